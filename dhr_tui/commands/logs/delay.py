"""dhr delay: the log of what is late, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.commands.logs.making import LogCommands, log_group
from dhr_tui.commands.logs.taking import agency, date, text, word
from dhr_tui.commands.parts.case_lines import short
from dhr_tui.commands.parts.output import excerpt
from dhr_tui.documents.dates import when
from dhr_tui.review.records import Delay, Delayed

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

FIELDS = (
    text("because", "Why it is late."),
    word("what", Delayed, "thing that is late", "What it holds up."),
    agency("Whose report is late."),
    date("on", "When it was known."),
    date("expected", "When it is expected now."),
)


def _row(review: Review, entry: Delay) -> tuple[str, ...]:
    whose = short(review, entry.agency) if entry.agency else ""
    expected = f"now {when(entry.expected)}" if entry.expected else ""
    return (when(entry.on), entry.what.label, whose, expected, excerpt(entry.because, 50))


delay_command = log_group(
    LogCommands(
        Delay,
        "The delay log: each delay with its date and its reason.",
        '--because "The trial moved." --on 2025-02-14 --expected 2025-09',
        "--expected 2025-10",
        {taken.field: taken for taken in FIELDS},
        _row,
    )
)
