"""Every key can be found: in the footer of what is shown, in help, and in the palette."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts import setting_up
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.review import ACROSS, Place
from dhr_tui.screens.keys.action import CASE
from dhr_tui.screens.keys.actions import actions_of, key_name
from dhr_tui.screens.sheets.reading import help_for
from tests.screens import cases
from tests.screens.room import NARROW, opened


@pytest.mark.parametrize("place", CASE)
async def test_every_key_of_the_program_is_found_in_help_and_palette_of_every_screen(
    place: str,
) -> None:
    rows = [row for passage in help_for(place, 80) for row in passage.lines]
    told = {key for row in rows if len(row) > 1 for key in row[1][0].split()}
    every = {key_name(key) for each in CASE for e in actions_of(each) for key in e.keys}
    assert every <= told


async def test_what_is_of_another_screen_is_found_by_name_and_said_to_be_there() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("ctrl+p")
        await room.types("thread")
        await room.press("enter")
        assert room.said == "T (thread) is for Walk, Wording and Recommendations."


async def test_the_footer_of_the_set_up_is_of_the_part_that_is_shown() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        assert "a add" not in room.page("keys")
        await room.press("tab", "tab")
        assert "a add" in room.page("keys")
        assert "e rename M merge" in room.page("keys")
        await room.press("tab", "tab")
        assert "S add a set" in room.page("keys")
        assert "M merge" not in room.page("keys")


async def test_an_empty_cell_offers_its_first_finding_on_enter() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("enter")
        assert "enter finding" in room.page("keys")
        await room.press("enter")
        await room.types("Nobody rang back.")
        await room.press("ctrl+s")
        assert "enter edit" in room.page("keys")


async def test_the_cursor_of_a_new_case_begins_at_the_first_cell_that_is_put() -> None:
    table = cases.no_agencies()
    across = Question(id=0, text="What is learnt?", kind=QuestionKind.WHOLE_REVIEW)
    table.do(lambda r, h: setting_up.add_question(r, across, h))
    async with opened(table.store, table.case, NARROW) as room:
        assert room.screen.place == Place(4, ACROSS)
        table.add_agency("Victim Support", "VS")
        room.app.place = None
        await room.look()
        assert room.screen.place == Place(1, 1)
