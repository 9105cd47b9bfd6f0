"""Parallel processes: trials, inquests and other reviews, also that there is none."""

from __future__ import annotations

from typing import Any

from dhr_tui.intake.suggestions import suggested
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Process, ProcessState
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.setup.parts.logs import LogPart, below, first, kept, part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line

SIGNS = {
    ProcessState.NONE: ("–", ""),
    ProcessState.EXPECTED: ("·", ""),
    ProcessState.RUNNING: ("○", ""),
    ProcessState.OVER: ("●", "good"),
}


def rows(review: Review, entry: Process, today: str, width: int) -> list[Line]:
    """What it is and how far; below, who runs it and when, and what it means for the review."""
    sign = SIGNS[entry.state]
    since = f"from {show_when(entry.since)}" if entry.since else ""
    until = f"to {show_when(entry.until)}" if entry.until else ""
    dates = " ".join(filter(None, (since, until)))
    return [
        first(sign, one_line(entry.name), (entry.state.label, sign[1] or "quiet"), width),
        *below("; ".join(filter(None, (one_line(entry.body), dates))), width),
        *below(one_line(entry.effect), width, ""),
    ]


def fields(review: Review, was: Process) -> tuple[Field, ...]:
    """Everything that is recorded of a process."""
    return (
        rules.needed_field(
            "name", "name", was.name, "What it is called there; down offers names.",
            "A parallel process needs its name.",
        )._replace(offered=suggested("process")),
        Field("state", "state", was.state, rules.words_of(ProcessState),
              rule="None is an answer as well: that there is no such process."),
        Field("body", "run by", was.body, rule="Who runs it: the coroner, the Crown Court."),
        rules.date_field("since", "since", was.since),
        rules.date_field("until", "until", was.until),
        Field("effect", "effect", one_line(was.effect),
              rule="What it means for this review: what waits, what is shared."),
    )  # fmt: skip


def values(was: Process, typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "name": typed["name"],
        "state": ProcessState(typed["state"]),
        "body": typed["body"],
        "since": parse_when(typed["since"]),
        "until": parse_when(typed["until"]),
        "effect": kept(was.effect, typed["effect"]),
    }


PROCESSES = part(
    LogPart(
        Process(id=0, name=""),
        "Processes",
        "reviews and proceedings in parallel; a adds one",
        "Trials, inquests and other reviews that run beside this one; say so too where none does.",
        fields,
        values,
        rows,
    ),
    "processes",
)
