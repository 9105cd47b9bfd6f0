"""Others in the same case: who they are, where they are, and what they are writing."""

from __future__ import annotations

import pytest
from msgspec import structs

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.screens.lines import company
from dhr_tui.store.present import Present
from tests.screens import cases
from tests.screens.colleague import Colleague
from tests.screens.recording import R1, recommended
from tests.screens.room import NARROW, WIDE, Room, opened

MPS_1 = Place(1, cases.MPS)


async def meets(room: Room, *seen: str) -> None:
    await room.look()
    for words in seen:
        assert words in room.seen()


async def test_the_title_tells_who_else_is_here_while_they_are() -> None:
    table = cases.small()
    amina, li = Colleague(table, "amina"), Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.look()
        assert "with" not in room.page("title")
        li.at("grid")
        amina.at("walk")
        await meets(room)
        assert room.page("title").startswith("Kazia - with amina, li ")
        amina.leaves()
        await meets(room)
        assert room.page("title").startswith("Kazia - with li ")
        li.leaves()
        await meets(room)
        assert "with" not in room.page("title")


async def test_a_long_title_and_many_people_leave_room_for_both() -> None:
    table = cases.Table().begin("The review of the death of somebody whose name is not told here")
    people = [Colleague(table, who) for who in ("amina", "bo", "cem", "dee", "eve")]
    async with opened(table.store, table.case, NARROW) as room:
        for each in people:
            each.at("grid")
        await meets(room, "… - with amina, bo, cem and 2 more OFFICIAL-SENSITIVE")


async def test_a_meeting_leaves_room_for_who_else_is_here() -> None:
    table = cases.small()
    table.meet()
    amina, li = Colleague(table, "amina"), Colleague(table, "li")
    async with opened(table.store, table.case, NARROW) as room:
        assert "attendance not recorded" in room.page("title")
        amina.at("grid")
        li.at("grid")
        await meets(room, " - with amina, li ", " - meeting 1 - ")
        assert "attendance" not in room.page("title")


async def test_the_others_are_told_where_this_person_is() -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    async with opened(table.store, table.case, who="amina") as room:
        await room.walk_to("MPS", 1)
        await room.look()
        [amina] = table.store.present_list(table.case)
        assert (amina.who, amina.screen, amina.editing) == ("amina", "walk", False)
        assert (amina.question, amina.agency, amina.table, amina.id) == (*MPS_1, *finding)
        await room.press("enter")
        await room.look()
        [amina] = table.store.present_list(table.case)
        assert (amina.editing, amina.table, amina.id) == (True, *finding)
        await room.press("escape", "f")
        await room.look()
        [amina] = table.store.present_list(table.case)
        assert (amina.editing, amina.table, amina.question) == (True, "", 1)
    assert table.store.present_list(table.case) == []


async def test_the_grid_shows_where_somebody_stands_and_writes() -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    amina = Colleague(table, "amina")
    async with opened(table.store, table.case) as room:
        amina.at("grid", Place(2, cases.MPS))
        await room.press("pageup", "home", "right")
        await meets(room)
        assert "Was information shared with those who needed it? ·@ ·" in room.page("cells")
        await room.press("down")
        assert "[·]@" in room.page("cells")
        assert "── @ amina is here ──" in room.page("detail")
        amina.at("walk", MPS_1, finding, writes=True)
        await meets(room)
        assert "○@…" in room.page("cells")
        await room.press("up")
        assert "── @ amina is editing F1 ──" in room.page("detail")
        amina.at("walk", MPS_1, writes=True)
        await meets(room)
        assert "── @ amina is writing ──" in room.page("detail")


async def test_the_walk_marks_the_item_that_somebody_is_writing() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    second = table.add_finding("Never called back.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        li.at("walk", MPS_1, second, writes=True)
        await meets(room, "@F2", "@ li is writing here", "── @ li is editing F2 ──")
        await room.select(second)
        assert "@F2" not in room.seen()
        assert "@ li is writing here" in room.seen()
        li.at("walk", MPS_1, second)
        await meets(room, "── @ li is here ──")
        assert "li is writing" not in room.seen()


async def test_opening_a_text_that_somebody_is_writing_says_so_and_opens_it() -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        li.at("walk", MPS_1, finding, writes=True)
        await room.look()
        await room.press("enter")
        assert room.editing
        assert room.said == "li is writing F1 too; whoever saves second is told."


async def test_who_writes_the_same_text_is_told_while_they_do() -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.look()
        quiet = room.said
        li.at("walk", MPS_1, finding, writes=True)
        await room.look()
        assert room.said == "li is writing F1 too; whoever saves second is told."
        await room.types("Then ")
        li.at("walk", MPS_1, finding)
        await room.look()
        assert room.said == quiet
        assert "Then " in room.typed
        li.at("walk", MPS_1, finding, writes=True)
        await room.look()
        assert room.said.startswith("li is writing F1 too")
        li.leaves()
        await room.look()
        assert room.said == quiet


async def test_a_sentence_about_something_else_is_left_to_be_read() -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.press("enter")
        await room.press("end", "ctrl+u", "ctrl+s")
        said = room.said
        assert room.editing
        assert room.typed == ""
        li.at("walk", MPS_1, finding, writes=True)
        await room.look()
        assert room.said == said


async def test_what_others_do_takes_no_typed_word_and_no_selection() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    second = table.add_finding("Never called back.")
    li = Colleague(table, "li")
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.select(second)
        await room.press("enter")
        await room.types(" And then")
        li.at("walk", MPS_1, Ref("findings", 1), writes=True)
        await room.look()
        li.rewords(Ref("findings", 1), "Rang three times.")
        await room.look()
        assert room.typed == "Never called back. And then"
        assert room.item == "F2"
        assert "Rang three times." in room.seen()


async def test_what_others_do_never_scrolls_what_is_being_read() -> None:
    table = cases.small()
    for number in range(12):
        table.add_finding(f"Finding {number}. " + "It was written down at length. " * 8)
    li = Colleague(table, "li")
    async with opened(table.store, table.case, NARROW) as room:
        await room.walk_to("MPS", 1)
        await room.press("pagedown", "pagedown")
        before = room.page("items")
        assert "Finding 0." not in before
        li.at("walk", MPS_1)
        await meets(room, "@ li is here")
        assert room.page("items") == before


async def test_a_session_that_tells_nonsense_breaks_no_screen() -> None:
    table = cases.small()
    li = Colleague(table, "li\x1b]52;c;AAAA\x07 [red]/[/]")
    async with opened(table.store, table.case) as room:
        li.at("walk", Place(999, 999), Ref("findings", 999), writes=True)
        await meets(room, "with li]52;c;AAAA [red]/[/]")
        await room.press("2", "3", "4", "7", "1")
        assert room.running


async def test_the_help_tells_what_the_signs_mean() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("f1")
        assert "* marks what somebody else changed" in room.seen()
        assert "@ marks where somebody else is" in room.seen()


def written_by(*who: str) -> str:
    """The rule over a cell in 80 columns while people are writing its second finding."""
    at = Present(session="", who="", question=1, agency=cases.MPS, table="findings", id=2)
    people = [structs.replace(at, session=name, who=name, editing=True) for name in who]
    row = company.rule({}, people, MPS_1, 80)
    return "".join(text for text, _ in row)


def test_those_who_write_one_text_are_named_together() -> None:
    row = written_by("amina", "li")
    assert row.startswith("── @ amina, li are editing F2 ───")
    assert len(row) == 80


def test_a_rule_with_long_names_is_cut_before_its_line_goes_on() -> None:
    row = written_by("a-rather-long-login-name", "another-rather-long-login-name", "li")
    assert row.endswith("… ──")
    assert len(row) == 80


@pytest.mark.parametrize(
    ("size", "who", "note"),
    [
        (WIDE, ("li",), "@ li is writing here"),
        (WIDE, ("li", "bo"), "@ bo, li writing"),
        (WIDE, ("amina.khan", "chair@northborough"), "@ 2 writing"),
        (NARROW, ("li", "bo"), "@ bo, li are writing here"),
        (
            NARROW,
            ("amina.khan", "chair@northborough.gov"),
            "@ amina.khan, chair@northborough.gov writing",
        ),
        (NARROW, ("a-rather-long-login-name", "another-rather-long-login-name"), "@ 2 writing"),
        (NARROW, ("a-rather-long-login-name-of-somebody-at-northborough",), "@ writing"),
    ],
)
async def test_who_writes_an_item_is_told_whole_behind_it_or_in_short(
    size: tuple[int, int], who: tuple[str, ...], note: str
) -> None:
    table = cases.small()
    finding = table.add_finding("Rang twice.")
    async with opened(table.store, table.case, size) as room:
        await room.walk_to("MPS", 1)
        for name in who:
            Colleague(table, name).at("walk", MPS_1, finding, writes=True)
        await room.look()
        row = next(row for row in room.rows() if "○ draft" in row)
        assert row.partition("│")[0].rstrip().endswith(f"fact, panel  {note}")


async def test_a_recommendation_that_several_write_has_a_note_that_fits() -> None:
    table = recommended()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("4")
        for name in ("a-rather-long-login-name", "another-rather-long-login-name", "li"):
            Colleague(table, name).at("recommendations", None, R1, writes=True)
        await room.look()
        assert "@ 3 writing" in room.page("entries")
