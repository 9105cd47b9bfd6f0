"""A text that is locked, shown whole with the reason; it can be reopened from there."""

from __future__ import annotations

from textual.binding import Binding

from dhr_tui.review.records import Finding, Recommendation
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.actions import action, key_name
from dhr_tui.screens.lines.before_the_panel import body
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet

REOPEN = action("reopen")


class LockedSheet(ReaderSheet):
    """Returns the name of the act that unlocks the text, or None where it was left."""

    BINDINGS = [Binding(",".join(REOPEN.keys), "reopen", REOPEN.label, id="locked.reopen")]

    def __init__(self, heading: str, review: Review, was: Finding | Recommendation) -> None:
        super().__init__(heading, lambda width: [Passage(tuple(body(review, was, width)))])
        self._keys = ((key_name(REOPEN.keys[0]), f"{REOPEN.label} it"), *self._keys)

    def action_reopen(self) -> None:
        self.answer(REOPEN.id)
