"""The history of an item on the screen; any of its wordings can be taken up again."""

from __future__ import annotations

from collections.abc import Sequence

from textual.binding import Binding

from dhr_tui.review.acts.restoring import restore_wording, wording_of
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.history import Entry
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.sheets import reading
from dhr_tui.screens.sheets.reader import ReaderSheet
from dhr_tui.session import Act


class HistorySheet(ReaderSheet):
    """Every save that changed an item. Returns the act that takes a wording up again, or None.

    The act rests on the item as it was when the history was opened.
    """

    BINDINGS = [Binding("y", "yes", "yes", id="history.yes")]

    def __init__(self, review: Review, entries: Sequence[Entry], item: Ref) -> None:
        super().__init__(
            f"History of {item}",
            lambda width: reading.history(review, entries, item, width, choosing=True),
            choosing="take these words up again",
        )
        self._item = item
        self._was = record_at(review, item)
        self._entries = entries
        self._asked: Act | None = None

    def action_step(self, step: int) -> None:
        self._ask(None)
        super().action_step(step)

    def action_take(self) -> None:
        """Ask before the chosen wording is taken up again, or say why it may not be."""
        chosen = self._chosen()
        if chosen is None or not isinstance(chosen.value, int):
            return
        session = self.app.session
        try:
            act = self._act(chosen.value)
            act(session.review, session.hand())
        except Refused as refusal:
            self._ask(None)
            self.say(told(refusal))
        else:
            self._ask(act)

    def action_yes(self) -> None:
        if self._asked:
            self.answer(self._asked)

    def _ask(self, act: Act | None) -> None:
        self._asked = act
        question = f"y takes these words up again, as a new change to {self._item}."
        self.say(question if act else "", wrong=False)

    def _act(self, save: int) -> Act:
        was, old = self._was, wording_of(self._entries, self._item, save)
        if was is None:
            raise Refused(f"{self._item} is no longer in the case.")

        def act(review: Review, hand: Hand) -> Change:
            return restore_wording(review, was, old, hand, save)

        return act
