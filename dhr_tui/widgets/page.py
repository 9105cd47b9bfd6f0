"""A page: rows of lines that scroll, of which only those that changed are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rich.cells import cell_len
from textual import events
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from dhr_tui.widgets.ink import BLANK, Line, clip, cut, line, width_of
from dhr_tui.widgets.inkwell import mixed
from dhr_tui.widgets.paper import Paper


class Painted(NamedTuple):
    """A row and how it was painted."""

    row: Line
    strip: Strip


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
        self._painted: dict[int, Painted] = {}
        self._wanted: tuple[int, int] | None = None
        self._whole: Callable[[], Sequence[Line]] | None = None
        self._top = 0
        self._paper: Paper | None = None

    def show(
        self,
        lines: Sequence[Line],
        top: int | None = None,
        reveal: tuple[int, int] | None = None,
        whole: Callable[[], Sequence[Line]] | None = None,
    ) -> None:
        """Show these lines, at the same place or scrolled so that line `top` is first.

        `reveal` names the first and last of the lines that are to be seen. Where `lines` are no
        more than what is in sight, `whole` makes all of them when somebody scrolls.
        """
        self._lines, self._whole = lines, whole
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
        rows = self._rows(self.size, 0, self.size.height)
        return ["".join(text for text, _ in row).rstrip() for row in rows]

    def scroll_by(self, rows: int) -> None:
        if self._whole:
            self._lines, self._whole = self._whole(), None
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
        self._paper = None
        self._painted.clear()
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The painted rows. A page has no border and no padding, so its lines are all of it."""
        size = self.size
        rows = self._rows(size, crop.y, crop.bottom)
        strips = [self._strip(y, row, size.width) for y, row in enumerate(rows, crop.y)]
        if crop.column_span == (0, size.width):
            return strips
        return [strip.crop(*crop.column_span) for strip in strips]

    def render_line(self, y: int) -> Strip:
        return self.render_lines(Region(0, y, self.size.width, 1))[0]

    def _strip(self, y: int, row: Line, width: int) -> Strip:
        """A row as the terminal takes it; painted again only if it is another one."""
        kept = self._painted.get(y)
        if kept is None or kept.row != row or kept.strip.cell_length != width:
            kept = self._painted[y] = Painted(row, self._on_paper.paint(row, width))
        return kept.strip

    @property
    def _on_paper(self) -> Paper:
        if self._paper is None:
            inks, behind = mixed(self.app.current_theme), self.background_colors[1]
            self._paper = Paper(self.rich_style, behind, inks, self.get_line_filters())
        return self._paper

    def _settle(self) -> None:
        """Scroll to what was wanted, now that the page has a size."""
        if self._wanted is None:
            return
        height = self.size.height
        if not height:
            return
        (first, last), self._wanted = self._wanted, None
        top = self.top
        if last >= top + height:
            top = last - height + 1
        self._top = min(top, first)

    def _rows(self, size: Size, first: int, last: int) -> list[Line]:
        """Rows `first` to before `last` as they are seen on a page of that size.

        Each is cut to the width; the first and the last have an arrow where there is more.
        """
        self._settle()
        width, height = size
        top = max(min(self._top, len(self._lines) - height), 0)
        rows = [cut(row, width) for row in self._lines[top + first : top + last]]
        rows += [BLANK] * (last - first - len(rows))
        if rows and first == 0 and top > 0:
            rows[0] = _marked(rows[0], "↑", width)
        if rows and last == height and top + height < len(self._lines):
            rows[-1] = _marked(rows[-1], "↓", width)
        return rows

    def _repaint(self) -> None:
        """Ask for the rows that differ from what was painted last."""
        size = self.size
        if not size.height:
            return
        rows = enumerate(self._rows(size, 0, size.height))
        changed = [Region(0, y, size.width, 1) for y, row in rows if self._shows_other(y, row)]
        if changed:
            self._ask_for(changed)

    def _ask_for(self, regions: Sequence[Region]) -> None:
        """Have regions painted: at the next turn, without a message from page to screen first."""
        if not self.is_mounted or self not in self.screen._compositor.visible_widgets:
            self.refresh(*regions)
            return
        self._repaint_regions.update(regions)
        self.screen._dirty_widgets.add(self)
        self.screen.check_idle()

    def _shows_other(self, y: int, row: Line) -> bool:
        kept = self._painted.get(y)
        return kept is None or kept.row != row


@lru_cache(maxsize=256)
def _marked(row: Line, arrow: str, width: int) -> Line:
    """The row with an arrow in its last column: there is more that way."""
    written = cell_len("".join(text for text, _ in row).rstrip())
    start = clip(row, width - 1) if written < width else cut(row, max(width - 2, 0))
    return line(*start, " " * max(width - 1 - width_of(start), 0), (arrow, "accent"))
