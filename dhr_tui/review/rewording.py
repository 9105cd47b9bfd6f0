"""Which sentences of a new wording are other versions of sentences of the old one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

MOST = 10_000
"""Passages whose sentences multiply to more than this are not compared each with each."""

_LETTERS = re.compile(r"\w+")


def versions(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of sentences, in the order of both rows, that share most words of the shorter one or
    half of the words of both.

    White space is a version of nothing. Of all ways to pair them it is the one with the most words
    in common.
    """
    was, now = [_words(each) for each in old], [_words(each) for each in new]
    shared = [[_shared(one, other) for other in now] for one in was]
    best = _best(shared, len(now))
    i = j = 0
    while i < len(was) and j < len(now):
        if shared[i][j] and best[i][j] == best[i + 1][j + 1] + shared[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _best(shared: Sequence[Sequence[int]], columns: int) -> list[list[int]]:
    """How many words can be in common from each place on to the end of both rows."""
    best = [[0] * (columns + 1) for _ in range(len(shared) + 1)]
    for i in reversed(range(len(shared))):
        for j in reversed(range(columns)):
            paired = best[i + 1][j + 1] + shared[i][j]
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    return best


def _words(sentence: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _LETTERS.findall(sentence))


def _shared(one: frozenset[str], other: frozenset[str]) -> int:
    """Words in common; none where these are too few for versions of one sentence."""
    common, shorter, both = len(one & other), min(len(one), len(other)), len(one) + len(other)
    return common if 2 * common > shorter or 4 * common >= both else 0
