"""Recommendations: the panel's own, the ledger of the agency reports', the action plan."""

from typing import Any

import pytest

from dhr_tui.review.acts import recommendations, wording
from dhr_tui.review.change import Refused
from dhr_tui.review.records import (
    Decision,
    Origin,
    Outcome,
    Recommendation,
    RecommendationKind,
    Scope,
    State,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from tests.review.builders import MPS, PARTNERSHIP, RISK, VICTIM_SUPPORT, Panel

R1 = Ref("recommendations", 1)
LEDGER: dict[str, Any] = {"origin": Origin.AGENCY_REPORT, "origin_agency": MPS}


def decided(panel: Panel, number: int, decision: Decision) -> None:
    was = panel.review.recommendations[number]
    panel.do(lambda r, h: recommendations.decide(r, was, h, decision))


def refusal(panel: Panel, number: int, decision: Decision) -> str:
    was = panel.review.recommendations[number]
    return panel.refused(lambda r, h: recommendations.decide(r, was, h, decision))


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"text": "\n"}, "A recommendation needs a text."),
        ({"lead": 9}, "There is no agency A9 in this case."),
        ({"supporting": (MPS, 9)}, "There is no agency A9 in this case."),
        ({"findings": (9,)}, "There is no F9 in this case."),
        ({"questions": (9,)}, "There is no question T9 in this case."),
        (
            {"origin": Origin.AGENCY_REPORT},
            "An agency report's recommendation names the agency it comes from.",
        ),
        (
            {**LEDGER, "decision": Decision(outcome=Outcome.ACCEPTED)},
            "Add the entry first; what becomes of it is decided in a step of its own.",
        ),
    ],
)
def test_a_recommendation_that_leads_to_nothing_is_refused(
    panel: Panel, values: dict[str, Any], why: str
) -> None:
    wrong = Recommendation(id=0, **{"text": "Train.", **values})
    assert panel.refused(lambda r, h: recommendations.add_recommendation(r, wrong, h)) == why


def test_an_agreed_recommendation_is_locked_but_its_links_and_plan_go_on(panel: Panel) -> None:
    panel.finding()
    panel.recommendation()
    panel.propose(R1)
    panel.agree(R1)
    was = panel.review.recommendations[1]
    for values in ({"text": "Other."}, {"lead": MPS}, {"scope": Scope.NATIONAL}):
        sentence = panel.refused(
            lambda r, h, v=values: recommendations.edit_recommendation(r, was, h, **v)  # type: ignore[misc]
        )
        assert "agreed and locked" in sentence
    panel.do(lambda r, h: recommendations.link(r, was, h, findings=(1, 1)))
    was = panel.review.recommendations[1]
    panel.do(lambda r, h: recommendations.plan(r, was, h, plan_action=" Write it. "))
    now = panel.review.recommendations[1]
    assert (now.state, now.findings, now.plan_action) == (State.AGREED, (1,), "Write it.")


def test_a_link_to_no_finding_and_an_unknown_column_are_refused(panel: Panel) -> None:
    panel.recommendation()
    was = panel.review.recommendations[1]
    assert panel.refused(lambda r, h: recommendations.link(r, was, h, findings=(9,))) == (
        "There is no F9 in this case."
    )
    assert panel.refused(lambda r, h: recommendations.plan(r, was, h, budget="1")) == (
        "The action plan has no column budget."
    )


def test_a_target_date_that_no_calendar_has_is_named(panel: Panel) -> None:
    panel.recommendation()
    was = panel.review.recommendations[1]
    said = panel.refused(lambda r, h: recommendations.plan(r, was, h, plan_target="by 30/2/26"))
    assert said == "“30/2/26” is no date. There is no 30 February."


def test_each_entry_of_the_ledger_is_decided_on_with_a_reason(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    assert refusal(panel, 1, Decision(outcome=Outcome.DECLINED, because=" ")) == (
        "Say why R1 is declined."
    )
    decided(panel, 1, Decision(outcome=Outcome.ACCEPTED))
    decided(panel, 1, Decision(outcome=Outcome.DECLINED, because=" done since "))
    decision = panel.review.recommendations[1].decision
    when = panel.journal[-1].at
    assert decision == Decision(outcome=Outcome.DECLINED, because="done since", meeting=1, at=when)


def test_the_panels_own_are_not_decided_on_and_the_ledger_has_no_plan(panel: Panel) -> None:
    panel.recommendation()
    panel.recommendation(**LEDGER)
    assert "the panel's own" in refusal(panel, 1, Decision(outcome=Outcome.ACCEPTED))
    was = panel.review.recommendations[2]
    assert "agency report's" in panel.refused(
        lambda r, h: recommendations.plan(r, was, h, plan_action="x")
    )


def test_what_takes_the_place_of_an_entry_is_there_and_stands(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    panel.recommendation()
    merged: dict[str, Any] = {"outcome": Outcome.MERGED, "because": "said once"}
    assert refusal(panel, 1, Decision(into=9, **merged)) == "There is no R9 in this case."
    assert refusal(panel, 1, Decision(into=1, **merged)) == "R1 cannot take its own place."
    accepted = Decision(outcome=Outcome.ACCEPTED, into=2)
    assert refusal(panel, 1, accepted) == "Nothing takes the place of R1 when it is accepted."
    panel.recommendation(**LEDGER)
    assert refusal(panel, 1, Decision(into=3, **merged)) == (
        "R3 is an agency report's too; name one of the panel's own."
    )
    panel.withdraw(Ref("recommendations", 2))
    assert refusal(panel, 1, Decision(into=2, **merged)) == (
        "R2 is withdrawn; it cannot take the place of R1."
    )
    panel.reopen(Ref("recommendations", 2))
    decided(panel, 1, Decision(into=2, **merged))
    assert panel.review.recommendations[1].decision


@pytest.mark.parametrize("outcome", [Outcome.REWORDED, Outcome.MERGED, Outcome.REPLACED])
def test_other_words_than_the_agencys_are_those_of_a_recommendation_of_the_panel(
    panel: Panel, outcome: Outcome
) -> None:
    panel.recommendation("Train all.", **LEDGER)
    decision = Decision(outcome=outcome, because="It had no date.")
    assert refusal(panel, 1, decision) == (
        "R1 keeps the agency's words; name the panel's recommendation that takes its place, "
        "or new for one that begins with these words."
    )


def begun(panel: Panel, number: int, decision: Decision) -> int:
    was = panel.review.recommendations[number]
    return panel.do(lambda r, h: recommendations.begin_from(r, was, h, decision))


def test_a_recommendation_that_begins_with_an_agencys_words_is_a_draft_of_the_panel(
    panel: Panel,
) -> None:
    panel.finding()
    panel.recommendation("Train all.", findings=(1,), scope=Scope.LOCAL, **LEDGER)
    decision = Decision(outcome=Outcome.REWORDED, because="It had no date.")
    number = begun(panel, 1, decision)
    new = panel.review.recommendations[number]
    assert (new.text, new.in_ledger, new.state) == ("Train all.", False, State.DRAFT)
    assert (new.lead, new.findings, new.scope) == (MPS, (1,), Scope.LOCAL)
    decided(panel, 1, Decision(outcome=Outcome.REWORDED, because="It had no date.", into=new.id))
    panel.amend(Ref("recommendations", new.id), "Train all by March.")
    entry = panel.review.recommendations[1]
    assert (entry.text, entry.decision and entry.decision.into) == ("Train all.", new.id)


def test_no_recommendation_is_begun_for_a_decision_that_would_be_refused(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    was, act = panel.review.recommendations[1], recommendations.begin_from
    unreasoned = Decision(outcome=Outcome.REWORDED)
    assert panel.refused(lambda r, h: act(r, was, h, unreasoned)) == "Say why R1 is reworded."
    accepted = Decision(outcome=Outcome.ACCEPTED)
    assert panel.refused(lambda r, h: act(r, was, h, accepted)) == (
        "Nothing takes the place of R1 when it is accepted."
    )


def test_the_words_of_an_entry_are_put_right_until_it_is_decided_on(panel: Panel) -> None:
    panel.recommendation("Trian all.", **LEDGER)
    panel.recommendation()
    panel.amend(R1, "Train all.")
    decided(panel, 1, Decision(outcome=Outcome.ACCEPTED))
    was = panel.review.recommendations[1]
    words = "Train all by March."
    for act in (
        lambda r, h: wording.amend(was, words, h),
        lambda r, h: recommendations.edit_recommendation(r, was, h, text=words),
    ):
        assert panel.refused(act) == (
            "R1 was decided on and keeps the agency's words; decide that it is reworded, with a "
            "recommendation of the panel that takes its place."
        )
    decided(panel, 1, Decision(outcome=Outcome.REWORDED, because="x", into=2))
    was = panel.review.recommendations[1]
    assert panel.refused(lambda r, h: wording.amend(was, words, h)) == (
        "R1 was decided on and keeps the agency's words; change R2 instead."
    )
    panel.do(lambda r, h: recommendations.edit_recommendation(r, was, h, lead=VICTIM_SUPPORT))
    assert panel.review.recommendations[1].text == "Train all."


def test_what_was_decided_on_is_what_was_read(panel: Panel) -> None:
    """Neither in the meantime nor by an undo do other words come under a decision."""
    panel.recommendation("Trian all.", **LEDGER)
    read = panel.review.recommendations[1]
    panel.amend(R1, "Train all.", who="note-taker")
    accepted = Decision(outcome=Outcome.ACCEPTED)
    assert "changed by note-taker" in panel.refused(
        lambda r, h: recommendations.decide(r, read, h, accepted)
    )
    decided(panel, 1, accepted)
    with pytest.raises(Refused):
        panel.undo("note-taker")
    assert panel.review.recommendations[1].text == "Train all."


def test_a_withdrawn_entry_is_not_decided_on(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    panel.withdraw(R1)
    assert "R1 is withdrawn" in refusal(panel, 1, Decision(outcome=Outcome.ACCEPTED))


def test_a_decision_is_not_slipped_in_by_an_edit_nor_left_behind(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    was = panel.review.recommendations[1]
    slipped = Decision(outcome=Outcome.DECLINED)
    assert "decision of R1" in panel.refused(
        lambda r, h: recommendations.edit_recommendation(r, was, h, decision=slipped)
    )
    decided(panel, 1, Decision(outcome=Outcome.ACCEPTED))
    was = panel.review.recommendations[1]
    assert panel.refused(
        lambda r, h: recommendations.edit_recommendation(r, was, h, origin=Origin.PANEL)
    ) == ("R1 stays among the ledger; withdraw it and add it anew.")


def test_a_proposed_recommendation_does_not_become_an_entry_of_the_ledger(panel: Panel) -> None:
    panel.recommendation()
    panel.propose(R1)
    was = panel.review.recommendations[1]
    assert "stays among the panel's own" in panel.refused(
        lambda r, h: recommendations.edit_recommendation(r, was, h, **LEDGER)
    )


def test_implementation_notes_and_the_ledger_are_not_counted(panel: Panel) -> None:
    panel.recommendation("one")
    panel.recommendation("note", kind=RecommendationKind.IMPLEMENTATION_NOTE)
    panel.recommendation("theirs", **LEDGER)
    panel.recommendation("two")
    panel.recommendation("gone")
    panel.withdraw(Ref("recommendations", 5))
    review = panel.review
    assert review.counted == {1: 1, 4: 2}
    assert [r.text for r in review.panel_recommendations] == ["one", "note", "two"]
    assert [r.text for r in review.ledger] == ["theirs"]


def test_the_recommendations_of_a_cell_are_those_of_its_findings_and_of_its_agency(
    panel: Panel,
) -> None:
    panel.finding()
    panel.recommendation("by finding", findings=(1,))
    panel.recommendation("by question", questions=(RISK,), lead=MPS)
    panel.recommendation("of another", questions=(RISK,), lead=VICTIM_SUPPORT)
    panel.recommendation("unlinked", lead=PARTNERSHIP)
    found = panel.review.recommendations_at(Place(RISK, MPS))
    assert [r.text for r in found] == ["by finding", "by question"]
    assert [r.text for r in panel.review.recommendations_for(1)] == ["by finding"]
