"""A document tree as CommonMark with GFM tables."""

from __future__ import annotations

from dhr_tui.documents.escape import heading, inline, line
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Numbered, Paragraph, Table, Tree

_BREAK = "\\\n"
"""A line end that prints."""


def write(tree: Tree) -> str:
    """The Markdown of a document, with one line end at its end."""
    parts: list[str] = []
    before: Block | None = None
    other = False
    for block in tree:
        other = not other and type(before) is type(block)
        parts.append(_block(block, other))
        before = block
    return "\n\n".join(parts) + "\n"


def _block(block: Block, other: bool) -> str:
    """One block; `other` takes the second sign for a list, so that two lists stay two."""
    if isinstance(block, Paragraph):
        return _paragraph(block)
    if isinstance(block, Heading):
        return f"{'#' * block.level} {heading(block.text)}"
    if isinstance(block, Bullets):
        return _items(["* " if other else "- "] * len(block.items), block.items)
    if isinstance(block, Numbered):
        sign = ") " if other else ". "
        marks = [f"{block.start + n}{sign}" for n in range(len(block.items))]
        return _items(marks, block.items)
    return _table(block)


def _paragraph(block: Paragraph) -> str:
    sign = block.tone.value
    return f"{sign}{_BREAK.join(map(line, block.lines))}{sign}"


def _items(marks: list[str], items: tuple[Lines, ...]) -> str:
    return "\n".join(
        mark + (_BREAK + " " * len(mark)).join(map(line, lines))
        for mark, lines in zip(marks, items, strict=True)
    )


def _table(block: Table) -> str:
    rows = [
        [inline(head) for head in block.heads],
        ["---"] * len(block.heads),
        *([_cell(cell) for cell in row] for row in block.rows),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(lines: Lines) -> str:
    """A cell in one line; where a reader drops the `<br>`, the space still parts the words."""
    return "<br> ".join(map(inline, lines))
