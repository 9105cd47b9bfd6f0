"""The history of an item: every wording with who, when and why; any of them taken up again."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import findings, wording
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, Room, opened

F1 = Ref("findings", 1)


def reworded(*texts: str) -> cases.Table:
    """F1 with the first of these texts, changed by the chair to each of the others in turn."""
    table = cases.small()
    table.meet()
    table.add_finding(texts[0])
    for text in texts[1:]:
        reword(table, text)
    return table


def reword(table: cases.Table, text: str) -> None:
    chair = Session(table.store, table.case, "chair")
    was = chair.review.findings[1]
    chair.do(lambda r, h: findings.edit_finding(r, was, h, text=text))


async def history(room: Room) -> None:
    await room.walk_to("MPS", 1)
    await room.press("H")


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_every_wording_is_told_with_who_when_and_why(size: tuple[int, int]) -> None:
    table = reworded("The desk rang.", "The desk rang twice.")
    table.agree(table.propose(F1))
    table.do(lambda r, h: wording.reopen(r, F1, h, "a letter came"))
    async with opened(table.store, table.case, size) as room:
        await history(room)
        seen = room.seen()
        assert "reopened F1" in seen
        assert "because: a letter came" in seen
        assert "note-taker, meeting 1" in seen
        await room.press("end")
        assert "The desk rang." in room.seen()


async def test_an_earlier_wording_is_taken_up_again_by_enter_and_y() -> None:
    table = reworded("One.", "Two.", "Three.")
    async with opened(table.store, table.case) as room:
        await history(room)
        await room.press("down", "down", "enter")
        assert "y takes these words up again, as a new change to F1." in room.seen()
        assert room.finding(1).text == "Three."
        await room.press("y")
        assert room.finding(1).text == "One."
        assert "took up the wording of F1 of save" in room.said
        await room.press("z")
        assert room.finding(1).text == "Three."


async def test_going_on_in_the_list_takes_the_question_back() -> None:
    table = reworded("One.", "Two.")
    async with opened(table.store, table.case) as room:
        await history(room)
        await room.press("down", "enter", "up", "y")
        assert room.place == "HistorySheet"
        assert room.finding(1).text == "Two."


async def test_the_words_that_stand_are_not_taken_up_again() -> None:
    table = reworded("One.", "Two.")
    async with opened(table.store, table.case) as room:
        await history(room)
        await room.press("enter", "y")
        assert "F1 has the words of save" in room.seen()
        assert room.place == "HistorySheet"


async def test_agreed_words_are_refused_with_the_key_that_helps() -> None:
    table = reworded("One.", "Two.")
    table.agree(table.propose(F1))
    async with opened(table.store, table.case) as room:
        await history(room)
        await room.press("down", "enter", "y")
        assert "F1 is agreed and locked" in room.seen()
        assert "(o)" in room.seen()
        assert room.finding(1).text == "Two."


async def test_nothing_is_laid_over_words_that_came_while_the_history_was_read() -> None:
    table = reworded("One.", "Two.")
    async with opened(table.store, table.case) as room:
        await history(room)
        await room.press("down", "enter")
        reword(table, "Three.")
        await room.press("y")
        assert table.review.findings[1].text == "Three."
        assert "F1" in room.said
