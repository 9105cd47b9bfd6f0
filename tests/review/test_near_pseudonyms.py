"""A pseudonym that is easily taken for another name is warned about, and never refused."""

from __future__ import annotations

import pytest

from dhr_tui.review.folding import folded
from dhr_tui.review.likeness import alike
from dhr_tui.review.pseudonyms import given_away, warning
from dhr_tui.review.records import CaseRecord, Person
from dhr_tui.review.register import RealName
from dhr_tui.review.review import Review

REVIEW = Review(
    review={1: CaseRecord(id=1, title="Review of Kazia")},
    people={
        1: Person(id=1, role="victim", pseudonym="Rosanna"),
        2: Person(id=2, role="sister", pseudonym="Ann-Marie"),
        3: Person(id=3, role="son", pseudonym="Tom"),
    },
)
REGISTER = {1: RealName(name="Margaret Okonkwo", of="P1")}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("ROSANNA", "That is the pseudonym of P1 (victim) already."),
        ("Rosánna's", "That is the pseudonym of P1 (victim) already."),
        ("Roseanna", "That is easily taken for Rosanna, P1 (victim)."),
        ("Rosnana", "That is easily taken for Rosanna, P1 (victim)."),
        ("Annmarie", "That is easily taken for Ann-Marie, P2 (sister)."),
        ("Tim", ""),
        ("Rowena", ""),
    ],
)
def test_a_pseudonym_that_is_like_another_of_the_case(typed: str, said: str) -> None:
    assert warning(REVIEW, typed) == said


def test_a_pseudonym_is_not_like_the_same_persons_own() -> None:
    assert warning(REVIEW, "Roseanna", person=1) == ""


@pytest.mark.parametrize("typed", ["Margret", "Margaret-s", "OKONKWA", "Lady Margarett"])
def test_a_pseudonym_that_is_nearly_a_real_name(typed: str) -> None:
    said = warning(REVIEW, typed, REGISTER)
    assert said.endswith("real name in the register of this case; choose another pseudonym.")
    assert "Okonkwo" not in said


def test_a_pseudonym_that_is_like_one_of_another_case() -> None:
    elsewhere = {folded("Belinda"): "lambeth-2024"}
    assert warning(REVIEW, "Belinde", elsewhere=elsewhere) == (
        "A pseudonym much like it was used, in the case lambeth-2024."
    )


def test_a_new_real_name_tells_which_pseudonyms_are_nearly_it() -> None:
    register = {1: RealName(name="Rosana Tom", of="P3")}
    assert list(given_away(REVIEW, register)) == [
        "The pseudonym of P1 is nearly a real name in the register; choose another.",
        "The pseudonym of P3 is a real name in the register; choose another.",
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("maria", "marie", True), ("anna", "anne", False), ("maria", "mario k", False),
     ("abcdef", "bacdef", True), ("abcdef", "abcdfe", True), ("abcdef", "abdcef", True),
     ("abcde", "abcd", False), ("", "", False), ("abcdef", "xbcdeg", False)],
)  # fmt: skip
def test_one_letter_tells_short_names_apart_and_long_ones_not(
    one: str, other: str, expected: bool
) -> None:
    assert alike(one, other) is alike(other, one) is expected
