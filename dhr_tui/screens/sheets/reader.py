"""Something to read, and perhaps to choose from: help, history, checks, a text read out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding

from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.widgets.ink import Line, marked, spread
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
        self._read: list[Passage] = []

    def compose_sheet(self) -> ComposeResult:
        yield Page(id="reading")

    def show_sheet(self) -> None:
        """Read the passages again and show them."""
        super().show_sheet()
        self._read = list(self._passages(max(self.size.width - 1, 20)))
        self._show()

    def _show(self) -> None:
        chosen = self._chosen()
        rows: list[Line] = []
        seen: tuple[int, int] | None = None
        for passage in self._read:
            start = len(rows)
            rows += _chosen(passage.lines) if passage is chosen else passage.lines
            if passage is chosen:
                seen = (start, len(rows) - 1)
        page = self.query_one("#reading", Page)
        page.styles.height = max(min(len(rows), self.size.height * 8 // 10 - 4), 4)
        page.show(rows)
        if seen:
            page.call_after_refresh(page.reveal, *seen)

    def action_step(self, step: int) -> None:
        choices = self._choices()
        if not choices:
            self.query_one("#reading", Page).scroll_by(step)
            return
        self._at = max(0, min(self._at + step, len(choices) - 1))
        self._show()

    def action_page(self, step: int) -> None:
        page = self.query_one("#reading", Page)
        page.scroll_by(step * page.page_rows)

    def action_take(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.answer(chosen.value)

    def _choices(self) -> list[Passage]:
        return [passage for passage in self._read if passage.value is not None]

    def _chosen(self) -> Passage | None:
        choices = self._choices()
        return choices[min(self._at, len(choices) - 1)] if choices else None


class HelpSheet(ReaderSheet):
    """What a place is for, and its keys; the key that opened it closes it."""

    def __init__(self, about: str, passages: Callable[[int], Sequence[Passage]]) -> None:
        super().__init__(f"Help: {about}", passages)

    def action_help(self) -> None:
        self.action_leave()


def _chosen(lines: Sequence[Line]) -> list[Line]:
    """The lines of what is selected, with a bar at the margin that needs no colour."""
    return [marked(row, ("▌", "accent")) for row in spread(lines, "selected")]
