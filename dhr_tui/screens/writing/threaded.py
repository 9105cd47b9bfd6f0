"""What is done with a point wherever it is seen: its thread, replies, and the ledger beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import Finding, Query, Recommendation
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.thread import entries_about, point_of
from dhr_tui.screens.sheets.asking import Asked
from dhr_tui.screens.writing.contending import ContendingScreen
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.field import Values

if TYPE_CHECKING:
    from dhr_tui.screens.writing.deciding import DecideSheet


class ThreadedScreen(ContendingScreen):
    """A screen on whose selected item a thread can be opened and gone on with."""

    def do_thread(self) -> None:
        from dhr_tui.screens.sheets.thread import ThreadSheet

        item, review = self._selected(), self.review

        def chosen(value: object) -> None:
            if isinstance(value, Ref):
                self._go_on(value)
            elif value is not None:
                self.app.show_item(point_of(review, item), "add-query")

        self.app.push_screen(ThreadSheet(review, item), chosen)

    def _go_on(self, item: Ref) -> None:
        """The next step of a query, in its cell; what becomes of an entry of the ledger, here."""
        if item.table == "queries":
            self.app.show_item(item, "reply")
        else:
            self._decide_on(self.review.recommendations[item.id])

    def do_reply(self) -> None:
        """Write what the agency replied, or what the panel made of that."""
        from dhr_tui.screens.writing.query_forms import next_form

        query = record_at(self.review, self._selected())
        assert isinstance(query, Query), "the table of actions lets only these through"
        self.write(next_form(self.review, query))

    def do_decide(self) -> None:
        """Decide on the selected entry, or on one that belongs to the selected finding."""
        item = record_at(self.review, self._selected())
        if isinstance(item, Recommendation):
            self._decide_on(item)
        elif isinstance(item, Finding):
            self._choose_entry(item)

    def _choose_entry(self, finding: Finding) -> None:
        from dhr_tui.screens.sheets.reader import ReaderSheet
        from dhr_tui.screens.sheets.thread_layout import entries

        review = self.review
        found = {ref_to(entry): entry for entry in entries_about(review, finding)}
        heading = f"The ledger beside {ref_to(finding)}: decide on which?"

        def chosen(value: object) -> None:
            if isinstance(value, Ref):
                self._decide_on(found[value])

        sheet = ReaderSheet(
            heading, lambda width: list(entries(review, finding, width)), "decide on it"
        )
        self.app.push_screen(sheet, chosen)

    def _decide_on(self, entry: Recommendation) -> None:
        from dhr_tui.screens.writing.deciding import DecideSheet, anew, decide

        sheet = DecideSheet(self.review, entry, self.app.session.hand())

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return decide(review, entry, hand, values)

        def answered(values: Values | None) -> None:
            if values is None:
                self.say_left(sheet.heading)
            elif anew(values):
                self._decide_anew(sheet, entry, values, act)
            else:
                self.perform_asked(sheet.heading, values, act, sheet.fields)

        sheet.opening = self.opening
        self.app.push_screen(sheet, answered)

    def _decide_anew(
        self, sheet: DecideSheet, entry: Recommendation, values: Values, decide: Asked
    ) -> None:
        """Begin a recommendation with the words of an entry, decide for it, then write on it."""
        from dhr_tui.screens.writing.deciding import begin_from

        def begin(values: Values, review: Review, hand: Hand) -> Change:
            return begin_from(review, entry, hand, values)

        def begun(saved: Saved) -> None:
            new = Ref("recommendations", saved.edits[0].id)
            named = {**values, "into": str(new)}
            self.perform_asked(sheet.heading, named, decide, sheet.fields, lambda _: written(new))

        def written(new: Ref) -> None:
            self.app.show_item(new, "open")

        self.perform_asked(sheet.heading, values, begin, sheet.fields, begun)
