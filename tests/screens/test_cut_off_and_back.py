"""Somebody's line is cut; they come back and write on, while the session before still lives."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.screens import cases
from tests.screens.room import Room, opened

WHO = "note-taker"
BEFORE = "The desk rang."
BEFORE_THE_CUT = " Before the line was cut, long enough to be kept."
BY_THE_FIRST = " Written by the first session, long enough to be kept."


def kept(table: cases.Table) -> list[str]:
    return [draft.text for draft in table.store.draft_list(table.case, WHO)]


async def to_the_text(room: Room) -> None:
    await room.walk_to("MPS", 1)
    await room.press("enter")


def a_finding() -> cases.Table:
    table = cases.small()
    table.add_finding(BEFORE)
    return table


@asynccontextmanager
async def writing(table: cases.Table, words: str) -> AsyncIterator[Room]:
    """A session of the person in which they have typed on F1, long enough to be kept."""
    async with opened(table.store, table.case) as room:
        await to_the_text(room)
        await room.types(words)
        yield room


async def test_a_session_that_was_cut_off_writes_over_nothing_that_was_written_since() -> None:
    table = a_finding()
    async with writing(table, BEFORE_THE_CUT) as before:
        async with opened(table.store, table.case) as after:
            await to_the_text(after)
            assert after.typed == before.typed, "who comes back has the words again"
            await after.types(" After it.")
            await after.press("escape")
            assert kept(table) == [after_it := f"{before.typed} After it."]
        before.app.keep_words()
        assert kept(table) == [after_it]


async def test_what_the_first_session_writes_on_is_beside_what_the_second_wrote() -> None:
    table = a_finding()
    async with writing(table, BY_THE_FIRST) as one:
        async with opened(table.store, table.case) as other:
            await to_the_text(other)
            await other.types(" By the other.")
            await other.press("escape")
        await one.types(" And on.")
        one.app.keep_words()
        assert {each[-8:] for each in kept(table)} == {" And on.", "e other."}


async def test_a_save_of_one_session_takes_no_words_of_another() -> None:
    table = a_finding()
    async with writing(table, BY_THE_FIRST) as one:
        async with opened(table.store, table.case) as other:
            await to_the_text(other)
            await other.types(" By the other, which is long enough to be kept too.")
        words = one.typed
        await one.press("ctrl+s")
        assert table.review.findings[1].text == words
        assert kept(table) == [f"{words} By the other, which is long enough to be kept too."]


async def test_words_that_were_saved_elsewhere_do_not_come_back_as_unsaved() -> None:
    table = a_finding()
    async with writing(table, BEFORE_THE_CUT) as before:
        async with opened(table.store, table.case) as after:
            await to_the_text(after)
            await after.press("ctrl+s")
            assert kept(table) == []
        before.app.keep_words()
        assert kept(table) == []
