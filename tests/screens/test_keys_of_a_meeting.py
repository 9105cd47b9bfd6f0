"""The keys of a meeting are found where they do something, and lead from part to part."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import meetings, queries
from dhr_tui.review.records import Query
from tests.screens import cases
from tests.screens.cases import Table
from tests.screens.room import NARROW, WIDE, Room, opened

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE])


def asked() -> Table:
    """A meeting runs, and a query about no finding waits in a cell."""
    table = cases.held()
    query = Query(id=0, text="How late?", agency=cases.MPS, question=1)
    table.do(lambda r, h: queries.add_query(r, query, h))
    return table


@SIZES
async def test_the_end_is_in_the_footer_while_a_meeting_runs(size: tuple[int, int]) -> None:
    table = cases.held()
    async with opened(table.store, table.case, size) as room:
        await room.press("5")
        assert "E end" in room.page("keys")
        assert "i in person" in room.page("keys")


@SIZES
async def test_what_needs_a_meeting_is_not_in_the_footer_without_one(
    size: tuple[int, int],
) -> None:
    table = cases.held()
    table.do(meetings.close_meeting)
    async with opened(table.store, table.case, size) as room:
        await room.press("5")
        keys = room.page("keys")
        for key in ("i in person", "n note", "a apologies", "E end"):
            assert key not in keys
        for key in ("enter do it", "d action", "M minutes", "m meeting"):
            assert key in keys


@SIZES
async def test_a_selected_query_shows_the_key_of_its_reply(size: tuple[int, int]) -> None:
    table = asked()
    table.add_finding("Rang late.", 1, cases.MPS)
    async with opened(table.store, table.case, size) as room:
        await room.walk_to("MPS", 1)
        assert "R reply" not in room.page("keys")
        await room.press("tab")
        assert room.item == "Q1"
        assert "R reply" in room.page("keys")


@pytest.mark.parametrize("key", ["R", "enter"])
async def test_a_thread_says_its_next_step_and_r_takes_it(key: str) -> None:
    table = asked()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("T")
        assert "enter record the reply" in room.page("sheet-keys")
        await room.press(key)
        assert room.editing
        await room.types("Two days.")
        await room.press("ctrl+s", "T")
        assert "enter what was made of it" in room.page("sheet-keys")


async def test_a_thread_in_which_nothing_waits_says_so_to_r() -> None:
    table = cases.held()
    table.add_finding("Rang late.", 1, cases.MPS)
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("T", "R")
        assert "No query waits for a reply here." in room.page("sheet-said")


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (NARROW, "i here, r remote, t part, s substitute, a apologies, x absent, w attending"),
        (WIDE, "t part, s substitute, a apologies, x absent, w in attendance; y read, S signed"),
    ],
)
async def test_what_the_keys_of_attendance_mean_stands_on_the_page(
    size: tuple[int, int], said: str
) -> None:
    table = cases.held()
    async with opened(table.store, table.case, size) as room:
        await room.press("5")
        assert said in room.page("meeting")


async def test_where_many_sit_the_keys_are_named_and_f1_says_what_they_mean() -> None:
    table = cases.held()
    for number in range(8):
        table.add_member(f"Member {number}", cases.MPS)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        assert "i r t s a x w how (F1)" in room.page("meeting")
        await room.press("f1")
        help_page = room.page("reading")
        for told in ("The member is here in person.", "The member sent apologies."):
            assert told in help_page


def selected(room: Room) -> str:
    return next(row for row in room.rows() if row.startswith("▌"))


async def test_tab_goes_from_part_to_part_and_shift_tab_back() -> None:
    table = asked()
    for number in range(8):
        table.add_member(f"Member {number}", cases.MPS)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "home")
        await room.answers("+", "Welcome")
        await room.press("home", "tab")
        assert "1. Welcome" in selected(room)
        await room.press("tab")
        assert "Q1" in selected(room)
        await room.press("shift+tab", "shift+tab")
        assert "Quorum" in selected(room)
        await room.press("end", "tab")
        assert "times not known" in selected(room)
