"""Two people fill in the same sheet: theirs and mine are shown field by field, and one chooses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest

from dhr_tui.review.acts import agenda, minutes, recommendations, setting_up
from tests.screens import cases
from tests.screens.colleague import Colleague
from tests.screens.recording import recommend
from tests.screens.room import NARROW, WIDE, Room, opened


class Two:
    """Somebody has the sheet of the first agency open; the chair has the same case open."""

    def __init__(self, table: cases.Table, room: Room) -> None:
        self.table, self.room = table, room
        self.chair = Colleague(table, "chair")

    def chair_sets(self, **values: Any) -> None:
        was = self.chair.session.review.agencies[1]
        self.chair.does(lambda r, h: setting_up.edit_agency(r, was, h, **values))

    @property
    def agency(self) -> Any:
        return self.table.review.agencies[1]


@asynccontextmanager
async def filling_in(size: tuple[int, int] = WIDE) -> AsyncIterator[Two]:
    """The sheet is open, with a note typed into its last field."""
    table = cases.small()
    async with opened(table.store, table.case, size) as room:
        await room.press("6")
        for _ in range(2):
            await room.press("tab")
            if "MPS" in room.page("setup"):
                break
        await room.goes_to("MPS")
        await room.press("enter", "shift+tab")
        assert room.place == "AskSheet"
        await room.types("Letter lost.")
        yield Two(table, room)


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_a_field_that_both_changed_is_shown_with_both_values(size: tuple[int, int]) -> None:
    async with filling_in(size) as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter")
        assert two.room.place == "ConflictSheet"
        seen = two.room.seen()
        assert "A1 was changed while you wrote on it (chair, " in seen
        assert "They moved house." in seen
        assert "Letter lost." in seen
        assert two.agency.note == "They moved house."


async def test_mine_goes_in_and_theirs_in_other_fields_stay() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.", name="Metropolitan Police")
        await two.room.press("enter", "m", "ctrl+s")
        assert (two.agency.note, two.agency.name) == ("Letter lost.", "Metropolitan Police")
        assert two.agency.by == "note-taker"
        assert "Saved" in two.room.said


async def test_theirs_stays_once_it_is_said_that_mine_goes() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter", "t", "ctrl+s")
        assert "What you wrote (note) will be gone; y drops it." in two.room.page("sheet-said")
        await two.room.press("y")
        assert (two.agency.note, two.agency.by) == ("They moved house.", "chair")
        assert "A1 is as they left it" in two.room.said


async def test_a_combination_is_read_and_changed_before_it_is_saved() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter", "c", "ctrl+s")
        assert two.room.place == "AskSheet"
        assert "[theirs: They moved house.] [mine: Letter lost.]" in two.room.seen()
        await two.room.press("enter")
        assert "leave one of them without its mark" in two.room.seen()
        await two.room.press("ctrl+u")
        await two.room.types("They moved house, and the letter was lost.")
        await two.room.press("enter")
        assert two.agency.note == "They moved house, and the letter was lost."


async def test_escape_saves_nothing_and_the_sheet_has_my_words_alone_again() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.", name="Metropolitan Police")
        await two.room.press("enter", "escape")
        assert "what you wrote is in the sheet again" in two.room.said
        await two.room.press("enter")
        assert "Letter lost." in two.room.seen()
        assert "Metropolitan Police" in two.room.seen()
        await two.room.press("enter")
        assert (two.agency.note, two.agency.name) == ("Letter lost.", "Metropolitan Police")


async def test_a_third_save_meanwhile_is_met_again() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter", "m")
        two.chair.session.refresh()
        two.chair_sets(note="They moved twice.")
        await two.room.press("ctrl+s")
        assert two.room.place == "ConflictSheet"
        assert "[-They moved house.-] [+Letter lost.+]" in two.room.seen()
        await two.room.press("m", "ctrl+s")
        assert two.agency.note == "Letter lost."


async def test_a_third_save_is_met_again_though_it_was_seen_arriving() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter", "m")
        two.chair.session.refresh()
        two.chair_sets(note="They moved twice.")
        await two.room.look()
        await two.room.press("ctrl+s")
        assert two.room.place == "ConflictSheet"
        assert "twice.+]" in two.room.seen()
        assert two.agency.note == "They moved twice."
        await two.room.press("m", "ctrl+s")
        assert two.agency.note == "Letter lost."


async def test_a_third_save_is_met_again_by_a_combination() -> None:
    async with filling_in() as two:
        two.chair_sets(note="They moved house.")
        await two.room.press("enter", "c", "ctrl+s", "ctrl+u")
        await two.room.types("They moved house; letter lost.")
        two.chair.session.refresh()
        two.chair_sets(note="They moved twice.")
        await two.room.look()
        await two.room.press("enter")
        assert two.room.place == "ConflictSheet"
        assert "twice.+]" in two.room.seen()
        await two.room.press("escape", "enter")
        assert "They moved house; letter lost." in two.room.seen()
        assert two.agency.note == "They moved twice."


async def test_a_line_of_the_minutes_that_a_third_save_changed_is_met_again() -> None:
    table = cases.small()
    table.meet()
    async with opened(table.store, table.case, WIDE) as room:
        chair = Colleague(table, "chair")

        def chair_says(words: str) -> None:
            chair.session.refresh()
            was = chair.session.review.notes[1]
            chair.does(lambda r, h: minutes.edit_note(r, was, h, text=words))

        await room.press("5", "n")
        await room.types("It was said.")
        await room.press("enter")
        await room.goes_to("It was said.")
        await room.press("e", "end")
        await room.types(" By us.")
        chair_says("It was said. Once.")
        await room.look()
        await room.press("enter", "m")
        chair_says("It was said. Once. And again.")
        await room.look()
        await room.press("ctrl+s")
        assert room.place == "ConflictSheet"
        assert "And again." in room.seen()
        assert table.review.notes[1].text == "It was said. Once. And again."


async def test_what_was_done_is_told_in_the_words_that_were_chosen() -> None:
    table = cases.small()
    async with opened(table.store, table.case, WIDE) as room:
        chair = Colleague(table, "chair")
        await room.press("6")
        for _ in range(2):
            await room.press("tab")
            if "MPS" in room.page("setup"):
                break
        await room.goes_to("MPS")
        await room.press("enter", "ctrl+u")
        await room.types("Police of London")
        was = chair.session.review.agencies[1]
        chair.does(lambda r, h: setting_up.edit_agency(r, was, h, name="Metropolitan Police"))
        await room.press("enter", "c", "ctrl+s", "ctrl+u")
        await room.types("Metropolitan Police of London")
        await room.press("enter")
        assert room.review.agencies[1].name == "Metropolitan Police of London"
        assert "changed Metropolitan Police of London." in room.said


async def test_different_fields_both_succeed_without_a_word() -> None:
    async with filling_in() as two:
        two.chair_sets(name="Metropolitan Police")
        await two.room.press("enter")
        assert (two.agency.note, two.agency.name) == ("Letter lost.", "Metropolitan Police")


async def test_an_item_that_somebody_else_reworded_is_not_laid_over() -> None:
    table = cases.small()
    table.meet()
    async with opened(table.store, table.case, WIDE) as room:
        chair = Colleague(table, "chair")
        await room.press("5")
        await room.answers("+", "Reports")
        await room.press("e", "ctrl+u")
        await room.types("Reports of the agencies")
        chair.does(lambda r, h: agenda.add_item(r, 1, h, "Actions"))
        await room.look()
        await room.press("enter")
        assert table.review.meetings[1].agenda == ("Reports of the agencies", "Actions")
        await room.press("e", "ctrl+u")
        await room.types("Reports, and those to come")
        chair.session.refresh()
        chair.does(lambda r, h: agenda.reword_item(r, 1, h, "Reports of the agencies", "Papers"))
        await room.look()
        await room.press("enter")
        assert "has no “Reports of the agencies” any more" in room.page("sheet-said")
        assert "Reports, and those to come" in room.seen()
        assert table.review.meetings[1].agenda == ("Papers", "Actions")


async def test_a_link_that_was_decided_on_where_both_were_shown_is_no_news() -> None:
    table = cases.small()
    for words in ("The desk rang.", "Nobody asked.", "It was late."):
        table.add_finding(words)
    item = recommend(table, "Train the desk.", findings=(1,))
    async with opened(table.store, table.case, WIDE) as room:
        chair = Colleague(table, "chair")
        await room.walk_to("MPS", 1)
        await room.select(item)
        await room.press("L")
        await room.types(" F2")
        was = chair.session.review.recommendations[1]
        chair.does(lambda r, h: recommendations.link(r, was, h, findings=(1, 3)))
        await room.press("enter")
        assert room.place == "ConflictSheet"
        assert item in room.app.session.news
        await room.press("t", "ctrl+s", "y")
        assert room.review.recommendations[1].findings == (1, 3)
        assert room.app.session.news == {}
