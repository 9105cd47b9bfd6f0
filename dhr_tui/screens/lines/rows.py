"""A list of rows, some of which can be selected, as values that need no terminal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from dhr_tui.review.refs import LETTERS, Ref
from dhr_tui.widgets.ink import BLANK, Line, line


class Spot(NamedTuple):
    """What a row is about: a kind of row, and the id or the name of what it shows.

    Where the kind is a table, the row is about the record with that id.
    """

    kind: str
    name: int | str = 0

    @property
    def item(self) -> Ref | None:
        """The record that the row is about, if it is about one."""
        if self.kind in LETTERS and isinstance(self.name, int):
            return Ref(self.kind, self.name)
        return None


class Row(NamedTuple):
    """A few lines that belong together; one with a spot can be selected."""

    lines: tuple[Line, ...]
    spot: Spot | None = None


def heading(words: str, about: str = "") -> Row:
    """A heading with a blank line above it, and what is said about it."""
    return Row((BLANK, line(" ", (words, "strong"), (f"   {about}" if about else "", "quiet"))))


def longest(names: Iterable[str]) -> int:
    """Columns of the longest name."""
    return max(map(len, names), default=0)
