"""What is typed into a form is on the disk soon, there again, and gone once it is saved."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from msgspec import structs

from dhr_tui.screens.writing import pace
from dhr_tui.store.draft import Draft, Opening
from dhr_tui.store.errors import NotSaved
from tests.screens import cases
from tests.screens.room import NARROW, Room, opened

WHO = "note-taker"
MINUTE = "The constabulary told how its desk is staffed at night."


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock, which keeps every second what is typed, has no part in these tests."""
    monkeypatch.setattr(pace, "KEEP_EVERY", 3600.0)


def a_meeting() -> cases.Table:
    table = cases.small()
    table.meet()
    return table


def drafts(table: cases.Table) -> list[Draft]:
    return table.store.draft_list(table.case, WHO)


def kept(table: cases.Table) -> list[str]:
    return [draft.text for draft in drafts(table)]


@contextmanager
def full_disk(table: cases.Table, call: str, what: str) -> Iterator[None]:
    """What the store is asked by one of its calls is not written while this lasts."""

    def refused(*_: object) -> None:
        raise NotSaved(what, OSError(errno.ENOSPC, "No space left on device"))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(table.store, call, refused)
        yield


async def type_a_minute(room: Room, words: str = MINUTE) -> None:
    await room.walk_to("MPS", 1)
    await room.press("n")
    await room.types(words)


async def test_a_line_of_the_minutes_is_kept_while_it_is_typed_and_gone_once_it_is_saved() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room, "")
        for letter in MINUTE[: pace.KEEP_AFTER]:
            await room.types(letter)
        assert kept(table) == [MINUTE[: pace.KEEP_AFTER]]
        await room.types(MINUTE[pace.KEEP_AFTER :])
        await room.press("enter")
        assert [note.text for note in table.review.notes.values()] == [MINUTE]
        assert kept(table) == []


async def test_what_is_left_with_escape_is_kept_told_and_there_again() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room)
        await room.press("escape")
        assert "What you typed is kept as a draft" in room.said
        assert kept(table) == [MINUTE]
        await room.press("n")
        assert "not saved yet" in room.seen()
        assert room.entered == MINUTE


@pytest.mark.parametrize("way", ["a signal", "ctrl+q"])
async def test_a_form_that_was_open_at_the_end_is_a_draft(way: str) -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room, "Half a sen")
        if way == "ctrl+q":
            await room.press("ctrl+q")
        else:
            assert room.app.keep_words() == ""
    assert kept(table) == ["Half a sen"]


@pytest.mark.parametrize(
    ("key", "screen", "saved"), [("n", "walk", "notes"), ("x", "walk", "cells"), ("p", "walk", "")]
)
async def test_the_next_session_lists_it_and_opens_the_same_form(
    key: str, screen: str, saved: str
) -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 2)
        await room.press(key)
        await room.types("Half a sen")
        await room.press("escape")
    async with opened(table.store, table.case, NARROW) as room:
        assert "You left drafts unsaved; u shows them: " in room.said
        await room.press("u")
        assert "Half a sen" in room.seen()
        await room.press("enter")
        assert room.entered == "Half a sen"
        await room.types("tence.")
        await room.press("enter")
        if saved:
            assert "Half a sentence." in str(getattr(table.review, saved))
            assert kept(table) == []


async def test_a_form_of_the_set_up_is_opened_in_its_part() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await room.press("6", "tab", "tab", "a")
        await room.types("Harbour Trust")
        await room.press("escape")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert room.entered == "Harbour Trust"


async def test_a_draft_of_a_form_is_thrown_away() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room)
        await room.press("escape", "u", "x", "y")
        assert kept(table) == []
        await room.press("escape", "n")
        assert room.entered == ""


async def test_words_that_were_taken_out_again_are_no_draft() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room, "Half")
        await room.press("escape", "n", *["backspace"] * 4, "escape")
        assert kept(table) == []


async def test_a_refused_save_leaves_the_words_in_a_draft() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room)
        with full_disk(table, "save", "The case"):
            await room.press("enter")
            assert "the disk is full" in room.said
            assert kept(table) == [MINUTE]
        await room.press("n", "enter")
        assert [note.text for note in table.review.notes.values()] == [MINUTE]
        assert kept(table) == []


async def test_words_that_can_be_kept_nowhere_are_given_up_on_a_y_alone() -> None:
    table = a_meeting()
    async with opened(table.store, table.case) as room:
        await type_a_minute(room, "Half")
        with full_disk(table, "draft_put", "The draft"):
            await room.press("ctrl+q")
            assert "What you typed could not be kept" in room.seen()
            await room.press("escape")
            assert room.entered == "Half"
            await room.press("ctrl+q", "y")
            assert not room.running


async def test_a_form_that_is_no_longer_there_says_so() -> None:
    table = a_meeting()
    opening = Opening(screen="walk", action="an-action-of-before")
    left = Draft(key="A form", text=MINUTE, at="2026-01-05T10:00:00Z", opening=opening)
    table.store.draft_put(table.case, WHO, structs.replace(left, values={"text": MINUTE}))
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert "The form of these words is no longer there" in room.said
