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


def test_parties_are_named_rightly() -> None:
    assert named("HH and IT train together.", parties=(HOUSING,)) == ["IT"]


def test_a_part_of_its_own_name_is_not_another_agency() -> None:
    wider = Agency(id=5, name="Health Trust", short="HT")
    review = msgspec.structs.replace(REVIEW, agencies={**REVIEW.agencies, 5: wider})
    others = Others(review, TRUST)
    assert others.named("The Northfield Health Trust asked.") == ()
    assert others.named("The Health Trust asked.") == (wider,)
