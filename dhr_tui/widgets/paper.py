"""What lines are painted on: from a line of ink to the strip that the screen library takes."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter
from textual.strip import Strip

from dhr_tui.widgets.ink import Line, width_of


class Paper:
    """A plain style, the colour behind it, the inks, and the filters that all text goes through."""

    def __init__(
        self,
        plain: Style,
        background: Color,
        inks: dict[str, Style],
        filters: Sequence[LineFilter],
    ) -> None:
        self._background = background
        self._inks = inks
        # Inks are true colours already.
        self._filters = [each for each in filters if not isinstance(each, ANSIToTruecolor)]
        self._mixed = {"": plain}

    def paint(self, row: Line, width: int) -> Strip:
        """The row as a strip of `width` columns; it must not be wider."""
        segments = [Segment(text, self._style(ink)) for text, ink in row]
        blank = width - width_of(row)
        if blank > 0:
            segments.append(Segment(" " * blank, self._style("")))
        for line_filter in self._filters:
            segments = line_filter.apply(segments, self._background)
        return Strip(segments, width)

    def _style(self, ink: str) -> Style:
        """The style of one ink or several, mixed once."""
        if ink not in self._mixed:
            self._mixed[ink] = sum((self._inks[name] for name in ink.split()), self._mixed[""])
        return self._mixed[ink]
