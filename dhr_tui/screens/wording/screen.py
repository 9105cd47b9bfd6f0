"""Wording: everything that is proposed, one after another, to be read out and agreed."""

from __future__ import annotations

from textual.app import ComposeResult

from dhr_tui.review.refs import Ref, ref_to, statement_at
from dhr_tui.screens.keys.action import WORDING
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines import company
from dhr_tui.screens.lines.before_the_panel import body
from dhr_tui.screens.wording import layout as wording_layout
from dhr_tui.screens.writing import forms
from dhr_tui.screens.writing.threaded import ThreadedScreen
from dhr_tui.widgets.ink import BLANK, Line, line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import set_text

NOTHING = (
    "Nothing is before the panel. Select a finding or a recommendation and press s to propose"
    " its wording; it is read out here."
)


class WordingScreen(ThreadedScreen):
    """One proposed text at a time; when it is decided, the next one takes its place."""

    place_name = WORDING
    BINDINGS = bindings_of(WORDING)
    CSS_PATH = "screen.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._at = 0
        self._current: Ref | None = None
        self._shown: Ref | None = None

    def compose_middle(self) -> ComposeResult:
        yield Page(id="which")
        yield Page(id="wording")
        yield Page(id="present")

    @property
    def item(self) -> Ref | None:
        """The text that is read out; where it was decided, the one that followed it."""
        refs = [ref_to(text) for text in wording_layout.proposed(self.review)]
        if not refs:
            return None
        if self._current in refs:
            self._at = refs.index(self._current)
        self._at = min(self._at, len(refs) - 1)
        return refs[self._at]

    def select(self, item: Ref) -> None:
        self._current = item
        self.show_all()

    def show_middle(self) -> None:
        item, width = self.item, self.size.width
        which, page = self.query_one("#which", Page), self.query_one("#wording", Page)
        self.before_eyes(item)
        if item is None:
            which.show([])
            page.show([BLANK, *set_text(NOTHING, width, "", 2)], top=0)
            self._show_present([])
            return
        text = statement_at(self.review, item)
        total = len(wording_layout.proposed(self.review))
        session = self.app.session
        note = company.notes(session.news, session.company).get(item, company.NO_NOTE)
        which.show(wording_layout.head(self.review, text, self._at + 1, total, width, note))
        top = None if item == self._shown else 0
        page.show(body(self.review, text, width), top)
        self._current = self._shown = item
        room = max(self.size.height // 3, 3) - 1
        self._show_present(wording_layout.present(self.review, text, width, room))

    def _show_present(self, lines: list[Line]) -> None:
        page = self.query_one("#present", Page)
        page.styles.height = len(lines) + 1 if lines else 0
        page.show([line(("─" * self.size.width, "quiet")), *lines])

    def do_up(self) -> None:
        self._step(-1)

    def do_down(self) -> None:
        self._step(1)

    def do_left(self) -> None:
        self._step(-1)

    def do_right(self) -> None:
        self._step(1)

    def do_first(self) -> None:
        self._step(-len(self.review.findings) - len(self.review.recommendations))

    def do_last(self) -> None:
        self._step(len(self.review.findings) + len(self.review.recommendations))

    def do_next_item(self) -> None:
        self._step(1, round_again=True)

    def do_previous_item(self) -> None:
        self._step(-1, round_again=True)

    def do_page_up(self) -> None:
        page = self.query_one("#wording", Page)
        page.scroll_by(-page.page_rows)

    def do_page_down(self) -> None:
        page = self.query_one("#wording", Page)
        page.scroll_by(page.page_rows)

    def do_open(self) -> None:
        self.action_do("amend")

    def do_amend(self) -> None:
        self.write(forms.amend_form(self.review, statement_at(self.review, self._selected())))

    def do_add_recommendation(self) -> None:
        item = self.item
        finding = item.id if item and item.table == "findings" else 0
        self.write(forms.recommendation_form(self.review, finding=finding))

    def _step(self, step: int, round_again: bool = False) -> None:
        texts = wording_layout.proposed(self.review)
        if texts and self.item:
            stopping = max(0, min(self._at + step, len(texts) - 1))
            at = (self._at + step) % len(texts) if round_again else stopping
            self.select(ref_to(texts[at]))
