"""The grid as lines: columns that line up in any width, and the cursor always among them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.ceiling import build_ceiling
from dhr_tui.review.change import adding, change
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.records import Agency
from dhr_tui.review.review import Place
from dhr_tui.screens.grid import layout as grid_layout
from dhr_tui.screens.lines.company import Signs
from dhr_tui.store.memory import MemoryStore
from dhr_tui.widgets.ink import Line, width_of
from tests.screens import cases


def text_of(row: Line) -> str:
    return "".join(text for text, _ in row)


@pytest.fixture(scope="module")
def ceiling() -> Grid:
    store = MemoryStore()
    build_ceiling(store)
    return Grid(store.load("ceiling"))


def small() -> Grid:
    return Grid(cases.small().review)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 300), st.integers(0, 59), st.integers(0, 29), st.integers(0, 40))
def test_in_any_width_rows_line_up_and_the_cursor_is_seen(
    ceiling: Grid, width: int, down: int, right: int, first: int
) -> None:
    cursor = Place(ceiling.questions[down].id, ceiling.agencies[right])
    layout = grid_layout.lay_out(ceiling, width, cursor, first)
    rows = [
        *grid_layout.head(ceiling, layout, cursor),
        grid_layout.row(ceiling, layout, ceiling.questions[down], cursor),
        grid_layout.foot(ceiling, layout),
    ]
    assert cursor.agency in layout.shown
    assert layout.more_left + len(layout.shown) + layout.more_right == len(ceiling.agencies)
    if width >= 60:
        assert {width_of(row) for row in rows} == {min(width, width_of(rows[0]))}


@settings(max_examples=30, deadline=None)
@given(st.integers(60, 200), st.integers(0, 59), st.integers(0, 29))
def test_signs_of_others_move_no_column(ceiling: Grid, width: int, down: int, right: int) -> None:
    cursor = Place(ceiling.questions[down].id, ceiling.agencies[right])
    layout, everywhere = grid_layout.lay_out(ceiling, width, cursor, 0), frozenset(ceiling.states)
    plain = grid_layout.row(ceiling, layout, ceiling.questions[down], cursor)
    for signs in (Signs(everywhere, everywhere, everywhere), Signs(here=everywhere)):
        signed = grid_layout.row(ceiling, layout, ceiling.questions[down], cursor, signs)
        assert width_of(signed) == width_of(plain)
        where = layout.question
        for new, old in zip(text_of(signed)[where:], text_of(plain)[where:], strict=True):
            assert new == old or (old == " " and new in "*@…")


def test_all_agencies_are_shown_where_there_is_room() -> None:
    grid = small()
    layout = grid_layout.lay_out(grid, 100, None, 0)
    assert layout.shown == grid.agencies
    assert (layout.more_left, layout.more_right) == (0, 0)


def test_the_grid_moves_no_further_than_it_must(ceiling: Grid) -> None:
    question = ceiling.questions[0].id
    first = grid_layout.lay_out(ceiling, 120, Place(question, ceiling.agencies[0]), 0)
    beyond = Place(question, ceiling.agencies[first.columns])
    assert grid_layout.lay_out(ceiling, 120, beyond, first.first).first == 1
    inside = Place(question, ceiling.agencies[3])
    assert grid_layout.lay_out(ceiling, 120, inside, 1).first == 1


@pytest.mark.parametrize(
    "short", ["家庭暴力支援", "Łódź 🏠 x", "e\u0301e\u0301", "[/]", "B" * 1_000_000]
)
def test_a_short_form_in_any_script_keeps_its_column(short: str) -> None:
    table = cases.no_agencies()
    # As a case may have it from before short forms had to fit: no act adds one this long.
    agency = Agency(id=0, name="An agency", short=short)
    table.do(lambda r, h: change("add-agency", "added it", adding(agency)))
    table.add_agency("Another", "AN")
    grid = Grid(table.review)
    layout = grid_layout.lay_out(grid, 80, None, 0)
    rows = [*grid_layout.head(grid, layout, None), grid_layout.foot(grid, layout)]
    assert {width_of(row) for row in rows} == {width_of(rows[0])}


def test_what_lies_beyond_the_edges_is_told(ceiling: Grid) -> None:
    cursor = Place(ceiling.questions[0].id, ceiling.agencies[15])
    layout = grid_layout.lay_out(ceiling, 120, cursor, 10)
    head = text_of(grid_layout.head(ceiling, layout, cursor)[0])
    assert f"‹ {layout.more_left} more" in head
    assert f"{layout.more_right} more ›" in head


def test_the_cell_under_the_cursor_stands_in_brackets() -> None:
    grid = small()
    cursor = Place(1, cases.MPS)
    layout = grid_layout.lay_out(grid, 100, cursor, 0)
    row = grid_layout.row(grid, layout, grid.questions[0], cursor)
    assert text_of(row).count("[·]") == 1
    assert any(text.strip() == "[·]" and ink == "cursor" for text, ink in row)


def test_a_question_that_is_not_put_to_an_agency_has_no_glyph_there() -> None:
    grid = small()
    layout = grid_layout.lay_out(grid, 100, None, 0)
    row = text_of(grid_layout.row(grid, layout, grid.questions[3], None))
    assert row.count("·") == 1
    assert row.endswith("0/1 ")


@pytest.mark.parametrize("width", [80, 120])
def test_the_legend_names_every_state_and_fits(width: int) -> None:
    legend = grid_layout.legend(width)
    assert width_of(legend) <= width
    for state in CellState:
        assert state is CellState.NOT_PUT or state.glyph in text_of(legend)


@pytest.mark.parametrize(("height", "questions"), [(24, 6), (36, 6), (36, 60)])
def test_the_cell_in_words_leaves_most_of_the_screen_to_the_grid(
    height: int, questions: int
) -> None:
    assert 6 <= grid_layout.detail_rows(height, questions) <= max(height // 2, 6)


@pytest.mark.parametrize(("height", "questions", "rows"), [(15, 3, 5), (15, 11, 2), (10, 3, 0)])
def test_on_a_small_screen_the_questions_come_first(height: int, questions: int, rows: int) -> None:
    assert grid_layout.detail_rows(height, questions) == rows


@pytest.mark.parametrize(
    ("short", "upper", "lower"),
    [
        ("MPS", "", "MPS"),
        ("VictSup", "Vict", "Sup"),
        ("MARAC SG", "MARAC", "SG"),
        ("Agency01", "Agenc", "y01"),
        ("Agency12", "Agenc", "y12"),
        ("Team 12", "Team", "12"),
        ("Health", "Heal", "th"),
        ("Leaving Care", "Leav…", "Care"),
        ("CommunityTrust02", "Comm…", "Tr…02"),
    ],
)
def test_a_short_form_fills_two_rows_and_shows_what_tells_it_from_others(
    short: str, upper: str, lower: str
) -> None:
    assert grid_layout.broken_name(short, 5) == (upper, lower)


@given(st.text(max_size=30), st.integers(5, 10))
def test_no_row_of_a_short_form_is_wider_than_its_column(short: str, width: int) -> None:
    rows = grid_layout.broken_name(short, width)
    assert all(width_of(((row, ""),)) <= width for row in rows)
