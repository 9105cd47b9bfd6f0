"""What was left unsaved: what, when, on which version; compared, gone on with, thrown away."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import findings, undo, wording
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, Room, opened

BEFORE = "The desk rang. Nobody asked. The referral was late."
WHOLE = f"{BEFORE} It was lost."
F1 = Ref("findings", 1)


async def leave_a_draft(table: cases.Table, *keys: str, words: str = " It was lost.") -> None:
    """Somebody opens an editor in the first cell of the police by these keys, and leaves it."""
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press(*keys)
        await room.types(words)
        await room.press("escape")


def a_finding() -> cases.Table:
    table = cases.small()
    table.meet()
    table.add_finding(BEFORE)
    return table


def reword(table: cases.Table, text: str) -> None:
    chair = Session(table.store, table.case, "chair")
    was = chair.review.findings[1]
    chair.do(lambda r, h: findings.edit_finding(r, was, h, text=text))


def drafts(table: cases.Table) -> list[str]:
    return [draft.text for draft in table.store.draft_list(table.case, "note-taker")]


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_drafts_are_offered_at_the_start_and_listed_with_what_became_of_them(
    size: tuple[int, int],
) -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    await leave_a_draft(table, "q", words="When was it read?")
    reword(table, "Nobody rang.")
    async with opened(table.store, table.case, size) as room:
        assert "You left drafts unsaved; u shows them: F1, new query about F1 at" in room.said
        assert not room.editing, "nothing is done by itself"
        await room.press("u")
        seen = room.seen()
        assert "It was written on version 1 of F1; chair changed it since, " in seen
        assert "UTC" not in seen, "times are those of the clock on the wall"
        assert "new query about F1 at " in seen
        assert "It is not in the case yet." in seen
        assert "When was it read?" in seen
        assert "x throw away" in room.page("sheet-keys")


async def test_what_is_said_of_a_draft_follows_what_others_do_meanwhile() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    async with opened(table.store, table.case) as room:
        await room.press("u")
        assert "which nobody has changed since" in room.seen()
        table.propose(F1)
        await room.look()
        assert "changed it since" in room.seen()
        table.do(lambda r, h: undo.undo(r, table.store.history(table.case), h))
        await room.press("v")
        table.do(lambda r, h: undo.undo(r, table.store.history(table.case), h))
        await room.look()
        await room.press("escape")
        assert "which is no longer in the case" in room.seen()


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_the_words_that_were_typed_are_in_sight_in_a_long_text(size: tuple[int, int]) -> None:
    table = cases.small()
    table.add_finding("The desk rang and nobody asked. " * 20)
    await leave_a_draft(table, "enter", words=" It was lost.")
    async with opened(table.store, table.case, size) as room:
        await room.press("u")
        assert "… " in room.seen()
        assert "It was lost." in room.seen()


async def test_a_long_new_text_is_shown_by_its_beginning_and_says_that_it_goes_on() -> None:
    table = cases.small()
    await leave_a_draft(table, "q", words="Who rang the desk? " * 20)
    async with opened(table.store, table.case) as room:
        await room.press("u")
        assert "Who rang the … enter go on" in room.seen()


async def test_a_draft_is_compared_word_by_word_with_the_record() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    async with opened(table.store, table.case) as room:
        await room.press("u", "v")
        assert "F1: your draft against the case as it stands" in room.seen()
        assert "which nobody has changed since" in room.seen()
        assert WHOLE in room.seen().replace("[+", "").replace("+]", "")
        await room.press("escape")
        assert room.place == "DraftsSheet"


async def test_a_draft_that_nobody_overtook_is_gone_on_with_in_the_editor() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert room.place == "walk"
        assert room.typed == WHOLE
        await room.press("ctrl+s")
        assert room.finding(1).text == WHOLE
    assert drafts(table) == []


async def test_a_new_text_is_gone_on_with_in_its_cell() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("HT", 2)
        await room.press("f")
        await room.types("A new one.")
        await room.press("escape")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert room.typed == "A new one."
        await room.press("ctrl+s")
        assert (room.finding(1).agency, room.finding(1).questions) == (cases.HEALTH, (2,))


async def test_a_recommendation_that_was_left_keeps_the_finding_it_rests_on() -> None:
    table = a_finding()
    await leave_a_draft(table, "r", words="Train the desk.")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter", "ctrl+s")
        assert room.review.recommendations[1].findings == (1,)


async def test_an_overtaken_draft_is_merged_with_both_texts_in_sight() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    theirs = BEFORE.replace("rang", "rang twice")
    reword(table, theirs)
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert room.place == "ConflictSheet"
        assert "ctrl+s go on" in room.page("sheet-keys")
        await room.press("c", "ctrl+s")
        assert room.typed == f"{theirs} It was lost."
        assert room.finding(1).text == theirs, "nothing is saved by itself"
        await room.press("ctrl+s")
        assert room.finding(1).text == f"{theirs} It was lost."
    assert drafts(table) == []


async def test_opening_the_text_of_an_overtaken_draft_shows_both_texts_too() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    reword(table, "Nobody rang.")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        assert room.place == "ConflictSheet"
        await room.press("escape")
        assert not room.editing
        assert drafts(table) == [WHOLE], "what is left alone is kept"
        await room.press("enter", "m", "ctrl+s")
        assert room.typed == WHOLE
        await room.press("escape")
        assert room.finding(1).text == "Nobody rang."


async def test_theirs_drops_an_overtaken_draft_after_a_question() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    reword(table, "Nobody rang.")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter", "t", "ctrl+s")
        assert drafts(table) == [WHOLE]
        await room.press("y")
        assert not room.editing
        assert drafts(table) == []


async def test_a_draft_on_words_that_were_agreed_waits_for_a_reopening() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    table.agree(table.propose(F1))
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter")
        assert "F1 is agreed and locked" in room.seen()
        await room.press("o")
        await room.types("a second report")
        await room.press("enter")
        await room.press("u", "enter")
        assert room.typed == WHOLE


async def test_a_draft_on_a_finding_that_is_gone_becomes_a_new_one() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    table.do(lambda r, h: undo.undo(r, table.store.history(table.case), h))
    async with opened(table.store, table.case) as room:
        await room.press("u")
        assert "version 1 of F1, which is no longer in the case" in room.seen()
        await room.press("enter", "ctrl+s")
        assert room.finding(2).text == WHOLE
    assert drafts(table) == []


async def test_a_wording_that_was_left_before_the_panel_is_gone_on_with() -> None:
    table = a_finding()
    table.do(lambda r, h: wording.propose(r, F1, h))
    async with opened(table.store, table.case) as room:
        await room.press("3", "e")
        await room.types(" It was lost.")
        await room.press("escape", "u", "enter")
        assert room.typed == WHOLE


async def thrown_away(room: Room, *keys: str) -> None:
    await room.press("u", "x", *keys)


async def test_a_draft_is_thrown_away_by_y_and_by_nothing_else() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter")
    async with opened(table.store, table.case) as room:
        await thrown_away(room)
        assert "y throws these words away; they are nowhere else." in room.seen()
        await room.press("down", "y", "x", "x")
        assert drafts(table) == [WHOLE]
        await room.press("y")
        assert drafts(table) == []
        assert "You left nothing unsaved." in room.seen()
        await room.press("escape", "u")
        assert room.said == "You left nothing unsaved."


async def test_an_undecided_draft_is_shown_and_compared_without_its_marks() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter", words=" It was lost.")
    theirs = f"{BEFORE} It was late."
    reword(table, theirs)
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter", "c", "ctrl+s")
        assert "[theirs: It was late.] [mine: It was lost.]" in room.typed
        await room.press("escape", "u")
        assert "[mine:" not in room.seen()
        await room.press("v")
        assert "[-late.-] [+lost.+]" in room.seen()
        assert "Two versions of a passage still stand in it" in room.seen()
        assert "theirs:" not in room.seen()


async def test_an_undecided_draft_that_is_overtaken_again_has_no_marks_within_marks() -> None:
    table = a_finding()
    await leave_a_draft(table, "enter", words=" It was lost.")
    reword(table, f"{BEFORE} It was late.")
    async with opened(table.store, table.case) as room:
        await room.press("u", "enter", "c", "ctrl+s", "escape")
        reword(table, f"{BEFORE} It was very late.")
        await room.look()
        await room.press("u", "enter", "c")
        assert room.place == "ConflictSheet"
        assert "[theirs: It was very late.] [mine: It was lost.]" in room.seen()
        assert "mine: [theirs" not in room.seen()
        assert "[-late.-] [+lost.+]" in room.seen()
