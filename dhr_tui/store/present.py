"""Somebody who has a case open, and where in it they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import attrgetter

import msgspec

from dhr_tui.review.integrity import MOST
from dhr_tui.review.records import TABLES
from dhr_tui.review.text import clean, one_line

LONGEST = 40
"""Characters of a name."""

_SESSION = re.compile(r"[0-9a-f]{8,32}")
_SCREEN = re.compile(r"[a-z]{0,20}")


class Present(msgspec.Struct, frozen=True, kw_only=True):
    """One session of one person.

    `session` is the session's own name, 8 to 32 hexadecimal digits; `who` is the person.
    `screen` names the screen that they look at, `question` and `agency` their cell (question 0:
    none), `table` and `id` their item (id 0: none). `editing` says that they are writing: that
    item, or a new one in that cell.
    """

    session: str
    who: str
    screen: str = ""
    question: int = 0
    agency: int = 0
    table: str = ""
    id: int = 0
    editing: bool = False


def believed(told: Present) -> Present | None:
    """What somebody told, fit to be shown and looked up; None where it cannot be believed."""
    who = one_line(clean(told.who).text)[:LONGEST]
    numbers = (told.question, told.agency, told.id)
    sound = (
        _SESSION.fullmatch(told.session)
        and _SCREEN.fullmatch(told.screen)
        and (not told.table or told.table in TABLES)
        and all(0 <= number <= MOST for number in numbers)
    )
    return msgspec.structs.replace(told, who=who) if who and sound else None


def in_order(present: Iterable[Present]) -> list[Present]:
    """By name, and two sessions of one person by their own."""
    return sorted(present, key=attrgetter("who", "session"))
