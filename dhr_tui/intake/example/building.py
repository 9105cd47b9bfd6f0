"""A case that grows save by save in memory, and the keys by which its source names records."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

import msgspec

from dhr_tui.intake.faults import WrongSource
from dhr_tui.review.change import Change, Edit, Hand, Refused, change
from dhr_tui.review.merge import merge
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import Record
from dhr_tui.review.review import Review


class Save(NamedTuple):
    """One save: what is changed, and by whose hand."""

    change: Change
    hand: Hand


class Added(NamedTuple):
    """An entry of the source that becomes a record: its key, its place in the files, the record."""

    key: str
    where: str
    record: Record


AddAct = Callable[[Review, Any, Hand], Change]


class Building:
    """The review so far, the saves that led to it, and the ids behind the keys."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.review = Review()
        self.saves: list[Save] = []
        self._next_ids: dict[str, int] = {}
        self._ids: dict[str, dict[str, int]] = {}

    def at(self, meeting: int) -> Hand:
        """The same hand at a meeting (its id)."""
        return msgspec.structs.replace(self.hand, meeting=meeting)

    def lay(self, step: Change, hand: Hand | None = None) -> tuple[Edit, ...]:
        """Lay one change onto the review; the edits come back with the numbers they were given."""
        save = Save(step, hand or self.hand)
        merged = merge(self.review, save.change, save.hand, self._next_ids)
        self._next_ids = merged.next_ids
        self.review = msgspec.structs.replace(self.review, **merged.tables)
        self.saves.append(save)
        return merged.edits

    def lay_all(
        self, act: str, says: str, steps: Iterable[Change], hand: Hand | None = None
    ) -> tuple[Edit, ...]:
        """Lay several acts of one kind onto the review in one save; none is no save."""
        edits = [edit for step in steps for edit in step.edits]
        return self.lay(change(act, says, *edits), hand) if edits else ()

    def add(self, noun: str, act: AddAct, says: str, entries: Iterable[Added]) -> None:
        """Add a record for each entry in one save, and remember its id behind its key."""
        known = self._ids.setdefault(noun, {})
        steps = []
        for key, where, record in entries:
            if key in known:
                raise WrongSource(f"{where}: there is another {noun} {key}.")
            known[key] = 0
            steps.append(attempt(where, partial(act, self.review, record, self.hand)))
        fresh = [key for key, number in known.items() if not number]
        done = self.lay_all(steps[0].act, says, steps) if steps else ()
        known.update(zip(fresh, (edit.id for edit in done), strict=True))

    def id_of(self, noun: str, key: str, where: str) -> int:
        """The id behind a key; 0 for an empty key. Raises WrongSource for an unknown one."""
        known = self._ids.get(noun, {})
        if key and key not in known:
            raise WrongSource(f"{where}: there is no {noun} {key}{nearest(key, known)}.")
        return known.get(key, 0)

    def ids_of(self, noun: str, keys: Iterable[str], where: str) -> tuple[int, ...]:
        return tuple(self.id_of(noun, key, where) for key in keys)


def attempt(where: str, act: Callable[[], Change]) -> Change:
    """What an act returns; its refusal as a fault of the source at `where`."""
    try:
        return act()
    except Refused as refusal:
        raise WrongSource(f"{where}: {refusal}") from None


def counted(number: int, noun: str) -> str:
    """How many, with the noun: `1 finding`, `3 findings`."""
    return f"{number} {noun if number == 1 else noun + 's'}"
