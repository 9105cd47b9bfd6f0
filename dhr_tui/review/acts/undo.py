"""Undo and redo: a change of mine, mostly the last, turned round, across restarts.

An undo is a save like any other: it goes through the same comparison, so what somebody else has
changed since is never overwritten. Behind one that cannot be undone for that, `before` tells which
can be asked for next.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.acts.rules import minutes_open
from dhr_tui.review.change import Change, Edit, Hand, Overtaken, Refused, values_of
from dhr_tui.review.history import WRITTEN, Entry
from dhr_tui.review.integrity import faults_left
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.merge import merge
from dhr_tui.review.records import Note, Record
from dhr_tui.review.referring import called, referring
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Place, Review

WHERE = {"question", "agency"}
"""Fields of a line of the minutes that say where it stands, and no word of it."""


def undo(review: Review, history: Sequence[Entry], hand: Hand, save: int = 0) -> Change:
    """The change that takes back my save of that number, else my last that is not undone yet."""
    done, _ = _stacks(history, hand.who)
    if save:
        done = [entry for entry in done if entry.number == save]
    if not done and save:
        raise Refused(f"Save {save} is no change of yours that still stands.")
    if not done:
        raise Refused("There is nothing of yours to undo.")
    entry = done[-1]
    if entry.act == "new-case":
        raise Refused("The beginning of the review cannot be undone.")
    if entry.erased:
        raise Refused(f"{_gone(entry)}, so it cannot be undone.")
    edits = tuple(_turned(review, edit, "undone") for edit in reversed(entry.edits))
    says = f"undid: {entry.says}"
    turned = Change(act="undo", says=says, edits=edits, undoes=entry.number)
    return _whole(review, turned, hand)


def redo(review: Review, history: Sequence[Entry], hand: Hand) -> Change:
    """The change that does my last undone save again."""
    _, undone = _stacks(history, hand.who)
    if not undone:
        raise Refused("There is nothing of yours to redo.")
    entry = undone[-1]
    undoing = next(e for e in reversed(history) if e.undoes == entry.number)
    if undoing.erased:
        raise Refused(f"{_gone(undoing)}, so it cannot be done again.")
    edits = tuple(_turned(review, edit, "done again") for edit in reversed(undoing.edits))
    says = f"did again: {entry.says}"
    turned = Change(act="redo", says=says, edits=edits, redoes=entry.number)
    return _whole(review, turned, hand)


def before(history: Sequence[Entry], who: str, save: int = 0) -> Entry | None:
    """My save before that one, or before my last, that stands; the beginning is none to undo."""
    done, _ = _stacks(history, who)
    number = save or (done[-1].number if done else 0)
    earlier = [e for e in done if e.number < number and e.act != "new-case"]
    return earlier[-1] if earlier else None


def _gone(entry: Entry) -> str:
    """What is not there any more; an erasure takes words, and where they were replaced."""
    return f"Words that save {entry.number} wrote or replaced were erased"


def enough(latest: Sequence[Entry], who: str, save: int = 0) -> bool:
    """Whether the latest saves alone tell what somebody may undo (that save, if any) and redo."""
    first = latest[0].number if latest else 0
    if first == 1:
        return True
    if 0 < save < first:
        return False
    turned = (e.undoes or e.redoes for e in latest if e.who == who)
    done, _ = _stacks(latest, who)
    return bool(done) and all(number >= first for number in turned if number)


def _stacks(history: Sequence[Entry], who: str) -> tuple[list[Entry], list[Entry]]:
    """My saves that stand, and those I have undone, each with the last one last."""
    done: dict[int, Entry] = {}
    undone: dict[int, Entry] = {}
    for entry in history:
        if entry.who != who or entry.repairs or entry.erases or entry.gap:
            continue
        if entry.undoes:
            _move(entry.undoes, done, undone)
        elif entry.redoes:
            _move(entry.redoes, undone, done)
        else:
            done[entry.number] = entry
            undone.clear()
    return list(done.values()), list(undone.values())


def _move(number: int, out: dict[int, Entry], to: dict[int, Entry]) -> None:
    if number in out:
        to[number] = out.pop(number)


def _turned(review: Review, edit: Edit, how: str) -> Edit:
    """One edit turned round; Refused where somebody has changed the field since.

    `how` is what it cannot be then: undone, or done again.
    """
    current = record_at(review, Ref(edit.table, edit.id))
    _untouched(review, current, edit, how)
    turned = {field: (new, old) for field, (old, new) in edit.set.items()}
    rev = current.rev if current else 0
    return msgspec.structs.replace(edit, base=rev, set=turned, gone=rev > 0 and edit.base == 0)


def _untouched(review: Review, current: Record | None, edit: Edit, how: str) -> None:
    name = _name(review, edit)
    if edit.gone:
        if current is not None:
            raise Refused(f"{name} is there again; it cannot be brought back twice.")
        return
    if current is None:
        raise Overtaken(f"{name} has been removed since; it cannot be {how}.")
    if isinstance(current, Note) and not edit.set.keys() <= WHERE:
        minutes_open(review, current.meeting)
    values = values_of(current)
    expected = {**edit.rests_on, **{field: new for field, (_, new) in edit.set.items()}}
    if any(values[field] != value for field, value in expected.items()):
        since = f"{name} has been changed since by {current.by}; it cannot be {how}"
        if edit.table in WRITTEN:
            raise Overtaken(f"{since}, but its history has every wording.", cure="history")
        raise Overtaken(f"{since}.")


def _name(review: Review, edit: Edit) -> str:
    """What an edit is about, as people say it."""
    if edit.table == "review":
        return "What is recorded of the case"
    if edit.table == "cells" and edit.id in review.cells:
        cell = review.cells[edit.id]
        return f"The answer to {name_of(review, Place(cell.question, cell.agency))}"
    return str(Ref(edit.table, edit.id))


def _whole(review: Review, turned: Change, hand: Hand) -> Change:
    """Refused where a record would go that others refer to, or come back to what is gone."""
    merged = merge(review, turned, hand, {})
    after = msgspec.structs.replace(review, **merged.tables)
    faults = faults_left(after, merged.edits)
    if faults and any(edit.gone for edit in turned.edits):
        refs = dict.fromkeys(Ref(fault.table, fault.id) for fault in faults)
        found = [record for ref in refs if (record := record_at(after, ref))]
        by = listed((called(review, record) for record in found), NAMED)
        verb = "refers" if len(found) == 1 else "refer"
        to = listed(_referred_to(review, turned, refs), NAMED)
        what = f"{to}, which would go" if to else "it"
        raise Refused(f"{by[:1].upper()}{by[1:]} {verb} to {what}; change that first.")
    for fault in faults:
        name = Ref(fault.table, fault.id)
        raise Refused(f"{name} refers to what is gone: {fault.sentence}.")
    return turned


def _referred_to(review: Review, turned: Change, refs: Collection[Ref]) -> list[str]:
    """What would go though a record that `refs` names refers to it, as people call it."""
    gone = (Ref(edit.table, edit.id) for edit in turned.edits if edit.gone)
    return [
        called(review, record)
        for ref in gone
        if (record := record_at(review, ref))
        and any(ref_to(each) in refs for each in referring(review, ref))
    ]
