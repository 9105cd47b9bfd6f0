"""Dates as people write them in a source: 2010, 2010-02, 2010-02-04, with before, after, about."""

from __future__ import annotations

import re
from datetime import date

from dhr_tui.review.records import Nearness, When

_DATE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
_WHEN = re.compile(
    rf"(?P<unsure>\?\s*)?(?:(?P<nearness>before|after|about)\s+)?(?P<on>{_DATE})"
    rf"(?:\s+to\s+(?P<until>{_DATE}))?"
)
EXPECTED = "a date like 2010, 2010-02, 2010-02-04, about 2010-02 or 2010-02 to 2010-04"


def parse_when(text: str) -> When:
    """The date a text writes; a leading `?` is unsure. Raises ValueError for anything else."""
    match = _WHEN.fullmatch(text.strip())
    if not match or (match["until"] and match["nearness"]):
        raise ValueError(f"{text!r} is not {EXPECTED}")
    on, until = match["on"], match["until"] or ""
    for each in filter(None, (on, until)):
        _checked(each)
    if until and until < on:
        raise ValueError(f"{text!r} ends before it begins")
    nearness = Nearness.BETWEEN if until else Nearness(match["nearness"] or "on")
    return When(on=on, nearness=nearness, until=until, unsure=bool(match["unsure"]))


def _checked(text: str) -> None:
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        raise ValueError(f"there is no such day or month as {text}") from None
