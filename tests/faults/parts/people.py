"""People at work: sessions that save again and again, and tell of each save that was done."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator

from dhr_tui.review.change import Change, Hand, adding, change, editing
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import Finding
from dhr_tui.review.review import Review
from dhr_tui.store.errors import Busy
from dhr_tui.store.protocol import CaseStore
from tests.faults.parts.acks import Ack

SHARED = 1
"""The number of the finding that everybody rewords."""

AFTER = " << "
AT = "2026-01-05T10:02:00Z"


def work(
    store: CaseStore, case: str, who: str, tell: Callable[[Ack], None], saves: int | None = None
) -> None:
    """Save that many times, or until killed."""
    for words in _wordings(who, saves):
        while True:
            try:
                saved = store.save(case, both(store.load(case), words), hand(who))
            except (Conflict, Busy):
                continue
            break
        tell(Ack(saved.number, who, words, saved.edits[-1].id))


def boast(store: CaseStore, case: str, who: str, tell: Callable[[Ack], None]) -> None:
    """A broken session: it tells of a save before it was done."""
    for words in _wordings(who, None):
        review = store.load(case)
        tell(Ack(review.save + 1, who, words, 0))
        store.save(case, both(review, words), hand(who))


def both(review: Review, words: str) -> Change:
    """One save of two edits: the shared finding gets new words, and a finding of them is added.

    The new words name those that they replace, so that a reader sees where somebody's were lost.
    """
    shared = review.findings[SHARED]
    reworded = editing(shared, text=f"{words}{AFTER}{first_words(shared.text)}")
    return change("edit", "reworded F1", reworded, adding(Finding(id=0, text=words)))


def first_words(text: str) -> str:
    """What a save gave the shared finding, without what it replaced."""
    return text.partition(AFTER)[0]


def hand(who: str) -> Hand:
    return Hand(who=who, at=AT)


def _wordings(who: str, most: int | None) -> Iterator[str]:
    numbers = itertools.count() if most is None else range(most)
    return (f"{who} {number} {os.urandom(6).hex()}" for number in numbers)
