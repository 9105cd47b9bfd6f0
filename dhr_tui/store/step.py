"""One save as a value: from a case and a change to the next case and its journal entry."""

from __future__ import annotations

from typing import Any, NamedTuple

import msgspec

from dhr_tui.review import distinct, integrity
from dhr_tui.review.change import Change, Edit, Hand, Overtaken
from dhr_tui.review.history import Entry
from dhr_tui.review.merge import Merged, merge
from dhr_tui.review.records import TABLES
from dhr_tui.review.review import Review
from dhr_tui.store.errors import WrongValue, shown
from dhr_tui.store.meta import Meta, chained


class Step(NamedTuple):
    """The case after a save; `edits` are as they were done, with the numbers that were given."""

    meta: Meta
    review: Review
    edits: tuple[Edit, ...]


def empty(case: str) -> tuple[Meta, Review]:
    """A case before its first save."""
    return Meta(case=case), Review()


def advance(meta: Meta, review: Review, change: Change, hand: Hand) -> Step:
    """Lay a change onto a case.

    Raises merge.Conflict, Overtaken, or WrongValue where no case can hold it.
    """
    merged = _merged(meta, review, change, hand)
    tables: dict[str, Any] = {t: merged.tables.get(t, getattr(review, t)) for t in TABLES}
    entry = Entry(
        number=meta.save + 1,
        at=hand.at,
        who=hand.who,
        act=change.act,
        says=change.says,
        edits=merged.edits,
        meeting=hand.meeting,
        undoes=change.undoes,
        redoes=change.redoes,
        salt=hand.salt or "",
    )
    body = _encoded(entry)
    head = chained(meta.head, body)
    after = Review(save=entry.number, head=head, **tables)
    _check(after, merged.edits)
    following = Meta(
        case=meta.case,
        save=entry.number,
        head=head,
        prev=meta.head,
        last=body.decode(),
        next=merged.next_ids,
    )
    return Step(following, after, merged.edits)


def _merged(meta: Meta, review: Review, change: Change, hand: Hand) -> Merged:
    for edit in change.edits:
        if edit.table not in TABLES:
            raise WrongValue(f"A case has no table {shown(edit.table)}.")
    try:
        return merge(review, change, hand, meta.next)
    except msgspec.ValidationError as error:
        raise WrongValue(f"No case can hold this: {shown(str(error), 200)}.") from None
    except KeyError as error:
        what = shown(str(error))
        raise WrongValue(f"The change names a record or field that is not there: {what}.") from None


def _encoded(entry: Entry) -> bytes:
    """The entry as JSON, sure to read back as it is."""
    try:
        body = msgspec.json.encode(entry)
        again = msgspec.json.encode(msgspec.json.decode(body, type=Entry))
    except (ValueError, TypeError, OverflowError, RecursionError, msgspec.MsgspecError) as error:
        raise WrongValue(f"The change cannot be written down: {shown(str(error), 200)}.") from None
    if again != body:
        raise WrongValue("The change cannot be written down: it does not read back as it was.")
    return body


def _check(after: Review, edits: tuple[Edit, ...]) -> None:
    """Refuse a case that could not be read again.

    Two people who add the same at once each act on a case that has it not; the second hears so.
    """
    if list(after.review) != [1]:
        raise WrongValue("A case has one record of the table review, with the number 1.")
    for table in dict.fromkeys(edit.table for edit in edits):
        for fault in distinct.faults_in(after, table):
            raise Overtaken(f"{fault.sentence}; choose another one.")
    for fault in integrity.faults_left(after, edits):
        where = f"{fault.table}, record {fault.id}, field {fault.field}"
        raise WrongValue(f"A case cannot hold this in {where}: {fault.sentence}.")
