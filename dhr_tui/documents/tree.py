"""A document as a tree: headings, paragraphs, lists and tables of literal text.

Every text in a tree is literal, and its white space is already folded: no line holds a line end,
two spaces together, or white space at an end.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

import msgspec

Lines = tuple[str, ...]
"""Text, line by line; in a cell of a table an empty line stands between two paragraphs."""


class Tone(Enum):
    """How a paragraph is set: as text, as a small line about the text, or as a mark."""

    PLAIN = ""
    QUIET = "*"
    STRONG = "**"


class Node(msgspec.Struct, frozen=True, gc=False):
    """A block of a document."""


class Heading(Node, frozen=True, gc=False):
    """A heading of level 1 (the title) to 6; its text is one line."""

    level: int
    text: str


class Paragraph(Node, frozen=True, gc=False):
    """At least one line, none of them empty; a line end inside a paragraph prints."""

    lines: Lines
    tone: Tone = Tone.PLAIN


class Bullets(Node, frozen=True, gc=False):
    """A list with bullets, each item at least one line."""

    items: tuple[Lines, ...]


class Numbered(Node, frozen=True, gc=False):
    """A list numbered from `start` without a gap."""

    start: int
    items: tuple[Lines, ...]


class Table(Node, frozen=True, gc=False):
    """Column heads, and rows with as many cells; a blank cell has no lines."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Lines, ...], ...]


Block = Heading | Paragraph | Bullets | Numbered | Table
Tree = tuple[Block, ...]


def lines_of(block: Block) -> Iterator[str]:
    """Every line of text in a block, in reading order."""
    if isinstance(block, Heading):
        yield block.text
    elif isinstance(block, Paragraph):
        yield from block.lines
    elif isinstance(block, Table):
        yield from block.heads
        for row in block.rows:
            for cell in row:
                yield from cell
    else:
        for item in block.items:
            yield from item
