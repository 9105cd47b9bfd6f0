"""What is well typed and still no case: an empty text, an agreement of nobody, two of one name."""

from typing import Any

import msgspec
import pytest

from dhr_tui.review.integrity import faults_of
from dhr_tui.review.paths import Fault
from dhr_tui.review.records import (
    TABLES,
    Agency,
    Agreement,
    Decision,
    Finding,
    Meeting,
    Origin,
    Outcome,
    Recommendation,
    Record,
    State,
)
from dhr_tui.review.review import Review
from dhr_tui.review.timed import TIMES
from dhr_tui.review.worded import WORDS
from tests.review.test_integrity import SOUND, paths

MOMENTS = ("at", "ended", "agreed")


@pytest.mark.parametrize("table", TABLES)
def test_every_moment_in_a_record_is_known(table: str) -> None:
    found = {path for path in paths(TABLES[table], str) if path.split(".")[-1] in MOMENTS}
    assert found - {"at"} == set(TIMES.get(table, ()))


@pytest.mark.parametrize("table", TABLES)
def test_a_record_that_has_a_text_may_not_be_without_it(table: str) -> None:
    assert set(WORDS.get(table, ())) >= {"text"} & set(TABLES[table].__struct_fields__)


def faults(table: str, *records: Record) -> list[tuple[str, int, str, str]]:
    """What is wrong with a case that has those records in the place of its own."""
    ours: dict[int, Any] = {record.id: record for record in records}
    changed: Review = msgspec.structs.replace(SOUND, **{table: {**getattr(SOUND, table), **ours}})
    return [tuple(fault) for fault in map(Fault._make, faults_of(changed))]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("table", "record", "field", "sentence"),
    [
        ("findings", Finding(id=1, text=" "), "text", "it is empty"),
        ("agencies", Agency(id=1, name="Police", short=""), "short", "it is empty"),
        (
            "findings",
            Finding(id=1, text="Late.", state=State.AGREED),
            "agreement",
            "it is missing, though the text is agreed",
        ),
        (
            "recommendations",
            Recommendation(id=1, text="Train.", origin=Origin.AGENCY_REPORT),
            "origin_agency",
            "it is missing, though an agency's report made the recommendation",
        ),
        (
            "recommendations",
            Recommendation(id=1, text="x", decision=Decision(outcome=Outcome.MERGED, into=1)),
            "decision.into",
            "a recommendation cannot take its own place",
        ),
        (
            "meetings",
            Meeting(id=1, number=1, ended="yesterday"),
            "ended",
            "it is no time like 2014-02-04T10:00:00Z",
        ),
        (
            "findings",
            Finding(id=1, text="x", at="2014-13-04T10:00:00Z"),
            "at",
            "it is no time like 2014-02-04T10:00:00Z",
        ),
        (
            "findings",
            Finding(id=1, text="x", agreement=Agreement(meeting=1, at="noon", by="ana")),
            "agreement.at",
            "it is no time like 2014-02-04T10:00:00Z",
        ),
    ],
)
def test_a_field_that_does_not_fit_is_named(
    table: str, record: Record, field: str, sentence: str
) -> None:
    found = faults(table, record)
    assert (table, 1, field, sentence) in found


def test_two_that_are_called_the_same_are_told_apart_by_their_number() -> None:
    assert faults("agencies", Agency(id=2, name="Other", short="mps ")) == [
        ("agencies", 2, "short", "A1 has the short form mps already")
    ]
    assert faults("meetings", Meeting(id=4, number=1)) == [
        ("meetings", 4, "number", "N1 has the number 1 already")
    ]
