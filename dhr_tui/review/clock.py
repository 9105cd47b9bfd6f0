"""The clock of a review: its limits, what is late today, and the reasons that were logged.

Overdue is a fact to report, not an error (domain, section 3). Today is given, as ISO text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from dhr_tui.review import outstanding
from dhr_tui.review.days import first_day, last_day
from dhr_tui.review.due import STEPS, due_day
from dhr_tui.review.records import Delay, Delayed, QueryState, Record, When
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.requests import Request, request_of
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


class Limit(NamedTuple):
    """A limit of the review: what has to be by when, and when it was done.

    `months` run from `since`; 0 where no limit was chosen. `due` is the last day of it (ISO
    text), empty where it cannot be told, and `done` is None while it is not done.
    """

    what: Delayed
    months: int
    since: When | None
    due: str
    done: When | None

    def late(self, today: str) -> bool:
        """Whether it was surely done after the day, or is not done and the day is past."""
        return bool(self.due) and self.due < (first_day(self.done) if self.done else today[:10])


class Late(NamedTuple):
    """Something that is late: what it is, the last day it was due on, the record it is about."""

    what: str
    due: str
    ref: Ref | None


def limits(review: Review) -> tuple[Limit, ...]:
    """The limits of a review: to decide, and to complete (domain, section 3)."""
    case = review.case
    json: dict[str, Any] = msgspec.to_builtins(case)
    return tuple(
        Limit(
            Delayed(what),
            getattr(case, months),
            getattr(case, since),
            due_day(json[since], json[months]),
            getattr(case, done),
        )
        for what, months, since, done in STEPS
    )


def late(review: Review, today: str) -> list[Late]:
    """Everything that is late: limits first, then reports, queries and actions by their day."""
    over = [
        Late(f"the {limit.what.label}", limit.due, None)
        for limit in limits(review)
        if limit.done is None and limit.late(today)
    ]
    return over + sorted(_others(review, today), key=lambda each: each.due)


def _others(review: Review, today: str) -> Iterator[Late]:
    for agency in review.contributors:
        if request_of(agency, today) is Request.OVERDUE:
            yield _late(f"the report of {agency.name}", agency.due, agency)
    for _, query in sorted(review.queries.items()):
        if query.state is QueryState.OPEN and last_day(query.due) < today[:10]:
            whose = f" of {review.agencies[query.agency].short}" if query.agency else ""
            yield _late(f"the reply{whose} to {ref_to(query)}", query.due, query)
    for action in outstanding.actions(review, today):
        if outstanding.overdue(action, today):
            yield _late(f"{ref_to(action)}: {one_line(action.text)}", action.due, action)


def logged(review: Review, what: Delayed | None = None, agency: int = 0) -> list[Delay]:
    """The delays that were logged, of one kind or of all, by their day."""
    found = (
        delay
        for delay in review.delays.values()
        if (what in (None, delay.what)) and agency in (0, delay.agency)
    )
    return sorted(found, key=lambda delay: (last_day(delay.on), delay.id))


def _late(what: str, due: When | None, record: Record) -> Late:
    return Late(what, last_day(due), ref_to(record))
