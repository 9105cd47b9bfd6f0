"""The list of reviews shows what others begin and change while it is open."""

from __future__ import annotations

from dhr_tui.review.acts.setting_up import new_case
from dhr_tui.review.change import Hand
from dhr_tui.review.records import CaseRecord
from dhr_tui.screens.chooser.screen import ChooserScreen
from tests.screens import cases
from tests.screens.room import NARROW, Room, opened


async def look(room: Room) -> None:
    """See what others did, as the list does every second."""
    assert isinstance(room.app.screen, ChooserScreen)
    await room.app.screen.look()
    await room.settle()


def begin(table: cases.Table, name: str) -> None:
    """Somebody else begins a review."""
    change = new_case(CaseRecord(id=1, title=f"Review of {name}"), ())
    table.store.create(name, change, Hand(who="chair", at="2014-02-04T10:00:00Z"))


async def test_a_review_that_somebody_else_begins_is_listed_and_the_cursor_stays() -> None:
    table = cases.small()
    begin(table, "zoe")
    async with opened(table.store, size=NARROW) as room:
        await room.press("down")
        assert any("▌" in row and "zoe" in row for row in room.rows())
        begin(table, "anna")
        await look(room)
        assert "Review of anna" in room.page("cases")
        assert any("▌" in row and "zoe" in row for row in room.rows())


async def test_a_save_of_somebody_else_is_seen_in_the_list() -> None:
    table = cases.small()
    async with opened(table.store, size=NARROW) as room:
        before = room.page("cases")
        table.add_finding("Nobody rang back.")
        await look(room)
        assert room.page("cases") != before


async def test_a_list_that_was_empty_shows_the_first_review() -> None:
    table = cases.Table()
    async with opened(table.store, size=NARROW) as room:
        assert "There is no review" in room.page("cases")
        begin(table, "anna")
        await look(room)
        assert any("▌" in row and "anna" in row for row in room.rows())
