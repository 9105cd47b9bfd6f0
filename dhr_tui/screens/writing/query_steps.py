"""The next step of a query where no cell is walked: its reply, or what it came to."""

from __future__ import annotations

from collections.abc import Callable

from dhr_tui.review.acts import queries
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import Query, QueryState
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

Step = Callable[[Review, Query, Hand, str], Change]
"""An act on a query with its words."""


def next_step(review: Review, query: Query) -> tuple[str, str, Step]:
    """What is asked for next (heading and label), and the act that takes it."""
    whom = review.agencies[query.agency].short if query.agency else "nobody"
    if query.state is QueryState.OPEN:
        return f"{ref_to(query)} - reply of {whom}", "reply", _replied
    return f"{ref_to(query)} - what the panel made of the reply", "words", _concluded


def _replied(review: Review, query: Query, hand: Hand, words: str) -> Change:
    return queries.reply(review, query, hand, words)


def _concluded(review: Review, query: Query, hand: Hand, words: str) -> Change:
    return queries.close(review, query, hand, words)
