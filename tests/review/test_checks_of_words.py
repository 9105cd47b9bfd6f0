"""Counts, names, meetings and order: faults 7, 8, 11, 14 and 15 of the published review."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest

from dhr_tui.review.acts import meetings as acts
from dhr_tui.review.acts import setting_up
from dhr_tui.review.checks import CHECKS, Remark, counts, meetings, names, order
from dhr_tui.review.checks.closing import questions
from dhr_tui.review.records import (
    Agency,
    AgencyKind,
    Evidence,
    FindingType,
    Meeting,
    Nearness,
    Presence,
    Question,
    QuestionKind,
    Visibility,
    Voice,
    When,
)
from dhr_tui.review.review import Review
from tests.review.builders import ADVOCATE, CHAIR, LESSONS, MPS, OFFICER, VICTIM_SUPPORT, Panel

Check = Callable[[Review], Iterator[Remark]]
MISSED = FindingType.MISSED_OPPORTUNITY


def said(panel: Panel, check: Check) -> list[str]:
    return [remark.sentence for remark in check(panel.review)]


def add_agency(panel: Panel, name: str, short: str, *former: str, **values: AgencyKind) -> int:
    agency = Agency(id=0, name=name, short=short, former_names=former, **values)  # type: ignore[arg-type]
    return panel.do(lambda r, h: setting_up.add_agency(r, agency, h))


def test_fault_7_five_occasions_and_then_a_further_one(panel: Panel) -> None:
    for number in range(6):
        panel.finding(f"Chance {number} was missed.", type=MISSED)
    panel.finding("On five occasions nobody asked.", type=FindingType.CONCLUSION)
    panel.finding("Nobody asked on any of the 6 missed opportunities.")
    assert said(panel, counts.miscounted_chances) == [
        "F7 counts five occasions, and 6 missed opportunities are recorded of "
        "Metropolitan Police Service."
    ]


def test_occasions_of_an_agency_without_missed_ones_are_of_another_kind(panel: Panel) -> None:
    panel.finding("Chance missed.", type=MISSED)
    panel.finding("They came on five occasions.", agency=VICTIM_SUPPORT)
    panel.finding("On five occasions nobody asked.", visibility=Visibility.PRIVATE)
    assert said(panel, counts.miscounted_chances) == []


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Five points follow:\n- a\n- b\n- c\n- d\n- e\n- f", 6),
        ("There are 3 key areas to cover:\n(a) one\n(b) two", 2),
        ("Two steps, in this order:\n1. one\n2. two", 0),
        ("Five points were made at length.", 0),
        ("Three reasons: haste, doubt and fear.", 0),
    ],
)
def test_fault_8_five_points_and_then_six(panel: Panel, text: str, listed: int) -> None:
    panel.finding(text)
    found = said(panel, counts.miscounted_lists)
    assert [f"lists {listed}." in sentence for sentence in found] == ([True] if listed else [])


def test_fault_8_is_found_in_the_terms_of_reference(panel: Panel) -> None:
    text = "Agencies cover five points:\n(a) one\n(b) two"
    question = Question(id=0, text=text, kind=QuestionKind.DUTY)
    number = panel.do(lambda r, h: setting_up.add_question(r, question, h))
    [remark] = counts.miscounted_lists(panel.review)
    assert str(remark.ref) == f"T{number}"


def test_fault_11_one_body_under_two_names(panel: Panel) -> None:
    add_agency(panel, "Lewisham and Greenwich Trust", "LGT", "Lewisham Healthcare")
    panel.finding("Lewisham Healthcare was told.")
    panel.finding("Lewisham and Greenwich Trust was told.")
    panel.finding("The Lewisham Healthcares were told.")
    assert said(panel, names.former_name_in_text) == [
        "F1 calls Lewisham and Greenwich Trust Lewisham Healthcare, a name of before."
    ]


def test_a_former_name_inside_the_present_one_is_the_present_one(panel: Panel) -> None:
    add_agency(panel, "Hexagon Housing Association", "HHA", "Hexagon Housing")
    panel.finding("Hexagon Housing Association was told.")
    assert said(panel, names.former_name_in_text) == []


def test_fault_11_one_body_entered_twice(panel: Panel) -> None:
    first = add_agency(panel, "Lewisham and Greenwich Trust", "LGT", "Lewisham Healthcare")
    second = add_agency(panel, "lewisham healthcare", "LH")
    assert said(panel, names.registered_twice) == [
        f"A{first} and A{second} have a name in common: "
        "Lewisham and Greenwich Trust may be entered twice."
    ]


def test_fault_14_meetings_that_nobody_counted(panel: Panel) -> None:
    panel.do(acts.close_meeting)
    later = Meeting(id=0, number=4, on=When(on="2014"))
    panel.do(lambda r, h: acts.add_meeting(r, later, h))
    assert said(panel, meetings.uncounted) == [
        "Meetings 2, 3 are not recorded.",
        "Meeting 1 has no date.",
        "Meeting 4 has no attendance.",
    ]


def test_agreements_of_a_meeting_without_attendance_are_one_remark(panel: Panel) -> None:
    panel.agreed()
    panel.agreed("The desk was closed.")
    assert said(panel, meetings.agreed_by_nobody) == []
    for member in (CHAIR, OFFICER):
        panel.attend(member, None)
    assert said(panel, meetings.agreed_by_nobody) == [
        "Meeting 1 has no attendance recorded, and 2 texts were agreed there."
    ]
    panel.do(acts.close_meeting)
    assert said(panel, meetings.agreed_by_nobody) == []


def test_findings_without_any_meeting(panel: Panel) -> None:
    bare = Panel()
    assert said(panel, meetings.uncounted) == []
    panel.finding()

    bare.review = msgspec.structs.replace(
        panel.review,
        meetings={},
        review={1: msgspec.structs.replace(panel.review.case, meeting=0)},
    )
    assert said(bare, meetings.uncounted) == [
        "Findings are recorded, and no meeting of the panel is."
    ]


def test_fault_15_a_fact_after_a_later_one(panel: Panel) -> None:
    def fact(day: str, near: Nearness = Nearness.ON, unsure: bool = False) -> None:
        date = When(on=day, nearness=near, unsure=unsure)
        panel.finding(evidence=(Evidence(source="IMR", date=date),))

    fact("2010-03-01")
    fact("2010-02")
    fact("2010-02-01", Nearness.ABOUT)
    fact("2010-02-01", unsure=True)
    fact("2010-02-01")
    fact("2010-04-01")
    assert said(panel, order.out_of_order) == ["F5 happened before F1 and is printed after it."]


def test_every_check_is_in_the_list() -> None:
    assert {
        counts.miscounted_chances,
        counts.miscounted_lists,
        names.former_name_in_text,
        names.registered_twice,
        meetings.agreed_by_nobody,
        meetings.uncounted,
        order.out_of_order,
    } <= set(CHECKS)


def test_the_end_of_a_meeting_asks_until_the_answer_is_yes(panel: Panel) -> None:
    def asked() -> set[str]:
        return {remark.check for remark in questions(panel.review, panel.review.meetings[1])}

    first = {"specialist", "good-practice", "voice", "equality", "statement"}
    assert first <= asked()
    everything = questions(panel.review, panel.review.meetings[1])
    assert [r.sentence for r in everything if not (r.ref or r.place or r.part)] == []
    panel.finding("Well done.", type=FindingType.GOOD_PRACTICE)
    panel.finding("She told her mother.", voice=Voice.FAMILY, agency=0, questions=(LESSONS,))
    panel.finding("Nine protected characteristics were considered.", agency=MPS)
    assert not {"good-practice", "voice", "equality"} & asked()
    was = panel.review.agencies[VICTIM_SUPPORT]
    kind = AgencyKind.SPECIALIST_ABUSE
    panel.do(lambda r, h: setting_up.edit_agency(r, was, h, kind=kind))
    assert "specialist" in asked()
    panel.attend(ADVOCATE, Presence.IN_PERSON)
    assert "specialist" not in asked()
