"""The wording that the panel knows, which a new one is compared with before it is agreed."""

from __future__ import annotations

from itertools import takewhile

from dhr_tui.review.records import State, Statement, Wording


def known_to_the_panel(text: Statement) -> Wording | None:
    """The words that the panel agreed last; else those that stood before the last changes.

    Changes that were made at one meeting, or between two, are one: whoever was not there when the
    first of them was made sees them all. None where the words are as they were.
    """
    agreed = [was for was in text.earlier if was.state is State.AGREED]
    together = takewhile(lambda was: was.meeting == text.earlier[-1].meeting, text.earlier[::-1])
    known = agreed[-1] if agreed else next(iter(list(together)[::-1]), None)
    return known if known and known.text != text.text else None
