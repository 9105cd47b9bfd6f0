"""dhr process: what runs beside the review, also that there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.commands.logs.making import LogCommands, log_group
from dhr_tui.commands.logs.taking import date, text, word
from dhr_tui.commands.parts.output import excerpt
from dhr_tui.documents.dates import when
from dhr_tui.review.records import Process, ProcessState

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

FIELDS = (
    text("name", "What it is called there: inquest, criminal trial."),
    word("state", ProcessState, "state", "How far it is; none where there is no such process."),
    text("body", "Who runs it."),
    date("since", "Since when."),
    date("until", "Until when."),
    text("effect", "What it means for this review."),
)


def _row(review: Review, entry: Process) -> tuple[str, ...]:
    until = f"to {when(entry.until)}" if entry.until else ""
    since = f"from {when(entry.since)}" if entry.since else ""
    dates = " ".join(filter(None, (since, until)))
    return (entry.name, entry.state.label, entry.body, dates, excerpt(entry.effect, 40))


process_command = log_group(
    LogCommands(
        Process,
        "Parallel reviews and proceedings, also the answer that there is none.",
        '--name Inquest --state expected --body "the coroner"',
        "--state over --until 2025-06",
        {taken.field: taken for taken in FIELDS},
        _row,
    )
)
