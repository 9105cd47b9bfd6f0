"""Lines of text with ink: what a page shows, as plain values that need no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich.cells import cell_len

from dhr_tui.review.text import UNSEEN

Span = tuple[str, str]
"""A text and its inks, names with spaces between them: ("agreed", "strong good")."""

Line = tuple[Span, ...]
"""One row of a page, from its left edge."""

BLANK: Line = ()

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
    whole = ((span, "") if isinstance(span, str) else span for span in spans)
    shown = ((visible(text).replace("\n", " "), ink) for text, ink in whole)
    return tuple((text, ink) for text, ink in shown if text)


def width_of(row: Line) -> int:
    """How many terminal columns a line takes."""
    return sum(cell_len(text) for text, _ in row)


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


def apart(left: Line, right: Line, width: int) -> Line:
    """A line with something at each edge; the left one gives way."""
    room = width - width_of(right)
    start = cut(left, max(room - 1, 0))
    gap = max(room - width_of(start), 0)
    return (*start, (" " * gap, ""), *right)


def spread(rows: Iterable[Line], ink: str) -> list[Line]:
    """The rows with one more ink on every span."""
    return [tuple((text, f"{old} {ink}".strip()) for text, old in row) for row in rows]


def difference(old: Line, new: Line) -> tuple[int, int] | None:
    """The first and one-past-last column in which two lines differ; None where they do not."""
    if old == new:
        return None
    before, after = _cells(old), _cells(new)
    length = max(len(before), len(after))
    before += [(" ", "", 0)] * (length - len(before))
    after += [(" ", "", 0)] * (length - len(after))
    changed = [i for i in range(length) if before[i] != after[i]]
    return (changed[0], changed[-1] + 1) if changed else None


def _cells(row: Line) -> list[tuple[str, str, int]]:
    """What stands in each column; both columns of a wide character differ when it does."""
    clusters: list[tuple[str, str, int]] = []
    for text, ink in row:
        for character in text:
            width = cell_len(character)
            if width == 0 and clusters:
                before, its_ink, its_width = clusters[-1]
                clusters[-1] = (before + character, its_ink, its_width)
            else:
                clusters.append((character, ink, width))
    return [(text, ink, column) for text, ink, width in clusters for column in range(width)]
