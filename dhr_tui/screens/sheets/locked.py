"""A text that is locked, shown whole with the reason; what helps can be done from there."""

from __future__ import annotations

from textual.binding import Binding

from dhr_tui.review.records import Finding, Recommendation
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.actions import action, key_name
from dhr_tui.screens.lines.before_the_panel import body
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet

CURES = {name: action(name) for name in ("reopen", "decide")}


class LockedSheet(ReaderSheet):
    """Returns `cure`, the name of the act that helps, or None where it was left; empty: none does.

    The other acts have no key here.
    """

    BINDINGS = [
        Binding(",".join(cure.keys), f"cure('{cure.id}')", cure.label, id=f"locked.{cure.id}")
        for cure in CURES.values()
    ]

    def __init__(
        self, heading: str, review: Review, was: Finding | Recommendation, cure: str
    ) -> None:
        super().__init__(heading, lambda width: [Passage(tuple(body(review, was, width)))])
        self._cure = cure
        if found := CURES.get(cure):
            self._keys = ((key_name(found.keys[0]), f"{found.label} it"), *self._keys)

    def action_cure(self, name: str) -> None:
        if name == self._cure:
            self.answer(name)
