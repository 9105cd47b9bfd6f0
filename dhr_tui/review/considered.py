"""The nine protected characteristics of each person concerned, with what the panel says of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.records import Bearing, Characteristic, Equality, Person, equality_id
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


class Considered(NamedTuple):
    """A characteristic of a person; `answer` is None while nobody said anything of it."""

    person: Person
    characteristic: Characteristic
    answer: Equality | None

    @property
    def open(self) -> bool:
        """Whether the panel has still to say whether it was considered."""
        return self.bearing is None

    @property
    def name(self) -> str:
        return called(self.person)

    @property
    def bearing(self) -> Bearing | None:
        return self.answer.bearing if self.answer else None

    @property
    def because(self) -> str:
        return self.answer.because if self.answer else ""

    @property
    def findings(self) -> tuple[int, ...]:
        return self.answer.findings if self.answer else ()


def concerned(review: Review) -> list[Person]:
    """The people whose characteristics the panel considers: those with a pseudonym.

    The report is about them; relatives and witnesses who have none are heard, not reviewed. Where
    nobody has a pseudonym yet, it is everybody.
    """
    people = [person for _, person in sorted(review.people.items())]
    return [person for person in people if person.pseudonym] or people


def answers(review: Review) -> Iterator[Considered]:
    """The nine for each person concerned, and what was said of anybody else."""
    people = {person.id for person in concerned(review)}
    for number, person in sorted(review.people.items()):
        for each in Characteristic:
            answer = review.equality.get(equality_id(number, each))
            if number in people or (answer and answer.bearing):
                yield Considered(person, each, answer)


def called(person: Person) -> str:
    """What a person is called: by pseudonym, else by relation or role."""
    return one_line(person.pseudonym or person.relation or person.role)
