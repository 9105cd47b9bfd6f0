"""A file is brought in on the screen: shown first, then saved by `y`, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dhr_tui.screens.setup.screen import SetupScreen
from dhr_tui.widgets.fields import Entry
from tests.screens import cases
from tests.screens.lists import LIST, asks_for, list_in
from tests.screens.room import NARROW, opened


@pytest.fixture
def contributors(tmp_path: Path) -> Path:
    return list_in(tmp_path)


async def test_a_file_is_shown_and_comes_in_by_y(contributors: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        before = room.review.save
        await asks_for(room, contributors)
        assert "2 new, 0 in the case already" in room.page("reading")
        assert "Comments on file is not brought in" in room.page("reading")
        assert room.page("sheet-said") == "y brings in 2 of them, in one save."
        assert room.review.save == before
        await room.press("y")
        assert room.said.endswith(": brought in 2 agencies.")
        assert [a.short for a in room.review.agencies.values()][-2:] == ["PS", "LH"]
        assert room.review.save == before + 1
        await room.press("z")
        assert "Lewisham Homes" not in [a.name for a in room.review.agencies.values()]


async def test_escape_brings_nothing_in(contributors: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        before = room.review.save
        await asks_for(room, contributors)
        await room.press("escape")
        assert (room.place, room.review.save) == ("grid", before)


async def test_a_fault_is_shown_by_row_and_column_and_y_does_nothing(contributors: Path) -> None:
    contributors.write_text(LIST.replace("14/2/14", "31/2/14"))
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        before = room.review.save
        await asks_for(room, contributors)
        assert "! Row 2, column Due: “31/2/14”." in room.page("reading")
        await room.press("y")
        assert "1 problem to put right first" in room.page("sheet-said")
        assert room.review.save == before


async def test_a_file_that_is_not_there_is_said_beside_the_field(tmp_path: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await asks_for(room, tmp_path / "a.csv")
        assert "There is no file" in room.page("sheet-said")


async def test_the_name_of_a_file_that_cannot_be_read_is_not_typed_twice(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"Agency\n\x81\n")
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await asks_for(room, tmp_path / "a.csv")
        assert "neither UTF-8 nor Western European text" in room.page("sheet-said")
        await room.press("enter")
        assert "neither UTF-8 nor Western European text" in room.page("sheet-said")
        await room.press("escape")
        assert room.place == "grid"


def large(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(20_000_001)
    return path


def folder(path: Path) -> Path:
    path.mkdir()
    return path


def no_package(path: Path) -> Path:
    path.write_bytes(b"PK\x03\x04 not")
    return path


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("a.csv", large, "a.csv is larger than 20 MB"),
        ("half.xlsx", no_package, "open it in Excel and save it again"),
        ("lists", folder, "lists is a folder; name a file in it."),
        ("a.pdf", no_package, "a.pdf is of no kind that can be read"),
    ],
)
async def test_what_is_typed_after_a_file_that_fails_stands_behind_its_path(
    tmp_path: Path, name: str, make: Callable[[Path], Path], sentence: str
) -> None:
    path = make(tmp_path / name)
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("I", "tab")
        await room.types(str(path))
        for key in ("enter", "f", "x"):
            room.hit(key)
        await room.settle()
        field = room.app.screen.query_one("#field-file", Entry)
        assert field.typed == f"{path}fx"
        await room.press("backspace", "backspace", "enter")
        assert sentence in room.page("sheet-said")


async def test_escape_from_problems_comes_back_to_the_path(contributors: Path) -> None:
    contributors.write_text(LIST.replace("14/2/14", "31/2/14"))
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await asks_for(room, contributors)
        await room.press("escape")
        assert "1 problem to put right first" in room.page("sheet-said")
        contributors.write_text(LIST)
        await room.press("enter", "y")
        assert "Lewisham Homes" in [a.name for a in room.review.agencies.values()]


async def test_tab_completes_a_path_and_down_goes_through_what_is_there(
    contributors: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = contributors.parent
    monkeypatch.setenv("HOME", str(home))
    for name in ("contacts.png", "Contents/a.csv"):
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).touch()
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("I", "tab")
        await room.types("~/c")
        await room.press("tab")
        file = room.app.screen.query_one("#field-file", Entry)
        assert file.value == "~/cont"
        said = "contributors.csv, Contents/, contacts.png; down chooses."
        assert room.page("sheet-said") == said
        await room.press("down", "down")
        assert file.value == "~/Contents/"
        await room.press("tab")
        assert file.value == "~/Contents/a.csv"
        await room.press("ctrl+u")
        await room.types("~/contr")
        await room.press("tab")
        assert file.value == "~/contributors.csv"
        await room.press("tab")
        assert room.field == "kind"
        await room.press("tab", "enter")
        assert "2 new, 0 in the case already" in room.page("reading")


async def test_tab_in_one_piece_with_letters_completes_them(contributors: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("I", "tab")
        await room.types(f"{contributors.parent}/")
        for key in ("c", "o", "tab", "tab", "p", "tab", "x"):
            room.hit(key)
        await room.settle()
        assert room.chosen("kind") == "people the review is about"
        assert room.app.screen.query_one("#field-file", Entry).value == f"{contributors}x"


async def test_tab_leaves_a_path_that_nothing_goes_on_from() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("I", "tab")
        await room.types("/nowhere/at/all")
        await room.press("tab")
        assert room.field == "kind"


async def test_what_has_no_number_is_attached_to_its_item_by_a_key(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text("1. Was it late?\n\nThis means at night.\n\n2. Was it shared?\n")
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("I", "t", "tab")
        await room.types(str(path))
        await room.press("enter")
        assert "a attaches what it says to the item." in room.page("reading")
        await room.press("a")
        assert "attached to it; a lets go." in room.page("reading")
        await room.press("y")
        texts = [question.text for question in room.review.questions.values()]
        assert texts[-2:] == ["Was it late?\nThis means at night.", "Was it shared?"]


async def test_it_is_asked_anew_for_what_the_part_of_the_set_up_holds() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        room.app.show_screen("setup")
        await room.settle()
        await room.press("I", "tab")
        await room.types("old.csv")
        await room.press("escape")
        setup = room.app.screen
        assert isinstance(setup, SetupScreen)
        setup.show_part("panel")
        await room.press("I", "tab")
        assert room.chosen("kind") == "panel members"
        assert room.app.screen.query_one("#field-file", Entry).value == ""


async def test_a_restricted_program_reads_no_file(contributors: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        room.app.restricted = True
        await room.press("I")
        assert room.place == "grid"
        assert "no file outside is read" in room.said


async def test_a_list_of_another_kind_is_told_and_read_as_that_by_a_key(tmp_path: Path) -> None:
    path = tmp_path / "recs.csv"
    path.write_text("No,Agency,Recommendation,Due\n1,Housing,Train the desk.,June 2026\n")
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await asks_for(room, path)
        assert room.page("sheet-heading") == "Agencies from recs.csv"
        said = "? Its headings fit recommendations of agency reports better than agencies; r reads"
        assert room.page("reading").startswith(said)
        await room.press("r")
        title = "Recommendations of agency reports from recs.csv"
        assert room.page("sheet-heading") == title
        assert "better than" not in room.page("reading")


async def test_the_recommendations_are_where_their_list_is_asked_for() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        room.app.show_screen("recommendations")
        await room.settle()
        await room.press("I")
        assert room.chosen("kind") == "recommendations of agency reports"


async def test_members_of_an_unknown_agency_come_in_without_it_by_a_key(tmp_path: Path) -> None:
    path = tmp_path / "panel.csv"
    path.write_text("Name,Role,Agency\nJo Bell,Member,Wexbury CSP\n")
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        room.app.show_screen("setup")
        await room.settle()
        setup = room.app.screen
        assert isinstance(setup, SetupScreen)
        setup.show_part("panel")
        await asks_for(room, path)
        assert room.page("reading").startswith("! Row 2, column Agency: “Wexbury CSP”.")
        assert "w brings them in without one." in room.page("reading")
        await room.press("w")
        assert "the member comes in without one." in room.page("reading")
        await room.press("y")
        assert [(m.name, m.agency) for m in room.review.members.values()][-1] == ("Jo Bell", 0)
