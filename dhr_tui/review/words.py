"""What changed between two wordings, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from dhr_tui.review.alignment import blocks
from dhr_tui.review.rewording import MOST, versions
from dhr_tui.review.text import one_line

Kind = Literal["same", "removed", "added"]

SENTENCE = re.compile(r"\s+|\S(?:[^\n]*?[.!?][\"'’”)\]]*(?=\s|\Z)|[^\n]*)")
"""A sentence, or the rest of a line that has no end of one, or the white space between them."""

_WORD = re.compile(r"\s+|\S+")
_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")


class Piece(NamedTuple):
    """A passage: `same` in both wordings, `removed` from the old one or `added` in the new one."""

    kind: Kind
    text: str


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces of both wordings in order, what was removed before what took its place.

    The same and removed pieces joined give `old`, the same and added ones `new`, to the letter.
    """
    return tuple(_joined(_by_paragraphs(old, new)))


def from_first_change(old: str, new: str, before: int = 40) -> str:
    """The new wording in one line, from a few words before it begins to differ from the old one.

    `before` counts characters; `…` stands for what is left out.
    """
    was, now = one_line(old), one_line(new)
    same = zip(was, now, strict=False)
    start = next((at for at, (a, b) in enumerate(same) if a != b), min(len(was), len(now)))
    begin = now.rfind(" ", 0, max(start - before, 0)) + 1
    return f"… {now[begin:]}" if begin else now


def _by_paragraphs(old: str, new: str) -> Iterator[Piece]:
    """Paragraphs first, as most of a long text stays; then sentences in those that do not."""
    for same, before, after in _passages(_PARAGRAPH, old, new):
        if same:
            yield Piece("same", before)
        else:
            yield from _by_sentences(before, after)


def _by_sentences(old: str, new: str) -> Iterator[Piece]:
    """A sentence that stays is not torn up for words that it shares with another one."""
    for same, before, after in _passages(SENTENCE, old, new):
        if same:
            yield Piece("same", before)
        else:
            yield from _by_versions(SENTENCE.findall(before), SENTENCE.findall(after))


def _by_versions(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Word by word only between versions of one sentence; another sentence is told whole."""
    if len(old) * len(new) > MOST:
        yield from _by_words("".join(old), "".join(new))
        return
    i = j = 0
    for at, to in versions(old, new):
        yield from _by_whole_sentences(old[i:at], new[j:to])
        yield from _by_words(old[at], new[to])
        i, j = at + 1, to + 1
    yield from _by_whole_sentences(old[i:], new[j:])


def _by_whole_sentences(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    for same, before, after in _passages(SENTENCE, "".join(old), "".join(new)):
        if same:
            yield Piece("same", before)
        else:
            yield Piece("removed", before)
            yield Piece("added", after)


def _by_words(old: str, new: str) -> Iterator[Piece]:
    for same, before, after in _passages(_WORD, old, new):
        if same:
            yield Piece("same", before)
        else:
            yield Piece("removed", before)
            yield Piece("added", after)


def _passages(unit: re.Pattern[str], old: str, new: str) -> Iterator[tuple[bool, str, str]]:
    """Passages of whole units in order: whether they are the same, and the old and new texts."""
    before, after = unit.findall(old), unit.findall(new)
    i = j = 0
    for block in blocks(before, after):
        yield False, "".join(before[i : block.old]), "".join(after[j : block.new])
        i, j = block.old + block.length, block.new + block.length
        same = "".join(before[block.old : i])
        yield True, same, same
    yield False, "".join(before[i:]), "".join(after[j:])


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces without empty ones, neighbours of one kind made one, removed before added."""
    held: dict[Kind, list[str]] = {}
    for kind, text in pieces:
        if text and held and (kind == "same") != ("same" in held):
            yield from _released(held)
            held = {}
        if text:
            held.setdefault(kind, []).append(text)
    yield from _released(held)


def _released(held: dict[Kind, list[str]]) -> Iterator[Piece]:
    kinds: tuple[Kind, ...] = ("same", "removed", "added")
    return (Piece(kind, "".join(held[kind])) for kind in kinds if kind in held)
