"""Keys pressed without sense, on every screen in every situation: the program goes on."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable

import pytest

from dhr_tui.screens.keys.action import CASE
from dhr_tui.screens.keys.actions import ACTIONS
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, PAIR, Room, opened

NOT_PRESSED = {"quit", "edit-outside"}
KEYS = tuple(key for entry in ACTIONS if entry.id not in NOT_PRESSED for key in entry.keys)
WORDS = ("no contact in that time", "[/red]", "F1", "14 Feb 2014", "the advocate", "y")


CHOICES = {"type", "voice", "fact", "visibility", "kind", "scope", "lead", "monitoring", "printed"}
SIZES = (PAIR, NARROW, (60, 15), (40, 10), (12, 4), (1, 1))
SITUATIONS: dict[str, Callable[[], Table]] = {
    "no questions": cases.no_questions,
    "no agencies": cases.no_agencies,
    "a small case": cases.small,
    "the worked example": cases.example,
}


class Monkey:
    """Somebody who presses keys without sense, now and then faster than the program follows."""

    def __init__(self, room: Room, chance: random.Random) -> None:
        self.room = room
        self.chance = chance
        self.trail: list[str] = []

    async def go_on(self, times: int) -> None:
        """So many keys and words; the program runs and what is saved only grows."""
        saved = self.room.review.save
        for _ in range(times):
            await self._once()
            lately = " ".join(self.trail[-12:])
            assert self.room.running, f"stopped after {lately}: {self.room.app._exception!r}"
            assert self.room.review.save >= saved, f"a save was lost after {lately}"
            saved = self.room.review.save
        await self.room.settle()

    async def _once(self) -> None:
        typing = self.room.field and self.room.field not in CHOICES
        if typing and self.chance.random() < 0.3:
            self.trail.append(self.chance.choice(WORDS))
            await self.room.types(self.trail[-1])
            return
        self.trail.append(self.chance.choice((*KEYS, "enter", "escape", "tab", "y")))
        if self.chance.random() < 0.5:
            self.room.hit(self.trail[-1])
            await asyncio.sleep(0)
        else:
            await self.room.press(self.trail[-1])


@pytest.mark.parametrize("place", CASE)
@pytest.mark.parametrize("situation", SITUATIONS)
async def test_any_keys_leave_the_program_running(place: str, situation: str) -> None:
    table = SITUATIONS[situation]()
    chance = random.Random(f"{place} {situation}")
    async with opened(table.store, table.case, chance.choice((PAIR, NARROW))) as room:
        room.app.show_screen(place)
        await room.settle()
        await Monkey(room, chance).go_on(25)


@pytest.mark.parametrize("place", CASE)
async def test_any_keys_at_any_size_leave_the_program_running(place: str) -> None:
    table = cases.example()
    chance = random.Random(place)
    async with opened(table.store, table.case, NARROW) as room:
        room.app.show_screen(place)
        for size in SIZES:
            await room.resize(*size)
            await Monkey(room, chance).go_on(6)


async def test_the_second_key_waits_for_the_screen_that_the_first_one_opens() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        for keys in (("4", "home", "2", "down"), ("3", "1", "2", "1"), ("7", "down", "4")):
            for key in keys:
                room.hit(key)
            await room.settle()
            assert room.running
        assert room.place == "recommendations"
