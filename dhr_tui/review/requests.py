"""What an agency was asked for, and how that stands today (domain, section 3)."""

from __future__ import annotations

from dhr_tui.review.days import last_day
from dhr_tui.review.records import Agency, Slug


class Request(Slug):
    """How the request to one agency stands; a result ends it."""

    NOT_ASKED = "not-asked"
    TO_BE_ASKED = "to-be-asked"
    AWAITED = "awaited"
    OVERDUE = "overdue"
    RECEIVED = "received"
    ENDED = "ended"


def request_of(agency: Agency, today: str) -> Request:
    """How the request stands on a day (ISO text).

    A version without a result is received, and the panel has still to say what it is.
    """
    if agency.result is not None:
        return Request.ENDED
    if not agency.asked:
        return Request.NOT_ASKED
    if agency.received:
        return Request.RECEIVED
    if last_day(agency.due) < today[:10]:
        return Request.OVERDUE
    return Request.AWAITED if agency.asked_on else Request.TO_BE_ASKED
