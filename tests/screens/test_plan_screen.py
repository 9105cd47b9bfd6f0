"""The action plan on the screen: seven columns, written cell by cell."""

import pytest

from dhr_tui.documents.action_plan import heads
from dhr_tui.review.acts import setting_up
from dhr_tui.review.records import PLAN_FIELDS
from tests.screens import recording
from tests.screens.cases import small
from tests.screens.recording import R1, recommended, shown
from tests.screens.room import NARROW, WIDE, Room, opened


async def to_the_plan(room: Room) -> None:
    await room.press("4", "v", "v")
    assert "▌Action plan" in room.page("views")


async def test_at_120_columns_all_seven_heads_are_in_sight() -> None:
    table = recommended()
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        seen = set(room.page("columns").split())
        assert seen >= {word for head in heads(room.review) for word in head.split()}
        assert "more" not in seen


async def test_at_80_columns_the_columns_scroll_and_the_first_stays() -> None:
    table = recommended()
    async with opened(table.store, table.case, NARROW) as room:
        await to_the_plan(room)
        assert "3 more ›" in room.page("columns")
        await room.press(*["right"] * 5)
        seen = room.page("columns")
        assert "‹ 3 more" in seen
        assert "›" not in seen
        assert "Recommendation" in seen
        assert "Target date" in seen
        assert "Scope" not in seen
        await room.press(*["left"] * 5)
        assert "Scope (local" in room.page("columns")


async def test_a_head_without_end_leaves_room_for_the_plan() -> None:
    table = recommended()
    table.do(lambda r, h: setting_up.edit_case(r, h, milestones="unforeseeable " * 60))
    async with opened(table.store, table.case, NARROW) as room:
        await to_the_plan(room)
        assert "F1 help" in room.rows()[-1]
        assert "R1" in room.seen()


async def test_the_fifth_head_is_the_case_s_own() -> None:
    table = recommended()
    words = "Key milestones achieved in enacting the recommendation"
    table.do(lambda r, h: setting_up.edit_case(r, h, milestones=words))
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        assert "achieved" in room.page("columns")
        await room.press("right", "right", "right")
        assert f"{words} Recommendation 1 (R1)" in room.page("whole")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_cell_is_written_in_place_after_the_text_is_agreed(size: tuple[int, int]) -> None:
    table = recommended()
    async with opened(table.store, table.case, size) as room:
        await to_the_plan(room)
        assert "Scope (local or regional) Recommendation 1 (R1) ! blank" in room.page("whole")
        await room.press("right", "enter")
        await room.types("Read ten files\nby March")
        await room.press("ctrl+s")
        assert room.review.recommendations[1].plan_action == "Read ten files\nby March"
        assert "Action to take Recommendation 1 (R1) Read ten files by March" in room.page("whole")
        assert "Read ten files" in shown(room)
        assert "! 17 blank" in room.page("views")
        assert room.item == "R1"


async def test_every_column_has_its_own_field() -> None:
    table = recommended()
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        for field in PLAN_FIELDS:
            await room.press("enter")
            await room.types(f"words of {field}")
            await room.press("ctrl+s", "right")
        planned = room.review.recommendations[1]
        assert all(getattr(planned, field) == f"words of {field}" for field in PLAN_FIELDS)
        await room.press("left", "enter")
        assert room.typed == "words of plan_target"


async def test_a_cell_can_be_made_blank_again() -> None:
    table = recommended()
    recording.plan(table, R1, plan_scope="Local")
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        await room.press("enter")
        room.editor.text = ""
        await room.press("ctrl+s")
        assert room.review.recommendations[1].plan_scope == ""
        assert "! 18 blank" in room.page("views")


async def test_blanks_are_shown_as_blanks() -> None:
    table = small()
    recording.recommend(table, "Short.", lead=1)
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        assert room.page("entries") == "1 R1 ○ draft ▌ Short. ▌"


async def test_the_words_of_an_agreed_recommendation_are_locked_here_too() -> None:
    table = recommended()
    async with opened(table.store, table.case, WIDE) as room:
        await to_the_plan(room)
        await room.press("left", "enter")
        assert "R1 is agreed and locked" in room.page("sheet-heading")
        assert "The police audit ten files." in room.page("reading")
        await room.press("escape")
        assert "The police audit ten files." in room.page("whole")
        await room.press("left")
        assert "Recommendation Recommendation 1 (R1)" in room.page("whole")


async def test_what_is_cut_in_the_table_is_read_in_full_below_it() -> None:
    table = recommended()
    long = "The first step is an audit of every file that was graded as standard in that year."
    recording.plan(table, R1, plan_scope=long)
    async with opened(table.store, table.case, NARROW) as room:
        await to_the_plan(room)
        assert long not in shown(room)
        assert "…" in shown(room)
        assert long in room.page("whole")


async def test_row_and_column_stay_when_you_come_back() -> None:
    table = recommended()
    async with opened(table.store, table.case, NARROW) as room:
        await to_the_plan(room)
        await room.press("down", *["right"] * 4, "7", "4")
        assert "Target date Recommendation 2 (R2)" in room.page("whole")
        await room.select(R1)
        assert "Target date Recommendation 1 (R1)" in room.page("whole")


async def test_left_and_right_belong_to_the_plan_only() -> None:
    table = recommended()
    async with opened(table.store, table.case) as room:
        await room.press("4", "right")
        assert "Left and right go through the columns of the action plan" in room.said


@pytest.mark.parametrize("size", [(60, 15), (30, 8), (10, 3)])
async def test_a_window_that_is_far_too_small_breaks_no_view(size: tuple[int, int]) -> None:
    table = recommended()
    async with opened(table.store, table.case, NARROW) as room:
        await room.resize(*size)
        await room.press("4", "down", "v", "down", "v", "right", "down", "left", "left", "7")
        await room.press("down", "space", "pagedown", "b", "escape")
        await room.resize(*WIDE)
        await room.press("4")
        assert "Recommendation Recommendation 2 (R2)" in room.page("whole")
