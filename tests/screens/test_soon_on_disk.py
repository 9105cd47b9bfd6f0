"""What is typed is a draft soon: after forty letters, on leaving a field, after a refusal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from dhr_tui.screens.writing import pace
from tests.screens import cases
from tests.screens.room import Room, opened


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock, which keeps every second what is typed, has no part in these tests."""
    monkeypatch.setattr(pace, "KEEP_EVERY", 3600.0)


@asynccontextmanager
async def writing() -> AsyncIterator[tuple[cases.Table, Room]]:
    """A new finding is being written, with no letter yet."""
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        yield table, room


def kept(table: cases.Table) -> list[str]:
    return [draft.text for draft in table.store.draft_list(table.case, "note-taker")]


async def test_forty_letters_are_kept_at_once() -> None:
    async with writing() as (table, room):
        for letter in "x" * (pace.KEEP_AFTER - 1):
            await room.types(letter)
        assert kept(table) == []
        await room.types("y")
        assert kept(table) == ["x" * 39 + "y"]
        await room.types("z" * 39)
        assert kept(table) == ["x" * 39 + "y"]
        await room.press("backspace")
        assert kept(table) == ["x" * 39 + "y" + "z" * 38]


async def test_a_paste_is_kept_at_once() -> None:
    async with writing() as (table, room):
        await room.types("A paragraph of an agency's report, as it was pasted.")
        assert kept(table) == ["A paragraph of an agency's report, as it was pasted."]


async def test_a_field_that_is_left_is_kept() -> None:
    async with writing() as (table, room):
        await room.types("Short.")
        assert kept(table) == []
        await room.press("tab")
        assert kept(table) == ["Short."]
        await room.press("l", "tab")
        (draft,) = table.store.draft_list(table.case, "note-taker")
        assert draft.values["type"] == "lesson"


async def test_letters_in_a_line_below_the_text_count_too() -> None:
    async with writing() as (table, room):
        while room.field != "evidence":
            await room.press("tab")
        for letter in "x" * pace.KEEP_AFTER:
            await room.types(letter)
        (draft,) = table.store.draft_list(table.case, "note-taker")
        assert draft.values["evidence"] == "x" * pace.KEEP_AFTER


async def test_a_save_that_is_refused_leaves_the_words_in_the_editor_and_in_a_draft() -> None:
    async with writing() as (table, room):
        await room.types("Short.")
        room.editor.fill({"evidence": "the report [32 Nonember]"})
        await room.press("ctrl+s")
        assert not room.review.findings
        assert room.typed == "Short."
        assert kept(table) == ["Short."]
