"""Dates and texts as a source writes them."""

import pytest

from dhr_tui.intake.dates import parse_when
from dhr_tui.intake.prose import unwrapped
from dhr_tui.review.records import Nearness, When


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2010", When(on="2010")),
        ("2010-02", When(on="2010-02")),
        (" 2010-02-04 ", When(on="2010-02-04")),
        ("before 2010-02", When(on="2010-02", nearness=Nearness.BEFORE)),
        ("after 2010", When(on="2010", nearness=Nearness.AFTER)),
        ("about 2010-02", When(on="2010-02", nearness=Nearness.ABOUT)),
        ("? 2010-02", When(on="2010-02", unsure=True)),
        ("?about 2010", When(on="2010", nearness=Nearness.ABOUT, unsure=True)),
        ("2010-02 to 2010-04", When(on="2010-02", nearness=Nearness.BETWEEN, until="2010-04")),
        ("2012-02-29", When(on="2012-02-29")),
    ],
)
def test_a_date_is_read_as_it_was_meant(text: str, expected: When) -> None:
    assert parse_when(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "10",
        "2010-2",
        "2010-13",
        "2011-02-29",
        "04/02/2010",
        "2010-04 to 2010-02",
        "about 2010 to 2011",
        "2010-00",
        "2010-02-04T10:00",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"is not a date like|no such day|ends before"):
        parse_when(text)


def test_lines_are_joined_and_paragraphs_kept() -> None:
    assert unwrapped("\n one\n two\n\n\nthree \n") == "one two\n\n\nthree"


def test_each_item_of_a_list_begins_a_line_and_its_own_lines_are_joined() -> None:
    text = "It does:\n\n(a) one\nand more\n(b) two\n- three\n1. four\n(iii) five\n(see) six"
    assert unwrapped(text).splitlines() == [
        "It does:",
        "",
        "(a) one and more",
        "(b) two",
        "- three",
        "1. four",
        "(iii) five",
        "(see) six",
    ]
