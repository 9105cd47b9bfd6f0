"""The walk: the items of a cell, the editor with its fields, and every size of terminal."""

import pytest

from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened

TEXT = "The desk rang twice and wrote neither call down."


async def test_a_finding_is_written_saved_and_selected() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("VS", 2)
        await room.writes_finding("Asked for nothing.")
        await room.writes_finding(TEXT)
        assert not room.editing
        assert room.item == "F2"
        found = room.finding(2)
        assert (found.text, found.agency, found.questions) == (TEXT, cases.VICTIM_SUPPORT, (2,))
        assert TEXT in room.page("items")
        assert "added a finding" in room.said


async def test_enter_in_an_empty_cell_writes_its_first_finding() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(TEXT)
        await room.press("f2")
        assert room.finding(1).text == TEXT


async def test_every_field_of_a_finding_is_reached_by_tab_and_saved() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        fields = []
        for key in ("m", "f", "d", "m"):
            await room.press("tab")
            fields.append(room.field)
            await room.press(key)
        for words in ("IMR, 3.2 [? about Feb 2010]", "the officer", "a recommendation below"):
            await room.press("tab")
            fields.append(room.field)
            await room.types(words)
        await room.press("tab")
        assert room.field == "text"
        await room.press("ctrl+s")
        found = room.finding(1)
    assert fields == [
        *("type", "voice", "fact", "visibility"),
        *("evidence", "verify_by", "promise"),
    ]
    assert (found.type, found.voice, found.fact) == ("missed-opportunity", "family", "disputed")
    assert found.visibility == "minutes"
    assert (found.verify_by, found.promise) == ("the officer", "a recommendation below")
    piece = found.evidence[0]
    assert (piece.source, piece.paragraph) == ("IMR", "3.2")
    assert piece.date is not None
    assert (piece.date.on, piece.date.nearness, piece.date.unsure) == ("2010-02", "about", True)


async def test_a_wrong_date_is_said_and_the_text_stays() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press("tab", "tab", "tab", "tab", "tab")
        await room.types("IMR, 3.2 [31 Feb 2010]")
        await room.press("ctrl+s")
        assert room.typed == TEXT
        assert "There is no 31 February." in room.said
        assert not room.review.findings


async def test_a_query_is_asked_with_its_owner_and_date() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("q")
        await room.types("When was the referral read?")
        await room.press("tab")
        await room.types("the chair")
        await room.press("tab")
        await room.types("14 Feb 2014")
        await room.press("ctrl+s")
        assert room.item == "Q1"
        assert "Q1 open to MPS, due 14 Feb 2014" in room.page("items")


async def test_a_recommendation_is_linked_to_the_selected_finding() -> None:
    table = cases.small()
    table.add_finding(TEXT)
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("r")
        await room.types("Write every call down within a year.")
        await room.press("ctrl+s")
        assert room.review.recommendations[1].findings == (1,)
        assert room.review.recommendations[1].lead == cases.MPS
        assert room.item == "R1"


async def test_tab_goes_through_the_items_and_arrows_to_other_cells() -> None:
    table = cases.small()
    table.add_finding("One.")
    table.add_finding("Two.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        assert room.item == "F1"
        await room.press("tab")
        assert room.item == "F2"
        await room.press("shift+tab")
        assert room.item == "F1"
        await room.press("end")
        assert room.item == "F2"
        await room.press("down", "right")
        assert room.app.place == (2, cases.VICTIM_SUPPORT)
        assert room.item == ""
        assert "Nothing is recorded here yet; f writes a finding" in room.page("items")


async def test_other_agencies_answers_stand_beside_the_cell_or_below_it() -> None:
    table = cases.small()
    table.add_finding("She was never asked.", agency=cases.HEALTH)
    async with opened(table.store, table.case, WIDE) as room:
        await room.walk_to("MPS", 1)
        assert "Health Trust" in room.page("others")
        assert "She was never asked." in room.page("others")
        await room.resize(*NARROW)
        assert not room.app.screen.query_one("#others").display
        assert "She was never asked." in room.page("items")


async def test_a_resize_while_writing_keeps_the_text_and_the_place_in_it() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        for size in (NARROW, (60, 15), (30, 8), (120, 36)):
            await room.resize(*size)
            assert room.typed == TEXT
            assert room.field == "text"
        await room.types(" Nor the third.")
        await room.press("ctrl+s")
        assert room.finding(1).text == f"{TEXT} Nor the third."


@pytest.mark.parametrize("size", [(59, 24), (80, 14), (20, 5)])
async def test_too_small_a_terminal_says_so(size: tuple[int, int]) -> None:
    table = cases.small()
    async with opened(table.store, table.case, size) as room:
        await room.press("2")
        shown = "This terminal is small; 60 columns and 15 rows are the least."
        assert room.said.rstrip("…") == shown[: len(room.said.rstrip("…"))]
        await room.resize(80, 24)
        assert "cells answered" in room.said


async def test_at_the_smallest_size_the_editor_its_fields_and_its_keys_are_seen() -> None:
    table = cases.small()
    async with opened(table.store, table.case, (60, 15)) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        seen = room.seen()
        for words in ("New finding", "wrote neither call down", "evidence", "promises", "ctrl+s"):
            assert words in seen


async def test_keys_of_the_walk_are_letters_while_something_is_written() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f", "x", "1", "?", "g", "/")
        assert room.typed == "x1?g/"
        await room.press("f1")
        assert "What you type is what is printed." in room.seen()
        await room.press("escape")
        assert room.typed == "x1?g/"
        assert room.field == "text"


async def test_after_writing_a_cell_that_fits_is_shown_from_its_top() -> None:
    table = cases.small()
    async with opened(table.store, table.case, size=NARROW) as room:
        await room.walk_to("MPS", 1)
        for words in ("First.", "Second.", "Third."):
            await room.writes_finding(words)
        assert room.page("items").startswith("F1 ○ draft")
        assert room.item == "F3"
