"""What somebody left unsaved, beside the case as it stands: the same, changed since, or gone."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dhr_tui.review.records import Record
from dhr_tui.review.refs import Ref, parse_ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.store.called import called
from dhr_tui.store.draft import Draft


class Left(NamedTuple):
    """A draft, the record it changes (None: it is a new one), and that record as it stands.

    `read` is whether the case could be read; without it nothing is known of the record.
    """

    draft: Draft
    item: Ref | None
    now: Record | None
    name: str
    read: bool = True

    @property
    def gone(self) -> bool:
        return self.read and self.item is not None and self.now is None

    @property
    def changed(self) -> bool:
        """Whether somebody has changed the record since the draft was written on it."""
        return self.now is not None and self.now.rev != self.draft.base

    def told(self, when: Callable[[str], str]) -> str:
        """On which version it was written, and what became of that, in one sentence.

        `when` says a moment of the record to people.
        """
        if self.item is None:
            return "It is not in the case yet."
        version = f"It was written on version {self.draft.base} of {self.item}"
        if not self.read:
            return f"{version}."
        if self.now is None:
            return f"{version}, which is no longer in the case."
        if not self.changed:
            return f"{version}, which nobody has changed since."
        by = self.now.by or "somebody"
        return f"{version}; {by} changed it since, {when(self.now.at)}."


def in_utc(moment: str) -> str:
    """A moment of the record to the minute: 2014-02-04 14:02 UTC."""
    return f"{moment[:10]} {moment[11:16]} UTC"


def left(review: Review | None, draft: Draft) -> Left:
    """A draft beside the review, or alone where that cannot be read."""
    item = item_of(draft)
    now = record_at(review, item) if item and review else None
    return Left(draft, item, now, called(review, draft, item), review is not None)


def item_of(draft: Draft) -> Ref | None:
    """The record that a draft changes; None for a new one."""
    if not draft.id:
        return None
    return Ref(draft.table, draft.id) if draft.table else parse_ref(draft.key.split()[0])
