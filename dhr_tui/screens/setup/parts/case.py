"""The review itself: what waits, what it is called, who leads it, what it looks at, its dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from dhr_tui.intake.suggestions import suggested
from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.panel import LEADING, leading
from dhr_tui.review.records import When
from dhr_tui.review.review import Review
from dhr_tui.review.waiting import waiting
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.writing.field_rules import DATE_RULE, date_doubt, date_fault
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

SETTING, WAITS = "setting", "waits"
COLUMN = 28
"""Where the values begin."""

MOST_ROWS = 4
"""Rows of one value."""


class Setting(NamedTuple):
    """A field of the case: what it is called, and the sentence beside it while it is typed."""

    name: str
    label: str
    rule: str
    date: bool = False


SETTINGS = (
    Setting("title", "title", "What the report is called, with pseudonyms only."),
    Setting("kind", "kind of review", "What such a review is called there; down offers names."),
    Setting("partnership", "partnership", "Who commissions it and owns the action plan."),
    Setting("chair", "chair", "Who leads the panel, as the report will print it."),
    Setting("author", "author", "Who writes the report; often the chair."),
    Setting("period_from", "period from", DATE_RULE, date=True),
    Setting("period_to", "period to", DATE_RULE, date=True),
    Setting("notified", "notified", DATE_RULE, date=True),
    Setting("decided", "decided", DATE_RULE, date=True),
    Setting("victim_word", "word for the victim", "As the report says it; down offers words."),
    Setting(
        "perpetrator_word", "word for the perpetrator", "As the report says it; down offers words."
    ),
    Setting("marking", "marking", "Stands on every page and screen until it is published."),
    Setting("milestones", "plan's fifth column", "Its heading, which differs between areas."),
)


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """What waits, then every setting with its value."""
    left = list(waiting(review))
    if left:
        yield heading("Waiting", f"{len(left)} to be given; enter gives one")
    for each in left:
        yield Row((line("   ! ", (each.sentence, "warning")),), Spot(WAITS, each.what))
    yield heading("The review", "enter changes a line")
    for setting in SETTINGS:
        value = shown(review, setting.name) or _of_the_panel(review, setting.name)
        first, *more = set_text(value or "–", width, "" if value else "quiet", COLUMN, MOST_ROWS)
        label = line((f"   {setting.label:<{COLUMN - 3}}", "quiet"), *first[1:])
        yield Row((label, *more), Spot(SETTING, setting.name))


def shown(review: Review, field: str) -> str:
    """A field of the case as people read it."""
    value = getattr(review.case, field)
    return show_when(value) if isinstance(value, When) else value or ""


def _of_the_panel(review: Review, field: str) -> str:
    """The member of the panel who leads the review, where the case names nobody."""
    name = leading(review, field) if field in LEADING else ""
    return f"{name}, by the panel's list" if name else ""


def _open(screen: SetupScreen, spot: Spot) -> None:
    setting = next((each for each in SETTINGS if each.name == spot.name), None)
    if setting is None:
        screen.show_part(str(spot.name))
        screen.do_add()
    else:
        _edit(screen, setting)


def _edit(screen: SetupScreen, setting: Setting) -> None:
    case, name = screen.review.case, setting.name

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        value: Any = parse_when(typed[name]) if setting.date else typed[name]
        return setting_up.edit_case(review, hand, case, **{name: value})

    field = Field(
        name,
        setting.label,
        shown(screen.review, name),
        rule=setting.rule,
        wrong=date_fault if setting.date else None,
        warns=date_doubt if setting.date else None,
        offered=suggested(name),
    )
    screen.fill_in(f"The review: {setting.label}", act, field)


def waits(review: Review, today: str) -> int:
    """How much a new review still waits for."""
    return sum(1 for _ in waiting(review))


CASE = Part("case", "Review", rows, _open, None, ("review",), waits)
