"""What is still to be done: actions and replies, the overdue ones first; texts put off,
promised and unseen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.absence import about, agreed_in_absence
from dhr_tui.review.days import last_day
from dhr_tui.review.records import (
    Action,
    ActionState,
    Agency,
    Finding,
    Query,
    QueryState,
    Recommendation,
    State,
)
from dhr_tui.review.review import Review


class Unseen(NamedTuple):
    """A text about an agency that was agreed without it, and the agency."""

    statement: Finding | Recommendation
    agency: Agency


def overdue(action: Action, today: str) -> bool:
    """Whether an action that is not done was due before today (ISO text, `2014-02-04`)."""
    return action.state is not ActionState.DONE and last_day(action.due) < today[:10]


def actions(review: Review, today: str) -> list[Action]:
    """The actions that are not done: overdue ones first, then by when they are due."""
    left = [a for a in review.actions.values() if a.state is not ActionState.DONE]
    return sorted(left, key=lambda a: (not overdue(a, today), last_day(a.due), a.id))


def reply_overdue(query: Query, today: str) -> bool:
    """Whether a reply was due before today (ISO text) and has not come."""
    return query.state is QueryState.OPEN and last_day(query.due) < today[:10]


def queries(review: Review, today: str) -> list[Query]:
    """The queries that are not closed: overdue replies first, then by when they are due."""
    left = [q for q in review.queries.values() if q.state is not QueryState.CLOSED]
    return sorted(left, key=lambda q: (not reply_overdue(q, today), last_day(q.due), q.id))


def promises(review: Review) -> Iterator[Finding]:
    """Findings whose text promises a recommendation that is not there (domain, section 6)."""
    for _, finding in sorted(review.findings.items()):
        if not finding.promise or not finding.answers:
            continue
        linked = review.recommendations_for(finding.id)
        if not any(r.state is not State.WITHDRAWN and not r.in_ledger for r in linked):
            yield finding


def put_off(review: Review) -> list[Finding | Recommendation]:
    """Texts that earlier meetings put off and nobody has taken up since, the latest first."""
    running = review.case.meeting
    numbers = {meeting.id: meeting.number for meeting in review.meetings.values()}
    left = [
        statement
        for statement in review.statements()
        if statement.state is State.DEFERRED and not (running and statement.put_off_at == running)
    ]
    return sorted(left, key=lambda each: -numbers.get(each.put_off_at, 0))


def unseen(review: Review, of: int = 0) -> Iterator[Unseen]:
    """Texts about an agency, agreed while nobody of it was there, until someone acknowledges;
    about the one with the id `of` only, where it is given."""
    for statement in review.statements():
        if of and about(statement) != of:
            continue
        agency = agreed_in_absence(review, statement)
        if agency and not _acknowledged(review, statement, agency.id):
            yield Unseen(statement, agency)


def _acknowledged(review: Review, statement: Finding | Recommendation, agency: int) -> bool:
    assert statement.agreement
    field = "finding" if isinstance(statement, Finding) else "recommendation"
    return any(
        getattr(each, field) == statement.id
        and each.agency == agency
        and each.agreed == statement.agreement.at
        for each in review.acknowledgements.values()
    )
