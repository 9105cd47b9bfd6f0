"""What two long rows of words have in common, in a time that grows little faster than they do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

SMALL = 60_000
"""Rows whose lengths multiply to no more than this are compared word by word with each other."""

WIDTHS = (7, 1)
"""Longer rows are tied together by runs of so many words that each of them has exactly once."""

DEEPEST = 12
LONGEST = 120_000
"""In rows longer than this (half a megabyte of text) only beginning and end are compared."""


class Block(NamedTuple):
    """`length` words that are the same in both rows, from `old` in one and `new` in the other."""

    old: int
    new: int
    length: int


class Span(NamedTuple):
    """A part of the two rows: from and to in the old one, from and to in the new one."""

    old: int
    old_end: int
    new: int
    new_end: int


def blocks(old: Sequence[str], new: Sequence[str]) -> list[Block]:
    """What stays between the two rows, in order; neighbours may touch."""
    whole = Span(0, len(old), 0, len(new))
    return [block for block in _align(old, new, whole, 0) if block.length]


def _align(old: Sequence[str], new: Sequence[str], span: Span, depth: int) -> Iterator[Block]:
    head = _alike(old, new, span, 1)
    yield Block(span.old, span.new, head)
    span = span._replace(old=span.old + head, new=span.new + head)
    tail = _alike(old, new, span, -1)
    span = span._replace(old_end=span.old_end - tail, new_end=span.new_end - tail)
    yield from _middle(old, new, span, depth)
    yield Block(span.old_end, span.new_end, tail)


def _middle(old: Sequence[str], new: Sequence[str], span: Span, depth: int) -> Iterator[Block]:
    size = (span.old_end - span.old) * (span.new_end - span.new)
    if 0 < size <= SMALL:
        yield from _compared(old, new, span)
    elif size and depth < DEEPEST and span.old_end - span.old + span.new_end - span.new < LONGEST:
        for part in _parts(old, new, span):
            yield from _align(old, new, part, depth + 1)


def _alike(old: Sequence[str], new: Sequence[str], span: Span, step: int) -> int:
    """How many words are the same at the beginning of a span (step 1) or its end (step -1)."""
    shortest = min(span.old_end - span.old, span.new_end - span.new)
    i, j = (span.old, span.new) if step == 1 else (span.old_end - 1, span.new_end - 1)
    count = 0
    while count < shortest and old[i] == new[j]:
        count, i, j = count + 1, i + step, j + step
    return count


def _compared(old: Sequence[str], new: Sequence[str], span: Span) -> Iterator[Block]:
    before, after = old[span.old : span.old_end], new[span.new : span.new_end]
    # White space ties nothing together; it is the same only beside words that are.
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    for block in matcher.get_matching_blocks():
        yield Block(span.old + block.a, span.new + block.b, block.size)


def _parts(old: Sequence[str], new: Sequence[str], span: Span) -> list[Span]:
    """The span cut at runs of words that both rows have exactly once; none if there are none."""
    for width in WIDTHS:
        there = _once(new, span.new, span.new_end, width)
        here = _once(old, span.old, span.old_end, width)
        ties = _rising([(at, there[run]) for run, at in here.items() if run in there])
        if ties:
            held = set(ties)
            # What follows a tie word by word is found as the beginning of its part.
            first = [(at, to) for at, to in ties if (at - 1, to - 1) not in held]
            cuts = [(span.old, span.new), *first, (span.old_end, span.new_end)]
            return [Span(a, c, b, d) for (a, b), (c, d) in pairwise(cuts)]
    return []


def _once(row: Sequence[str], start: int, end: int, width: int) -> dict[tuple[str, ...], int]:
    """Where each run of `width` words begins that the row has once, in the order of the row."""
    shifted = (row[start + by : end] for by in range(width))
    found: dict[tuple[str, ...], int] = {}
    for at, run in enumerate(zip(*shifted, strict=False), start):
        found[run] = -1 if run in found else at
    return {run: at for run, at in found.items() if at >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs, sorted by the first number, in which the second rises too."""
    lowest: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        length = bisect_left(lowest, value)
        before.append(ends[length - 1] if length else -1)
        lowest[length : length + 1] = [value]
        ends[length : length + 1] = [index]
    chosen: list[tuple[int, int]] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(pairs[at])
        at = before[at]
    return chosen[::-1]
