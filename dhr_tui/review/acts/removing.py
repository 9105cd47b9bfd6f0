"""What was entered by mistake is removed, where nothing refers to it; the journal keeps it."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.acts import logs, minutes
from dhr_tui.review.acts.rules import minutes_open
from dhr_tui.review.change import Change, Hand, Refused, change, removing
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.records import (
    Action,
    Contact,
    Delay,
    Meeting,
    Note,
    Process,
    Recipient,
    Record,
)
from dhr_tui.review.referring import blank_cells, called, referring
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review

INSTEAD = {
    "agencies": "merge it into another agency instead",
    "members": "say until when they sat instead",
    "questions": "retire it with a reason instead",
}
"""Table -> what is done with a record that others refer to; for all else they change first."""

NEVER = {
    "findings": ("a finding is withdrawn, with a reason", "withdraw"),
    "recommendations": ("a recommendation is withdrawn, with a reason", "withdraw"),
    "queries": ("a query is closed, with what the panel made of it", "close"),
}
"""Table -> why a record of it stays, and the act that helps."""


class Referred(Refused):
    """A record cannot be removed, because of those that refer to it, `by` name."""

    def __init__(self, sentence: str, by: Sequence[str], records: Sequence[Record]) -> None:
        super().__init__(sentence)
        self.by = tuple(by)
        self.records = tuple(records)


def remove(review: Review, item: Ref, hand: Hand) -> Change:
    """Take a record out of the case; Refused, with the list of them, where others refer to it."""
    was = record_at(review, item)
    if was is None:
        raise Refused(f"There is no {item} in this case.")
    if item.table in NEVER:
        why, cure = NEVER[item.table]
        raise Refused(f"{item} cannot be removed: {why}.", cure)
    if isinstance(was, Note):
        return minutes.remove_note(review, was, hand)
    if isinstance(was, (Contact, Process, Recipient, Delay)):
        return logs.remove_entry(review, was, hand)
    if isinstance(was, Meeting):
        minutes_open(review, was.id)
    if isinstance(was, Action):
        minutes_open(review, was.meeting)
    unreferred(review, item)
    blank = (removing(cell) for cell in blank_cells(review, item))
    return change("remove", f"removed {item}", *blank, removing(was))


def unreferred(review: Review, item: Ref) -> None:
    """Raises Referred where anything refers to an item."""
    records = referring(review, item)
    if records:
        by = [called(review, record) for record in records]
        verb = "refers" if len(by) == 1 else "refer"
        instead = INSTEAD.get(item.table, "change that first")
        sentence = f"{item} cannot be removed, as {listed(by, NAMED)} {verb} to it; {instead}."
        raise Referred(sentence, by, records)
