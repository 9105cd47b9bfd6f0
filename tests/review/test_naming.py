"""Whether words name another agency than the one they are written to."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.review.naming import Others
from dhr_tui.review.records import Agency, Member, Person
from dhr_tui.review.review import Review

TRUST, HOUSING, POLICE, GROUP = 1, 2, 3, 4

REVIEW = Review(
    agencies={
        TRUST: Agency(id=TRUST, name="Northfield Health Trust", short="NHT"),
        HOUSING: Agency(
            id=HOUSING,
            name="Hexagon Housing Association",
            short="HH",
            former_names=("Hexagon Homes",),
        ),
        POLICE: Agency(id=POLICE, name="Northfield & Eastham Police", short="IT"),
        GROUP: Agency(id=GROUP, name="Task and Finish Group", short="TFG", asked=False),
    },
    members={1: Member(id=1, name="The inspector", agency=POLICE)},
    people={
        1: Person(id=1, role="housing officer", relation="Hexagon Housing", pseudonym="Ms Grey"),
        2: Person(id=2, role="victim", pseudonym="Ruth"),
    },
)


def named(words: str, agency: int = TRUST, parties: tuple[int, ...] = ()) -> list[str]:
    return [other.short for other in Others(REVIEW, agency).named(words, parties)]


@pytest.mark.parametrize(
    "words",
    [
        "It rang the Hexagon Housing Association.",
        "It rang hexagon housing.",
        "It rang Hexagon-Housing's desk.",
        "It rang Hexagon\nHomes.",
        "It rang HH.",
        "It rang Ms Grey.",
    ],
)
def test_every_name_of_another_agency_is_found(words: str) -> None:
    assert named(words) == ["HH"]


def test_a_name_with_a_sign_is_found_however_it_is_written() -> None:
    assert named("Northfield and Eastham Police came; The inspector wrote.") == ["IT"]


@pytest.mark.parametrize(
    "words",
    ["Ruth told it twice.", "Hexagonal tiles.", "The Task and Finish Group.", "the inspector", ""],
)
def test_words_that_only_look_like_a_name_are_none(words: str) -> None:
    assert named(words) == []


COMMON = frozenset({"victim", "officer"})


def alone(name: str, member: str, words: str) -> bool:
    """Whether words name an agency of that name, with that member."""
    other = Agency(id=5, name=name, short="OTHER")
    members = {2: Member(id=2, name=member, agency=5)}
    review = msgspec.structs.replace(
        REVIEW, agencies={**REVIEW.agencies, 5: other}, members=members
    )
    return Others(review, TRUST, COMMON).named(words) == (other,)


@pytest.mark.parametrize(
    ("name", "words", "found"),
    [
        ("Northmoor NHS Foundation Trust", "It asked Northmoor about it.", True),
        ("The Northmoor Trust", "Northmoor's desk was rung.", True),
        ("Northmoor NHS Foundation Trust", "The northmoor wind.", False),
        ("Victim Support", "Victim and officer spoke.", False),
        ("Hexagon Advice", "It rang Hexagon.", False),
        ("Northfield Council", "It lies in Northfield.", False),
    ],
)
def test_the_first_word_of_a_name_counts_where_it_is_only_its_own(
    name: str, words: str, found: bool
) -> None:
    assert alone(name, "Advocate", words) is found


@pytest.mark.parametrize(
    ("member", "words", "found"),
    [
        ("Supt. Kettle", "Kettle said so.", True),
        ("Superintendent Anna Kettle QPM", "Supt. Kettle said so.", True),
        ("Kettle, Anna", "Ms Kettle said so.", True),
        ("Anna Kettle (Refuge)", "Anna and Kettle", True),
        ("Pieter van der Berg", "Mr van der Berg came.", True),
        ("Anna Kettle", "She put the kettle on.", False),
        ("Police Officer", "An Officer came.", False),
        ("Member for Hexagon", "The Member for it.", False),
        ("Member for the Refuge", "A Refuge was found.", False),
    ],
)
def test_the_surname_of_a_member_counts_and_the_words_of_a_role_do_not(
    member: str, words: str, found: bool
) -> None:
    assert alone("Victim Support", member, words) is found


def test_the_first_word_of_its_own_name_is_no_other_agency() -> None:
    assert Others(REVIEW, HOUSING, COMMON).named("Hexagon rang.") == ()


def test_parties_are_named_rightly() -> None:
    assert named("HH and IT train together.", parties=(HOUSING,)) == ["IT"]


def test_a_part_of_its_own_name_is_not_another_agency() -> None:
    wider = Agency(id=5, name="Health Trust", short="HT")
    review = msgspec.structs.replace(REVIEW, agencies={**REVIEW.agencies, 5: wider})
    others = Others(review, TRUST)
    assert others.named("The Northfield Health Trust asked.") == ()
    assert others.named("The Health Trust asked.") == (wider,)
