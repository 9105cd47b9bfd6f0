"""The rule of a field stands beside it while it is typed, in sheets and in the editor alike."""

from __future__ import annotations

import pytest

from dhr_tui.review.records import When
from dhr_tui.screens.writing.plan_form import RULES
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, Room, opened


def hint(room: Room) -> str:
    """What is said below the fields of the editor."""
    return room.page("editor-hint")


async def test_a_query_says_what_its_owner_and_its_due_date_are() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("q")
        assert "as the agency's letter will print it" in hint(room)
        await room.press("tab")
        assert "Who follows it up" in hint(room)
        await room.press("tab")
        assert "14 Feb 2014, 14/2/14, Feb 2014 or 2014" in hint(room)
        await room.types("31/2/14")
        assert "There is no 31 February." in hint(room)


@pytest.mark.parametrize("size", [NARROW, WIDE, (80, 18)])
async def test_a_wrong_date_of_evidence_is_told_while_it_is_typed_and_at_the_save(
    size: tuple[int, int],
) -> None:
    table = cases.small()
    async with opened(table.store, table.case, size) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types("Nobody rang back.")
        await room.press(*["tab"] * 5)
        assert room.field == "evidence"
        assert "Source, paragraph and date" in hint(room)
        await room.types("IMR, 3.2 [the day before her birthday in the hospital]")
        assert "is not a date; write it like 4 Feb 2010, Feb 2010 or 2010." in hint(room)
        await room.press("tab", "ctrl+s")
        assert room.field == "evidence"
        assert room.said.startswith("Nothing is saved yet. “the day before")
        assert room.typed == "Nobody rang back."
        await room.press("ctrl+u")
        await room.types("IMR, 3.2 [4 Feb 2010]")
        await room.press("ctrl+s")
        assert room.finding(1).evidence[0].source == "IMR"


async def test_every_column_of_the_plan_has_its_rule() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("4", "r")
        await room.types("Officers ring back within two days.")
        await room.press("ctrl+s", "v", "v")
        for rule in RULES:
            await room.press("enter")
            assert rule in hint(room)
            await room.press("escape", "right")


async def test_who_dissents_is_told_who_can() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding("Nobody rang back.")
        await room.press("s", "d")
        assert "A member or an agency" in room.page("sheet-said")
        await room.types("Nobody of that name")
        await room.press("tab", "tab")
        assert "Only an outsider may have a name" in room.page("sheet-said")


async def test_down_and_up_go_from_field_to_field() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "a", "down")
        assert room.field == "short"
        await room.press("down", "down", "down", "up")
        assert room.field == "asked"
        await room.press("escape")
        await room.walk_to("MPS", 1)
        await room.press("f", "tab", "down", "down")
        assert room.field == "fact"
        await room.press("up", "up", "up")
        assert room.field == "text"


async def test_down_in_a_choice_changes_nothing() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        before = room.editor.values
        await room.press("tab", "down", "down", "up")
        assert room.editor.values == before


async def test_a_year_that_was_hardly_meant_is_asked_about_and_taken() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.goes_to("notified")
        await room.press("enter")
        await room.types("1/1/1800")
        assert "Is the year 1800 what was meant?" in room.page("sheet-said")
        await room.press("enter")
        assert room.review.case.notified == When(on="1800-01-01")


async def test_a_short_form_that_is_too_long_is_told_while_it_is_typed() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "a", "tab")
        await room.types("Metropolitan")
        assert "has 12 characters, and its column has room for 10" in room.page("sheet-said")
