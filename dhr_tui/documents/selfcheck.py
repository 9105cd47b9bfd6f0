"""The last gate before a document leaves: what would be read must be what was meant."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.faults import Misread
from dhr_tui.documents.reading import Unknown, read
from dhr_tui.documents.tree import Block, Heading, Tree


def check(markdown: str, meant: Tree) -> None:
    """Read `markdown` with markdown-it-py and compare. Raises Misread, naming the first place."""
    found = _found(markdown)
    under = ""
    for number, block in enumerate(meant, 1):
        if next(found, None) != block:
            raise Misread(_sentence(number, block, under))
        under = block.text if isinstance(block, Heading) else under
    if next(found, None) is not None:
        raise Misread(f"The document was not written: more than its {len(meant)} blocks is read.")


def _found(markdown: str) -> Iterator[Block | Unknown]:
    """The blocks that are read; where something strange is read, that, as the last."""
    try:
        yield from read(markdown)
    except Unknown as strange:
        yield strange


def _sentence(number: int, block: Block, under: str) -> str:
    kind = type(block).__name__.lower()
    where = f' under "{under}"' if under else ""
    return (
        f"The document was not written: block {number}, a {kind}{where}, "
        "would not be read as it was meant."
    )
