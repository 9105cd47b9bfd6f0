"""The letter to one agency: from whom and when, what it asks, and nothing that concerns others."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from dhr_tui.documents.addressing import NamesOthers
from dhr_tui.documents.export import export, leaving
from dhr_tui.documents.registry import render
from dhr_tui.documents.remarks import remarks
from dhr_tui.review.acts import attendance, meetings, recommendations, setting_up
from dhr_tui.review.records import Decision, Origin, Outcome, Recommendation, Voice, When
from dhr_tui.review.refs import Ref
from tests.review.builders import MPS, PARTNERSHIP, VICTIM_SUPPORT, Panel, new_panel


@pytest.fixture
def panel() -> Panel:
    return new_panel()


def to(panel: Panel, agency: int = MPS) -> str:
    return render(panel.review, "letter", about=agency)


def told(panel: Panel, agency: int = MPS) -> tuple[str, ...]:
    return remarks(panel.review, "letter", about=agency)


def agreed(panel: Panel, text: str, **values: object) -> Ref:
    item = Ref("recommendations", panel.recommendation(text, **values))
    panel.propose(item)
    panel.agree(item)
    return item


def decided(panel: Panel, outcome: Outcome, because: str, into: int = 0) -> None:
    entry = Recommendation(
        id=0, text="Train all.", origin=Origin.AGENCY_REPORT, origin_agency=MPS, reference="4.1"
    )
    number = panel.do(lambda r, h: recommendations.add_recommendation(r, entry, h))
    decision = Decision(outcome=outcome, because=because, into=into)
    panel.do(lambda r, h: recommendations.decide(r, r.recommendations[number], h, decision))


def test_a_letter_says_to_whom_from_whom_and_of_when_it_is(panel: Panel) -> None:
    panel.do(lambda r, h: setting_up.edit_case(r, h, chair="Ms Chair", partnership="Safer Borough"))
    text = to(panel)
    assert (
        "To: Metropolitan Police Service\\\nFor the attention of: Police officer\\\n"
        "From: the chair of the review\\\nDate: 4 February 2014\n"
    ) in text
    assert "Ms Chair\\\nChair of the review\\\nSafer Borough\n" in text


def test_a_line_without_anything_to_fill_in_is_left_out(panel: Panel) -> None:
    text = to(panel, PARTNERSHIP)
    assert "For the attention" not in text
    assert "\n\nChair of the review\n" in text


def test_the_same_case_gives_the_same_letter(panel: Panel) -> None:
    assert to(panel) == to(panel)


def test_an_empty_letter_says_so_and_has_no_empty_heads(panel: Panel) -> None:
    text = to(panel)
    assert "Nothing is asked of you at present" in text
    assert [line for line in text.splitlines() if line.startswith("## ")] == ["## Your reply"]


def test_a_reply_by_a_date_is_wanted_only_where_a_date_stands(panel: Panel) -> None:
    assert "Please reply" not in to(panel)
    panel.query("When was it read?")
    assert "Please reply to the chair" in to(panel)
    panel.query("Who read it?", due=When(on="2099-03-01"))
    assert "Please reply by the dates above" in to(panel)


def test_where_a_date_has_passed_the_letter_asks_for_another(panel: Panel) -> None:
    panel.query("Who read it?", due=When(on="2099-03-01"))
    panel.query("Who wrote it?", due=When(on="2013-03-01"))
    text = to(panel)
    assert "A date above has passed: please say when" in text
    assert "Please reply by" not in text


def test_a_report_that_is_due_is_a_date_to_reply_by(panel: Panel) -> None:
    due = When(on="2099-03-01")
    panel.do(lambda r, h: setting_up.edit_agency(r, r.agencies[MPS], h, due=due))
    text = to(panel)
    assert "- Report due: 1 March 2099\n" in text
    assert "Please reply by the dates above" in text


def test_what_stands_above_the_first_heading_stands_above_the_abbreviations(panel: Panel) -> None:
    panel.query("Did the MARAC hear of it?")
    text = to(panel)
    assert text.index("To: ") < text.index("## Abbreviations") < text.index("## Questions to you")


def test_a_recommendation_stands_in_the_letter_of_everybody_it_is_addressed_to(
    panel: Panel,
) -> None:
    agreed(panel, "Train together.", lead=VICTIM_SUPPORT, supporting=(MPS,), monitoring=PARTNERSHIP)
    for agency, part in (
        (VICTIM_SUPPORT, "You lead on it."),
        (MPS, "You support it; another body leads."),
        (PARTNERSHIP, "You monitor it."),
    ):
        assert f"### Recommendation 1\n\nTrain together.\n\n*{part} Agreed at meeting 1.*\n" in to(
            panel, agency
        )


def test_a_joint_recommendation_may_name_those_it_is_addressed_to(panel: Panel) -> None:
    agreed(panel, "The police and Victim Support train.", lead=VICTIM_SUPPORT, supporting=(MPS,))
    assert leaving(panel.review, "ruth", "letter", about=MPS)


def test_an_accepted_point_that_names_another_agency_is_told_without_its_words(
    panel: Panel,
) -> None:
    panel.agreed("Victim Support was rung.", voice=Voice.AGENCY_REPORT)
    text = to(panel)
    assert "- F1, on question 1: The words also concern others; the chair has them.\n" in text
    assert "Victim Support" not in text
    assert told(panel) == ("The words of F1 are left out, as they name VS.",)
    assert leaving(panel.review, "ruth", "letter", about=MPS) == text


def test_a_reason_that_names_another_agency_is_left_out(panel: Panel) -> None:
    decided(panel, Outcome.DECLINED, "VS does it already.")
    text = to(panel)
    assert (
        "## Not taken over\n\nAt meeting 1:\n\n- Your recommendation 4.1: Train all.\\\n"
        "  The reason: The words also concern others; the chair has them.\n"
    ) in text
    assert told(panel) == ("The words of the reason of R1 are left out, as they name VS.",)


def test_what_goes_on_to_others_is_told_too(panel: Panel) -> None:
    decided(panel, Outcome.CARRIED_TO_NATIONAL, "It is for a ministry.")
    assert (
        "## Passed on to others\n\nAt meeting 1:\n\n- Your recommendation 4.1: Train all.\\\n"
        "  It goes on to the national level.\\\n  The reason: It is for a ministry.\n"
    ) in to(panel)


def test_a_refusal_is_no_wording_that_changes(panel: Panel) -> None:
    decided(panel, Outcome.DECLINED, "It is done since.")
    text = to(panel)
    assert "Wording that changes" not in text
    assert (
        "## Not taken over\n\nAt meeting 1:\n\n- Your recommendation 4.1: Train all.\\\n"
        "  The reason: It is done since.\n"
    ) in text


def test_what_took_the_place_of_a_recommendation_is_said_beside_the_agencys_words(
    panel: Panel,
) -> None:
    own = agreed(panel, "Train all by March.", lead=MPS)
    decided(panel, Outcome.MERGED, "It had no date.", into=own.id)
    assert (
        "## Wording that changes\n\nAt meeting 1:\n\n- Your recommendation 4.1: Train all.\\\n"
        "  Merged: see recommendation 1 below.\\\n  The reason: It had no date.\n"
    ) in to(panel)


def test_what_is_addressed_to_others_alone_is_told_in_its_words_where_they_name_nobody(
    panel: Panel,
) -> None:
    own = agreed(panel, "All are trained by March.", lead=PARTNERSHIP)
    decided(panel, Outcome.REPLACED, "It is for all.", into=own.id)
    assert (
        "  Replaced, now recommendation 1, which is not addressed to you: "
        "All are trained by March.\\\n"
    ) in to(panel)


def test_new_words_are_not_told_before_they_are_agreed(panel: Panel) -> None:
    draft = panel.recommendation("Train all by May.", lead=MPS)
    decided(panel, Outcome.REWORDED, "It had no date.", into=draft)
    text = to(panel)
    assert "  Reworded: the panel has not agreed its words yet.\\\n" in text
    assert "by May" not in text


def test_points_stand_below_the_meeting_that_settled_them_with_its_day(panel: Panel) -> None:
    on = When(on="2014-02-04")
    where = {"place": "", "began": "", "closed": ""}
    panel.do(lambda r, h: meetings.edit_meeting(r, r.meetings[1], h, on=on, **where))
    panel.agreed("Nobody rang back.", voice=Voice.AGENCY_REPORT)
    assert (
        "accepted\n\nAt meeting 1 (4 February 2014):\n\n- F1, on question 1: Nobody rang back.\n"
    ) in to(panel)


def test_the_words_of_a_question_stand_once_however_often_it_is_named(panel: Panel) -> None:
    panel.agreed("Nobody rang back.", voice=Voice.AGENCY_REPORT)
    panel.query("When was it read?")
    panel.query("Who read it?")
    text = to(panel)
    assert "- Query Q1, on question 1: When was it read?\n" in text
    assert text.count("- Question 1: Were there chances to assess the risk?\n") == 1
    assert text.count("Were there chances") == 1


def test_a_question_that_names_another_agency_holds_the_letter_back(
    panel: Panel, tmp_path: Path
) -> None:
    panel.query("Did you ring Victim Support?")
    agreed(panel, "VS is rung at once.", lead=MPS)
    with pytest.raises(NamesOthers) as held:
        export(panel.review, "ruth", "letter", tmp_path, about=MPS)
    assert str(held.value) == ("The letter to MPS was not written, as Q1 names VS and R1 names VS.")
    assert list(tmp_path.iterdir()) == []
    assert export(panel.review, "ruth", "letter", tmp_path, about=MPS, to_others=True).changed
    assert told(panel)[1] == "Q1 names VS; word it without, or read it before it is sent."


def test_a_text_agreed_without_the_agency_is_never_cut(panel: Panel) -> None:
    panel.agreed("It told the Metropolitan Police late.", agency=VICTIM_SUPPORT)
    with pytest.raises(NamesOthers):
        leaving(panel.review, "ruth", "letter", about=VICTIM_SUPPORT)
    assert "- F1, on question 1: It told the Metropolitan Police late." in to(panel, VICTIM_SUPPORT)


def test_an_absent_agencys_recommendation_stands_once(panel: Panel) -> None:
    agreed(panel, "Ring back.", lead=VICTIM_SUPPORT)
    text = to(panel, VICTIM_SUPPORT)
    assert "Please say that you have seen these texts" in text
    assert "- Recommendation 1, below\n" in text
    assert text.count("Ring back.") == 1


def test_somebody_who_left_is_no_longer_written_to(panel: Panel) -> None:
    gone = panel.review.members[2]
    panel.do(lambda r, h: attendance.attend(r, 1, h, 2, None))
    now = msgspec.structs.replace(gone, until=When(on="2014-01"))
    review = msgspec.structs.replace(panel.review, members={**panel.review.members, 2: now})
    assert "For the attention" not in render(review, "letter", about=MPS)
