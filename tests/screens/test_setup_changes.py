"""On screen 6 mistakes are taken out, and agencies are renamed and merged."""

from __future__ import annotations

from dhr_tui.review.acts import setting_up
from dhr_tui.review.records import Person
from dhr_tui.review.refs import Ref
from tests.screens import cases
from tests.screens.cases import VICTIM_SUPPORT
from tests.screens.room import NARROW, opened


async def test_what_nobody_refers_to_is_taken_out_and_undo_brings_it_back() -> None:
    table = cases.small()
    table.do(lambda r, h: setting_up.add_person(r, Person(id=0, role="neighbour"), h))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.select(Ref("people", 1))
        await room.press("w")
        assert not room.review.people
        assert "removed P1" in room.said
        await room.press("z")
        assert room.review.people[1].role == "neighbour"


async def test_what_others_refer_to_is_listed_with_a_jump_to_each() -> None:
    table = cases.small()
    table.add_finding("Nobody rang.", agency=VICTIM_SUPPORT)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.select(Ref("agencies", VICTIM_SUPPORT))
        await room.press("w")
        assert "A2 cannot be removed, as M3 and F1 refer to it" in room.page("reading")
        assert "F1 Nobody rang." in room.page("reading")
        await room.press("down", "enter")
        assert (room.place, room.item) == ("walk", "F1")
        assert VICTIM_SUPPORT in room.review.agencies


async def test_a_row_that_is_no_record_is_not_taken_out() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "w")
        assert "Select what was entered by mistake first." in room.said
        await room.press("e")
        assert "is for a row of Agencies" in room.said


async def test_an_agency_has_another_name_and_keeps_the_old_one() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.select(Ref("agencies", VICTIM_SUPPORT))
        await room.press("e", "ctrl+u")
        await room.types("Health Trust")
        await room.press("enter")
        assert "Health Trust is in the case already, as HT." in room.page("sheet-said")
        await room.press("ctrl+u")
        await room.types("Safe Together")
        await room.press("enter")
        agency = room.review.agencies[VICTIM_SUPPORT]
        assert (agency.name, agency.former_names) == ("Safe Together", ("Victim Support",))
        assert "formerly Victim Support" in room.page("setup")


async def test_an_agency_goes_on_in_another_and_every_screen_shows_it() -> None:
    table = cases.small()
    table.add_finding("Nobody rang.", agency=VICTIM_SUPPORT)
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("VS", 2)
        await room.press("escape", "6")
        await room.select(Ref("agencies", VICTIM_SUPPORT))
        await room.press("M")
        assert "Victim Support goes on in" in room.page("sheet-heading")
        await room.types("MPS")
        await room.press("enter")
        assert list(room.review.agencies) == [1, 3]
        assert room.item == "A1"
        for key in ("1", "2", "3", "4", "5", "7", "1"):
            await room.press(key, "down", "right")
            assert room.running
        await room.press("z")
        assert sorted(room.review.agencies) == [1, 2, 3]


async def test_what_does_not_go_together_is_said_and_nothing_is_merged() -> None:
    table = cases.small()
    table.add_finding("Nobody rang.", agency=VICTIM_SUPPORT)
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.answers("x", "no contact")
        await room.press("6")
        await room.select(Ref("agencies", VICTIM_SUPPORT))
        await room.press("M")
        await room.types("MPS")
        await room.press("enter")
        assert "question 1 has “nothing arises” for MPS and F1 for VS" in room.said
        assert VICTIM_SUPPORT in room.review.agencies
