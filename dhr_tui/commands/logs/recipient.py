"""dhr recipient: who is to have the report, or what was learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.commands.logs.making import LogCommands, log_group
from dhr_tui.commands.logs.taking import agency, date, text
from dhr_tui.documents.dates import when
from dhr_tui.review.records import Recipient

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

FIELDS = (
    text("name", "Which body, or which person by their role."),
    agency("The agency of the case that it is, if it is one."),
    text("what", "What they get: the report, a summary, a briefing."),
    date("due", "By when they are to have it."),
    date("sent_on", "When it went."),
    text("note", "A note."),
)


def _row(review: Review, entry: Recipient) -> tuple[str, ...]:
    due = f"due {when(entry.due)}" if entry.due else "not sent"
    return (entry.name, entry.what, f"sent {when(entry.sent_on)}" if entry.sent_on else due)


recipient_command = log_group(
    LogCommands(
        Recipient,
        "Dissemination: who is to have the report, or what was learnt.",
        '--name "Domestic Abuse Forum" --what briefing --due 2025-09',
        "--sent-on 2025-09-12",
        {taken.field: taken for taken in FIELDS},
        _row,
    )
)
