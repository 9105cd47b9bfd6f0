"""Every reference between records is known, checked, and named where it leads nowhere."""

import types
from collections.abc import Iterator
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest

from dhr_tui.review.dated import DATES
from dhr_tui.review.integrity import MOST, NUMBERS, REFERENCES, faults_of
from dhr_tui.review.paths import Fault
from dhr_tui.review.records import (
    TABLES,
    Agency,
    Agreement,
    Attendance,
    Cell,
    Decision,
    Evidence,
    Finding,
    Meeting,
    Member,
    Nearness,
    Outcome,
    Presence,
    Question,
    Recommendation,
    Record,
    When,
    cell_id,
)
from dhr_tui.review.review import Review


def paths(kind: type, wanted: type, before: str = "") -> Iterator[str]:
    """Every value of the wanted type in a record, as a path like those of REFERENCES."""
    for name, hint in get_type_hints(kind).items():
        yield from _paths(hint, wanted, before + name)


def _paths(hint: Any, wanted: type, path: str) -> Iterator[str]:
    if hint is wanted:
        yield path
    elif isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        yield from paths(hint, wanted, path + ".")
    elif get_origin(hint) is tuple:
        yield from _paths(get_args(hint)[0], wanted, path + "[]")
    elif get_origin(hint) in (Union, types.UnionType):
        yield from _paths(get_args(hint)[0], wanted, path + "?")


@pytest.mark.parametrize("table", TABLES)
def test_every_number_in_a_record_is_a_reference_or_a_known_number(table: str) -> None:
    known = {*REFERENCES.get(table, {}), *NUMBERS.get(table, ("id", "rev"))}
    assert set(paths(TABLES[table], int)) == known


@pytest.mark.parametrize("table", TABLES)
def test_every_date_in_a_record_is_known(table: str) -> None:
    assert set(paths(TABLES[table], When)) == set(DATES.get(table, ()))


SOUND = Review(
    agencies={1: Agency(id=1, name="Police", short="MPS")},
    questions={1: Question(id=1, text="Why?", agencies=(1,))},
    members={1: Member(id=1, name="Chair", agency=1)},
    meetings={1: Meeting(id=1, number=1, attendance=(Attendance(member=1, how=Presence.REMOTE),))},
    cells={cell_id(1, 0): Cell(id=cell_id(1, 0), question=1, agency=0)},
    findings={
        1: Finding(
            id=1,
            text="Late.",
            agency=1,
            questions=(1,),
            evidence=(Evidence(source="report"), Evidence(meeting=1, agency=1)),
            agreement=Agreement(meeting=1, at="", by="", present=(1,)),
        )
    },
    recommendations={
        1: Recommendation(id=1, text="Be early.", findings=(1,)),
        2: Recommendation(id=2, text="Early.", decision=Decision(outcome=Outcome.MERGED, into=1)),
    },
)


def test_a_sound_case_has_no_fault() -> None:
    assert faults_of(SOUND) == []
    assert faults_of(Review()) == []


@pytest.mark.parametrize(
    ("without", "faults"),
    [
        (("questions", 1), [("cells", 10_000, "question"), ("findings", 1, "questions[]")]),
        (("findings", 1), [("recommendations", 1, "findings[]")]),
        (("recommendations", 1), [("recommendations", 2, "decision.into")]),
        (
            ("members", 1),
            [("findings", 1, "agreement.present[]"), ("meetings", 1, "attendance[].member")],
        ),
        (
            ("meetings", 1),
            [("findings", 1, "evidence[].meeting"), ("findings", 1, "agreement.meeting")],
        ),
    ],
)
def test_what_refers_to_a_record_that_goes_is_named(
    without: tuple[str, int], faults: list[tuple[str, int, str]]
) -> None:
    found = faults_of(SOUND, without=[without])
    assert [(fault.table, fault.id, fault.field) for fault in found] == faults
    sentence = f"there is no record {without[1]} in {without[0]}"
    assert {fault.sentence for fault in found} == {sentence}
    assert faults_of(SOUND) == []


def test_a_cell_is_where_its_number_says() -> None:
    cells = {7: Cell(id=7, question=1, agency=1)}
    review = Review(questions=SOUND.questions, agencies=SOUND.agencies, cells=cells)
    sentence = "it is not the number of this question and agency"
    assert faults_of(review) == [Fault("cells", 7, "id", sentence)]


@pytest.mark.parametrize(
    "record",
    [
        Question(id=1, text="?", order=MOST + 1),
        Question(id=1, text="?", order=-1),
        Question(id=0, text="?"),
        Question(id=1, text="?", rev=10**30),
    ],
)
def test_a_number_that_others_cannot_read_is_a_fault(record: Record) -> None:
    (fault,) = faults_of(Review(questions={1: record}))  # type: ignore[dict-item]
    assert fault.sentence.endswith(f"and {MOST}")


@pytest.mark.parametrize(
    ("when", "why"),
    [
        (When(on="2010-13-45"), "there is no month 13"),
        (When(on="2010-02-30"), "there is no 30 February"),
        (When(on="2011-02-29"), "there is no 29 February in 2011"),
        (When(on="0000"), "there is no year 0000"),
        (When(on="Feb 2010"), "“Feb 2010” is not written like 2010, 2010-02 or 2010-02-04"),
        (When(on=""), "“” is not written like 2010, 2010-02 or 2010-02-04"),
        (When(on="2010", until="2011"), "between has two dates, and no other has a second one"),
        (
            When(on="2010", nearness=Nearness.BETWEEN),
            "between has two dates, and no other has a second one",
        ),
        (
            When(on="2011", nearness=Nearness.BETWEEN, until="2010"),
            "2010 is before 2011; the earlier date goes first",
        ),
    ],
)
def test_a_date_that_no_calendar_has_is_named(when: When, why: str) -> None:
    late = Finding(id=1, text="Late.", evidence=(Evidence(), Evidence(date=when)))
    assert faults_of(Review(findings={1: late})) == [Fault("findings", 1, "evidence[].date", why)]
