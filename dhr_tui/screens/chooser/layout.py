"""The reviews of a workspace as lines: which are there, which are late, and why."""

from __future__ import annotations

from collections.abc import Iterable

from dhr_tui.review.dates import show_when
from dhr_tui.review.records import When
from dhr_tui.session import when_at_home
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line, marked, spread
from dhr_tui.widgets.typeset import set_text

NAME = 24
"""Columns of a case's name, at most; a longer one is cut."""

LONGEST = 500
"""Letters of a reason that may be shown."""


def row(case: CaseInfo, today: str, chosen: bool, width: int, names: int = NAME) -> Line:
    """A line a review: its name in `names` columns, its title, that it is late or damaged, and
    its last save."""
    what = line(("! damaged", "warning")) if case.damaged else line((case.title, ""))
    name = case.id if len(case.id) <= names else f"{case.id[: names - 1]}…"
    left = line(" ", (f"{name:<{names}}  ", "strong"), *what)
    changed = f"{when_at_home(case.changed_at)}  save {case.save:>5} "
    mark = line(("! late  ", "warning")) if late(case, today) else BLANK
    made = apart(left, (*mark, *line((changed, "quiet"))), width)
    return marked(spread([made], "cursor")[0], ("▌", "cursor")) if chosen else made


def names(cases: Iterable[CaseInfo]) -> int:
    """Columns of the longest name, as far as there is room for it."""
    return min(max((len(case.id) for case in cases), default=0), NAME)


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
