"""Dissemination: who is to have the report, or what was learnt, and when it went."""

from __future__ import annotations

from typing import Any

from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.days import last_day
from dhr_tui.review.records import Recipient
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.setup.parts.logs import LogPart, below, chosen, first, kept, part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line, Span


def rows(review: Review, entry: Recipient, today: str, width: int) -> list[Line]:
    """Who it is and whether it went; below, what they get."""
    sign, stands = _standing(entry, today)
    return [
        first(sign, one_line(entry.name), (stands, sign[1] or "quiet"), width),
        *below(one_line(entry.what), width),
        *below(one_line(entry.note), width),
    ]


def _standing(entry: Recipient, today: str) -> tuple[Span, str]:
    if entry.sent_on:
        return ("●", "good"), f"sent {show_when(entry.sent_on)}"
    if not entry.due:
        return ("·", ""), "not sent"
    late = last_day(entry.due) < today[:10]
    due = f"due {show_when(entry.due)}"
    return (("!", "warning"), f"late, {due}") if late else (("○", ""), due)


def fields(review: Review, was: Recipient) -> tuple[Field, ...]:
    """Everything that is recorded of a recipient."""
    return (
        rules.needed_field(
            "name", "name", was.name, "Which body, or which person by their role.",
            "Say who is to have the report.",
        ),
        Field("agency", "agency", str(was.agency), chosen(review, "agencies", "none of the list"),
              rule="If it is one of the agencies of the review."),
        Field("what", "what", was.what, rule="What they get: the report, a summary, a briefing."),
        rules.date_field("due", "due", was.due),
        rules.date_field("sent_on", "sent on", was.sent_on),
        Field("note", "note", one_line(was.note), rule="As it may be disclosed one day."),
    )  # fmt: skip


def values(was: Recipient, typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "name": typed["name"],
        "agency": int(typed["agency"]),
        "what": typed["what"],
        "due": parse_when(typed["due"]),
        "sent_on": parse_when(typed["sent_on"]),
        "note": kept(was.note, typed["note"]),
    }


DISSEMINATION = part(
    LogPart(
        Recipient(id=0, name=""),
        "Dissemination",
        "who is to have the report; a adds one",
        "The bodies and people who are to have the report, or what was learnt, and when it went.",
        fields,
        values,
        rows,
    ),
    "dissemination",
)
