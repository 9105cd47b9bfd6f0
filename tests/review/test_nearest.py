"""The name that was perhaps meant is offered where one is near, and none where none is."""

import pytest

from dhr_tui.review.nearest import nearest, nearest_of


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("MSP", "MPS"),
        ("Lewisham", "lewisham-2014"),
        ("findng", "finding"),
        ("missed oportunity", "missed-opportunity"),
        ("agencies", "agency"),
        ("9g", "9f"),
        ("w", ""),
        ("foo", ""),
        ("tcsh", ""),
        ("", ""),
    ],
)
def test_a_slip_is_understood_and_nothing_is_guessed(typed: str, meant: str) -> None:
    known = ["LAS", "MPS", "lewisham-2014", "finding", "missed-opportunity", "agency", "9a", "9f"]
    assert nearest_of(typed, [*known, "no-mouse", "zsh", ""]) == meant


def test_the_sentence_ends_with_the_name_or_as_it_was() -> None:
    assert nearest("lst", ["list"]) == "; the nearest is list"
    assert nearest("lst", ["open"]) == ""
