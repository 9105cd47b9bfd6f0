"""Two people's changes to one text, laid together by sentences: a proposal, never a decision.

A three-way merge: both texts are compared with the one that both began with. What only one of
them changed is taken over; what both changed, each in another way, is left for a person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dhr_tui.review.alignment import Block, blocks
from dhr_tui.review.words import SENTENCE

THEIRS, MINE, END = "[theirs: ", "[mine: ", "]"
"""How a passage that both changed stands in the text, until a person has chosen."""

_MARK = re.compile(f"{re.escape(THEIRS)}|{re.escape(MINE)}")


class Passage(NamedTuple):
    """A passage of the blended text; it is `open` where both changed it, each in another way."""

    theirs: str
    mine: str

    @property
    def open(self) -> bool:
        return self.theirs != self.mine


class _Hunk(NamedTuple):
    """Sentences `start` to before `end` of the base, and what one text has in their place."""

    start: int
    end: int
    words: str


def blend(base: str, theirs: str, mine: str) -> tuple[Passage, ...]:
    """The passages of both texts in order, each as it would stand; open ones need a person.

    Where nothing is open, joining either side of the passages gives the whole blended text.
    """
    sentences = SENTENCE.findall(base)
    ours = _hunks(sentences, SENTENCE.findall(mine))
    hunks = _hunks(sentences, SENTENCE.findall(theirs))
    return tuple(_joined(_laid(sentences, hunks, ours)))


def blended(passages: Sequence[Passage]) -> str:
    """The text of the passages; an open one has both versions, in marks for a person to remove."""
    return "".join(_shown(passage) for passage in passages)


def undecided(text: str) -> bool:
    """Whether marks of an open passage are still in the text."""
    return THEIRS in text or MINE in text


def unmarked(text: str, record: str) -> str:
    """A text that is not decided yet as it is compared with a record: without the marks, and
    without their version of a passage where the record has it, so that mine stands against it."""
    parts, at = [], 0
    while mark := _MARK.search(text, at):
        end = _end(text, mark.end())
        words = text[mark.end() : end]
        parts.append(text[at : mark.start()])
        at = end + len(END)
        if mark[0] == MINE or words not in record:
            parts.append(words)
        elif text[at : at + 1] == " ":
            at += 1
    return "".join([*parts, text[at:]])


def _end(text: str, start: int) -> int:
    """Where the mark ends whose words begin at `start`; brackets within it are words."""
    depth = 1
    for at in range(start, len(text)):
        depth += {"[": 1, END: -1}.get(text[at], 0)
        if not depth:
            return at
    return len(text)


def _shown(passage: Passage) -> str:
    if not passage.open:
        return passage.mine
    sides = ((THEIRS, passage.theirs), (MINE, passage.mine))
    marked = " ".join(f"{mark}{words.strip()}{END}" for mark, words in sides if words.strip())
    longer = max(passage.theirs, passage.mine, key=len)
    before = longer[: len(longer) - len(longer.lstrip())]
    return f"{before}{marked}{longer[len(longer.rstrip()) :]}" if marked else longer


def _hunks(base: Sequence[str], new: Sequence[str]) -> list[_Hunk]:
    """What one text has instead of passages of the base, in order."""
    found: list[_Hunk] = []
    i = j = 0
    for block in [*blocks(base, new), Block(len(base), len(new), 0)]:
        if i < block.old or j < block.new:
            found.append(_Hunk(i, block.old, "".join(new[j : block.new])))
        i, j = block.old + block.length, block.new + block.length
    return found


def _laid(base: Sequence[str], theirs: list[_Hunk], mine: list[_Hunk]) -> Iterator[Passage]:
    at = 0
    for left, right in _grouped(theirs, mine):
        start = min(hunk.start for hunk in (*left, *right))
        end = max(hunk.end for hunk in (*left, *right))
        yield _same("".join(base[at:start]))
        one, other = _words(base, left, start, end), _words(base, right, start, end)
        if not left or not right:
            yield _same(other if right else one)
        else:
            yield Passage(one, other)
        at = end
    yield _same("".join(base[at:]))


def _grouped(theirs: list[_Hunk], mine: list[_Hunk]) -> Iterator[tuple[list[_Hunk], list[_Hunk]]]:
    """Hunks of both texts; those that change the same sentences are in one group."""
    sides = [(hunk, 0) for hunk in theirs] + [(hunk, 1) for hunk in mine]
    group: tuple[list[_Hunk], list[_Hunk]] = ([], [])
    start = end = -1
    for hunk, side in sorted(sides, key=lambda pair: (pair[0].start, pair[0].end)):
        if (group[0] or group[1]) and not _meets(hunk, start, end):
            yield group
            group, start = ([], []), -1
        group[side].append(hunk)
        start = hunk.start if start < 0 else start
        end = max(end, hunk.end)
    if group[0] or group[1]:
        yield group


def _meets(hunk: _Hunk, start: int, end: int) -> bool:
    """Whether a hunk changes what `start` to `end` covers, or is put in at the very same place."""
    return hunk.start < end or hunk.start == hunk.end == start == end


def _words(base: Sequence[str], hunks: list[_Hunk], start: int, end: int) -> str:
    """What a text has in place of sentences `start` to before `end` of the base."""
    parts: list[str] = []
    at = start
    for hunk in hunks:
        parts += [*base[at : hunk.start], hunk.words]
        at = hunk.end
    return "".join([*parts, *base[at:end]])


def _same(words: str) -> Passage:
    return Passage(words, words)


def _joined(passages: Iterator[Passage]) -> Iterator[Passage]:
    """The passages without empty ones, settled neighbours made one."""
    held = ""
    for passage in passages:
        if passage.open:
            if held:
                yield _same(held)
            held = ""
            yield passage
        else:
            held += passage.mine
    if held:
        yield _same(held)
