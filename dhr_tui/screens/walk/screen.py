"""The walk: one question put to one agency, and everything recorded there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from textual.app import ComposeResult
from textual.geometry import Size

from dhr_tui.review.records import Finding, Query, QueryState, Recommendation
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Place
from dhr_tui.screens.frame.cursor import CursorScreen
from dhr_tui.screens.keys.action import WALK
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines import company
from dhr_tui.screens.lines.items import items_at
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.walk import layout as walk_layout
from dhr_tui.screens.walk.layout import NOTHING_HERE
from dhr_tui.screens.writing import forms, query_forms
from dhr_tui.screens.writing.threaded import ThreadedScreen
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.panes import Panes, Upright
from dhr_tui.widgets.typeset import set_text

TWO_PANES_FROM = 100
"""Columns from which the other agencies' answers stand beside the cell."""


class Beginning(NamedTuple):
    """Rows that are there, and rows after them that are made when they are asked for."""

    rows: tuple[Line, ...]
    more: Callable[[], Iterator[Line]]

    def first(self, count: int) -> list[Line]:
        """All the rows that are there, and as many after them as a page of `count` rows shows."""
        return [*self.rows, *islice(self.more(), count + 1)]

    def all(self) -> list[Line]:
        return [*self.rows, *self.more()]


class WalkScreen(CursorScreen, ThreadedScreen):
    """A cell with its items; one of them is selected, and commands act on it."""

    place_name = WALK
    BINDINGS = bindings_of(WALK)
    CSS_PATH = "screen.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._selected_item: Ref | None = None
        self._shown_place: Place | None = None
        self._shown: tuple[Ref | None, Size] | None = None
        self._head_rows: Once[int] = Once()

    def compose_middle(self) -> ComposeResult:
        yield Page(id="question")
        yield Page(id="rule")
        with Panes(id="panes"):
            yield Page(id="items")
            yield Upright(id="between")
            yield Page(id="others")

    @property
    def item(self) -> Ref | None:
        """The selected item of this cell; the first one where none was chosen."""
        refs = self._refs()
        if self._selected_item in refs:
            return self._selected_item
        return refs[0] if refs else None

    @property
    def idle(self) -> frozenset[str]:
        item = self.item
        none = {"next-item": not item, "reply": not item or item.table != "queries"}
        return super().idle | {name for name, idle in none.items() if idle}

    def select(self, item: Ref) -> None:
        self._selected_item = item
        self._show_items()
        self.show_keys()

    def show_middle(self) -> None:
        place, width = self.place, self.size.width
        there = place is not None and place.question in self.review.questions
        for name in ("#between", "#others"):
            self.query_one(name).display = there and width >= TWO_PANES_FROM
        if place is None or not there:
            for name in ("#question", "#rule"):
                self.query_one(name, Page).show([])
            self.query_one("#items", Page).show(set_text(self.first_step, width, "", 1))
            return
        self.before_eyes(place)
        self._show_question(place, width)
        session = self.app.session
        rule = company.rule(session.news, session.company, place, width)
        self.query_one("#rule", Page).show([rule])
        self._show_items()

    def _show_question(self, place: Place, width: int) -> None:
        """Every question has the rows of the longest one, so that nothing jumps between them."""
        review, grid = self.review, self.app.grid
        rows = self._head_rows.get(review, width, lambda: walk_layout.head_rows(review, width))
        question = self.query_one("#question", Page)
        if question.styles.height is None or question.styles.height.value != rows:
            question.styles.height = rows
        question.show(walk_layout.head(review, grid, place, width))

    def _show_items(self) -> None:
        """The cell's items, and what other agencies' cells said below or beside them."""
        place, review, width = self.place, self.review, self.size.width
        if place is None or place.question not in review.questions:
            return
        two = width >= TWO_PANES_FROM
        # The last column is left to the arrows of a page.
        room = ((width - Upright.COLUMNS) // 2 if two else width) - 1
        session = self.app.session
        notes = company.notes(session.news, session.company)
        placed = walk_layout.body(review, place, self.item, room, notes)
        brief = walk_layout.brief_rows(self.size.height)
        said = Beginning(
            () if two else (*placed.lines, BLANK),
            lambda: walk_layout.others(review, self.app.grid, place, room, brief),
        )
        items, rows = self.query_one("#items", Page), self.size.height
        top = 0 if place != self._shown_place else None
        shown = (self.item, items.size)
        moved = top == 0 or shown != self._shown
        self._shown_place, self._shown = place, shown
        # What others do never scrolls the page away from what is being read.
        seen = placed.where.get(self.item) if self.item and moved else None
        if seen and len(placed.lines) <= items.size.height:
            seen = (0, seen[1])
        if two:
            items.show(placed.lines, top, reveal=seen)
            self.query_one("#others", Page).show(said.first(rows), top, whole=said.all)
        else:
            items.show(said.first(rows), top, reveal=seen, whole=said.all)

    def go(self, place: Place | None) -> None:
        if place is not None and place != self.place:
            self.app.place = place
            self._selected_item = None
            self.show_all()

    def do_first(self) -> None:
        self._step(-len(self._refs()))

    def do_last(self) -> None:
        self._step(len(self._refs()))

    def do_page_up(self) -> None:
        self._turn(-1)

    def do_page_down(self) -> None:
        self._turn(1)

    def do_next_item(self) -> None:
        self._step(1, round_again=True)

    def do_previous_item(self) -> None:
        self._step(-1, round_again=True)

    def do_open(self) -> None:
        """Edit the selected item; in an empty cell, write its first finding."""
        item = record_at(self.review, self.item) if self.item else None
        place, review = self.place, self.review
        if item is None or place is None:
            self.action_do("add-finding")
        elif isinstance(item, Finding):
            self.edit(item, lambda: forms.finding_form(review, place, item))
        elif isinstance(item, Recommendation):
            self.edit(item, lambda: forms.recommendation_form(review, place, item))
        elif isinstance(item, Query) and item.state is QueryState.OPEN:
            self.write(query_forms.query_form(review, place, item))
        else:
            self.do_thread()

    def do_add_finding(self) -> None:
        if self.place:
            self.write(forms.finding_form(self.review, self.place))

    def do_add_recommendation(self) -> None:
        item = self.item
        finding = item.id if item and item.table == "findings" else 0
        self.write(forms.recommendation_form(self.review, self.place, finding=finding))

    def do_add_query(self) -> None:
        item = self.item
        about = item.id if item and item.table == "findings" else 0
        if self.place:
            self.write(query_forms.query_form(self.review, self.place, finding=about))

    def do_link(self) -> None:
        self.link_item()

    def _turn(self, pages: int) -> None:
        """Scroll the items, and with them what other agencies said."""
        for page in self.query("#panes Page").results(Page):
            if page.display:
                page.scroll_by(pages * page.page_rows)

    def _refs(self) -> list[Ref]:
        if self.place is None:
            return []
        return [ref_to(item) for item in items_at(self.review, self.place)]

    def _step(self, step: int, round_again: bool = False) -> None:
        refs = self._refs()
        if not refs:
            self.say(NOTHING_HERE if self.place else self.first_step)
            return
        at = refs.index(self.item) if self.item in refs else 0
        stopping = max(0, min(at + step, len(refs) - 1))
        self.select(refs[(at + step) % len(refs) if round_again else stopping])
