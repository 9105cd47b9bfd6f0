"""No typed word is lost: drafts, a disk that is full, somebody else who was faster."""

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
from tests.screens.room import opened

TEXT = "The desk rang twice and wrote neither call down."
FULL = OSError(errno.ENOSPC, "No space left on device")


class FullStore(MemoryStore):
    """A store on a disk that is full, as long as it is."""

    def __init__(self, table: cases.Table) -> None:
        super().__init__()
        self.__dict__.update(table.store.__dict__)
        self.full = True

    def save(self, case: str, change: Change, hand: Hand) -> Saved:
        if self.full:
            raise NotSaved("The case", FULL)
        return super().save(case, change, hand)

    def draft_put(self, case: str, who: str, draft: Draft) -> None:
        if self.full:
            raise NotSaved("The draft", FULL)
        super().draft_put(case, who, draft)


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
        refused = (
            "The case was not saved: the disk is full. Nor is it kept as a draft. "
            "What you typed is only here, in the editor."
        )
        assert room.said == refused
        room.screen._keep_typing()  # type: ignore[attr-defined]
        await room.settle()
        assert room.said == refused, "the clock covers no reason"
        await room.types(" Twice.")
        room.screen._keep_typing()  # type: ignore[attr-defined]
        await room.settle()
        assert room.said == (
            "The draft was not saved: the disk is full. What you typed is only here, in the editor."
        )
        store.full = False
        await room.press("ctrl+s")
        assert room.finding(1).text == f"{TEXT} Twice."


@pytest.mark.parametrize(
    ("way", "question"),
    [("escape", "y leave without it"), ("ctrl+q", "y leave dhr without it")],
)
async def test_no_key_pressed_again_leaves_a_text_that_is_nowhere_else(
    way: str, question: str
) -> None:
    store = FullStore(cases.small())
    async with opened(store, cases.CASE) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press(way)
        assert "What you typed could not be kept" in room.seen()
        assert "The draft was not saved: the disk is full." in room.seen()
        assert question in room.page("sheet-keys")
        await room.press(way, "ctrl+q", "escape")
        assert room.typed == TEXT
        await room.press("escape", "y")
        assert not room.editing
    assert store.draft_list(cases.CASE, "note-taker") == []


async def test_the_program_is_left_without_a_text_that_was_given_up() -> None:
    store = FullStore(cases.small())
    async with opened(store, cases.CASE) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types(TEXT)
        await room.press("ctrl+q", "y")
        assert not room.running


async def test_an_end_from_outside_says_what_could_not_be_kept() -> None:
    store = FullStore(cases.small())
    async with opened(store, cases.CASE) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        assert room.app.keep_words() == ""
        await room.types(TEXT)
        lost = "What you were writing is lost. The draft was not saved: the disk is full."
        assert room.app.keep_words() == lost
        assert room.app.save_what_is_typed() == lost
        store.full = False
        assert room.app.keep_words() == ""


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
        await room.press("ctrl+s", "escape")
        assert room.typed == "The desk rang. Twice."
        assert table.review.findings[1].text == "Nobody rang."


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
