"""Names that people say aloud."""

import pytest

from dhr_tui.review.change import Refused
from dhr_tui.review.records import TABLES
from dhr_tui.review.refs import LETTERS, Ref, parse_ref, record_at, ref_to, statement_at
from tests.review.builders import Panel


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("F7", Ref("findings", 7)),
        (" f07 ", Ref("findings", 7)),
        ("R12", Ref("recommendations", 12)),
        ("q3", Ref("queries", 3)),
        ("T1", Ref("questions", 1)),
    ],
)
def test_a_name_is_read_as_it_is_said(text: str, ref: Ref) -> None:
    assert parse_ref(text) == ref


@pytest.mark.parametrize(
    "text", ["", "F", "7", "F-7", "F 7", "X7", "F7.0", "F7 R1", "F1234567890123", "FF7", "F\u0663"]
)
def test_what_is_no_name_is_none(text: str) -> None:
    assert parse_ref(text) is None


def test_every_letter_stands_for_one_table_and_reads_back() -> None:
    assert len(set(LETTERS.values())) == len(LETTERS)
    assert set(LETTERS) == set(TABLES) - {"review", "cells"}
    for table in LETTERS:
        assert parse_ref(str(Ref(table, 41))) == Ref(table, 41)


def test_a_name_leads_to_its_record_or_to_nothing(panel: Panel) -> None:
    panel.finding()
    found = record_at(panel.review, Ref("findings", 1))
    assert found
    assert str(ref_to(found)) == "F1"
    assert record_at(panel.review, Ref("findings", 2)) is None
    with pytest.raises(Refused, match=r"^A1 is neither a finding nor a recommendation\.$"):
        statement_at(panel.review, Ref("agencies", 1))
