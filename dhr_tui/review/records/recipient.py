"""Somebody to whom the report, or what was learnt, goes."""

from dhr_tui.review.records.base import Record
from dhr_tui.review.records.when import When


class Recipient(Record, frozen=True, kw_only=True):
    """`name` is a body, or a person by their role; `agency` is an agency's id (0: none of them).

    `what` is what they get: the report, a summary, a briefing; `due` is when they are to have it,
    and `sent_on` when it went.
    """

    name: str
    agency: int = 0
    what: str = ""
    due: When | None = None
    sent_on: When | None = None
    note: str = ""
