"""A page: rows of lines that scroll, and repaint only the columns that changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from dhr_tui.widgets.ink import BLANK, INKS, Line, clip, cut, difference, line, width_of


class Page(Widget):
    """Shows lines. It takes no keys: screens tell it what to show and where to scroll to.

    Only what differs from the page before is sent to the terminal, since every byte counts
    over a slow line.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"ink--{name}" for name in INKS}
    DEFAULT_CSS = """
    Page { height: 1fr; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._shown: list[Line] = []
        self._styles: dict[str, Style] = {}
        self.top = 0

    def show(self, lines: Sequence[Line], top: int | None = None) -> None:
        """Show these lines, at the same place or scrolled so that line `top` is first."""
        self._lines = lines
        self.top = self._within(self.top if top is None else top)
        self._repaint()

    def scroll_by(self, rows: int) -> None:
        self.top = self._within(self.top + rows)
        self._repaint()

    def reveal(self, first: int, last: int) -> None:
        """Scroll as little as needed for lines `first` to `last` to be seen; `first` wins."""
        height = max(self.size.height, 1)
        if last >= self.top + height:
            self.top = last - height + 1
        if first < self.top:
            self.top = first
        self.top = self._within(self.top)
        self._repaint()

    @property
    def page_rows(self) -> int:
        """How far a page key scrolls: a screenful less one line to keep the thread."""
        return max(self.size.height - 1, 1)

    def on_resize(self, event: events.Resize) -> None:
        self.top = self._within(self.top)
        self._shown = self._visible()
        self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_by(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_by(-3)

    def notify_style_update(self) -> None:
        self._styles.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        row = self._shown[y] if y < len(self._shown) else BLANK
        segments = [Segment(text, self._style(ink)) for text, ink in row]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _within(self, top: int) -> int:
        return max(min(top, len(self._lines) - self.size.height), 0)

    def _visible(self) -> list[Line]:
        width, height = self.size
        rows = [cut(row, width) for row in self._lines[self.top : self.top + height]]
        if self.top > 0 and rows:
            rows[0] = _marked(rows[0], "↑", width)
        if self.top + height < len(self._lines) and rows:
            rows[-1] = _marked(rows[-1], "↓", width)
        return rows

    def _repaint(self) -> None:
        before, self._shown = self._shown, self._visible()
        width = self.size.width
        regions: list[Region] = []
        for y in range(max(len(before), len(self._shown))):
            old = before[y] if y < len(before) else BLANK
            new = self._shown[y] if y < len(self._shown) else BLANK
            changed = difference(old, new)
            if changed:
                start, end = changed
                regions.append(Region(start, y, min(end, width) - start, 1))
        if regions:
            self.refresh(*regions)

    def _style(self, ink: str) -> Style:
        if ink not in self._styles:
            style = self.rich_style
            for name in ink.split():
                style += self.get_component_rich_style(f"ink--{name}", partial=True)
            self._styles[ink] = style
        return self._styles[ink]


def _marked(row: Line, arrow: str, width: int) -> Line:
    """The row with an arrow in its last column: there is more that way."""
    start = clip(row, width - 1)
    return line(*start, " " * max(width - 1 - width_of(start), 0), (arrow, "accent"))
