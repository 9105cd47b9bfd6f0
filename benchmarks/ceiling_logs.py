"""What the ceiling case has logged beside its findings: minutes, queries, contacts, delays."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.sentences import short_answer
from dhr_tui.review.records import (
    Action,
    ActionState,
    Bearing,
    Characteristic,
    Contact,
    ContactResult,
    Delay,
    Equality,
    Note,
    Process,
    Query,
    QueryState,
    Recipient,
    Record,
    Step,
    When,
    equality_id,
)

LINES, ACTIONS, QUERIES = 20, 5, 120
"""Lines of the minutes and actions of each meeting, and queries of the whole case."""

CONTACTS, PROCESSES, RECIPIENTS, DELAYS = 60, 8, 60, 24
WHO = "bench"
AT = "2026-01-05T10:00:00Z"


def logged(
    chance: random.Random, meetings: int, agencies: int, people: int, agenda: tuple[str, ...]
) -> Iterator[Record]:
    """All of it, for a case with so many meetings, agencies and people."""
    yield from _minutes(chance, meetings, agencies, agenda)
    yield from (_query(chance, number, meetings, agencies) for number in range(1, QUERIES + 1))
    yield from _others(chance)
    for person in range(1, people + 1):
        for each in Characteristic:
            bearing, words = chance.choice(list(Bearing)), short_answer(chance)
            yield Equality(
                id=equality_id(person, each),
                person=person,
                characteristic=each,
                bearing=bearing,
                because=words,
            )


def _minutes(
    chance: random.Random, meetings: int, agencies: int, agenda: tuple[str, ...]
) -> Iterator[Record]:
    """Lines of the minutes, and actions of which a third is done."""
    for number in range(1, meetings * LINES + 1):
        meeting, words = (number - 1) // LINES + 1, short_answer(chance)
        yield Note(id=number, text=words, meeting=meeting, agenda=chance.choice(agenda))
    for number in range(1, meetings * ACTIONS + 1):
        meeting = (number - 1) // ACTIONS + 1
        yield Action(
            id=number,
            text=short_answer(chance),
            owner=f"Member for agency {chance.randint(1, agencies)}",
            due=_day(chance),
            state=chance.choice((ActionState.DONE, ActionState.CARRIED, ActionState.OPEN)),
            meeting=meeting,
            carried_to=meetings if meeting < meetings else 0,
        )


def _query(chance: random.Random, number: int, meetings: int, agencies: int) -> Query:
    """A query about a finding, of which a third is answered."""
    answered = chance.random() < 1 / 3
    step = Step(by=WHO, at=AT, meeting=meetings)
    return Query(
        id=number,
        text=short_answer(chance),
        agency=(number - 1) % agencies + 1,
        finding=number,
        meeting=meetings,
        owner="Independent chair",
        due=_day(chance),
        state=QueryState.ANSWERED if answered else QueryState.OPEN,
        reply=short_answer(chance) if answered else "",
        asked=step,
        replied=step if answered else None,
    )


def _others(chance: random.Random) -> Iterator[Record]:
    """Whom the review wrote to, what runs beside it, who gets the report, what held it up."""
    for number in range(1, CONTACTS + 1):
        result = chance.choice([*ContactResult, None])
        yield Contact(id=number, who=f"Friend {number}", on=_day(chance), result=result)
    for number in range(1, PROCESSES + 1):
        yield Process(id=number, name=f"Process {number}", effect=short_answer(chance))
    for number in range(1, RECIPIENTS + 1):
        yield Recipient(id=number, name=f"Body {number}", what="the report", due=_day(chance))
    for number in range(1, DELAYS + 1):
        yield Delay(id=number, because=short_answer(chance), on=_day(chance))


def _day(chance: random.Random) -> When:
    return When(on=f"2025-{chance.randint(1, 12):02}-28")
