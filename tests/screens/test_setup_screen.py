"""A review is set up on screen 6: what waits, its settings, its agencies."""

from __future__ import annotations

from dhr_tui.review.acts.setting_up import add_member, edit_agency
from dhr_tui.review.records import AgencyKind, Member, MemberRole, Result, When
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened


async def test_what_a_new_review_waits_for_stands_first_and_enter_gives_it() -> None:
    table = cases.no_agencies()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        assert "Who chairs the panel is not named." in room.page("setup")
        await room.goes_to("Who chairs the panel")
        await room.press("enter")
        assert "Who leads the panel" in room.page("sheet-said")
        await room.types("Independent chair")
        await room.press("enter")
        assert room.review.case.chair == "Independent chair"
        assert "Who chairs the panel is not named." not in room.page("setup")


async def test_a_setting_offers_words_and_takes_any_other() -> None:
    table = cases.small()
    async with opened(table.store, table.case, WIDE) as room:
        await room.press("6")
        await room.goes_to("kind of review")
        await room.press("enter", "down", "enter")
        assert room.review.case.kind == "Domestic Abuse Related Death Review"
        await room.press("enter", "ctrl+u")
        await room.types("Practice review")
        await room.press("enter")
        assert room.review.case.kind == "Practice review"


async def test_a_date_that_is_none_is_told_while_it_is_typed_and_stays() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        await room.goes_to("notified")
        await room.press("enter")
        assert "Feb 2014 or 2014" in room.page("sheet-said")
        await room.types("31 Feb 2014")
        assert "There is no 31 February." in room.page("sheet-said")
        await room.press("enter")
        assert room.place == "AskSheet"
        assert "There is no 31 February." in room.page("sheet-said")
        await room.press("escape", "enter")
        assert "31 Feb 2014" in room.seen()


async def test_agencies_are_added_one_after_another_and_a_short_form_is_made() -> None:
    table = cases.no_agencies()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "a")
        for name in ("Metropolitan Police Service", "Victim Support"):
            await room.types(name)
            await room.press("enter")
        assert "A2 is saved; the next one, or escape" in room.page("sheet-heading")
        await room.press("escape")
        assert [each.short for each in room.review.agencies.values()] == ["MPS", "VS"]
        assert room.item == "A2"


async def test_what_an_act_refuses_is_said_in_the_sheet_where_the_words_still_are() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "a")
        await room.types("Mental Play Service")
        await room.press("tab")
        await room.types("mps")
        await room.press("enter")
        assert "The short form mps belongs to" in room.page("sheet-said")
        await room.press("ctrl+u", "enter", "escape")
        assert room.review.agencies[4].short == "MPS2"


async def test_everything_of_an_agency_is_changed_in_one_sheet() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "enter", "tab", "tab", "h", "tab", "tab")
        await room.types("14/2/14")
        await room.press("tab")
        await room.types("1 Mar 2014")
        await room.press("tab")
        await room.types("? 2 Mar 2014; 9 Mar 2014 (with its chronology)")
        await room.press("tab", "i", "tab", "y", "tab")
        await room.types("Lewisham Police; The Met")
        await room.press("enter")
        agency = room.review.agencies[1]
        assert (agency.kind, agency.result) == (AgencyKind.HEALTH, Result.IMR)
        assert agency.former_names == ("Lewisham Police", "The Met")
        assert [receipt.note for receipt in agency.received] == ["", "with its chronology"]
        assert agency.author_independent
        assert "IMR" in room.page("setup")
        assert "formerly Lewisham Police, The Met" in room.page("setup")


async def test_a_sheet_that_changes_nothing_closes_without_a_save() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        save = room.review.save
        await room.press("6", "tab", "tab", "enter", "enter")
        assert (room.place, room.review.save) == ("setup", save)
        assert room.said == "Nothing was changed."


async def test_only_who_was_asked_is_counted_as_asked() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab")
        assert "Agencies 0 of 3 asked, 0 with a result" in room.page("setup")
        await room.press("enter", *["tab"] * 4)
        await room.types("14/2/14")
        await room.press("enter")
        assert "Agencies 1 of 3 asked, 0 with a result" in room.page("setup")
        asked = When(on="2014-02-15")
        for agency in (2, 3):
            table.do(lambda r, h, a=agency: edit_agency(r, r.agencies[a], h, asked_on=asked))  # type: ignore[misc]
        await room.look()
        assert "Agencies 3 asked, 0 with a result" in room.page("setup")


async def test_a_meeting_is_started_where_the_set_up_ends() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        assert "m meeting" in room.page("keys")
        await room.press("m")
        assert room.place == "MeetingSheet"


async def test_the_parts_go_round_and_keep_their_names_in_sight() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        assert "‹Review" in room.page("parts")
        await room.press("tab")
        assert "‹People›" in room.page("parts")
        await room.press("shift+tab", "escape")
        assert room.place == "grid"


async def test_people_have_a_role_a_pseudonym_and_who_chose_it() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "a", "down", "tab", "tab")
        await room.types("Kazia")
        await room.press("tab")
        await room.types("her sister")
        await room.press("tab")
        await room.types("Feb 2014")
        await room.press("enter", "escape")
        person = room.review.people[1]
        assert (person.role, person.pseudonym) == ("victim", "Kazia")
        assert "pseudonym chosen by her sister, Feb 2014" in room.page("setup")
        await room.press("enter", "tab")
        await room.types("mother")
        await room.press("enter")
        assert room.review.people[1].relation == "mother"


async def test_who_is_missing_from_the_panel_stands_first_and_enter_adds_them() -> None:
    table = cases.small()
    table.add_finding("Rang late.", 1, cases.HEALTH)
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "tab")
        assert "No specialist domestic abuse service sits on the panel." in room.page("setup")
        await room.goes_to("findings about Health Trust")
        await room.press("enter")
        await room.types("Named nurse")
        await room.press("enter", "escape")
        assert room.review.members[4].agency == cases.HEALTH
        assert "findings about Health Trust" not in room.page("setup")


async def test_a_member_stands_in_for_another_and_leaves() -> None:
    table = cases.small()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab", "tab")
        await room.goes_to("The advocate")
        await room.press("enter", "tab", "tab", "tab")
        await room.types("Jan 2013")
        await room.press("tab")
        await room.types("Dec 2012")
        await room.press("enter")
        assert "The seat ends before it begins" in room.page("sheet-said")
        await room.press("ctrl+u")
        await room.types("Dec 2013")
        await room.press("tab", "t", "enter")
        member = room.review.members[3]
        assert room.review.members[member.substitute_for].name == "The chair"
        assert "Not on it any more" in room.page("setup")
        assert "stands in for The chair" in room.page("setup")


async def test_agencies_that_are_typed_in_one_go_are_all_there() -> None:
    table = cases.no_agencies()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6", "tab", "tab")
        for key in (
            "a",
            *"Police",
            "enter",
            *"Victim Support",
            "enter",
            *"Hexagon",
            "enter",
            "escape",
        ):
            room.hit("space" if key == " " else key)
        await room.settle()
        names = [each.name for each in room.review.agencies.values()]
        assert names == ["Police", "Victim Support", "Hexagon"]
        assert room.place == "setup"


async def test_the_chair_of_the_panels_list_is_the_chair_until_the_case_names_one() -> None:
    table = cases.no_agencies()
    chair = Member(id=0, name="Oriel Vance", role=MemberRole.CHAIR)
    table.do(lambda review, hand: add_member(review, chair, hand))
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("6")
        assert "Who chairs the panel is not named." not in room.page("setup")
        assert "Who writes the report is not named." in room.page("setup")
        assert "Oriel Vance, by the panel's list" in room.page("setup")
        await room.goes_to("chair")
        await room.press("enter")
        await room.types("Independent chair")
        await room.press("enter")
        assert "by the panel's list" not in room.page("setup")
