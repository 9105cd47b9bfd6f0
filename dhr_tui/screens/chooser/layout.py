"""The reviews of a workspace as lines: which are there, which are late, and why."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.review.dates import show_when
from dhr_tui.review.records import When
from dhr_tui.screens.chooser.naming import case_name
from dhr_tui.session import when_at_home
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line, marked, spread, width_of
from dhr_tui.widgets.typeset import set_text

NAME = 16
"""Columns of a case's name, at most; a longer one is cut."""

TITLE = 24
"""Columns that a title keeps beside a name, which is left out on a screen that has no room."""

LONGEST = 500
"""Letters of a reason that may be shown."""


def row(case: CaseInfo, today: str, chosen: bool, width: int, names: int = NAME) -> Line:
    """A line a review: its title, that it is late, its name in `names` columns, its last save.

    A damaged one has no title and shows its name instead.
    """
    changed = f"{when_at_home(case.changed_at)}  save {case.save:>5} "
    mark = line(("! late  ", "warning")) if late(case, today) else BLANK
    room = width - len(changed) - width_of(mark) - TITLE
    name = _in_column(own_name(case), names) if names < room else ""
    made = apart(_title(case), (*mark, *line((f"{name}{changed}", "quiet"))), width)
    return marked(spread([made], "cursor")[0], ("▌", "cursor")) if chosen else made


def _in_column(name: str, names: int) -> str:
    """A name in a column of so many letters, with what parts it from the next; none has none."""
    shown = name if len(name) <= names else f"{name[: names - 1]}…"
    return f"{shown:<{names}}  " if names else ""


def _title(case: CaseInfo) -> Line:
    if case.damaged:
        return line(" ", (f"{case.id}  ", "strong"), ("! damaged", "warning"))
    return line(" ", (case.title, "strong"))


def own_name(case: CaseInfo) -> str:
    """The name of a review's folder where its title does not tell it already; else nothing."""
    return "" if case.damaged or case.id == case_name(case.title) else case.id


def names(cases: Iterable[CaseInfo]) -> int:
    """Columns of the longest name that titles do not tell, as far as there is room for it."""
    return min(max((len(own_name(case)) for case in cases), default=0), NAME)


def late(case: CaseInfo, today: str) -> bool:
    """Whether what the review has to do next was due before today (ISO text)."""
    return bool(case.due) and case.due < today[:10]


def due(case: CaseInfo, today: str, width: int) -> list[Line]:
    """By when the selected review is due, in two lines; the second has the reason if it is late."""
    if not case.due:
        return [BLANK, BLANK]
    over = late(case, today)
    told = f"Its {case.next} was due by" if over else f"Its {case.next} is due by"
    first = line(" ", (f"{told} {show_when(When(on=case.due))}.", "warning" if over else "quiet"))
    if not over or case.reason is None:
        return [first, BLANK]
    why = f"Logged: {case.reason[:LONGEST]}" if case.reason else "No reason is logged yet."
    return [first, cut(line(" ", (why, "quiet")), width)]


def welcome(width: int) -> list[Line]:
    """What stands where no review is yet."""
    return [
        BLANK,
        *set_text("There is no review in this workspace yet.", width, "strong", 1),
        BLANK,
        line(" ", ("n", "accent"), "  begin a new review"),
        line(
            " ", ("e", "accent"), "  open the worked example, a published review, to try everything"
        ),
    ]
