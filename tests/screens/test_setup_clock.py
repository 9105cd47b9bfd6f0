"""The clock is a part of the set-up: limits, what is late, and the delays that were logged."""

from __future__ import annotations

from typing import Any

from dhr_tui.review.acts.actions import add_action
from dhr_tui.review.acts.logs import add_entry
from dhr_tui.review.acts.setting_up import edit_agency, edit_case
from dhr_tui.review.records import Action, Delay, When
from tests.screens import cases
from tests.screens.cases import MPS, Table
from tests.screens.room import NARROW, opened
from tests.screens.test_setup_logs import to_part


def late(**case: Any) -> Table:
    """A review whose completion, one report and one action were due years ago."""
    table = cases.small()
    dates = {"decided": When(on="2013-10-07"), "complete_within": 6, **case}
    table.do(lambda r, h: edit_case(r, h, **dates))
    table.do(lambda r, h: edit_agency(r, r.agencies[MPS], h, due=When(on="2013-11")))
    action = Action(id=0, text="Ask for the log.", due=When(on="2013-12-01"))
    table.do(lambda r, h: add_action(r, action, h))
    return table


async def test_what_is_late_is_counted_beside_the_name_of_the_part() -> None:
    table = late()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        assert "Clock !3" in room.page("parts")
        shown = room.page("setup")
        assert "completion 6 months from 7 Oct 2013 late, was due by 7 Apr 2014" in shown
        assert "decision no limit; from a date that is not given yet" in shown
        assert "! the report of Metropolitan Police Service was due by 30 Nov 2013" in shown


async def test_enter_on_what_is_late_goes_to_it() -> None:
    table = late()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        await room.press(*["down"] * 4, "enter")
        assert "‹Agencies" in room.page("parts")
        await to_part(room, "Clock")
        await room.press(*["home"], *["down"] * 5, "enter")
        assert any("▌" in row and "Ask for the log." in row for row in room.rows())


async def test_a_delay_is_logged_from_what_is_late() -> None:
    table = late()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        await room.press(*["down"] * 3, "enter")
        await room.types("The trial moved.")
        await room.press("enter")
        assert "A delay is logged with its date" in room.page("sheet-said")
        await room.press("tab")
        await room.types("Apr 2014")
        await room.press("enter", "escape")
        assert room.review.delays[1].because == "The trial moved."
        assert "The trial moved." in room.page("setup")


async def test_a_limit_is_changed_in_months_and_a_wrong_number_told() -> None:
    table = late()
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        await room.press("down", "enter", "tab", "tab", "ctrl+u")
        await room.types("six")
        assert "Months are a whole number" in room.page("sheet-said")
        await room.press("ctrl+u")
        await room.types("900")
        assert "from 0 to 600" in room.page("sheet-said")
        await room.press("ctrl+u")
        await room.types("24")
        await room.press("enter")
        assert room.review.case.complete_within == 24


async def test_a_set_of_limits_is_chosen_and_stays_where_nothing_is() -> None:
    table = late(complete_within=7)
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        assert "months of its own" in room.page("setup")
        await room.press("down", "down", "enter", "enter")
        assert room.review.case.complete_within == 7
        await room.press("enter", "right", "right", "enter")
        assert room.review.case.complete_within == 12
        assert "one month to decide, twelve months to complete" in room.page("setup")


async def test_only_a_logged_delay_is_taken_out() -> None:
    table = late()
    delay = Delay(id=0, because="The trial moved.", on=When(on="2014-04"))
    table.do(lambda r, h: add_entry(r, delay, h))
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        await room.press("w")
        assert "Select what was entered by mistake first." in room.said
        await room.press("end", "w")
        assert room.review.delays == {}
        await room.press("z")
        assert room.review.delays[1].because == "The trial moved."


async def test_dates_the_wrong_way_round_are_remarked_beside_the_clock() -> None:
    table = cases.small()
    was = table.review.case
    table.do(lambda r, h: edit_case(r, h, was, notified=When(on="2025-02-03")))
    table.do(lambda r, h: edit_case(r, h, was, decided=When(on="2025-02-01")))
    said = "The day it was decided, 1 Feb 2025, is before the day it was notified, 3 Feb 2025"
    async with opened(table.store, table.case, NARROW) as room:
        await to_part(room, "Clock")
        await room.press("down")
        assert room.page("setup").count(said) == 1
        await room.press("c")
        assert f"{said}; put one of them right." in room.page("reading")
