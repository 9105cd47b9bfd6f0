"""Contacts: whom the review tried to reach, by which route, and what came of it."""

from __future__ import annotations

from typing import Any

from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Contact, ContactResult, ContactSide
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.setup.parts.logs import LogPart, below, chosen, first, kept, part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line

SIGNS = {
    ContactResult.TOOK_PART: ("●", "good"),
    ContactResult.DECLINED: ("–", ""),
    ContactResult.NO_REPLY: ("–", ""),
    ContactResult.NOT_REACHED: ("×", ""),
}
OFFERED = {None: "", True: "advocate offered", False: "no advocate offered"}


def rows(review: Review, entry: Contact, today: str, width: int) -> list[Line]:
    """Who and what came of it; below, the way, the date, the advocate, and the reply."""
    sign = SIGNS[entry.result] if entry.result else ("○", "")
    result = entry.result.label if entry.result else "waiting for a reply"
    said = [
        entry.side.label,
        one_line(entry.route),
        show_when(entry.on) if entry.on else "",
        OFFERED[entry.advocate_offered],
    ]
    replied = f" ({show_when(entry.replied_on)})" if entry.replied_on else ""
    reply = f"Reply{replied}: {one_line(entry.reply)}" if entry.reply or replied else ""
    return [
        first(sign, one_line(entry.who), (result, sign[1] or "quiet"), width),
        *below("; ".join(filter(None, said)), width),
        *below(reply, width, ""),
        *below(one_line(entry.note), width),
    ]


def fields(review: Review, was: Contact) -> tuple[Field, ...]:
    """Everything that is recorded of a contact."""
    people = chosen(review, "people", "nobody of the list")
    return (
        rules.needed_field(
            "who", "who", was.who, "By role or pseudonym, like: the mother of Ruth.",
            "Say whom the review tried to reach.",
        ),
        Field("side", "side", was.side, rules.words_of(ContactSide)),
        Field("person", "person", str(was.person), people,
              rule="If it is one of the people of the review."),
        Field("route", "route", was.route, rule="The way: a letter by the liaison officer."),
        rules.date_field("on", "tried on", was.on),
        Field("advocate", "advocate", rules.yes_no(was.advocate_offered), rules.YES_NO,
              rule="Whether they were offered an advocate."),
        Field("result", "result", was.result or "", rules.words_of(ContactResult, "waiting"),
              rule="What came of it; that nobody replied is a result as well."),
        rules.date_field("replied_on", "replied on", was.replied_on),
        Field("reply", "reply", one_line(was.reply), rule="What they said, in their words."),
        Field("note", "note", one_line(was.note), rule="As it may be disclosed one day."),
    )  # fmt: skip


def values(was: Contact, typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "who": typed["who"],
        "side": ContactSide(typed["side"]),
        "person": int(typed["person"]),
        "route": typed["route"],
        "on": parse_when(typed["on"]),
        "advocate_offered": rules.answered(typed["advocate"]),
        "result": ContactResult(typed["result"]) if typed["result"] else None,
        "replied_on": parse_when(typed["replied_on"]),
        "reply": kept(was.reply, typed["reply"]),
        "note": kept(was.note, typed["note"]),
    }


CONTACTS = part(
    LogPart(
        Contact(id=0, who=""),
        "Contacts",
        "family, friends and the other side; a adds one",
        "Whom the review tried to reach, how, and what came of it: no reply is a result too.",
        fields,
        values,
        rows,
    ),
    "contacts",
)
