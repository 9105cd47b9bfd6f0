"""kill -9 at any moment of a save, two and three sessions in one case: nothing told is lost."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

from dhr_tui.store import parts
from tests.faults.conftest import Counted
from tests.faults.parts import broken, people
from tests.faults.parts.broken import Breakage
from tests.faults.parts.children import Act, running
from tests.faults.parts.places import Place

NAMES = ("ana", "ben", "cem")
RENEWED = 25
"""Rounds after which a case is put back, so that it stays as large as it is."""

Work = Callable[..., None]


def _killed(
    place: Place,
    case: str,
    chance: random.Random,
    sessions: int,
    length: float,
    breakage: Breakage | None = None,
    work: Work = people.work,
) -> int:
    """Sessions at work in one case, each killed within `length` seconds; how many a kill ended."""

    def act(who: str) -> Act:
        def live() -> None:
            with broken.within(breakage):
                work(place.store(), case, who, place.acks.note)

        return live

    with running(*map(act, NAMES[:sessions])) as children:
        moments = sorted(chance.uniform(0, length) for _ in children)
        begin = time.monotonic()
        killed = 0
        for child, moment in zip(children, moments, strict=True):
            time.sleep(max(0.0, begin + moment - time.monotonic()))
            killed += child.kill()
    return killed


def _next(length: float, told: bool) -> float:
    """Shorter where somebody could save, longer where nobody could: kills fall into saves."""
    return length * 0.9 if told else min(10.0, length * 1.2)


@pytest.mark.parametrize(
    ("case", "sessions", "usual", "soak"),
    [
        ("example", 2, 600, 30_000),
        ("example", 3, 300, 15_000),
        ("ceiling", 2, 60, 3_000),
        ("ceiling", 3, 40, 2_000),
    ],
)
def test_no_acknowledged_save_is_lost_by_a_kill(
    place: Place,
    chance: random.Random,
    counted: Counted,
    case: str,
    sessions: int,
    usual: int,
    soak: int,
) -> None:
    kills, rounds, told, length = 0, 0, 0, 0.03
    while kills < counted(usual, soak):
        if rounds % RENEWED == 0:
            place.renew(case)
        before = len(place.acks.all())
        kills += _killed(place, case, chance, sessions, length)
        rounds += 1
        assert place.faults(case) == [], f"after {kills} kills"
        new = len(place.acks.all()) - before
        told, length = told + new, _next(length, new > 0)
    assert told > rounds / 4, "the kills came before anything was saved"


def _closing(patch: pytest.MonkeyPatch) -> None:
    """Not broken: the journal is closed after every few saves."""
    patch.setattr(parts, "LARGEST", 2_000)


def test_no_acknowledged_save_is_lost_by_a_kill_while_journals_are_closed(
    place: Place, chance: random.Random, counted: Counted
) -> None:
    kills, closed = 0, 0
    while kills < counted(60, 3_000):
        place.renew("small")
        kills += _killed(place, "small", chance, 2, 0.1, _closing)
        assert place.faults("small") == [], f"after {kills} kills"
        closed += parts.closed(str(place.folder("small")))
    assert closed > 0


@pytest.mark.parametrize(
    ("breakage", "work"),
    [
        (broken.without_lock, people.work),
        (broken.without_comparing, people.work),
        (broken.with_tinydb_storage, people.work),
        (None, people.boast),
    ],
    ids=["no lock", "no comparing", "TinyDB's storage", "told before it is done"],
)
def test_a_broken_store_is_caught(
    place: Place, chance: random.Random, breakage: Breakage | None, work: Work
) -> None:
    found: list[str] = []
    # TinyDB's writing in place is torn once in about a hundred rounds.
    for number in range(2_000):
        place.renew("example")
        _killed(place, "example", chance, 2, 0.02 + number % 100 / 500, breakage, work)
        if found := place.faults("example"):
            break
    assert found
