"""Text set in lines: wrapped at words, list items hanging, never wider than a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from rich.cells import cell_len

from dhr_tui.widgets.ink import CROWD, Line, fit, line, visible, width_of

MEASURE = 76
"""Columns of running text, however wide the screen: what the eye can follow."""

ELLIPSIS = " …"

WORD = re.compile(r" +|[^ ]+")
ITEM = re.compile(r"(?:- |\([a-z]{1,4}\) |\d{1,3}\. )")


@lru_cache(maxsize=2048)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in rows of at most `width` columns. Line ends stay; list items hang."""
    return tuple(_rows(text, width)) or ("",)


def set_text(text: str, width: int, ink: str = "", indent: int = 0, most: int = 0) -> list[Line]:
    """A text as lines with an ink, indented by `indent` columns within `width`.

    With `most`, no more than its first rows, at a cost that does not grow with the text.
    """
    measure = max(min(width - indent, MEASURE), 10)
    shown = text[: most * measure * CROWD] if most else text
    return list(_set(shown, measure, ink, indent, most))


def set_brief(text: str, width: int, ink: str, indent: int, most: int) -> list[Line]:
    """A text in at most `most` rows; what is cut ends in an ellipsis, after a whole word."""
    rows = set_text(text, width, ink, indent, most + 1)
    if len(rows) <= most:
        return rows
    kept = rows[:most]
    while kept[1:] and not width_of(kept[-1][1:]):
        kept.pop()
    words = "".join(word for word, _ in kept.pop()).lstrip()
    measure = max(min(width - indent, MEASURE), 10)
    if cell_len(words) + len(ELLIPSIS) > measure:
        words = words.rpartition(" ")[0] or fit(words, measure - len(ELLIPSIS))
    return [*kept, line(" " * indent, (words + ELLIPSIS, ink))]


@lru_cache(maxsize=2048)
def _set(text: str, measure: int, ink: str, indent: int, most: int) -> tuple[Line, ...]:
    """Rows are filled one after another, and no more of them than are wanted."""
    rows = islice(_rows(text, measure), most) if most else wrap(text, measure)
    return tuple(line(" " * indent, (row, ink)) for row in rows)


def _rows(text: str, width: int) -> Iterator[str]:
    for paragraph in visible(text).split("\n"):
        item = ITEM.match(paragraph)
        hang = min(len(item[0]), width - 1) if item else 0
        yield from _fill(paragraph, width, " " * hang)


def broken(word: str, width: int) -> Iterator[str]:
    """The word in pieces of at most `width` columns; most words are one piece."""
    start = 0
    while start < len(word):
        piece = fit(word[start : start + width * CROWD + 1], width) or word[start]
        yield piece
        start += len(piece)


def _fill(paragraph: str, width: int, hang: str) -> Iterator[str]:
    if fit(paragraph, width) == paragraph:
        yield paragraph
        return
    row, used = "", 0
    for word in _words(paragraph, width - len(hang)):
        if used >= width and not word.strip():
            continue
        size = len(word) if word.isascii() else cell_len(word)
        if row and used + size > width and word.strip():
            yield row.rstrip()
            row, used = hang + word, len(hang) + size
        else:
            row, used = row + word, used + size
    yield row.rstrip()


def _words(paragraph: str, width: int) -> Iterator[str]:
    """Words and the spaces between them; a word wider than a row is broken."""
    for word in WORD.findall(paragraph):
        if word.isascii() and len(word) <= width:
            yield word
        else:
            yield from broken(word, width)
