"""Many sessions in one case, killed and started again at random: no edit is lost, none is twice."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest

from tests.faults.conftest import Counted
from tests.faults.parts import broken, people
from tests.faults.parts.broken import Breakage
from tests.faults.parts.children import Act, Child, running
from tests.faults.parts.places import Place

CASE = "small"
PATIENCE = 600.0
"""Seconds for all of them; they are killed when it is over."""


class Sessions:
    """People who each make so many edits, whatever happens to their processes."""

    def __init__(self, place: Place, count: int, edits: int, breakage: Breakage | None) -> None:
        self._place, self._edits, self._breakage = place, edits, breakage
        self.names = [f"person{number}" for number in range(count)]
        self.kills = 0

    def work(self, chance: random.Random, pause: float) -> None:
        """Until all edits are made; every so often one session is killed and begins again."""
        place = self._place
        place.renew(CASE)
        until = time.monotonic() + PATIENCE
        with running(*map(self._act, self.names)) as children:
            while self._at_work(children):
                assert time.monotonic() < until
                time.sleep(chance.uniform(0, pause))
                # Where the machine is slow, the kills must not keep all from their work.
                pause = min(1.0, pause * 1.01)
                number = chance.randrange(len(children))
                if children[number].kill():
                    self.kills += 1
                    children[number] = Child(self._act(self.names[number]))

    def made(self) -> Counter[str]:
        """The acknowledged edits of each."""
        return Counter(ack.who for ack in self._place.acks.all())

    def _act(self, who: str) -> Act:
        left = self._edits - self.made()[who]

        def live() -> None:
            with broken.within(self._breakage):
                people.work(self._place.store(), CASE, who, self._place.acks.note, saves=left)

        return live

    def _at_work(self, children: list[Child]) -> bool:
        states = [child.wait(0) for child in children]
        assert set(states) <= {None, 0}, "a session ended with an error"
        return None in states


def test_sessions_that_are_killed_and_come_back_lose_nothing(
    place: Place, chance: random.Random, counted: Counted
) -> None:
    edits = counted(100, 500)
    sessions = Sessions(place, counted(4, 20), edits, None)
    sessions.work(chance, pause=0.02)
    assert place.faults(CASE) == []
    assert sessions.kills > len(sessions.names)
    assert sessions.made() == dict.fromkeys(sessions.names, edits)


@pytest.mark.parametrize("breakage", [broken.without_lock, broken.without_comparing])
def test_a_broken_store_is_caught(place: Place, chance: random.Random, breakage: Breakage) -> None:
    for _ in range(5):
        sessions = Sessions(place, 2, 20, breakage)
        try:
            sessions.work(chance, pause=0.5)
        except AssertionError:
            return
        if place.faults(CASE):
            return
    pytest.fail("nothing was seen")
