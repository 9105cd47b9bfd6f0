"""Who is at a meeting is said on screen 5 by one key a person, and who keeps it confidential."""

from __future__ import annotations

from dhr_tui.review.acts import people
from dhr_tui.review.records import Presence, When
from tests.screens import cases
from tests.screens.room import NARROW, opened


async def test_one_key_a_person_says_who_is_here() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("The chair")
        await room.press("i", "r", "a")
        how = {entry.member: entry.how for entry in room.review.meetings[1].attendance}
        assert list(how.values()) == [Presence.IN_PERSON, Presence.REMOTE, Presence.APOLOGIES]
        assert "2 present" in room.page("title")
        await room.press("X")
        assert len(room.review.meetings[1].attendance) == 2


async def test_in_whose_place_a_substitute_came_is_picked_from_the_panel() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("The chair")
        await room.press("a")
        await room.goes_to("The police officer")
        await room.press("s")
        assert "In whose place did The police officer come?" in room.seen()
        await room.types("chair")
        await room.press("enter")
        came = room.review.meetings[1].attendance[1]
        assert (came.how, came.instead_of) == (Presence.SUBSTITUTE, 1)
        assert "for The chair" in room.seen()
        assert "1 of 2 members are present, 1 by a stand-in" in room.seen()
        await room.goes_to("The police officer")
        await room.answers("C", "Led the call room.")
        assert "! Led the call room." in room.seen()


async def test_a_part_has_times_and_a_wrong_one_stays_where_it_was_typed() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        await room.goes_to("The police officer")
        await room.press("t", "enter")
        assert "Say from when to when" in room.page("sheet-said")
        await room.types("25:00")
        await room.press("enter")
        assert "25:00 is no time of the clock" in room.page("sheet-said")
        await room.press("escape", "t")
        assert "25:00" in room.seen()
        await room.press("ctrl+u")
        await room.types("11.30")
        await room.press("tab")
        await room.types("10")
        await room.press("enter")
        assert "10:00 is not after 11:30" in room.page("sheet-said")
        await room.press("ctrl+u", "enter")
        assert "from 11:30" in room.seen()
        assert room.review.meetings[1].attendance[0].since == "11:30"


async def test_the_statement_is_read_by_one_signed_by_another_and_then_by_all() -> None:
    table = cases.held()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5", "Y")
        assert "Nobody is recorded as here" in room.said
        await room.press("A")
        assert "0 of 3 have read or signed it" in room.seen()
        await room.goes_to("The chair")
        await room.press("y")
        await room.answers("S", "12 Feb 2014")
        assert "2 of 3 have read or signed it" in room.seen()
        assert "signed 12 Feb 2014" in room.seen()
        assert "The advocate VS unread" in room.seen()
        await room.press("Y")
        assert "● Confidentiality statement: everybody here has read or signed it" in room.seen()
        await room.goes_to("The chair")
        await room.press("y")
        assert "2 of 3 have read or signed it" in room.seen()
        await room.goes_to("Confidentiality")
        await room.press("enter")
        assert "everybody here has read or signed it" in room.seen()


async def test_who_has_left_the_panel_is_not_asked_after() -> None:
    table = cases.held()
    was = table.review.members[2]
    gone = When(on="2013-12")
    table.do(lambda r, h: people.edit_member(r, was, h, until=gone))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("5")
        assert "The police officer" not in room.page("meeting")
        await room.press("A")
        assert "2 of 2 members are present; 1 of 1 agency with a seat is represented" in room.seen()
