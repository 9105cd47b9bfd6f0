"""Plain text as the panel types it, as blocks of a document (design, section 5).

A blank line makes a paragraph. A line that begins `- ` is an item of a list, and so is one that
begins `1. ` where the numbers go up by one; a line that begins `(a) ` or `(i) ` starts a paragraph
and keeps its marker, as does a number that breaks the count. An indented line that follows an item
belongs to it. Any other line end prints as one. Everything else is literal. Of white space, spaces
in a row are folded to one and those at the ends of a line are dropped; nothing else changes.
"""

from __future__ import annotations

import re

from dhr_tui.documents.tree import Block, Bullets, Lines, Numbered, Paragraph
from dhr_tui.review.text import clean

_SPACES = re.compile(r" {2,}")
_BULLET = re.compile(r"- (.+)")
_NUMBER = re.compile(r"(0|[1-9]\d{0,8})\. (.+)", re.ASCII)
_PART = re.compile(r"\((?:[a-z]|[ivxlc]{1,6}|\d{1,3})\) ", re.IGNORECASE)


def folded(line: str) -> str:
    """One line with its spaces folded."""
    return _SPACES.sub(" ", line).strip()


def one(text: str) -> str:
    """A text as one line, for a heading or a label."""
    return " ".join(clean(text).text.split())


def cell_lines(text: str) -> Lines:
    """A text for a cell of a table: its lines as typed, one empty line between paragraphs."""
    lines: list[str] = []
    for line in map(folded, clean(text).text.split("\n")):
        if line or (lines and lines[-1]):
            lines.append(line)
    return tuple(lines[:-1] if lines and not lines[-1] else lines)


def prose(text: str) -> tuple[Block, ...]:
    """The blocks of a text; none for a text that is blank."""
    reader = _Reader()
    for raw in clean(text).text.split("\n"):
        reader.take(folded(raw), indented=raw[:1].isspace())
    return tuple(reader.blocks)


class _Reader:
    """Takes lines one after another; `open` is true while the last block can still grow."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.open = False

    def take(self, line: str, *, indented: bool) -> None:
        if line and not (self._bullet(line) or self._number(line)):
            self._plain(line, indented)
        self.open = bool(line)

    def _last(self) -> Block | None:
        return self.blocks[-1] if self.blocks else None

    def _bullet(self, line: str) -> bool:
        match = _BULLET.fullmatch(line)
        if match is None:
            return False
        last = self._last()
        if isinstance(last, Bullets):
            self.blocks[-1] = Bullets((*last.items, (match[1],)))
        else:
            self.blocks.append(Bullets(((match[1],),)))
        return True

    def _number(self, line: str) -> bool:
        match = _NUMBER.fullmatch(line)
        if match is None:
            return False
        last = self._last()
        if not isinstance(last, Numbered):
            self.blocks.append(Numbered(int(match[1]), ((match[2],),)))
            return True
        if int(match[1]) == last.start + len(last.items):
            self.blocks[-1] = Numbered(last.start, (*last.items, (match[2],)))
            return True
        return False

    def _plain(self, line: str, indented: bool) -> None:
        last = self._last()
        if not self.open or last is None or _PART.match(line):
            self.blocks.append(Paragraph((line,)))
        elif isinstance(last, Paragraph):
            self.blocks[-1] = Paragraph((*last.lines, line))
        elif indented and isinstance(last, (Bullets, Numbered)):
            self.blocks[-1] = _longer(last, line)
        else:
            self.blocks.append(Paragraph((line,)))


def _longer(block: Bullets | Numbered, line: str) -> Bullets | Numbered:
    """The list with one more line in its last item."""
    items = (*block.items[:-1], (*block.items[-1], line))
    return Bullets(items) if isinstance(block, Bullets) else Numbered(block.start, items)
