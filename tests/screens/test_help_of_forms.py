"""F1 over a form tells its keys, by what they do there, and what each of its fields takes."""

from __future__ import annotations

from pathlib import Path

from tests.screens import cases
from tests.screens.lists import asks_for
from tests.screens.room import NARROW, WIDE, opened


async def test_the_form_of_a_new_review_explains_its_fields() -> None:
    table = cases.small()
    async with opened(table.store, size=WIDE) as room:
        await room.press("n", "f1")
        told = room.page("reading")
        assert "enter Begin." in told
        assert "title What the report is called, with pseudonyms only." in told
        assert "Such as: Domestic Homicide Review, Domestic Abuse Related Death Review" in told
        assert "questions Left and right choose a set; “none yet” is right if a Word file" in told
        await room.press("f1")
        assert room.place == "AskSheet"


async def test_the_form_of_an_import_says_that_enter_only_shows_what_would_come_in() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("I")
        assert "enter look at it" in room.page("sheet-keys")
        await room.press("f1")
        told = room.page("reading")
        assert "nothing is saved before y is pressed there." in told
        assert "panel members, recommendations of agency reports." in told
        assert "file Its name, with its folder; tab completes, down chooses." in told


async def test_the_form_of_columns_explains_its_two_fields(tmp_path: Path) -> None:
    table = cases.small()
    path = tmp_path / "agencies.csv"
    path.write_text("Agency,Comments on file\nProbation Service,x\n")
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, path)
        await room.press("c")
        assert "enter look at it" in room.page("sheet-keys")
        assert "left and right go to the others" in room.page("sheet-said")
        await room.press("f1")
        told = room.page("reading")
        assert "column A column of the file; left and right go to the others." in told
        assert "One of: Agency, Comments on file." in told


async def test_a_kind_is_completed_from_what_is_typed_and_else_every_name_is_offered() -> None:
    table = cases.small()
    async with opened(table.store, size=NARROW) as room:
        await room.press("n", "tab", "tab", "ctrl+u", "s", "down")
        assert room.entered == "Single Unified Safeguarding Review"
        await room.press("ctrl+u", *"zz", "down")
        assert room.entered == "Domestic Homicide Review"
        await room.press("up")
        assert room.entered == "zz"
