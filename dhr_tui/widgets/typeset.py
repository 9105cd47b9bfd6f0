"""Text set in lines: wrapped at words, list items hanging, never wider than a page."""

from __future__ import annotations

import re
from functools import lru_cache

from rich.cells import cell_len

from dhr_tui.review.text import UNSEEN
from dhr_tui.widgets.ink import Line, fit, line

MEASURE = 76
"""Columns of running text, however wide the screen: what the eye can follow."""

ITEM = re.compile(r"(?:- |\([a-z]{1,4}\) |\d{1,3}\. )")


@lru_cache(maxsize=2048)
def wrap(text: str, width: int) -> tuple[str, ...]:
    """The text in rows of at most `width` columns. Line ends stay; list items hang."""
    rows: list[str] = []
    for paragraph in UNSEEN.sub("", text).split("\n"):
        item = ITEM.match(paragraph)
        hang = min(len(item[0]), width - 1) if item else 0
        rows += _fill(paragraph, width, " " * hang)
    return tuple(rows) or ("",)


def set_text(text: str, width: int, ink: str = "", indent: int = 0) -> list[Line]:
    """A text as lines with an ink, indented by `indent` columns within `width`."""
    measure = max(min(width - indent, MEASURE), 10)
    return [line(" " * indent, (row, ink)) for row in wrap(text, measure)]


def _fill(paragraph: str, width: int, hang: str) -> list[str]:
    if cell_len(paragraph) <= width:
        return [paragraph]
    rows: list[str] = []
    row, used, lead = "", 0, ""
    for word in _words(paragraph, width - len(hang)):
        size = cell_len(word)
        if row and used + size > width and word.strip():
            rows.append(row.rstrip())
            lead = hang
            row, used = lead + word, len(lead) + size
        else:
            row, used = row + word, used + size
    rows.append(row.rstrip())
    return rows


def _words(paragraph: str, width: int) -> list[str]:
    """Words and the spaces between them; a word wider than a row is broken."""
    words: list[str] = []
    for word in re.findall(r" +|[^ ]+", paragraph):
        while cell_len(word) > width:
            piece = fit(word, width) or word[:1]
            words.append(piece)
            word = word[len(piece) :]
        words.append(word)
    return words
