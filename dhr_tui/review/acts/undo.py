"""Undo and redo: the last change of mine, turned round, across restarts.

An undo is a save like any other: it goes through the same comparison, so what somebody else has
changed since is never overwritten.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dhr_tui.review.change import Change, Edit, Hand, Refused
from dhr_tui.review.history import Entry
from dhr_tui.review.integrity import faults_of
from dhr_tui.review.records import Record
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review


def undo(review: Review, history: Sequence[Entry], hand: Hand) -> Change:
    """The change that takes back my last save that is not undone yet."""
    done, _ = _stacks(history, hand.who)
    if not done:
        raise Refused("There is nothing of yours to undo.")
    entry = done[-1]
    if entry.act == "new-case":
        raise Refused("The beginning of the review cannot be undone.")
    edits = tuple(_turned(review, edit) for edit in reversed(entry.edits))
    says = f"undid: {entry.says}"
    return _whole(review, Change(act="undo", says=says, edits=edits, undoes=entry.number))


def redo(review: Review, history: Sequence[Entry], hand: Hand) -> Change:
    """The change that does my last undone save again."""
    _, undone = _stacks(history, hand.who)
    if not undone:
        raise Refused("There is nothing of yours to redo.")
    entry = undone[-1]
    undoing = next(e for e in reversed(history) if e.undoes == entry.number)
    edits = tuple(_turned(review, edit) for edit in reversed(undoing.edits))
    says = f"did again: {entry.says}"
    return _whole(review, Change(act="redo", says=says, edits=edits, redoes=entry.number))


def _stacks(history: Sequence[Entry], who: str) -> tuple[list[Entry], list[Entry]]:
    """My saves that stand, and those I have undone, each with the last one last."""
    done: list[Entry] = []
    undone: list[Entry] = []
    for entry in history:
        if entry.who != who:
            continue
        if entry.undoes:
            undone.append(done.pop())
        elif entry.redoes:
            done.append(undone.pop())
        else:
            done.append(entry)
            undone.clear()
    return done, undone


def _turned(review: Review, edit: Edit) -> Edit:
    """One edit turned round; Refused where somebody has changed the field since."""
    current = record_at(review, Ref(edit.table, edit.id))
    _untouched(current, edit)
    turned = {field: (new, old) for field, (old, new) in edit.set.items()}
    if edit.gone:
        return Edit(table=edit.table, id=edit.id, base=0, set=_values_back(turned))
    rev = current.rev if current else 0
    return Edit(table=edit.table, id=edit.id, base=rev, set=turned, gone=edit.base == 0)


def _values_back(turned: dict[str, tuple[object, object]]) -> dict[str, tuple[object, object]]:
    return {field: (None, value) for field, (_, value) in turned.items()}


def _untouched(current: Record | None, edit: Edit) -> None:
    name = str(Ref(edit.table, edit.id))
    if edit.gone:
        if current is not None:
            raise Refused(f"{name} is there again; it cannot be brought back twice.")
        return
    if current is None:
        raise Refused(f"{name} has been removed since; it cannot be undone.")
    values = msgspec.to_builtins(current)
    changed = [field for field, (_, new) in edit.set.items() if values[field] != new]
    if changed:
        raise Refused(f"{name} has been changed since by {current.by}; it cannot be undone.")


def _whole(review: Review, turned: Change) -> Change:
    """Refused where something else refers to a record that would go."""
    gone = {(edit.table, edit.id) for edit in turned.edits if edit.gone}
    if gone:
        for fault in faults_of(review, without=gone):
            raise Refused(f"{Ref(fault.table, fault.id)} refers to it; change that first.")
    return turned
