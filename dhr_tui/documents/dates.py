"""Dates in words, as far as they are known."""

from __future__ import annotations

from dhr_tui.documents.prose import one
from dhr_tui.review.dates import MONTHS
from dhr_tui.review.records import Nearness, When


def day(text: str) -> str:
    """`2010-02-04` as 4 February 2010, `2010-02` as February 2010; another text as it stands."""
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isdecimal() for part in parts):
        return text
    year, *rest = parts
    if rest and not 1 <= int(rest[0]) <= len(MONTHS):
        return text
    month = [MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(number)) for number in rest[1:]), *month, year])


def when(date: When | None) -> str:
    """A date in words: `about February 2010 (unsure)`; empty where there is none."""
    if date is None:
        return ""
    near = "" if date.nearness is Nearness.ON else f"{date.nearness.label} "
    until = f" and {day(date.until)}" if date.until else ""
    unsure = " (unsure)" if date.unsure else ""
    return one(f"{near}{day(date.on)}{until}{unsure}")
