"""The walk: items of a cell, the editor with its fields, drafts, and what is refused."""

import errno

import pytest

from dhr_tui.review.acts import findings
from dhr_tui.review.change import Change, Hand
from dhr_tui.session import Session
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotSaved
from dhr_tui.store.memory import MemoryStore
from dhr_tui.store.protocol import Saved
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened

TEXT = "The desk rang twice and wrote neither call down."
FULL = NotSaved("The case", OSError(errno.ENOSPC, "No space left on device"))


class FullStore(MemoryStore):
    """A store on a disk that is full, as long as it is."""

    def __init__(self, table: cases.Table) -> None:
        super().__init__()
        self.__dict__.update(table.store.__dict__)
        self.full = True

    def save(self, case: str, change: Change, hand: Hand) -> Saved:
        if self.full:
            raise FULL
        return super().save(case, change, hand)

    def draft_put(self, case: str, who: str, draft: Draft) -> None:
        if self.full:
            raise FULL
        super().draft_put(case, who, draft)


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
        assert "to MPS open, due 14 Feb 2014" in room.page("items")


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
        assert "Nothing is recorded here yet." in room.page("items")


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


async def test_what_is_left_is_a_draft_and_there_again_in_a_new_session() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press("tab", "g", "escape")
        assert not room.editing
        assert "Kept as a draft" in room.said
        assert not room.review.findings
        await room.press("f")
        assert room.typed == TEXT
        await room.press("escape")
        await room.walk_to("MPS", 2)
        await room.press("f")
        assert room.typed == "", "a draft belongs to its cell"
        await room.press("escape")
    async with opened(table.store, table.case, who="somebody else") as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        assert room.typed == "", "a draft belongs to its writer"
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        assert room.typed == TEXT
        assert room.editor.values["type"] == "good-practice"
        assert "This is your draft of" in room.said
        await room.press("ctrl+s")
        assert room.finding(1).text == TEXT
        await room.press("f")
        assert room.typed == "", "a draft that was saved is gone"


async def test_a_draft_that_is_emptied_is_thrown_away() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press("escape", "f")
        room.editor.text = ""
        await room.press("escape")
        assert table.store.draft_list(table.case, "note-taker") == []


async def test_what_is_being_typed_is_kept_before_it_is_left() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        room.screen._keep_typing()  # type: ignore[attr-defined]
        await room.settle()
        assert [d.text for d in table.store.draft_list(table.case, "note-taker")] == [TEXT]
        await room.press("ctrl+s")
        assert table.store.draft_list(table.case, "note-taker") == []


async def test_quitting_keeps_what_is_being_written_as_a_draft() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press("ctrl+q")
    assert [d.text for d in table.store.draft_list(table.case, "note-taker")] == [TEXT]


async def test_a_full_disk_keeps_the_text_in_the_editor_and_says_why() -> None:
    store = FullStore(cases.small())
    async with opened(store, cases.CASE) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding(TEXT)
        assert room.typed == TEXT
        assert room.said == "The case was not saved: the disk is full."
        await room.press("escape")
        assert room.typed == TEXT, "a draft that cannot be kept stays open"
        assert "the disk is full. The text stays here" in room.said
        store.full = False
        await room.press("ctrl+s")
        assert room.finding(1).text == TEXT


async def test_somebody_else_was_faster_and_both_texts_are_there() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    other = Session(table.store, table.case, "chair")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(" Twice.")
        was = other.review.findings[1]
        other.do(lambda r, h: findings.edit_finding(r, was, h, text="Nobody rang."))
        await room.press("ctrl+s")
        assert room.typed == "The desk rang. Twice."
        assert "Somebody else has changed F1 (text) since; nothing was saved." in room.said
        assert table.review.findings[1].text == "Nobody rang."
        await room.press("escape")
        await room.look()
        await room.press("enter")
        assert room.typed == "The desk rang. Twice."
        assert "changed since by somebody else" in room.said


async def test_two_who_change_different_fields_both_succeed() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    other = Session(table.store, table.case, "chair")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.types(" Twice.")
        was = other.review.findings[1]
        other.do(lambda r, h: findings.edit_finding(r, was, h, promise="one below"))
        await room.press("ctrl+s")
        assert (room.finding(1).text, room.finding(1).promise) == (
            "The desk rang. Twice.",
            "one below",
        )


async def test_what_another_session_saves_appears_and_takes_nothing_away() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types("Half a sen")
        table.add_finding("Added from the train.")
        await room.look()
        assert "Added from the train." in room.page("items")
        assert room.typed == "Half a sen"
        assert room.field == "text"


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
