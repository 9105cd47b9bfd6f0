"""The three views of the recommendations on a screen: what is shown, and moving in it."""

from __future__ import annotations

from textual.app import ComposeResult

from dhr_tui.review.records import Recommendation
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.screens.lines import company
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.lines.placed import Placed, marked
from dhr_tui.screens.recommendations import plan_cell, plan_layout
from dhr_tui.screens.recommendations.layout import listing
from dhr_tui.screens.recommendations.ledger_layout import ledger
from dhr_tui.screens.recommendations.views import Position, Rows, View, heading, rows_of
from dhr_tui.screens.writing.threaded import ThreadedScreen
from dhr_tui.session import Session
from dhr_tui.widgets.ink import Line, line
from dhr_tui.widgets.page import Page

ABOVE = {View.LIST: 0, View.LEDGER: 2, View.PLAN: 0}
"""Rows that are kept in sight above the selected one: in the ledger, the agency's name."""


class ViewsScreen(ThreadedScreen):
    """Three views of the recommendations, one open; each keeps its place while a case is open."""

    def __init__(self) -> None:
        super().__init__()
        self._position = Position()
        self._session: Session | None = None
        self._shown: View | None = None
        self._revealed: tuple[object, ...] = ()
        self._heading: Once[Line] = Once()
        self._placed: Once[Placed] = Once()
        self._where: dict[Ref, tuple[int, int]] = {}

    def compose_middle(self) -> ComposeResult:
        yield Page(id="views")
        yield Page(id="columns")
        yield Page(id="entries")
        yield Page(id="whole")

    @property
    def position(self) -> Position:
        """Where somebody is in this case; at the beginning in a case that was just opened."""
        if self._session is not self.app.session:
            self._session, self._position = self.app.session, Position()
        return self._position

    @property
    def rows(self) -> Rows:
        return rows_of(self.review, self.position.view)

    @property
    def recommendation(self) -> Recommendation | None:
        """The selected one of the view that is open."""
        rows = self.rows
        return rows[self.position.row(rows)] if rows else None

    @property
    def item(self) -> Ref | None:
        selected = self.recommendation
        return ref_to(selected) if selected else None

    def show_middle(self) -> None:
        view, width, review = self.position.view, self.size.width, self.review
        self.before_eyes(self.item)
        row = self._heading.get(review, (view, width), lambda: heading(review, view, width))
        self.query_one("#views", Page).show([row])
        self.query_one("#whole", Page).display = view is View.PLAN and not self.editing
        if view is View.PLAN:
            self._show_plan()
        else:
            self._show_columns([line(("─" * width, "quiet"))])
            placed = self._placed.get(review, (view, width), lambda: self._set_in_lines(width))
            session = self.app.session
            notes = company.notes(session.news, session.company)
            self._show_entries(placed, marked(placed, self.item, width - 1, notes))

    def _set_in_lines(self, width: int) -> Placed:
        if self.position.view is View.LEDGER:
            return ledger(self.review, width, self.offers("import"))
        return listing(self.review, width)

    def _show_plan(self) -> None:
        position, item, review = self.position, self.recommendation, self.review
        layout = plan_layout.lay_out(self.size.width, self.size.height, position)
        self._show_columns(plan_layout.head(review, layout, position.column))
        placed = self._placed.get(review, layout, lambda: plan_layout.table(review, layout))
        lines = list(placed.lines)
        full: list[Line] = []
        if item:
            first, last = placed.where[ref_to(item)]
            lines[first : last + 1] = plan_layout.row(review, item, layout, position.column)
            full = plan_cell.in_full(review, item, position.column, self.size.width)
        self.query_one("#whole", Page).show(full, top=0)
        self._show_entries(placed, lines)

    def _show_columns(self, rows: list[Line]) -> None:
        columns = self.query_one("#columns", Page)
        columns.styles.height = len(rows)
        columns.show(rows)

    def _show_entries(self, placed: Placed, lines: list[Line]) -> None:
        entries, position, item = self.query_one("#entries", Page), self.position, self.item
        self._where = placed.where
        again = self._shown == position.view
        self._shown = position.view
        entries.show(lines, None if again else position.tops.get(position.view, 0))
        revealed = (position.view, item, entries.size)
        if item in placed.where and revealed != self._revealed:
            self._revealed = revealed
            first, last = placed.where[item]
            entries.reveal(max(first - ABOVE[position.view], 0), last)

    def _open_view(self, view: View) -> None:
        if view is not self.position.view:
            self.position.tops[self.position.view] = self.query_one("#entries", Page).top
            self.position.view = view

    def _step(self, rows: int) -> None:
        self.position.choose(self.rows, self.position.row(self.rows) + rows)
        self.show_middle()

    def _page(self, direction: int) -> None:
        """Scroll by a screenful; a selection that is left behind comes along."""
        entries, rows = self.query_one("#entries", Page), self.rows
        top = entries.top
        entries.scroll_by(direction * entries.page_rows)
        if entries.top == top:
            self._step(direction * len(rows))
            return
        bottom = entries.top + entries.size.height
        stand = [self._where[ref_to(row)] for row in rows]
        seen = [n for n, (at, last) in enumerate(stand) if at < bottom and last > entries.top]
        if seen and self.position.row(rows) not in seen:
            whole = [n for n in seen if stand[n][0] >= entries.top]
            self.position.choose(rows, (whole or seen)[0])
            self.show_middle()

    def _turn(self, columns: int) -> None:
        if self.position.view is not View.PLAN:
            self.say("Left and right go through the columns of the action plan (v).", wrong=True)
            return
        self.position.turn(columns)
        self.show_middle()

    def do_up(self) -> None:
        self._step(-1)

    def do_down(self) -> None:
        self._step(1)

    def do_previous_item(self) -> None:
        self._step(-1)

    def do_next_item(self) -> None:
        self._step(1)

    def do_left(self) -> None:
        self._turn(-1)

    def do_right(self) -> None:
        self._turn(1)

    def do_first(self) -> None:
        self._step(-len(self.rows))

    def do_last(self) -> None:
        self._step(len(self.rows))

    def do_page_up(self) -> None:
        self._page(-1)

    def do_page_down(self) -> None:
        self._page(1)

    def do_next_view(self) -> None:
        self._open_view(self.position.view.next)
        self.show_middle()
        self.call_after_refresh(self.show_middle)
