"""dhr contact: whom the review tried to reach, and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.commands.logs.making import LogCommands, log_group
from dhr_tui.commands.logs.taking import date, person, text, word, yes_or_no
from dhr_tui.commands.parts.output import excerpt
from dhr_tui.documents.dates import when
from dhr_tui.review.records import Contact, ContactResult, ContactSide

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

FIELDS = (
    text("who", "Who, by role or pseudonym."),
    word("side", ContactSide, "side", "On whose side they stand."),
    person("The person of the case, if it is one of them."),
    text("route", "The way: a letter by the family liaison officer."),
    date("on", "When it was tried."),
    yes_or_no("advocate_offered", "advocate", "Whether an advocate was offered."),
    word("result", ContactResult, "result", "What came of it; no reply is a result."),
    date("replied_on", "When they replied."),
    text("reply", "What they replied."),
    text("note", "A note."),
)


def _row(review: Review, entry: Contact) -> tuple[str, ...]:
    result = entry.result.label if entry.result else "waiting"
    return (entry.side.label, entry.who, result, when(entry.on), excerpt(entry.route, 40))


contact_command = log_group(
    LogCommands(
        Contact,
        "Whom the review tried to reach, family, friends and others, and what came of it.",
        '--who "the mother" --route letter --on 2025-02-14 --advocate',
        '--result declined --reply "Not now."',
        {taken.field: taken for taken in FIELDS},
        _row,
    )
)
