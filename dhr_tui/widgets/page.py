"""A page: rows of lines that scroll, and repaint only the columns that changed."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from dhr_tui.widgets.ink import BLANK, Line, clip, cut, difference, line, width_of
from dhr_tui.widgets.inkwell import mixed


class Page(Widget):
    """Shows lines. It takes no keys: screens tell it what to show and where to scroll to.

    Only what differs from the page before is sent to the terminal, since every byte counts
    over a slow line.
    """

    DEFAULT_CSS = """
    Page { height: 1fr; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._lines: Sequence[Line] = ()
        self._painted: dict[int, Line] = {}
        self._wanted: tuple[int, int] | None = None
        self._top = 0
        self._base: Style | None = None

    def show(
        self,
        lines: Sequence[Line],
        top: int | None = None,
        reveal: tuple[int, int] | None = None,
    ) -> None:
        """Show these lines, at the same place or scrolled so that line `top` is first.

        `reveal` names the first and last of the lines that are to be seen.
        """
        self._lines = lines
        if top is not None:
            self._top = top
        self._wanted = reveal or self._wanted
        self._repaint()

    @property
    def top(self) -> int:
        """The line that is first on the page."""
        return max(min(self._top, len(self._lines) - self.size.height), 0)

    def shown(self) -> list[str]:
        """The rows of the page as plain text."""
        height = self.size.height
        return ["".join(text for text, _ in self._row(y)).rstrip() for y in range(height)]

    def scroll_by(self, rows: int) -> None:
        self._top = self.top + rows
        self._repaint()

    def reveal(self, first: int, last: int) -> None:
        """Scroll as little as needed for lines `first` to `last` to be seen; `first` wins.

        A page that has no size yet remembers it for when it has one.
        """
        self._wanted = (first, last)
        self._repaint()

    @property
    def page_rows(self) -> int:
        """How far a page key scrolls: a screenful less one line to keep the thread."""
        return max(self.size.height - 1, 1)

    def on_resize(self, event: events.Resize) -> None:
        self._repaint()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self.scroll_by(3)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self.scroll_by(-3)

    def notify_style_update(self) -> None:
        self._base = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        row = self._painted[y] = self._row(y)
        if self._base is None:
            self._base = self.rich_style
        base, inks = self._base, mixed(self.app.current_theme)
        segments = [Segment(text, _style(base, inks, ink)) for text, ink in row]
        return Strip(segments).simplify().adjust_cell_length(self.size.width, base)

    def _settle(self) -> None:
        """Scroll to what was wanted, now that the page has a size."""
        if self._wanted is None or not self.size.height:
            return
        (first, last), self._wanted = self._wanted, None
        top = self.top
        if last >= top + self.size.height:
            top = last - self.size.height + 1
        self._top = min(top, first)

    def _row(self, y: int) -> Line:
        """The row as it is seen: cut to the width, with an arrow where there is more."""
        self._settle()
        return self._rows(self.size, y, y + 1)[0]

    def _rows(self, size: Size, first: int, last: int) -> list[Line]:
        """Rows `first` to before `last` of a page of that size."""
        width, height = size
        top = max(min(self._top, len(self._lines) - height), 0)
        rows = [cut(row, width) for row in self._lines[top + first : top + last]]
        rows += [BLANK] * (last - first - len(rows))
        if first == 0 and top > 0:
            rows[0] = _marked(rows[0], "↑", width)
        if last == height and top + height < len(self._lines):
            rows[-1] = _marked(rows[-1], "↓", width)
        return rows

    def _repaint(self) -> None:
        """Ask for the columns that differ from what was painted last."""
        self._settle()
        size = self.size
        if not size.height:
            return
        regions: list[Region] = []
        for y, row in enumerate(self._rows(size, 0, size.height)):
            changed = difference(self._painted.get(y, BLANK), row)
            if changed:
                start, end = changed
                regions.append(Region(start, y, min(end, size.width) - start, 1))
        if regions:
            self.refresh(*regions)


def _style(base: Style, inks: dict[str, Style], ink: str) -> Style:
    for name in ink.split():
        base += inks[name]
    return base


def _marked(row: Line, arrow: str, width: int) -> Line:
    """The row with an arrow in its last column: there is more that way."""
    written = cell_len("".join(text for text, _ in row).rstrip())
    start = clip(row, width - 1) if written < width else cut(row, max(width - 2, 0))
    return line(*start, " " * max(width - 1 - width_of(start), 0), (arrow, "accent"))
