"""A meeting is started from any screen, and who is there is said before anything is agreed."""

import pytest

from tests.screens import cases
from tests.screens.room import NARROW, opened


async def test_a_meeting_is_started_and_who_is_there_is_recorded() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("m", "enter")
        await room.press("tab", "ctrl+u")
        await room.types("14 Feb 2014")
        await room.press("enter")
        assert "Meeting 1, 14 Feb 2014 running" in room.page("reading")
        await room.press("space")
        assert "● in person The chair" in room.page("reading")
        await room.press("down", "enter", "enter", "enter")
        assert "– apologies The police officer" in room.page("reading")
        await room.press("up", "up", "enter")
        assert "● in person The advocate" in room.page("reading")
        await room.press("escape")
        assert "Kazia - meeting 1 - 2 present" in room.page("title")
        assert room.review.meetings[1].present == (1, 3)


async def test_another_meeting_is_chosen_and_ended() -> None:
    table = cases.small()
    table.meet(1)
    table.meet(2)
    async with opened(table.store, table.case) as room:
        assert "meeting 2" in room.page("title")
        await room.press("m", "end", "up", "enter")
        assert "Meeting 2 is running; end it before another one begins" in room.page("sheet-said")
        await room.press("home", "enter")
        await room.press("end", "up", "enter")
        assert "Meeting 1, date not known running" in room.page("reading")
        await room.press("home", "enter", "escape")
        assert room.review.running is None
        assert "meeting" not in room.page("title")


@pytest.mark.parametrize(
    ("number", "on", "said"),
    [
        ("²", "", "A meeting's number is a whole number from 1"),
        ("9" * 5000, "", "A meeting's number is a whole number from 1"),
        ("0", "", "A meeting's number is a whole number from 1"),
        ("2", "yesterday", "is not a date; write it like 4 Feb 2010"),
        ("2", "30 Feb 2014", "There is no 30 February."),
    ],
)
async def test_a_wrong_number_or_date_is_said_and_what_was_typed_stays(
    number: str, on: str, said: str
) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("m", "enter", "ctrl+u")
        await room.types(number)
        await room.press("tab", "ctrl+u")
        if on:
            await room.types(on)
        await room.press("enter")
        assert said in room.page("sheet-said")
        assert not room.review.meetings


async def test_a_refusal_is_said_in_the_sheet_that_lies_over_the_status_line() -> None:
    table = cases.small()
    table.meet(1)
    async with opened(table.store, table.case) as room:
        await room.press("m", "end", "enter")
        assert "Meeting 1 is running already." in room.page("sheet-said")
        await room.press("up", "enter")
        assert "Start a new meeting end meeting 1 first" in room.page("reading")
        assert "Meeting 1 is running; end it before another one begins" in room.page("sheet-said")
        await room.press("home", "enter", "home", "enter", "ctrl+u")
        await room.types("1")
        await room.press("enter")
        assert "There is a meeting 1 already" in room.page("sheet-said")


async def test_leaving_the_sheet_while_it_saves_does_no_harm() -> None:
    table = cases.small()
    table.meet()
    async with opened(table.store, table.case) as room:
        await room.press("m", "down", "down")
        for key in ("space", "escape"):
            room.hit(key)
        await room.settle()
        assert room.running
        assert room.place == "grid"
        assert room.review.meetings[1].attendance


@pytest.mark.parametrize(("key", "name"), [("3", "3"), ("f2", "F2"), ("z", "z")])
async def test_a_key_that_does_nothing_in_a_sheet_says_so(key: str, name: str) -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("m", key)
        assert f"{name} does nothing here; escape closes this first." in room.page("sheet-said")


async def test_while_a_meeting_runs_its_people_come_first_and_its_end_is_in_sight() -> None:
    table = cases.small()
    table.meet(2)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("m")
        for words in ("End meeting 1", "Everybody else is here", "▌ · not recorded The chair"):
            assert words in room.page("reading")
        assert "enter change" in room.page("sheet-keys")
        await room.press("home")
        assert "enter end it" in room.page("sheet-keys")


async def test_a_meeting_is_started_by_one_save_which_one_undo_takes_back() -> None:
    table = cases.small()
    table.meet()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("m", "home", "enter")
        saves = room.review.save
        await room.press("home", "enter", "enter")
        assert room.review.save == saves + 1
        await room.press("escape", "z")
        assert "undid: meeting 2 runs" in room.said
        assert list(room.review.meetings) == [1]
        assert room.review.running is None


async def test_a_number_that_is_taken_is_said_in_the_form_where_all_words_still_are() -> None:
    table = cases.small()
    table.meet()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("m", "home", "enter", "home", "enter", "ctrl+u")
        await room.types("1")
        await room.press("tab", "tab", "ctrl+u")
        await room.types("Community Hall")
        await room.press("enter")
        assert room.place == "AskSheet"
        assert "There is a meeting 1 already" in room.page("sheet-said")
        await room.press("shift+tab", "shift+tab", "ctrl+u")
        await room.types("7")
        await room.press("enter")
        running = room.review.running
        assert running
        assert (running.number, running.place) == (7, "Community Hall")
