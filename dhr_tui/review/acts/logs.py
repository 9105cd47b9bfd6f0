"""The logs of a review: whom it tried to reach, what ran beside it, who gets it, what was late."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, TypeVar

import msgspec

from dhr_tui.review.acts.rules import given, known
from dhr_tui.review.change import (
    TABLE_OF,
    Change,
    Hand,
    Refused,
    adding,
    change,
    editing,
    removing,
)
from dhr_tui.review.days import first_day, last_day
from dhr_tui.review.records import (
    Contact,
    ContactResult,
    Delay,
    Delayed,
    Process,
    ProcessState,
    Recipient,
    Record,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line, tidy

Entry = Contact | Process | Recipient | Delay
Kind = TypeVar("Kind", bound=Entry)

LONG = ("reply", "note", "effect", "because")
"""Fields that may have several lines; every other text of an entry has one."""


class Log(NamedTuple):
    """What an entry of a log is called, the field that it needs, and the sentence that asks."""

    noun: str
    needs: str
    asks: str


LOGS: Mapping[type[Record], Log] = {
    Contact: Log("contact", "who", "Say whom the review tried to reach, by role or pseudonym."),
    Process: Log("process", "name", "A parallel process needs its name: inquest, criminal trial."),
    Recipient: Log("recipient", "name", "Say who is to have the report, by body or role."),
    Delay: Log("delay", "because", "A delay is logged with its reason: say why."),
}


def add_entry(review: Review, entry: Entry, hand: Hand) -> Change:
    """Add an entry to its log (id 0)."""
    fresh = _kept(review, msgspec.structs.replace(entry, id=0))
    noun = LOGS[type(fresh)].noun
    return change(f"add-{noun}", f"added a {noun}: {_called(fresh)}", adding(fresh))


def edit_entry(review: Review, was: Entry, hand: Hand, **values: Any) -> Change:
    """Change what is recorded in an entry that was read as `was`."""
    becomes = _kept(review, msgspec.structs.replace(was, **values))
    after = {name: getattr(becomes, name) for name in values}
    noun = LOGS[type(was)].noun
    return change(f"edit-{noun}", f"changed {ref_to(was)}", editing(was, **after))


def remove_entry(review: Review, was: Entry, hand: Hand) -> Change:
    """Take an entry out of its log; the journal keeps it."""
    noun = LOGS[type(was)].noun
    says = f"took {ref_to(was)} out, a {noun}: {_called(was)}"
    return change(f"remove-{noun}", says, removing(was))


def _kept(review: Review, entry: Kind) -> Kind:
    """The entry with its texts tidied, once every rule of its kind is met. Refused where not."""
    texts = {name: value for name, value in _texts(entry)}
    log = LOGS[type(entry)]
    given(texts[log.needs], log.asks)
    tidied = msgspec.structs.replace(entry, **texts)
    known(review, tidied)
    _RULES[type(entry)](review, tidied)
    return tidied


def _texts(entry: Entry) -> Iterator[tuple[str, str]]:
    for field in msgspec.structs.fields(type(entry)):
        if field.type is str and field.name not in Record.__struct_fields__:
            words = tidy(getattr(entry, field.name))
            yield field.name, words if field.name in LONG else one_line(words)


def _called(entry: Entry) -> str:
    """The entry in a few words, on one line."""
    words = one_line(getattr(entry, LOGS[type(entry)].needs))
    return words if len(words) <= 60 else f"{words[:59]}…"


def _contact(review: Review, entry: Contact) -> None:
    answered = entry.result in (ContactResult.TOOK_PART, ContactResult.DECLINED)
    if (entry.reply or entry.replied_on) and not answered:
        raise Refused(f"Say what came of the reply of {_called(entry)}: took part, or declined.")


def _process(review: Review, entry: Process) -> None:
    if entry.state is ProcessState.NONE and (entry.since or entry.until):
        raise Refused("A process that there is none of has no dates; take them out.")
    if entry.since and entry.until and last_day(entry.until) < first_day(entry.since):
        raise Refused(f"{entry.name} ends before it begins; put one of the dates right.")
    for other in review.processes.values():
        if other.id != entry.id and other.name.casefold() == entry.name.casefold():
            raise Refused(f"{other.name} is recorded already, as {ref_to(other)}; change it there.")


def _recipient(review: Review, entry: Recipient) -> None:
    for other in review.dissemination.values():
        same = (other.name.casefold(), other.what.casefold())
        if other.id != entry.id and same == (entry.name.casefold(), entry.what.casefold()):
            raise Refused(f"{other.name} is a recipient already, as {ref_to(other)}.")


def _delay(review: Review, entry: Delay) -> None:
    if entry.on is None:
        raise Refused("A delay is logged with its date: say when it became known.")
    if entry.what is Delayed.REPORT and not entry.agency:
        raise Refused("Say which agency's report is late.")
    if entry.what is not Delayed.REPORT and entry.agency:
        raise Refused("Only a late report has an agency; leave the agency out.")


_RULES: Mapping[type[Record], Callable[[Review, Any], None]] = {
    Contact: _contact,
    Process: _process,
    Recipient: _recipient,
    Delay: _delay,
}


def entries(review: Review, kind: type[Kind]) -> list[Kind]:
    """The entries of a log, in the order in which they were added."""
    records: Mapping[int, Kind] = getattr(review, TABLE_OF[kind])
    return [record for _, record in sorted(records.items())]
