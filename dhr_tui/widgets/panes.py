"""Panes side by side, and the rule between two of them."""

from __future__ import annotations

from rich.segment import Segment
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from dhr_tui.widgets.inkwell import mixed


class Panes(Horizontal):
    """Widgets side by side that leave nothing of their ground in sight."""

    BLANK = True


class Upright(Widget):
    """A rule from top to bottom, with a blank column after it."""

    COLUMNS = 2

    DEFAULT_CSS = """
    Upright { width: 2; height: 1fr; }
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        quiet = self.rich_style + mixed(self.app.current_theme)["quiet"]
        return [Strip([Segment("│ ", quiet)], 2)] * crop.height
