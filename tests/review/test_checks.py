"""What a quality-assurance reader would complain of, rule by rule, and what they would not."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from dhr_tui.review.acts import findings, recommendations, setting_up, wording
from dhr_tui.review.checks import CHECKS, Remark, remarks
from dhr_tui.review.checks import agencies as of_agencies
from dhr_tui.review.checks import cells as of_cells
from dhr_tui.review.checks import findings as of_findings
from dhr_tui.review.checks import promises as of_promises
from dhr_tui.review.checks import recommendations as of_recommendations
from dhr_tui.review.checks.cells import spans
from dhr_tui.review.records import (
    Answer,
    Evidence,
    FactStatus,
    FindingType,
    Origin,
    Presence,
    Receipt,
    RecommendationKind,
    Result,
    Visibility,
    When,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from tests.review.builders import (
    ADVOCATE,
    MPS,
    OFFICER,
    PARTNERSHIP,
    RISK,
    SHARING,
    VICTIM_SUPPORT,
    Panel,
)

Check = Callable[[Review], Iterator[Remark]]
LEDGER: dict[str, Any] = {"origin": Origin.AGENCY_REPORT, "origin_agency": MPS}
F1, R1 = Ref("findings", 1), Ref("recommendations", 1)


def said(panel: Panel, check: Check) -> list[str]:
    return [remark.sentence for remark in check(panel.review)]


def test_a_promised_recommendation_that_nobody_made(panel: Panel) -> None:
    check = of_promises.promised_but_not_linked
    panel.finding(promise="on sharing\ninformation")
    assert said(panel, check) == [
        "F1 promises a recommendation and none is linked: on sharing information"
    ]
    panel.recommendation(findings=(1,), **LEDGER)
    assert len(said(panel, check)) == 1
    panel.recommendation(findings=(1,))
    assert said(panel, check) == []
    panel.withdraw(Ref("recommendations", 2))
    assert len(said(panel, check)) == 1
    panel.withdraw(F1)
    assert said(panel, check) == []


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("All recommendations should be put in place.", "multi-agency", 1),
        ("The recommendations below go to the board.", "single-agency", 1),
        ("The recommendations below go to the board.", "implementation-note", 0),
        ("Train the desk.", "single-agency", 0),
        ("Put the recommendations of the 2010 inquiry in place.", "single-agency", 0),
    ],
)
def test_an_instruction_about_the_others_is_no_recommendation(
    panel: Panel, text: str, kind: str, count: int
) -> None:
    panel.recommendation(text, kind=RecommendationKind(kind))
    found = said(panel, of_recommendations.speaks_about_the_others)
    sentence = "R1 speaks about the other recommendations; make it an implementation note."
    assert found == [sentence] * count


def test_blank_columns_of_the_action_plan_are_named(panel: Panel) -> None:
    panel.recommendation(plan_scope="local", plan_lead="MPS")
    assert said(panel, of_recommendations.plan_incomplete) == [
        "R1: 3 columns are blank in the action plan: action to take, key milestones, target date."
    ]
    panel.recommendation(lead=MPS, plan_action="a", plan_milestones="b", plan_target="c")
    assert said(panel, of_recommendations.plan_incomplete)[1:] == [
        "R2: 1 column is blank in the action plan: scope; "
        "its lead agency is recorded, and not in the action plan yet."
    ]
    panel.withdraw(Ref("recommendations", 2))
    was = panel.review.recommendations[1]
    columns = {"plan_action": "a", "plan_milestones": "b", "plan_target": "c"}
    panel.do(lambda r, h: recommendations.plan(r, was, h, **columns))
    assert said(panel, of_recommendations.plan_incomplete) == []


@pytest.mark.parametrize(
    ("text", "target", "count"),
    [
        ("Train the desk.", "", 1),
        ("Train the desk.", "May", 0),
        ("Train the desk within six months.", "", 0),
        ("Train the desk by the end of 2014.", "", 0),
        ("Train the desk by 1 March.", "", 0),
        ("Train the desk by telephone.", "", 1),
    ],
)
def test_a_recommendation_says_by_when(panel: Panel, text: str, target: str, count: int) -> None:
    panel.recommendation(text, plan_target=target)
    found = said(panel, of_recommendations.undated)
    assert found == ["R1 says nothing about when it is to be done."] * count


def test_a_recommendation_rests_on_a_finding_that_stands(panel: Panel) -> None:
    check = of_recommendations.unlinked
    panel.recommendation()
    assert said(panel, check) == ["R1 is not linked to a finding."]
    item = panel.agreed()
    was = panel.review.recommendations[1]
    panel.do(lambda r, h: recommendations.link(r, was, h, findings=(1,)))
    panel.propose(R1)
    panel.agree(R1)
    assert said(panel, check) == []
    panel.reopen(item)
    panel.withdraw(item)
    assert said(panel, check) == ["R1 is linked only to findings that are withdrawn or private."]


def test_an_implementation_note_needs_neither_date_nor_link(panel: Panel) -> None:
    panel.recommendation("Note.", kind=RecommendationKind.IMPLEMENTATION_NOTE)
    assert said(panel, of_recommendations.undated) == []
    assert said(panel, of_recommendations.unlinked) == []


@pytest.mark.parametrize(
    ("values", "so_far"),
    [
        ({}, "is to be asked, and it is not recorded that it was"),
        ({"asked_on": When(on="2014-01")}, "was asked, and nothing is recorded of what it sent"),
        ({"due": When(on="2014-03")}, "was asked, and nothing is recorded of what it sent"),
        (
            {"received": (Receipt(version=1, on=When(on="2014-02-03")),)},
            "sent version 1 on 3 Feb 2014, and it is not recorded what it is",
        ),
    ],
)
def test_every_agency_that_was_asked_has_a_result(
    panel: Panel, values: dict[str, Any], so_far: str
) -> None:
    was, others = panel.review.agencies[MPS], panel.review.agencies[VICTIM_SUPPORT]
    panel.do(lambda r, h: setting_up.edit_agency(r, others, h, result=Result.NIL_RETURN))
    panel.do(lambda r, h: setting_up.edit_agency(r, was, h, note="x", **values))
    assert said(panel, of_agencies.without_result) == [f"Metropolitan Police Service {so_far}."]


def test_a_member_who_came_to_no_meeting(panel: Panel) -> None:
    assert said(panel, of_agencies.never_came) == [
        "Advocate is listed on the panel and attended no meeting."
    ]
    panel.attend(ADVOCATE, None)
    assert said(panel, of_agencies.never_came) == []
    panel.attend(ADVOCATE, Presence.SUBSTITUTE)
    assert said(panel, of_agencies.never_came) == []


def test_text_that_was_agreed_behind_a_back(panel: Panel) -> None:
    check = of_findings.agreed_behind_a_back
    panel.agreed(agency=VICTIM_SUPPORT)
    panel.agreed(agency=MPS)
    assert said(panel, check) == ["F1 was agreed while nobody from Victim Support was present."]
    panel.reopen(F1)
    assert said(panel, check) == []


def test_attendance_recorded_after_the_agreement_counts(panel: Panel) -> None:
    check = of_findings.agreed_behind_a_back
    for member in (1, OFFICER, ADVOCATE):
        panel.attend(member, None)
    panel.agreed(agency=VICTIM_SUPPORT)
    assert said(panel, check) == []
    panel.attend(OFFICER, Presence.IN_PERSON)
    assert said(panel, check) == []
    panel.attend(ADVOCATE, Presence.APOLOGIES)
    assert len(said(panel, check)) == 1
    panel.attend(ADVOCATE, Presence.REMOTE)
    assert said(panel, check) == []


def test_facts_that_are_not_settled(panel: Panel) -> None:
    panel.finding(fact=FactStatus.TO_VERIFY, verify_by="MPS")
    panel.finding(fact=FactStatus.DISPUTED)
    panel.finding(fact=FactStatus.ONE_SOURCE)
    panel.finding(fact=FactStatus.DISPUTED, visibility=Visibility.PRIVATE)
    assert said(panel, of_findings.unsettled) == [
        "F1 is to be verified by MPS.",
        "F2 rests on a fact that is disputed.",
    ]


def test_a_finding_names_its_evidence(panel: Panel) -> None:
    panel.finding()
    panel.finding(evidence=(Evidence(source="IMR", paragraph="4.1"),))
    panel.finding(type=FindingType.LESSON)
    panel.finding(visibility=Visibility.MINUTES)
    assert said(panel, of_findings.without_evidence) == ["F1 names no evidence."]


def test_open_cells_are_named_once_an_agency(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    found = list(of_cells.unanswered(panel.review))
    assert [remark.sentence for remark in found] == [
        "Across agencies: no answer to question 3.",
        "Metropolitan Police Service: no answer to question 2.",
        "Victim Support: no answer to questions 1, 2.",
    ]
    assert found[1].place == Place(SHARING, MPS)


def test_parked_cells_say_what_they_wait_for(panel: Panel) -> None:
    panel.answer(Answer.PARKED, "the second\nIMR.")
    assert said(panel, of_cells.parked) == ["Parked, question 1, MPS: the second IMR."]
    panel.finding()
    assert said(panel, of_cells.parked) == []


def test_texts_that_want_a_decision_are_counted_and_private_notes_are_not(panel: Panel) -> None:
    panel.finding()
    panel.finding(visibility=Visibility.PRIVATE)
    panel.recommendation(**LEDGER)
    assert said(panel, of_cells.undecided_texts) == ["1 text is draft."]
    panel.recommendation()
    panel.propose(F1)
    assert said(panel, of_cells.undecided_texts) == ["1 text is proposed.", "1 text is draft."]
    panel.do(lambda r, h: wording.defer(r, F1, h, "waits for\nthe IMR."))
    assert said(panel, of_cells.undecided_texts) == [
        "1 text is draft.",
        "F1 is deferred: waits for the IMR.",
    ]


def test_a_sound_review_gets_no_remark_of_its_findings(panel: Panel) -> None:
    evidence, fact = (Evidence(source="IMR", paragraph="1"),), FactStatus.ESTABLISHED
    panel.agreed(evidence=evidence, questions=(RISK,), fact=fact)
    about = {remark.check for remark in remarks(panel.review) if remark.ref == F1}
    assert about == set()
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.keep_promise(r, was, h, "a leaflet"))
    assert {remark.check for remark in remarks(panel.review) if remark.ref == F1} == {"promise"}


def test_every_remark_is_a_sentence_with_a_place_to_jump_to(panel: Panel) -> None:
    panel.finding(promise="x")
    panel.recommendation(lead=PARTNERSHIP, **LEDGER)
    panel.recommendation()
    panel.answer(Answer.PARKED, "May", Place(SHARING, MPS))
    found = list(remarks(panel.review))
    assert found == [remark for check in CHECKS for remark in check(panel.review)]
    places = [(remark.ref, remark.place, remark.part) for remark in found]
    assert all(len([where for where in each if where]) == 1 for each in places)
    assert all("\n" not in remark.sentence for remark in found)


def test_numbers_in_a_row_are_read_out_as_a_span() -> None:
    assert spans([1, 2, 3, 4, 9, 11, 12]) == "1 to 4, 9, 11, 12"
