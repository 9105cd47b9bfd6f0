"""What changed between two wordings, word by word."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dhr_tui.review import alignment
from dhr_tui.review.words import Piece, difference, from_first_change

WORDS = st.lists(st.sampled_from(["a", "b", " ", "  ", "\n", "\n\n", "late", "é"]), max_size=60)
TEXTS = st.text(max_size=80) | WORDS.map("".join)


def old_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != "added")


def new_of(pieces: tuple[Piece, ...]) -> str:
    return "".join(piece.text for piece in pieces if piece.kind != "removed")


def test_the_words_that_changed_stand_between_those_that_did_not() -> None:
    pieces = difference(
        "The first contact came four working days after it.",
        "The first contact came six days after the referral.",
    )
    assert pieces == (
        Piece("same", "The first contact came "),
        Piece("removed", "four working"),
        Piece("added", "six"),
        Piece("same", " days after "),
        Piece("removed", "it."),
        Piece("added", "the referral."),
    )


def test_a_paragraph_that_stays_is_one_piece() -> None:
    assert difference("One.\n\nTwo.\n\nThree.", "One.\n\nThree.") == (
        Piece("same", "One.\n\n"),
        Piece("removed", "Two.\n\n"),
        Piece("same", "Three."),
    )


def test_a_sentence_that_stays_is_one_piece() -> None:
    stays = "The first contact came four days after the referral."
    assert difference(f"{stays} It was late.", f"The service rang. {stays}") == (
        Piece("added", "The service rang. "),
        Piece("same", stays),
        Piece("removed", " It was late."),
    )


def test_the_same_and_the_empty_text() -> None:
    assert difference("", "") == ()
    assert difference("x y", "x y") == (Piece("same", "x y"),)
    assert difference("", "x") == (Piece("added", "x"),)
    assert difference("x", "") == (Piece("removed", "x"),)


@pytest.mark.parametrize("small", [0, alignment.SMALL], ids=["tied by runs", "word by word"])
@settings(max_examples=200, deadline=None)
@given(old=TEXTS, new=TEXTS)
def test_no_letter_is_lost_or_made_up(small: int, old: str, new: str) -> None:
    was, alignment.SMALL = alignment.SMALL, small
    try:
        pieces = difference(old, new)
    finally:
        alignment.SMALL = was
    assert old_of(pieces) == old
    assert new_of(pieces) == new
    assert all(piece.text for piece in pieces)
    kinds = [piece.kind for piece in pieces]
    assert all(a != b for a, b in pairwise(kinds))
    assert ("added", "removed") not in set(pairwise(kinds))


def test_few_changes_in_a_very_long_text_are_found_one_by_one() -> None:
    chance = random.Random(1)
    words = [f"w{chance.randrange(3000)}" for _ in range(20_000)]
    changed = list(words)
    for at in range(500, 20_000, 1_000):
        changed[at] = "other"
    pieces = difference(" ".join(words), " ".join(changed))
    assert [piece.text for piece in pieces if piece.kind == "added"] == ["other"] * 20
    assert old_of(pieces) == " ".join(words)


def test_a_megabyte_without_a_word_in_common_is_told_apart_as_a_whole() -> None:
    old, new = "a b " * 250_000, "c d " * 250_000
    pieces = difference(old, new)
    assert (old_of(pieces), new_of(pieces)) == (old, new)
    assert len(pieces) <= 4


def test_a_wording_is_shown_from_a_little_before_its_first_new_word() -> None:
    old = "The desk rang and nobody asked her why she had come."
    assert from_first_change(old, f"{old} Nor did the nurse.", before=10) == (
        "… she had come. Nor did the nurse."
    )
    assert from_first_change(old, "The desk\nrang twice.") == "The desk rang twice."
    assert from_first_change("", "New words.") == "New words."
    assert from_first_change(old, old) == "… rang and nobody asked her why she had come."
