"""The minutes of a meeting in the words in which they were confirmed."""

from dhr_tui.review.records.base import Part
from dhr_tui.review.records.when import When


class Seat(Part, frozen=True, kw_only=True):
    """A member as the minutes name them: for which body they sat, and how they took part."""

    name: str
    body: str
    took_part: str


class Passage(Part, frozen=True, kw_only=True):
    """What was said under one head: a text a line of the minutes."""

    head: str
    texts: tuple[str, ...] = ()


class Task(Part, frozen=True, kw_only=True):
    """An action as it was given; `item` is its name (D1)."""

    item: str
    text: str
    owner: str = ""
    due: When | None = None


class Kept(Part, frozen=True, kw_only=True):
    """Everything that minutes say of other records, which may be renamed, moved or merged later.

    `about` is the case's title, kind and partnership; `stamp` the save they were taken from;
    `statement` who read or signed the confidentiality statement, empty in older cases;
    `tasks` are the actions that were given, `left` those of before that were still to be done.
    """

    stamp: str
    marking: str = ""
    about: tuple[str, ...] = ()
    seats: tuple[Seat, ...] = ()
    present: str = ""
    conflicts: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    tasks: tuple[Task, ...] = ()
    statement: str = ""
    left: tuple[Task, ...] = ()
