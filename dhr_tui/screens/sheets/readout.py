"""Reading something in full before a person says yes to it: alone, and answered with `y`."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding

from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.widgets.ink import Line
from dhr_tui.widgets.page import Page


class ReadoutSheet(Sheet[bool]):
    """Shows words that are said yes to by `y`, never by the key that opened it; True for yes."""

    BINDINGS = [
        Binding("y", "yes", "yes", id="readout.yes"),
        Binding("up", "scroll(-1)", "up", id="readout.up"),
        Binding("down", "scroll(1)", "down", id="readout.down"),
        Binding("home", "scroll(-100000)", "first", id="readout.first"),
        Binding("end", "scroll(100000)", "last", id="readout.last"),
        Binding("pageup", "scroll(-10)", "page up", id="readout.page-up"),
        Binding("pagedown", "scroll(10)", "page down", id="readout.page-down"),
    ]

    def __init__(
        self,
        heading: str,
        lines: Callable[[int], Sequence[Line]],
        yes: str = "agreed as read",
        no: str = "not agreed",
    ) -> None:
        """`lines` gives the words as lines for a width; `yes` and `no` say what is answered."""
        keys = [("y", yes), ("pageup pagedown", "scroll"), ("escape", no)]
        super().__init__(heading, keys)
        self._lines = lines

    def compose_sheet(self) -> ComposeResult:
        yield Page(id="reading")

    def show_sheet(self) -> None:
        super().show_sheet()
        page = self.query_one("#reading", Page)
        lines = self._lines(self.size.width)
        page.styles.height = max(min(len(lines), self.size.height * 8 // 10 - 4), 3)
        page.show(lines)

    def action_yes(self) -> None:
        self.answer(True)

    def action_scroll(self, rows: int) -> None:
        self.query_one("#reading", Page).scroll_by(rows)
