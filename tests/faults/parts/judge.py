"""Reads a case after a fault, with a store that knows nothing, and tells what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dhr_tui.review.change import Edit
from dhr_tui.review.history import Entry
from dhr_tui.review.review import Review
from dhr_tui.store.errors import StoreError
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.faults.parts.acks import Ack
from tests.faults.parts.people import AFTER, SHARED, both, first_words, hand


def faults_of(workspace: Path, case: str, acks: Iterable[Ack]) -> list[str]:
    """One sentence a fault; none where nothing that was acknowledged is lost."""
    store = CaseFiles(Workspace(workspace))
    try:
        review, entries, report = store.load(case), store.history(case), store.verify(case)
    except StoreError as error:
        return [f"The case cannot be read: {error}"]
    return [
        *report.faults,
        *_lost(entries, review, acks),
        *_given_twice(entries),
        *_overwritten(entries),
    ]


def after_a_crash(workspace: Path, case: str, acks: Iterable[Ack]) -> list[str]:
    """The same once somebody has saved again, who mends what a crash left in the journal."""
    store = CaseFiles(Workspace(workspace))
    try:
        store.save(case, both(store.load(case), "after the crash"), hand("cem"))
    except StoreError as error:
        return [f"The case cannot be saved to: {error}"]
    return faults_of(workspace, case, acks)


def _lost(entries: Sequence[Entry], review: Review, acks: Iterable[Ack]) -> Iterator[str]:
    """Saves that were acknowledged and are not in the history, or not as they were made."""
    found = {entry.number: entry for entry in entries}
    for ack in acks:
        entry = found.get(ack.save)
        if entry is None or entry.who != ack.who or ack.words not in _reworded(entry):
            yield f"Save {ack.save}, acknowledged to {ack.who}, is not in the history."
        elif ack.finding and ack.finding not in review.findings:
            yield f"F{ack.finding}, acknowledged to {ack.who}, is not in the case."
        elif ack.finding and review.findings[ack.finding].text != ack.words:
            yield f"F{ack.finding} has not the words that were acknowledged to {ack.who}."


def _given_twice(entries: Iterable[Entry]) -> Iterator[str]:
    """Numbers that the store gave to more than one record."""
    given = Counter((e.table, e.id) for entry in entries for e in entry.edits if not e.base)
    yield from (f"{t} {number} was given {n} times." for (t, number), n in given.items() if n > 1)


def _overwritten(entries: Iterable[Entry]) -> Iterator[str]:
    """Words that were replaced by somebody who had not seen them."""
    before = ""
    for entry in entries:
        for words, replaced in _rewordings(entry):
            if replaced and before != replaced:
                yield f"Save {entry.number} replaced '{before}', which {entry.who} had not read."
            before = words


def _reworded(entry: Entry) -> set[str]:
    return {words for words, _ in _rewordings(entry)}


def _rewordings(entry: Entry) -> Iterator[tuple[str, str]]:
    """The words that the shared finding got, and those that their writer read before."""
    for edit in entry.edits:
        if (edit.table, edit.id) == ("findings", SHARED) and "text" in edit.set:
            yield _parts(edit)


def _parts(edit: Edit) -> tuple[str, str]:
    text = edit.set["text"][1]
    return first_words(text), text.partition(AFTER)[2]
