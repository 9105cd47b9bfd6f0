"""Lines of text with ink: what a page shows, as plain values that need no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import zip_longest

from rich.cells import cell_len

from dhr_tui.review.text import UNSEEN

Span = tuple[str, str]
"""A text and its inks, names with spaces between them: ("agreed", "strong good")."""

Line = tuple[Span, ...]
"""One row of a page, from its left edge."""

BLANK: Line = ()

GAP = 2
"""Columns between two columns of a list."""

CROWD = 8
"""Characters that one column may hold, with the marks that stand over and under a letter."""

SHORT = 500
"""Characters of a text that is measured as a whole."""

PRESENTATION = re.compile("[\ufe00-\ufe0f]")
"""Variation selectors: terminals do not agree how wide a character is that has one."""


def visible(text: str) -> str:
    """The text as a page shows it: nothing unseen, nothing of which the width is not known."""
    if text.isascii() and text.isprintable():
        return text
    return _SHOWN.sub("", text).replace("\t", " ")


_SHOWN = re.compile(f"{UNSEEN.pattern}|{PRESENTATION.pattern}")


def line(*spans: Span | str) -> Line:
    """A line of spans; a plain text is a span without ink. Nothing unseen gets onto a page."""
    row: list[Span] = []
    for span in spans:
        text, ink = (span, "") if isinstance(span, str) else span
        if not (text.isascii() and text.isprintable()):
            text = visible(text).replace("\n", " ")
        if text:
            row.append((text, ink))
    return tuple(row)


def width_of(row: Line) -> int:
    """How many terminal columns a line takes."""
    return sum([len(text) if text.isascii() else cell_len(text) for text, _ in row])


def clip(row: Line, width: int) -> Line:
    """As much of the start of a line as fits in `width` columns."""
    kept: list[Span] = []
    left = width
    for text, ink in row:
        short = fit(text, left)
        kept.append((short, ink))
        left -= cell_len(short)
        if short != text:
            break
    return tuple(kept)


@lru_cache(maxsize=1024)
def cut(row: Line, width: int) -> Line:
    """The line in at most `width` columns; what is cut ends in an ellipsis."""
    if width < 1:
        return BLANK
    if clip(row, width) == row:
        return row
    start = clip(row, width - 1)
    return (*start, ("…", start[-1][1] if start else ""))


def fit(text: str, width: int) -> str:
    """As much of the start of a text as fits in `width` columns, at most `CROWD` in each.

    It looks no further than it must, so that a text of any length costs no more than a short one.
    """
    most = max(width, 0) * CROWD
    if len(text) <= min(most, SHORT) and cell_len(text) <= width:
        return text
    used = 0
    for index, character in enumerate(text):
        used += cell_len(character)
        if used > width or index >= most:
            return text[:index]
    return text


def column(span: Span, width: int) -> Line:
    """Words in a column of that width with a gap behind it; nothing where it has no width."""
    if not width:
        return BLANK
    words = cut(line(span), width)
    return (*words, (" " * (width - width_of(words) + GAP), ""))


def apart(left: Line, right: Line, width: int) -> Line:
    """A line with something at each edge; the left one gives way."""
    room = width - width_of(right)
    start = left if not width_of(left) else cut(left, max(room - 1, 0))
    gap = max(room - width_of(start), 0)
    return (*start, (" " * gap, ""), *right)


def abreast(left: Iterable[Line], right: Iterable[Line], column: int) -> list[Line]:
    """Two blocks of lines side by side, the right one beginning at `column`."""
    rows: list[Line] = []
    for one, other in zip_longest(left, right, fillvalue=BLANK):
        start = cut(one, column - 1)
        rows.append((*start, (" " * (column - width_of(start)), ""), *other))
    return rows


def marked(row: Line, mark: Span) -> Line:
    """The line with a mark in its first column, where that is blank."""
    if not row or not row[0][0].startswith(" "):
        return row
    (text, ink), *rest = row
    return line(mark, (text[1:], ink), *rest)


def spread(rows: Iterable[Line], ink: str) -> list[Line]:
    """The rows with one more ink on every span."""
    return [tuple((text, f"{old} {ink}".strip()) for text, old in row) for row in rows]
