"""What every document has round its body: title, marking, abbreviations, and the stamp."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dhr_tui.documents.abbreviations import abbreviations
from dhr_tui.documents.gate import marked
from dhr_tui.documents.prose import one
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tone, Tree
from dhr_tui.review.printed import stamp
from dhr_tui.review.review import Review


class Around(NamedTuple):
    """What stands round a body: the marking, lines about the case, and the save it comes from."""

    marking: str
    about: tuple[str, ...]
    stamp: str


def framed(
    review: Review,
    title: str,
    body: Iterable[Block],
    *,
    drafts: bool,
    around: Around | None = None,
) -> Tree:
    """The whole document, marked as a draft where drafts are in it.

    What a body says before its first heading stands above the abbreviations, where it is read
    first. `around` is given where not the case of today stands round it, but what was kept.
    """
    case = review.case
    told = around or Around(case.marking, (case.title, case.kind, case.partnership), stamp(review))
    blocks = tuple(body)
    first = next((n for n, block in enumerate(blocks) if isinstance(block, Heading)), len(blocks))
    head, inside = (*_head(told, title), *blocks[:first]), blocks[first:]
    spelled_out = tuple(abbreviations((*head, *inside)))
    tree = (*head, *spelled_out, *inside)
    return (*(marked(tree) if drafts else tree), *_foot(told))


def _head(around: Around, title: str) -> Iterator[Block]:
    yield Heading(1, title)
    yield from _paragraph(Tone.STRONG, around.marking)
    yield from _paragraph(Tone.PLAIN, *around.about)


def _foot(around: Around) -> Iterator[Block]:
    yield from _paragraph(Tone.STRONG, around.marking)
    yield Paragraph((around.stamp,), Tone.QUIET)


def _paragraph(tone: Tone, *texts: str) -> Iterator[Block]:
    lines = tuple(line for line in map(one, texts) if line)
    if lines:
        yield Paragraph(lines, tone)
