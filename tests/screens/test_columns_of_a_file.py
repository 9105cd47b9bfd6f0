"""What a column of a file is, is said on the screen, and counts for the next file like it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.screens import cases
from tests.screens.lists import LIST, asks_for, list_in
from tests.screens.room import NARROW, opened


@pytest.fixture
def contributors(tmp_path: Path) -> Path:
    return list_in(tmp_path)


async def test_a_column_is_said_to_be_something_else_and_the_file_is_read_again(
    contributors: Path,
) -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, contributors)
        await room.press("c")
        assert "Which column is what" in room.seen()
        assert [room.chosen("column"), room.chosen("field")] == ["Comments on file", "note"]
        await room.press("A")
        assert [room.chosen("column"), room.chosen("field")] == ["Agency", "name"]
        await room.press("C", "enter")
        assert "Comments on file is note" in room.page("reading")
        await room.press("y")
        assert [a.note for a in room.review.agencies.values()][-2:] == ["x", ""]


async def test_a_list_whose_names_have_no_known_heading_asks_which_column_they_are(
    contributors: Path,
) -> None:
    contributors.write_text(LIST.replace("Agency", "Body concerned"))
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, contributors)
        assert "No column is known to be the name" in room.page("reading")
        await room.press("c")
        assert [room.chosen("column"), room.chosen("field")] == ["Body concerned", "name"]
        await room.press("enter")
        assert room.page("sheet-said") == "y brings in 2 of them, in one save."
        await room.press("c", "B", "tab", "n", "n", "enter")
        assert "No column is known to be the name" in room.page("reading")
        await room.press("c", "enter", "y")
        assert [a.short for a in room.review.agencies.values()][-2:] == ["PS", "LH"]


async def test_what_was_said_of_columns_counts_for_the_next_list_with_the_same_headings(
    contributors: Path,
) -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, contributors)
        await room.press("c", "enter")
        assert "Comments on file is note" in room.page("reading")
        await room.press("y")
        later = contributors.with_name("later.csv")
        later.write_text("Agency,Due,Comments on file\nSolace,,rang back\n")
        await asks_for(room, later)
        assert "Comments on file is note" in room.page("reading")
        assert "what you said of the last list with these headings" in room.page("reading")
        await room.press("y")
        assert [a.note for a in room.review.agencies.values()][-1] == "rang back"
        later.write_text("Agency,Comments on file\nRefuge,rang back\n")
        await asks_for(room, later)
        assert "Comments on file is not brought in" in room.page("reading")


async def test_of_what_a_column_is_it_is_told_what_its_texts_have_to_be(
    contributors: Path,
) -> None:
    contributors.write_text(LIST.replace("Comments on file", "Asked at all"))
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, contributors)
        await room.press("c", "A", "tab", "d")
        said = room.page("sheet-said")
        assert said.startswith("A date, like 4 Feb 2010, Feb 2010 or 2010. Left and right change")
        await room.press("a")
        assert room.page("sheet-said").startswith("Yes or no, or a date. Left and right")
