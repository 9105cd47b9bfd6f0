"""What every document has round its body: title, marking, abbreviations, and the stamp."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.documents.abbreviations import abbreviations
from dhr_tui.documents.gate import marked
from dhr_tui.documents.prose import one
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tone, Tree
from dhr_tui.review.review import Review


def framed(review: Review, title: str, body: Iterable[Block], *, drafts: bool) -> Tree:
    """The whole document, marked as a draft where drafts are in it."""
    head, inside = tuple(_head(review, title)), tuple(body)
    spelled_out = tuple(abbreviations((*head, *inside)))
    tree = (*head, *spelled_out, *inside)
    return (*(marked(tree) if drafts else tree), *_foot(review))


def stamp(review: Review) -> str:
    """The save and the journal that a paper comes from: `Save 412, journal head 9f3a-77c1`."""
    head = "".join(filter(str.isalnum, review.head))[:8]
    return f"Save {review.save}" + (f", journal head {head[:4]}-{head[4:]}" if head else "")


def _head(review: Review, title: str) -> Iterator[Block]:
    case = review.case
    yield Heading(1, title)
    yield from _paragraph(Tone.STRONG, case.marking)
    yield from _paragraph(Tone.PLAIN, case.title, case.kind, case.partnership)


def _foot(review: Review) -> Iterator[Block]:
    yield from _paragraph(Tone.STRONG, review.case.marking)
    yield Paragraph((stamp(review),), Tone.QUIET)


def _paragraph(tone: Tone, *texts: str) -> Iterator[Block]:
    lines = tuple(line for line in map(one, texts) if line)
    if lines:
        yield Paragraph(lines, tone)
