"""Which sentences of a new wording are other versions of sentences of the old one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.rewording import versions
from dhr_tui.review.words import Piece, difference

DESK, NOBODY = "The desk rang twice.", "Nobody asked about the injury."
ROWS = st.lists(st.sampled_from([DESK, NOBODY, "He rang.", " ", "", "Late?"]), max_size=8)


def paired(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    return list(versions(old, new))


def test_a_reworded_sentence_is_a_version_and_another_one_is_not() -> None:
    assert paired([DESK, " ", NOBODY], ["The desk rang three times.", " ", "He left."]) == [(0, 0)]


def test_sentences_are_paired_in_the_order_of_both() -> None:
    assert paired([DESK, NOBODY], [NOBODY, DESK]) == [(1, 0)], "the longer of two that crossed"
    assert paired([DESK, NOBODY], ["So it was.", DESK, "And then?", NOBODY]) == [(0, 1), (1, 3)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nobody rang.", "Somebody rang."),
        ("The desk rang.", "It rang, and so did the desk, twice."),
    ],
)
def test_a_short_sentence_is_a_version_of_one_that_has_half_of_its_words(
    old: str, new: str
) -> None:
    assert paired([old], [new]) == [(0, 0)]


def test_small_words_make_no_version() -> None:
    new = "Nobody rang the surgery and the note of the call was lost."
    assert paired(["The referral was late."], [new]) == []
    assert paired([" "], [" "]) == []


@given(ROWS, ROWS)
def test_no_sentence_has_two_versions_and_none_cross(old: list[str], new: list[str]) -> None:
    found = paired(old, new)
    assert all(0 <= i < len(old) and 0 <= j < len(new) for i, j in found)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(found))
    if old == new:
        assert found == [(i, i) for i, each in enumerate(old) if each.strip()]


def test_words_of_different_sentences_are_not_laid_into_one_another() -> None:
    old = "The officer wrote down what she said. He graded the risk as standard. Nobody asked."
    new = "The officer did not see the children. He graded the risk as medium. Nobody asked."
    assert difference(old, new) == (
        Piece("removed", "The officer wrote down what she said."),
        Piece("added", "The officer did not see the children."),
        Piece("same", " He graded the risk as "),
        Piece("removed", "standard."),
        Piece("added", "medium."),
        Piece("same", " Nobody asked."),
    )
