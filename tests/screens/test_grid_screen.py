"""The grid on the screen: moving, stopping at its edges, counting, scrolling, going in."""

import pytest

from benchmarks.ceiling import build_ceiling
from dhr_tui.store.memory import MemoryStore
from tests.screens import cases
from tests.screens.room import NARROW, WIDE, opened


async def test_the_cursor_moves_and_stops_at_the_edges() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("pageup", "home", "up", "left")
        assert room.app.place == (1, 0)
        await room.press("right", "down")
        assert room.app.place == (2, cases.MPS)
        await room.press("end", "right", "pagedown", "down")
        assert room.app.place == (4, cases.HEALTH)
        await room.press("k", "h")
        assert room.app.place == (3, cases.VICTIM_SUPPORT)
        await room.press("j", "l")
        assert room.app.place == (4, cases.HEALTH)


async def test_the_grid_opens_at_the_first_open_cell_and_brackets_go_round_them() -> None:
    table = cases.small()
    table.add_finding("Rang twice.", question=1, agency=cases.MPS)
    table.propose(table.add_finding("Asked once.", question=2, agency=cases.MPS))
    async with opened(table.store, table.case) as room:
        assert room.app.place == (4, 0)
        await room.press("]")
        assert room.app.place == (1, cases.MPS)
        await room.press("]")
        assert room.app.place == (3, cases.MPS), "what is proposed has its answer"
        await room.press("[", "[")
        assert room.app.place == (4, 0)
        await room.press("[")
        assert room.app.place == (3, cases.HEALTH)


async def test_every_row_and_column_and_the_whole_are_counted() -> None:
    table = cases.small()
    table.propose(table.add_finding("Asked once.", question=2, agency=cases.MPS))
    async with opened(table.store, table.case) as room:
        await room.press("pageup", "home", "right", "down", "down")
        await room.answers("x", "no contact in that time")
        assert "1/3 2/3" not in room.page("cells")
        assert room.page("cells").count("1/3") == 2
        assert "done 0/1 2/3 0/3 0/3 2/10" in room.page("totals")
        assert "nothing arises: question 3, MPS." in room.said


async def test_the_cell_under_the_cursor_is_told_in_words() -> None:
    table = cases.small()
    table.add_finding("The desk rang twice.")
    async with opened(table.store, table.case) as room:
        await room.press("pageup", "home", "right")
        for words in (
            "Metropolitan Police Service",
            "question 1 of 4",
            "○ in discussion",
            "The desk rang twice.",
        ):
            assert words in room.page("detail")
        await room.press("home")
        assert "Across agencies" in room.page("detail")


async def test_enter_walks_the_cell_and_escape_leads_back_out() -> None:
    table = cases.small()
    async with opened(table.store) as room:
        assert "Reviews in this workspace" in room.seen()
        await room.press("enter", "enter")
        assert room.place == "walk"
        await room.press("escape")
        assert room.place == "grid"
        await room.press("escape")
        assert "Reviews in this workspace" in room.seen()
        await room.press("enter")
        assert room.place == "grid"


async def test_escape_does_not_leave_a_review_that_was_opened_by_its_name() -> None:
    table = cases.small()
    async with opened(table.store, table.case) as room:
        await room.press("escape")
        assert room.place == "grid"
        assert "ctrl+q leaves the program" in room.said


@pytest.mark.parametrize("size", [WIDE, NARROW])
async def test_question_column_and_agency_row_stay_while_the_cells_scroll(
    size: tuple[int, int],
) -> None:
    store = MemoryStore()
    build_ceiling(store)
    async with opened(store, "ceiling", size) as room:
        await room.press("pagedown", "pagedown", "pagedown", "end")
        question = room.review.questions[room.app.place.question] if room.app.place else None
        assert question is not None
        last = list(room.review.agencies.values())[-1]
        rows = room.rows()
        assert "Question" in rows[2]
        assert "more" in rows[1]
        assert last.short.split()[-1][:4] in rows[1] + rows[2]
        here = next(row for row in rows if "[" in row and "]" in row)
        assert f"{room.review.number(question.id):>3} " in here
        await room.press("home")
        assert next(iter(room.review.agencies.values())).short.split()[-1][:4] in "".join(
            room.rows()[1:3]
        )


@pytest.mark.parametrize("build", [cases.no_questions, cases.no_agencies], ids=lambda f: f.__name__)
async def test_a_review_without_cells_says_how_it_gets_them(build: object) -> None:
    table = build()  # type: ignore[operator]
    async with opened(table.store, table.case) as room:
        assert "No question is put to an agency yet" in room.page("detail")
        await room.press("down", "right", "]", "x")
        assert "No question is put to an agency yet: 6 is the set-up" in room.said
        assert "I import" in room.page("keys")
        await room.press("enter")
        assert "No question is put to an agency yet" in room.page("items")
