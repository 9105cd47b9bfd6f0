"""Somebody else who has the same case open, as the store knows them."""

from __future__ import annotations

from dhr_tui.review.change import change, editing
from dhr_tui.review.refs import Ref, statement_at
from dhr_tui.review.review import Place
from dhr_tui.screens.lines.company import whereabouts_of
from dhr_tui.session import Session
from tests.screens.cases import Act, Table


class Colleague:
    """Another session in a case, without a screen of its own."""

    def __init__(self, table: Table, who: str) -> None:
        self.session = Session(table.store, table.case, who)
        self.who = who

    def at(
        self, screen: str, place: Place | None = None, item: Ref | None = None, writes: bool = False
    ) -> None:
        """Go to a screen, a cell and an item, and perhaps write there."""
        present = whereabouts_of(self.session, screen, place, item, writes)
        self.session.store.present_put(self.session.case_id, present)

    def does(self, act: Act) -> None:
        self.session.refresh()
        self.session.do(act)

    def rewords(self, item: Ref, words: str) -> None:
        """Give a text another wording, by the shortest way."""
        self.does(
            lambda review, hand: change(
                "edit", "reworded it", editing(statement_at(review, item), text=words)
            )
        )

    def leaves(self) -> None:
        self.session.part()
