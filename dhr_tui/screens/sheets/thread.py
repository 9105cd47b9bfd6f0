"""The life of a point in a sheet, from which it goes on: ask, reply, conclude, decide."""

from __future__ import annotations

from textual.binding import Binding

from dhr_tui.review.records import QueryState
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.review.thread import point_of
from dhr_tui.screens.sheets.reader import ReaderSheet
from dhr_tui.screens.sheets.thread_layout import passages

ASK = "ask"
"""What the sheet returns where the agency is to be asked about the finding."""


class ThreadSheet(ReaderSheet):
    """Returns the query or the entry that was chosen, `ASK`, or None where it was left."""

    BINDINGS = [
        Binding("q", "ask", "ask", id="thread.ask"),
        Binding("R", "reply", "reply", id="thread.reply"),
    ]

    def __init__(self, review: Review, item: Ref) -> None:
        point = point_of(review, item)
        choosing = "go on with it" if self._any_choice(review, item) else ""
        super().__init__(
            f"The life of {point}", lambda width: passages(review, item, width), choosing
        )
        self._review = review
        self._asks = point.table == "findings"
        if self._asks:
            self._keys = (*self._keys[:-1], ("q", "ask about it"), self._keys[-1])

    @staticmethod
    def _any_choice(review: Review, item: Ref) -> bool:
        return any(passage.value for passage in passages(review, item, 80))

    def _show(self) -> None:
        """Enter is called by the step that is next of what is selected."""
        chosen = self._chosen()
        if chosen and isinstance(chosen.value, Ref):
            self._keys = (("enter", self._next_step(chosen.value)), *self._keys[1:])
            self.show_keys()
        super()._show()

    def _next_step(self, item: Ref) -> str:
        if item.table != "queries":
            return "decide on it"
        asked = self._review.queries[item.id].state is QueryState.OPEN
        return "record the reply" if asked else "what was made of it"

    def action_reply(self) -> None:
        """Go on with the selected query, or with the first that waits; enter goes on with all."""
        chosen = self._chosen()
        values = [each.value for each in (chosen, *self._choices()) if each]
        queries = (v for v in values if isinstance(v, Ref) and v.table == "queries")
        found = next(queries, None)
        if found:
            self.answer(found)
        else:
            self.say("No query waits for a reply here.")

    def action_ask(self) -> None:
        if self._asks:
            self.answer(ASK)
        else:
            self.say("Only about a finding is an agency asked; q on the walk asks in its cell.")
