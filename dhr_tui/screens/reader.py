"""Something to read, and perhaps to choose from: help, history, checks, a text read out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding

from dhr_tui.screens.sheet import Sheet
from dhr_tui.widgets.ink import Line, spread
from dhr_tui.widgets.page import Page


class Passage(NamedTuple):
    """A few lines that belong together; one with a `value` can be chosen."""

    lines: tuple[Line, ...]
    value: object = None


class ReaderSheet(Sheet[object]):
    """Shows passages for a width; up and down select among those that can be chosen.

    Returns the value of the chosen passage, or None where it was left.
    """

    BINDINGS = [
        Binding("up,k", "step(-1)", "before", id="reader.up"),
        Binding("down,j", "step(1)", "next", id="reader.down"),
        Binding("pageup", "page(-1)", "page up", id="reader.page-up"),
        Binding("pagedown,space", "page(1)", "page down", id="reader.page-down"),
        Binding("home", "step(-100000)", "first", id="reader.first"),
        Binding("end", "step(100000)", "last", id="reader.last"),
        Binding("enter", "take", "take", id="reader.take"),
    ]

    def __init__(
        self,
        heading: str,
        passages: Callable[[int], Sequence[Passage]],
        choosing: str = "",
    ) -> None:
        keys = [("enter", choosing)] if choosing else []
        super().__init__(heading, [*keys, ("pageup pagedown", "scroll"), ("escape", "back")])
        self._passages = passages
        self._at = 0

    def compose_sheet(self) -> ComposeResult:
        yield Page(id="reading")

    def show_sheet(self) -> None:
        super().show_sheet()
        page = self.query_one("#reading", Page)
        passages = self._passages(max(self.size.width - 1, 20))
        rows: list[Line] = []
        seen = (0, 0)
        for index, passage in enumerate(passages):
            chosen = passage.value is not None and index == self._chosen(passages)
            start = len(rows)
            rows += spread(passage.lines, "selected") if chosen else passage.lines
            if chosen:
                seen = (start, len(rows) - 1)
        page.styles.height = max(min(len(rows), self.size.height * 8 // 10 - 4), 4)
        page.show(rows)
        if seen != (0, 0):
            page.call_after_refresh(page.reveal, *seen)

    def action_step(self, step: int) -> None:
        choices = self._choices()
        if not choices:
            self.query_one("#reading", Page).scroll_by(step)
            return
        self._at = max(0, min(self._at + step, len(choices) - 1))
        self.show_sheet()

    def action_page(self, step: int) -> None:
        page = self.query_one("#reading", Page)
        page.scroll_by(step * page.page_rows)

    def action_take(self) -> None:
        choices = self._choices()
        if choices:
            self.dismiss(choices[min(self._at, len(choices) - 1)].value)

    def _choices(self) -> list[Passage]:
        return [p for p in self._passages(max(self.size.width - 1, 20)) if p.value is not None]

    def _chosen(self, passages: Sequence[Passage]) -> int:
        choosable = [index for index, p in enumerate(passages) if p.value is not None]
        return choosable[min(self._at, len(choosable) - 1)] if choosable else -1
