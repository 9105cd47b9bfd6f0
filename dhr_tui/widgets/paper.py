"""What lines are painted on: from a line of ink to the strip that the screen library takes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import ANSIToTruecolor, LineFilter
from textual.strip import Strip

from dhr_tui.widgets.ink import Line, width_of

KEPT = 512
"""Rows that are remembered as they were painted: most of a page is on the next page too."""


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
        self.paint = lru_cache(KEPT)(self._paint)
        """The row as a strip of some columns; it must not be wider."""

    def _paint(self, row: Line, width: int) -> Strip:
        segments = [Segment(text, self._style(ink)) for text, ink in row]
        blank = width - width_of(row)
        if blank > 0:
            segments.append(Segment(" " * blank, self._style("")))
        for line_filter in self._filters:
            segments = line_filter.apply(segments, self._background)
        return Row(segments, width)

    def _style(self, ink: str) -> Style:
        """The style of one ink or several, mixed once."""
        if ink not in self._mixed:
            self._mixed[ink] = sum((self._inks[name] for name in ink.split()), self._mixed[""])
        return self._mixed[ink]


class Row(Strip):
    """A strip that is shown as it is: it keeps no copies of itself cut, filtered or styled.

    The screen library makes seven caches for every strip, which take longer than painting it.
    """

    __slots__ = ()

    def __init__(self, segments: list[Segment], cell_length: int) -> None:
        self._segments = segments
        self._cell_length = cell_length
        for name in _CACHES:
            setattr(self, name, _NOTHING)
        self._render_cache = None
        self._link_ids = None
        self._cell_count = None


class _Nothing:
    """A cache that keeps nothing."""

    def get(self, key: object) -> None:
        return None

    def __setitem__(self, key: object, value: object) -> None:
        return None


_NOTHING = _Nothing()
_CACHES = [name for name in Strip.__slots__ if name.endswith("_cache") and name != "_render_cache"]
