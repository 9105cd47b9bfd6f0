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


def apart(left: Line, right: Line, width: int) -> Line:
    """A line with something at each edge; the left one gives way."""
    room = width - width_of(right)
    start = cut(left, max(room - 1, 0))
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


def difference(old: Line, new: Line) -> tuple[int, int] | None:
    """The first and one-past-last column in which two lines differ; None where they do not.

    Whole spans at either end that are the same are passed over before columns are compared.
    """
    if old == new:
        return None
    before, after = list(old), list(new)
    start = 0
    while before and after and before[0] == after[0] and not _joins(before, after):
        start += cell_len(before.pop(0)[0])
        after.pop(0)
    same_end = width_of(tuple(before)) == width_of(tuple(after))
    while same_end and before and after and before[-1] == after[-1]:
        before.pop()
        after.pop()
    changed = _columns(_cells(before), _cells(after))
    if changed is None:
        return None
    return start + changed[0], start + changed[1]


def _joins(before: list[Span], after: list[Span]) -> bool:
    """Whether what follows the first span begins with a mark that belongs to its last letter."""
    followers = [spans[1][0] for spans in (before, after) if len(spans) > 1]
    return any(text and cell_len(text[0]) == 0 for text in followers)


def _columns(before: list[_Cell], after: list[_Cell]) -> tuple[int, int] | None:
    length = max(len(before), len(after))
    before += [_EMPTY] * (length - len(before))
    after += [_EMPTY] * (length - len(after))
    first = next((i for i in range(length) if before[i] != after[i]), None)
    if first is None:
        return None
    last = next(i for i in range(length - 1, -1, -1) if before[i] != after[i])
    return first, last + 1


_Cell = tuple[str, str, int]
_EMPTY: _Cell = (" ", "", 0)


def _cells(row: Iterable[Span]) -> list[_Cell]:
    """What stands in each column; both columns of a wide character differ when it does."""
    clusters: list[_Cell] = []
    for text, ink in row:
        if text.isascii():
            clusters += [(character, ink, 1) for character in text]
            continue
        for character in text:
            width = cell_len(character)
            if width == 0 and clusters:
                before, its_ink, its_width = clusters[-1]
                clusters[-1] = (before + character, its_ink, its_width)
            else:
                clusters.append((character, ink, width))
    return [(text, ink, column) for text, ink, width in clusters for column in range(width)]
