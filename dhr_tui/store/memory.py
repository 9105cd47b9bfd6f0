"""A store that keeps its cases nowhere: for tests of what stands on a store."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from threading import Lock
from typing import NamedTuple

from dhr_tui.review.change import Change, Hand
from dhr_tui.review.folding import folded
from dhr_tui.review.history import Entry
from dhr_tui.review.nearest import nearest_of
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.review.review import Review
from dhr_tui.store import journal, listing, names
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import CaseExists, UnknownCase
from dhr_tui.store.meta import Meta
from dhr_tui.store.present import Present, believed, in_order
from dhr_tui.store.protocol import CaseInfo, Report, Saved
from dhr_tui.store.replay import Replay
from dhr_tui.store.step import advance, empty


class _Kept(NamedTuple):
    meta: Meta
    review: Review
    entries: tuple[Entry, ...]


class MemoryStore:
    """A protocol.CaseStore without a disk."""

    def __init__(self) -> None:
        self._cases: dict[str, _Kept] = {}
        self._drafts: dict[tuple[str, str], dict[tuple[str, str], Draft]] = {}
        self._registers: dict[str, Register] = {}
        self._present: dict[str, dict[str, Present]] = {}
        self._lock = Lock()

    def closed(self) -> str:
        return ""

    def cases(self) -> list[CaseInfo]:
        return [
            listing.info_of(case, kept.meta, kept.review, kept.entries[-1].at)
            for case, kept in sorted(self._cases.items())
        ]

    def create(self, case: str, change: Change, hand: Hand) -> Saved:
        with self._lock:
            if names.checked(case) in self._cases:
                raise CaseExists(case)
            return self._advance(_Kept(*empty(case), ()), change, hand)

    def load(self, case: str) -> Review:
        return self._case(case).review

    def save(self, case: str, change: Change, hand: Hand) -> Saved:
        with self._lock:
            return self._advance(self._case(case), change, hand)

    def notice(self, case: str) -> str:
        return ""

    def history(self, case: str) -> list[Entry]:
        return list(self._case(case).entries)

    def recent(self, case: str) -> list[Entry]:
        return self.history(case)

    def verify(self, case: str) -> Report:
        meta, review, entries = self._case(case)
        told = Replay()
        for entry in entries:
            told.play(entry)
        return Report(meta.save, meta.head, tuple(told.differences(meta, review)))

    def draft_place(self, case: str) -> str:
        self._case(case)
        return ""

    def draft_put(self, case: str, who: str, draft: Draft) -> None:
        self._case(case)
        self._drafts.setdefault((case, who), {})[draft.key, draft.session] = draft

    def draft_sealed(self, case: str, who: str) -> int:
        return 0

    def draft_list(self, case: str, who: str) -> list[Draft]:
        self._case(case)
        return sorted(self._drafts.get((case, who), {}).values(), key=attrgetter("at", "key"))

    def draft_drop(self, case: str, who: str, draft: Draft) -> None:
        self._case(case)
        drafts, place = self._drafts.get((case, who), {}), (draft.key, draft.session)
        if place in drafts and draft.at in ("", drafts[place].at):
            del drafts[place]

    def register(self, case: str) -> Register:
        self._case(case)
        return self._registers.get(case, NO_NAMES)

    def register_change(self, case: str, act: Callable[[Register], Register]) -> Register:
        with self._lock:
            self._registers[case] = act(self.register(case))
            return self._registers[case]

    def pseudonyms(self, but: str) -> Mapping[str, str]:
        return {
            word: case
            for case, kept in self._cases.items()
            for person in kept.review.people.values()
            if case != but and (word := folded(person.pseudonym))
        }

    def pulse(self, case: str) -> object:
        kept = self._cases.get(case)
        return kept.meta.head if kept else None, self.present_list(case)

    def present_put(self, case: str, present: Present) -> None:
        told = believed(present)
        if told and case in self._cases:
            self._present.setdefault(case, {})[told.session] = told

    def present_list(self, case: str) -> list[Present]:
        return in_order(self._present.get(case, {}).values())

    def present_drop(self, case: str, session: str) -> None:
        self._present.get(case, {}).pop(session, None)

    def _case(self, case: str) -> _Kept:
        kept = self._cases.get(case)
        if kept is None:
            raise UnknownCase(case, nearest_of(case, self._cases))
        return kept

    def _advance(self, kept: _Kept, change: Change, hand: Hand) -> Saved:
        meta, review, edits = advance(kept.meta, kept.review, change, hand)
        entry = journal.entry_of(meta.last.encode(), meta.save)
        self._cases[meta.case] = _Kept(meta, review, (*kept.entries, entry))
        return Saved(meta.save, review, edits)
