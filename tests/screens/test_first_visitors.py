"""What the first visitors ran into."""

from __future__ import annotations

from dhr_tui.review.acts.setting_up import new_case
from dhr_tui.review.records import CaseRecord
from dhr_tui.review.refs import Ref
from dhr_tui.screens.keys.actions import where_it_is
from tests.screens import cases
from tests.screens.room import opened


async def test_two_quick_enters_in_a_sheet_answer_it_once() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        for key in ("g", "ctrl+p", "m"):
            await room.press(key)
            room.hit("enter")
            room.hit("enter")
            await room.settle()
            await room.press("escape", "escape", "escape")
        assert room.running


async def test_a_key_of_another_screen_says_where_it_is_for() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("a")
        assert "a (agree) is for Walk, Wording and Recommendations." in room.said


def test_a_key_that_is_called_what_it_does_is_named_once() -> None:
    assert where_it_is("right").startswith("right is for Grid")


async def test_who_is_present_is_read_out_with_the_wording() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    table.propose(Ref("findings", 1))
    async with opened(table.store, table.case) as room:
        await room.press("m", "enter", "enter", "escape", "3", "a")
        assert "who is present is not recorded" in room.seen()


async def test_what_was_left_unsaved_is_told_at_the_next_start() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("f")
        await room.types("Half a sen")
        await room.press("escape")
    async with opened(table.store, table.case) as room:
        assert "You left drafts unsaved" in room.said
        assert "new finding at question 1, MPS" in room.said


async def test_dissent_is_seen_in_the_walk() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    table.propose(Ref("findings", 1))
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.answers("d", "The police officer", "It rang twice.")
        assert "Dissent of The police officer: It rang twice." in room.page("items")


async def test_who_dissents_is_completed_checked_and_from_outside_only_on_purpose() -> None:
    table = cases.small()
    table.add_finding("The desk rang.")
    table.propose(Ref("findings", 1))
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("d")
        await room.types("advo")
        await room.press("down", "tab")
        await room.types("It rang twice.")
        await room.press("enter")
        said = room.finding(1).dissents[0]
        assert (said.who, said.member) == ("The advocate", 3)
        await room.answers("d", "The police offiser", "It rang once.")
        assert "The police offiser is neither a member of the panel nor an agency;" in room.seen()
        assert "the nearest is The police officer." in room.seen()
        await room.press("tab", "right", "enter")
        assert room.finding(1).dissents[1].who == "The police offiser"


async def test_nothing_of_one_review_is_seen_in_the_next_one() -> None:
    table = cases.example()
    table.store.create("another", new_case(CaseRecord(id=1, title="Another")), table.hand())
    screens = ("2", "3", "4", "v", "v", "5", "6", "7", "1")
    async with opened(table.store) as room:
        await room.press("end", "enter")
        assert room.review.case.title == "Kazia"
        for key in (*screens, "escape"):
            await room.press(key)
        await room.press("home", "enter")
        for key in screens:
            await room.press(key)
            assert "Kazia" not in room.seen(), key
            assert "Metropolitan" not in room.seen(), key
            assert "Recommendation 1" not in room.seen(), key
