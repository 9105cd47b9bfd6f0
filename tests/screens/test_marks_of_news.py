"""What somebody else changed is marked until it was looked at."""

from __future__ import annotations

from dhr_tui.review.acts import cells, recommendations
from dhr_tui.review.records import Answer, Recommendation
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from tests.screens import cases
from tests.screens.colleague import Colleague
from tests.screens.room import Room, opened

F1 = Ref("findings", 1)


def changed(room: Room) -> bool:
    """Whether any cell of the grid has the sign."""
    return "*" in room.page("cells")


async def test_a_cell_that_somebody_changed_is_marked_until_it_was_walked() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.press("pageup", "home", "right")
        li.rewords(F1, "Rang three times.")
        await room.look()
        assert "*[○]" in room.page("cells")
        assert "── * changed by li ──" in room.page("detail")
        await room.press("down", "up", "4", "1")
        assert changed(room), "the grid alone does not show all the words"
        await room.press("2")
        assert "○ draft fact, panel * by li" in room.seen()
        assert "── * changed by li ──" in room.seen()
        await room.press("1")
        assert not changed(room)


async def test_what_changes_before_ones_eyes_is_marked_until_one_goes_on() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    second = table.add_finding("Never called back.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        li.rewords(second, "Called back late.")
        await room.look()
        assert "*F2" in room.seen()
        await room.press("tab", "f1", "escape")
        assert "* by li" in room.seen()
        await room.press("down", "up")
        assert "* by li" not in room.seen()


async def test_ones_own_save_is_never_marked() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding("Rang twice.")
        await room.press("1")
        assert not changed(room)
        await room.press("z")
        assert not changed(room)


async def test_what_somebody_saved_just_before_ones_own_save_is_marked() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("HT", 3)
        li.rewords(F1, "Rang three times.")
        await room.writes_finding("Nobody asked.")
        await room.press("1", "pageup", "home", "right")
        assert "*[○]" in room.page("cells")
        assert room.page("cells").count("*") == 1


async def test_an_answer_of_a_cell_is_marked_with_who_gave_it() -> None:
    table = cases.small()
    li = Colleague(table, "li")
    place = Place(2, cases.VICTIM_SUPPORT)
    async with opened(table.store, table.case) as room:
        li.does(lambda r, h: cells.answer_cell(r, place, h, Answer.NOTHING_ARISES, "no contact"))
        await room.look()
        assert "*–" in room.page("cells")
        room.app.place = place
        await room.press("2")
        assert "── * changed by li ──" in room.seen()
        await room.press("right", "1")
        assert not changed(room)


async def test_a_recommendation_is_marked_in_its_list_until_one_goes_on() -> None:
    table = cases.small()
    li = Colleague(table, "li")
    for text in ("Train them.", "Write it down."):
        new = Recommendation(id=0, text=text)
        table.do(lambda r, h, new=new: recommendations.add_recommendation(r, new, h))  # type: ignore[misc]
    async with opened(table.store, table.case) as room:
        await room.press("4")
        li.rewords(Ref("recommendations", 2), "Write all of it down.")
        await room.look()
        assert "* 2 R2 ○ draft nobody named to lead * by li" in room.page("entries")
        await room.press("down")
        assert "* by li" in room.page("entries")
        await room.press("up")
        assert "* by li" not in room.page("entries")


async def test_a_wording_before_the_panel_is_marked_until_the_next_one() -> None:
    table = cases.small()
    for text in ("Rang twice.", "Never called back."):
        table.propose(table.add_finding(text))
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.press("3")
        li.rewords(F1, "Rang three times.")
        await room.look()
        assert "* by li" in room.page("which")
        await room.press("down", "up")
        assert "* by li" not in room.page("which")


async def test_a_case_that_is_opened_begins_with_nothing_new() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    Colleague(table, "li").rewords(F1, "Rang three times.")
    async with opened(table.store, table.case) as room:
        await room.look()
        assert not changed(room)
