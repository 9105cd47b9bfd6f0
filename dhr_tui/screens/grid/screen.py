"""The grid: every question put to every agency, with the cell under the cursor in words."""

from __future__ import annotations

import asyncio

from textual.app import ComposeResult

from dhr_tui.review.review import Place
from dhr_tui.screens.frame.cursor import CursorScreen
from dhr_tui.screens.frame.moving import moved, position
from dhr_tui.screens.grid import layout as grid_layout
from dhr_tui.screens.keys.action import GRID
from dhr_tui.screens.keys.actions import action, key_name
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines import company
from dhr_tui.screens.lines.cell_words import cell_words
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.writing.item_acts import ItemActsScreen
from dhr_tui.store.errors import StoreError
from dhr_tui.store.left import left
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import set_text

OF_A_CELL = frozenset(
    {"open", "add-finding", "nothing-arises", "not-applicable", "park", "next-open"}
)
"""The actions, by id, that are for a cell."""


class GridScreen(CursorScreen, ItemActsScreen):
    """Questions down, agencies across; below, what is recorded in the cell under the cursor."""

    place_name = GRID
    BINDINGS = bindings_of(GRID)

    def __init__(self) -> None:
        super().__init__()
        self._first_column = 0
        self._rows: Once[list[Line]] = Once()

    def on_screen_resume(self) -> None:
        if not self.app.drafts_told:
            self.app.drafts_told = True
            self.run_worker(self._tell_drafts())

    async def _tell_drafts(self) -> None:
        """Say what was left unsaved; nothing is done with it until it is asked for."""
        session = self.app.session
        if notice := session.store.notice(session.case_id):
            self.say(notice)
        try:
            drafts = await asyncio.to_thread(session.store.draft_list, session.case_id, session.who)
        except StoreError as error:
            self.say(str(error), wrong=True)
            return
        self.app.left_words.find(drafts)
        if drafts:
            names = ", ".join(left(self.review, draft).name for draft in drafts)
            key = key_name(action("my-drafts").keys[0])
            self.say(f"{notice} You left drafts unsaved; {key} shows them: {names}.".lstrip())

    @property
    def idle(self) -> frozenset[str]:
        """What acts on a cell, where there is none."""
        return frozenset() if self.place else OF_A_CELL

    def compose_middle(self) -> ComposeResult:
        yield Page(id="agencies")
        yield Page(id="cells")
        yield Page(id="totals")
        yield Page(id="detail")

    def show_middle(self) -> None:
        grid, place, width = self.app.grid, self.place, self.size.width
        layout = grid_layout.lay_out(grid, width, place, self._first_column)
        self._first_column = layout.first
        self.query_one("#agencies", Page).show(grid_layout.head(grid, layout, place))
        cells = self.query_one("#cells", Page)
        detail_rows = grid_layout.detail_rows(self.size.height, len(grid.questions))
        left = self.size.height - grid_layout.FIXED_ROWS - detail_rows
        gap = [BLANK] if 2 * len(grid.questions) <= left else []
        session = self.app.session
        signs = company.signs(session.news, session.company)
        made = self._rows.get(
            self.review, (layout, signs), lambda: grid_layout.rows(grid, layout, signs)
        )
        rows = list(made)
        row, _ = position(grid, place)
        if grid.questions:
            rows[row] = grid_layout.row(grid, layout, grid.questions[row], place, signs)
        at = row * (len(gap) + 1)
        cells.show([entry for row in rows for entry in (row, *gap)], reveal=(at, at))
        totals = [grid_layout.foot(grid, layout)]
        self.query_one("#totals", Page).show([*totals, grid_layout.legend(width)])
        detail = self.query_one("#detail", Page)
        detail.styles.height = detail_rows
        detail.show(self._detail(width, detail_rows), top=0)

    def _detail(self, width: int, rows: int) -> list[Line]:
        if self.place is None:
            return set_text(self.first_step, width, "", 1)
        session = self.app.session
        rule = company.rule(session.news, session.company, self.place, width)
        return [rule, *cell_words(self.review, self.app.grid, self.place, width, rows - 1)]

    def go(self, place: Place | None) -> None:
        if place is not None and place != self.place:
            self.app.place = place
            self.show_middle()

    def do_first(self) -> None:
        self.go(moved(self.app.grid, self.place, 0, -len(self.app.grid.agencies)))

    def do_last(self) -> None:
        self.go(moved(self.app.grid, self.place, 0, len(self.app.grid.agencies)))

    def do_page_up(self) -> None:
        self.go(moved(self.app.grid, self.place, -self._page(), 0))

    def do_page_down(self) -> None:
        self.go(moved(self.app.grid, self.place, self._page(), 0))

    def do_open(self) -> None:
        self.app.show_screen("walk")

    def do_back(self) -> None:
        self.app.leave_case()

    def do_add_finding(self) -> None:
        self.app.show_screen("walk", then="add-finding")

    def _page(self) -> int:
        return self.query_one("#cells", Page).page_rows
