"""Dates as people type them and read them: `4 Feb 2010`, `? about Feb 2010`, `14/2/14`."""

from __future__ import annotations

import re
from calendar import monthrange

from dhr_tui.review.records import Nearness, When
from dhr_tui.review.text import clean, one_line

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CENTURY_TURNS = 50
"""Years of two digits below this are 20xx, the others 19xx."""

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_NUMBERS = re.compile(r"(?:([0-9]{1,2})([/.-]))?([0-9]{1,2})(?(2)\2|/)([0-9]{4}|(?(2)[0-9]{2}|x))")
_NAMED = re.compile(
    r"(?:([0-9]{1,2})(?:st|nd|rd|th)?\s+)?([^\W\d_]+)\.?,?\s+([0-9]{4}|(?(1)[0-9]{2}|x))", re.I
)
_WITHIN = re.compile(
    r"(?<![\w/.:-])(?:[0-9]{1,2}([/.-])[0-9]{1,2}\1(?:[0-9]{4}|[0-9]{2})"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\s+(?:{'|'.join(m for n in MONTHS for m in (n, n[:3]))}|Sept)"
    r"\.?,?\s+[0-9]{4})(?![\w/-]|\.[0-9])",
    re.I,
)
"""A day within other words: `30/2/26`, `31st June 2026`."""

_NEAR = re.compile(r"(on|before|after|about|between)\b\s*", re.I)
_AND = re.compile(r"\s+and\s+", re.I)
_TO = re.compile(r"\s+to\s+", re.I)


class WrongDate(ValueError):
    """A text that is no date; the message says why, in one sentence."""


def parse_when(text: str) -> When | None:
    """The date in a text, None where it is empty. Raises WrongDate.

    `2010-02 to 2010-04` is between the two.
    """
    words = one_line(clean(text).text)
    unsure = words.startswith("?")
    rest = words.removeprefix("?").lstrip()
    if not words:
        return None
    near = _NEAR.match(rest)
    nearness = Nearness(near[1].lower()) if near else Nearness.ON
    rest = rest[near.end() :] if near else rest
    if not near and _TO.search(rest):
        nearness, rest = Nearness.BETWEEN, _TO.sub(" and ", rest, count=1)
    if nearness is not Nearness.BETWEEN:
        return When(on=_date(rest, words), nearness=nearness, unsure=unsure)
    first, second = _both(rest, words)
    return When(on=first, nearness=nearness, until=second, unsure=unsure)


def show_when(when: When) -> str:
    """The date as people read it, and as parse_when takes it: `between 4 Feb 2010 and 2011`."""
    near = "" if when.nearness is Nearness.ON else f"{when.nearness.value} "
    until = f" and {_shown(when.until)}" if when.until else ""
    return f"{'? ' if when.unsure else ''}{near}{_shown(when.on)}{until}"


def impossible_in(words: str) -> str:
    """Why a day that is written in words is none, in a sentence; empty where all may be."""
    for match in _WITHIN.finditer(words):
        try:
            parse_when(match[0])
        except WrongDate as error:
            return f"“{match[0]}” is no date. {error}"
    return ""


def check_when(when: When) -> None:
    """Raise WrongDate unless the record is one that parse_when could have made."""
    between = when.nearness is Nearness.BETWEEN
    if between != bool(when.until):
        raise WrongDate("between has two dates, and no other has a second one")
    for iso in (when.on, *filter(None, [when.until])):
        match = _ISO.fullmatch(iso)
        if not match:
            raise WrongDate(f"{_quoted(iso)} is not written like 2010, 2010-02 or 2010-02-04")
        _checked(match[1], match[2], match[3])
    if between:
        _in_order(when.on, when.until)


def _both(rest: str, words: str) -> tuple[str, str]:
    ends = _AND.split(rest)
    if len(ends) != 2:
        raise WrongDate("Between needs two dates: between 4 Feb 2010 and 6 Feb 2010.")
    first, second = (_date(end, words) for end in ends)
    _in_order(first, second)
    return first, second


def _in_order(first: str, second: str) -> None:
    # A date known only to the month or year is compared as far as both are known.
    if second[: len(first)] < first[: len(second)]:
        raise WrongDate(f"{_shown(second)} is before {_shown(first)}; the earlier date goes first.")


def _date(text: str, words: str) -> str:
    """One date as `2010`, `2010-02` or `2010-02-04`; `words` is all that was typed."""
    if match := _ISO.fullmatch(text):
        return _checked(match[1], match[2], match[3])
    if match := _NUMBERS.fullmatch(text):
        return _checked(match[4], match[3], match[1])
    if match := _NAMED.fullmatch(text):
        return _checked(match[3], str(_month(match[2])), match[1])
    raise WrongDate(f"{_quoted(words)} is not a date; write it like 4 Feb 2010, Feb 2010 or 2010.")


def _quoted(words: str) -> str:
    return f"“{words if len(words) <= 40 else f'{words[:39]}…'}”"


def _month(name: str) -> int:
    for number, month in enumerate(MONTHS, 1):
        if len(name) >= 3 and month.lower().startswith(name.lower()):
            return number
    raise WrongDate(f"There is no month {name[:40]}.")


def _checked(year: str, month: str | None, day: str | None) -> str:
    """The parts as ISO text. Raises WrongDate where the calendar has no such date."""
    y, m, d = _year(year), int(month or 1), int(day or 1)
    if not 1 <= m <= len(MONTHS):
        raise WrongDate(f"There is no month {m}.")
    longest = 29 if m == 2 else monthrange(2000, m)[1]
    if not 1 <= d <= longest:
        raise WrongDate(f"There is no {d} {MONTHS[m - 1]}.")
    if d > monthrange(y, m)[1]:
        raise WrongDate(f"There is no {d} {MONTHS[m - 1]} in {y}.")
    parts = (f"{y:04}", f"{m:02}" if month else "", f"{d:02}" if day else "")
    return "-".join(filter(None, parts))


def _year(digits: str) -> int:
    year = int(digits)
    if len(digits) == 2:
        year += 2000 if year < CENTURY_TURNS else 1900
    if not year:
        raise WrongDate(f"There is no year {digits}.")
    return year


def _shown(iso: str) -> str:
    """`2010-02-04` as `4 Feb 2010`; what is no such date as it stands."""
    match = _ISO.fullmatch(iso)
    if not match or not 1 <= int(match[2] or 1) <= len(MONTHS):
        return iso
    day = f"{int(match[3])} " if match[3] else ""
    month = f"{MONTHS[int(match[2]) - 1][:3]} " if match[2] else ""
    return f"{day}{month}{match[1]}"
