"""What is printed: data on stdout, talk on stderr, and nothing that could command a terminal."""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from re import Match
from typing import Any

from dhr_tui.review.text import UNSEEN, one_line

EXCERPT = 72
"""Columns that a text gets where a line stands for it."""

_ENDS = re.compile("[\n\t]")


def put(line: str = "") -> None:
    """A line of data."""
    sys.stdout.write(safe(line) + "\n")


def say(sentence: str) -> None:
    """A sentence to the person, apart from the data, in one line whatever names are in it."""
    sys.stdout.flush()
    sys.stderr.write(in_a_line(sentence) + "\n")


def put_json(value: Any) -> None:
    """A value as indented JSON; characters that nobody can see are written as escapes."""
    import json

    text = json.dumps(value, ensure_ascii=False, indent=2)
    sys.stdout.write(UNSEEN.sub(_json_escape, text) + "\n")


def put_table(rows: Sequence[Sequence[str]]) -> None:
    """Rows of short texts in aligned columns."""
    for line in aligned(rows):
        put(line)


def aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A line a row, the columns aligned and two blanks apart; empty columns are left out."""
    lines = [[safe(one_line(text)) for text in row] for row in rows]
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = zip(line, widths, strict=True)
        yield "  ".join(text + " " * (w - width(text)) for text, w in cells if w).rstrip()


def safe(text: str) -> str:
    """Text out of a file that may be anybody's: what the eye cannot see is written as `\\x1b`."""
    return UNSEEN.sub(_escape, text)


def in_a_line(text: str) -> str:
    """The same where the ends of lines count as unseen too, as in the name of a file."""
    return _ENDS.sub(_escape, safe(text))


def excerpt(text: str, most: int = EXCERPT) -> str:
    """The beginning of a text, in one line of at most `most` characters."""
    line = one_line(text[: 4 * most])
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 1] + "…"


def width(text: str) -> int:
    """The columns a text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _escape(match: Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")


def _json_escape(match: Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
