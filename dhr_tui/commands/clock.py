"""dhr clock: by when a review is due, what is late, and the reasons that were logged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put, put_json, put_table
from dhr_tui.documents.dates import day, when
from dhr_tui.review import clock
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.review.clock import Late, Limit
    from dhr_tui.review.records import Delay
    from dhr_tui.session import Session


@click.command("clock")
@on_case
@as_json
def clock_command(session: Session, json: bool) -> None:
    """Print by when a review is to be decided on and completed, what is late, and logged reasons.

    What is late is a fact to report; the exit status is 0 all the same. dhr settings sets the
    dates and the limits, dhr delay add logs a reason.

    Example: dhr clock lambeth-2024
    """
    review, today = session.review, session.clock()[:10]
    limits, late, logged = clock.limits(review), clock.late(review, today), clock.logged(review)
    if json:
        put_json(
            {
                "today": today,
                "limits": [_limit_as_json(limit, today) for limit in limits],
                "late": [_late_as_json(each) for each in late],
                "logged": [{"ref": str(ref_to(d)), **msgspec.to_builtins(d)} for d in logged],
            }
        )
        return
    _section("", [_limit(limit, today) for limit in limits])
    _section("Late", [(day(each.due), each.what) for each in late])
    _section("Logged", [_delay(delay) for delay in logged])


def _section(title: str, rows: list[tuple[str, ...]]) -> None:
    if title and rows:
        put()
        put(title)
    put_table(rows)


def _limit(limit: Limit, today: str) -> tuple[str, ...]:
    months = f"{limit.months} {'month' if limit.months == 1 else 'months'}"
    return (
        limit.what.label,
        months if limit.months else "no limit",
        f"from {when(limit.since)}" if limit.since else "",
        f"due {day(limit.due)}" if limit.due else "",
        f"done {when(limit.done)}" if limit.done else "",
        "late" if limit.late(today) else "",
    )


def _delay(delay: Delay) -> tuple[str, ...]:
    expected = f"now {when(delay.expected)}" if delay.expected else ""
    return (str(ref_to(delay)), when(delay.on), delay.what.label, expected, excerpt(delay.because))


def _limit_as_json(limit: Limit, today: str) -> dict[str, object]:
    values: dict[str, object] = msgspec.to_builtins(limit._asdict())
    return {**values, "late": limit.late(today)}


def _late_as_json(each: Late) -> dict[str, object]:
    return {"what": each.what, "due": each.due, "item": str(each.ref) if each.ref else None}
