"""An earlier wording taken up again: a new change, like any other, and no way round the rules."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec

from dhr_tui.review.acts.findings import edit_finding
from dhr_tui.review.acts.queries import edit_query
from dhr_tui.review.acts.recommendations import edit_recommendation
from dhr_tui.review.acts.rules import locked_fields
from dhr_tui.review.change import TABLE_OF, Change, Edit, Hand, Refused, resting_on, values_of
from dhr_tui.review.history import ERASED, Entry, versions
from dhr_tui.review.records import Finding, Query, Recommendation, Record
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Review

Restored = Finding | Recommendation | Query
ASKED = ("text", "owner", "due")
"""What is asked in a query, and of whom."""


def restore_wording(review: Review, was: Record, old: Record, hand: Hand, save: int) -> Change:
    """Give the item that was read as `was` the words, and what is said about them, of `old`.

    `old` is the item as save number `save` left it. The state stays as it is; agreed text is
    refused. Nothing is laid over words that somebody else has written since `was` was read.
    """
    item = ref_to(was)
    if not isinstance(was, Restored) or type(old) is not type(was):
        raise Refused(f"{item} has no wording; only findings, recommendations and queries do.")
    if ERASED in str(values_of(old)):
        raise Refused(f"The words of {item} in save {save} were erased, and are nowhere any more.")
    names = ASKED if isinstance(was, Query) else locked_fields(was)
    values = {name: getattr(old, name) for name in names}
    if all(getattr(was, name) == value for name, value in values.items()):
        raise Refused(f"{item} has the words of save {save} already.")
    laid = _edited(review, was, hand, values)
    edits = tuple(_resting(edit, was, names) for edit in laid.edits)
    says = f"took up the wording of {item} of save {save} again"
    return msgspec.structs.replace(laid, act="restore-wording", says=says, edits=edits)


def wording_of(entries: Iterable[Entry], item: Ref, save: int) -> Record:
    """The item as save number `save` left it. Refused where there was none such."""
    found = None
    for entry, record in versions(entries, *item):
        if entry.number <= save:
            found = record
    if found is None:
        raise Refused(f"{item} was not in the case after save {save}.")
    return found


def _edited(review: Review, was: Restored, hand: Hand, values: dict[str, Any]) -> Change:
    """The change that an edit by hand would be."""
    if isinstance(was, Query):
        return edit_query(review, was, hand, **values)
    if isinstance(was, Recommendation):
        return edit_recommendation(review, was, hand, **values)
    return edit_finding(review, was, hand, **values)


def _resting(edit: Edit, was: Record, names: Iterable[str]) -> Edit:
    """The edit of the item, good only while all of its words are as they were read."""
    if (edit.table, edit.id) != (TABLE_OF[type(was)], was.id):
        return edit
    sure = resting_on(edit, was, *names)
    return msgspec.structs.replace(sure, rests_on={**edit.rests_on, **sure.rests_on})
