"""An entry of the delay log: what is late, when that was known, and why."""

from __future__ import annotations

from typing import Any

from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Delay, Delayed
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.setup.parts.logs import LogPart, below, chosen, first, kept
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line


def rows(review: Review, entry: Delay, today: str, width: int) -> list[Line]:
    """When it was logged and what it holds up; below, why."""
    on = show_when(entry.on) if entry.on else "no date"
    whose = f" of {one_line(review.agencies[entry.agency].short)}" if entry.agency else ""
    expected = f"now {show_when(entry.expected)}" if entry.expected else ""
    return [
        first(("·", "quiet"), f"{on}: the {entry.what.label}{whose}", (expected, "quiet"), width),
        *below(one_line(entry.because), width),
    ]


def fields(review: Review, was: Delay) -> tuple[Field, ...]:
    """Everything that is recorded of a delay."""
    return (
        rules.needed_field(
            "because", "because", one_line(was.because), "Why it is late.",
            "A delay is logged with its reason: say why.",
        ),
        rules.date_field("on", "known on", was.on),
        Field("what", "holds up", was.what, rules.words_of(Delayed)),
        Field("agency", "agency", str(was.agency), chosen(review, "agencies", "none"),
              rule="Whose report is late, where it is a report."),
        rules.date_field("expected", "expected", was.expected),
    )  # fmt: skip


def values(was: Delay, typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "because": kept(was.because, typed["because"]),
        "on": parse_when(typed["on"]),
        "what": Delayed(typed["what"]),
        "agency": int(typed["agency"]),
        "expected": parse_when(typed["expected"]),
    }


DELAYS = LogPart(
    Delay(id=0, because=""),
    "Logged delays",
    "each with its date and reason; a logs one",
    "Nothing is logged. Late is a fact to report: each delay has its date and its reason.",
    fields,
    values,
    rows,
)
