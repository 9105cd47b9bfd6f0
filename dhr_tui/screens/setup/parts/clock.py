"""The clock: the limits of the review, what is late today, and the log of the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dhr_tui.intake.limits import limits as sets
from dhr_tui.review import clock
from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.clock import Limit
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.days_in_order import wrong_way_round
from dhr_tui.review.due import STEPS
from dhr_tui.review.records import When
from dhr_tui.review.refs import Ref, parse_ref
from dhr_tui.review.review import Review
from dhr_tui.screens.frame.moving import SET_UP
from dhr_tui.screens.frame.rowed import RowedScreen
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts import logs
from dhr_tui.screens.setup.parts.delays import DELAYS
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line, apart, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.frame.case_screen import CaseScreen
    from dhr_tui.screens.setup.screen import SetupScreen

LIMIT, SETS, LATE = "limit", "limits", "late"
OWN = ""
"""The choice of months that belong to no set."""

MONTHS = 600
"""What a limit has at most."""


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """The limits, what is late, and the delays that were logged."""
    yield heading("The clock", "enter changes a date or a limit; a logs a delay")
    for limit in clock.limits(review):
        remark = _remark(review, limit, width)
        yield Row((*_limit(limit, today, width), *remark), Spot(LIMIT, limit.what))
    chosen = line("   ", (f"{'limits':<14}", "quiet"), _set(review))
    yield Row((chosen,), Spot(SETS))
    late = clock.late(review, today)
    if late:
        yield heading("Late", f"{len(late)} as of today; enter goes to one")
    for each in late:
        right = line((f"was due by {_day(each.due)} ", "warning"))
        row = apart(line("   ", ("!", "warning"), f" {each.what}"), right, width)
        yield Row((row,), Spot(LATE, str(each.ref) if each.ref else each.what))
    yield from logs.rows(DELAYS, review, today, width)


def _limit(limit: Limit, today: str, width: int) -> tuple[Line, ...]:
    begun = f"{limit.months} months from " if limit.months != 1 else "1 month from "
    since = show_when(limit.since) if limit.since else "a date that is not given yet"
    about = f"{begun if limit.months else 'no limit; from '}{since}"
    stands, ink = f"due by {_day(limit.due)}" if limit.due else "", "quiet"
    if limit.done:
        stands, ink = f"done {show_when(limit.done)}{', late' if limit.late(today) else ''}", "good"
    elif limit.late(today):
        stands, ink = f"late, was {stands}", "warning"
    left = line("   ", (f"{limit.what.label:<14}", "quiet"), about)
    return (apart(left, line((f"{stands} ", ink)), width),)


def _remark(review: Review, limit: Limit, width: int) -> list[Line]:
    """That the end of a limit is surely before what it follows, below its line."""
    pairs = [pair for pair in wrong_way_round(review.case) if limit.done is pair.second]
    return [row for pair in pairs for row in set_text(f"{pair.told}.", width, "warning", 5)]


def _day(iso: str) -> str:
    return show_when(When(on=iso))


def _set(review: Review) -> str:
    """The set of limits that the case has, in words."""
    months = {name: getattr(review.case, name) for _, name, _, _ in STEPS}
    found = next((each.says for each in sets().values() if each.values == months), "")
    return found or "months of its own" if any(months.values()) else "none is chosen yet"


def _open(screen: SetupScreen, spot: Spot) -> None:
    if spot.kind == LIMIT:
        _edit_limit(screen, str(spot.name))
    elif spot.kind == SETS:
        _choose(screen)
    elif spot.kind == DELAYS.table:
        logs.edit(DELAYS, screen, spot)
    elif item := parse_ref(str(spot.name)):
        _go_to(screen, item)
    else:
        logs.add(DELAYS, screen)


def _go_to(screen: SetupScreen, item: Ref) -> None:
    """Go to what is late: here, in its cell, or on the screen of the meeting."""
    if item.table in SET_UP:
        screen.select(item)
        return
    if item.table != "actions":
        screen.app.show_item(item)
        return

    def there(shown: CaseScreen) -> None:
        if isinstance(shown, RowedScreen):
            shown.select_spot(Spot("action", item.id))

    screen.app.show_screen("meeting", there)


def _edit_limit(screen: SetupScreen, what: str) -> None:
    case = screen.review.case
    _, months, since, done = next(step for step in STEPS if step[0] == what)

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        given: dict[str, Any] = {name: parse_when(typed[name]) for name in (since, done)}
        given[months] = int(typed[months] or 0)
        return setting_up.edit_case(review, hand, case, **given)

    screen.fill_in(
        f"The clock: {what}",
        act,
        rules.date_field(since, since, getattr(case, since)),
        rules.date_field(done, done, getattr(case, done)),
        Field(months, "months", str(getattr(case, months)), wrong=_months_fault,
              rule=f"How long it may take from one to the other, 0 to {MONTHS}; 0 is no limit."),
    )  # fmt: skip


def _months_fault(typed: str) -> str:
    words = typed.strip()
    if words and not (words.isascii() and words.isdigit() and int(words) <= MONTHS):
        return f"Months are a whole number from 0 to {MONTHS}."
    return ""


def _choose(screen: SetupScreen) -> None:
    """Choose a set of limits; months of its own stay as they are."""
    case = screen.review.case

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        months = sets()[typed[SETS]].values if typed[SETS] else {}
        return setting_up.edit_case(review, hand, case, **months)

    now = next((s.name for s in sets().values() if s.decide_within == case.decide_within
                and s.complete_within == case.complete_within), OWN)  # fmt: skip
    words = ((OWN, "months of its own"), *((each.name, each.says) for each in sets().values()))
    rule = "Guidance changes and areas differ; the sets are in data/limits.toml."
    screen.fill_in("The clock: limits", act, Field(SETS, "limits", now, words, rule=rule))


def waits(review: Review, today: str) -> int:
    """How much is late."""
    return len(clock.late(review, today))


CLOCK = Part(
    "clock",
    "Clock",
    rows,
    _open,
    lambda screen: logs.add(DELAYS, screen),
    (DELAYS.table,),
    waits,
)
