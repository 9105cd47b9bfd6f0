"""What somebody finds who comes back: the remark they went to, the words of an answer, a number."""

from pathlib import Path

from dhr_tui.review.refs import Ref
from dhr_tui.screens.sheets.reading import checks
from dhr_tui.session import when_at_home
from dhr_tui.widgets.ink import width_of
from tests.screens import cases
from tests.screens.room import NARROW, opened


async def test_the_checks_are_counted_and_keep_the_remark_that_was_gone_to() -> None:
    table = cases.example()
    async with opened(table.store, table.case, NARROW) as room:
        await room.press("c")
        assert "would ask about: " in room.page("sheet-heading")
        await room.press("down", "down")
        before = [row for row in room.rows() if row.startswith("▌")]
        await room.press("enter", "c")
        assert [row for row in room.rows() if row.startswith("▌")] == before


def test_what_is_said_of_many_items_is_said_once_and_leads_to_each() -> None:
    review = cases.example().review
    passages = checks(review, 80)
    told = ["".join(text for text, _ in row) for p in passages for row in p.lines]
    blank = [row for row in told if "are blank in the action plan" in row]
    assert [row.split(":")[0] for row in blank] == [" ! R1", " ! 12 times"], "R1 has no lead"
    values = [passage.value for passage in passages]
    assert all(Ref("recommendations", number) in values for number in range(1, 14))
    assert all(width_of(row) <= 80 for p in passages for row in p.lines)


async def test_an_answer_that_was_given_is_there_to_be_changed() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.answers("x", "No contact in these years.")
        await room.press("x", "ctrl+e")
        await room.types(" None at all.")
        await room.press("enter")
        (cell,) = room.review.cells.values()
        assert cell.because == "No contact in these years. None at all."


async def test_a_new_item_is_named_where_its_save_is_told() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.walk_to("MPS", 1)
        await room.writes_finding("Late.\x07")
        assert ": added a finding, F1." in room.said
        assert "1 control or invisible character" in room.said


async def test_a_picker_shows_what_is_selected_on_the_smallest_screen() -> None:
    table = cases.small()
    async with opened(table.store, table.case, (60, 15)) as room:
        await room.press("ctrl+p", *["down"] * 9)
        marked = [row for row in room.rows() if row.startswith("▌")]
        assert len(marked) == 1
        assert "enter do it" in room.page("sheet-keys")


def test_a_moment_is_told_by_the_clock_on_the_wall_and_no_moment_as_it_is() -> None:
    assert when_at_home("2014-02-04T10:00:00Z").startswith("2014-02-04 ")
    assert when_at_home("long ago") == "long ago"


async def test_an_export_from_the_preview_names_its_folder(tmp_path: Path) -> None:
    table = cases.small()
    async with opened(table.store, table.case, (200, 50)) as room:
        room.app.exports = tmp_path
        await room.press("7", "space", "enter")
        assert f"Exported kazia-findings.md to {tmp_path}." in room.said
