"""The life of a point in a sheet, from which it goes on: ask, reply, conclude, decide."""

from __future__ import annotations

from textual.binding import Binding

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.review.thread import point_of
from dhr_tui.screens.sheets.reader import ReaderSheet
from dhr_tui.screens.sheets.thread_layout import passages

ASK = "ask"
"""What the sheet returns where the agency is to be asked about the finding."""


class ThreadSheet(ReaderSheet):
    """Returns the query or the entry that was chosen, `ASK`, or None where it was left."""

    BINDINGS = [Binding("q", "ask", "ask", id="thread.ask")]

    def __init__(self, review: Review, item: Ref) -> None:
        point = point_of(review, item)
        choosing = "go on with it" if self._any_choice(review, item) else ""
        super().__init__(
            f"The life of {point}", lambda width: passages(review, item, width), choosing
        )
        self._asks = point.table == "findings"
        if self._asks:
            self._keys = (*self._keys[:-1], ("q", "ask about it"), self._keys[-1])

    @staticmethod
    def _any_choice(review: Review, item: Ref) -> bool:
        return any(passage.value for passage in passages(review, item, 80))

    def action_ask(self) -> None:
        if self._asks:
            self.answer(ASK)
        else:
            self.say("Only about a finding is an agency asked; q on the walk asks in its cell.")
