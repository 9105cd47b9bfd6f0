"""A screen that is one list of rows: the arrows select, and what is selected stays selected."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.app import ComposeResult

from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.lines.rows import Row, Spot
from dhr_tui.session import Session
from dhr_tui.widgets.ink import Line, marked, spread
from dhr_tui.widgets.page import Page


class RowedScreen(CaseScreen):
    """A subclass makes the rows; a row with a spot can be selected, and `do_open` opens it."""

    page_id: ClassVar[str] = "rows"

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._spot: Spot | None = None
        self._at = 0
        self._rows: Once[list[Row]] = Once()

    @abstractmethod
    def make_rows(self, today: str, width: int) -> list[Row]:
        """Everything that is listed; `today` is ISO text."""

    def begin_again(self) -> None:
        """Another case is shown: nothing is selected in it yet."""
        self._session, self._spot, self._at = self.app.session, None, 0

    def compose_middle(self) -> ComposeResult:
        yield Page(id=self.page_id)

    @property
    def rows(self) -> list[Row]:
        width, today = max(self.size.width - 1, 20), self.app.session.clock()[:10]
        return self._rows.get(
            self.review, (today, width, self.view), lambda: self.make_rows(today, width)
        )

    @property
    def view(self) -> str:
        """Which of several lists of the screen is shown."""
        return ""

    @property
    def spots(self) -> list[Spot]:
        return [row.spot for row in self.rows if row.spot]

    @property
    def at(self) -> int:
        """Which of the spots is selected, from 0."""
        return self._index(self.spots)

    @property
    def spot(self) -> Spot | None:
        """What is selected."""
        spots = self.spots
        return spots[self._index(spots)] if spots else None

    def show_middle(self) -> None:
        if self._session is not self.app.session:
            self.begin_again()
        spots = self.spots
        chosen = spots[self._index(spots)] if spots else None
        self._spot = self._spot or chosen
        lines: list[Line] = []
        seen = (0, 0)
        for row in self.rows:
            start = len(lines)
            here = row.spot is not None and row.spot == chosen
            lines += _selected(row) if here else row.lines
            if here:
                # The heading above the first row of a part stays in sight with it.
                seen = (0 if row.spot == spots[0] else start, len(lines) - 1)
        self.query_one(f"#{self.page_id}", Page).show(lines, reveal=seen)

    def _index(self, spots: list[Spot]) -> int:
        """Which of the spots is selected; where it has gone, the one in its place."""
        if self._spot in spots:
            return spots.index(self._spot)
        return max(min(self._at, len(spots) - 1), 0)

    def step(self, by: int) -> None:
        """Select another row, so many further down."""
        spots = self.spots
        if spots:
            self.select_spot(spots[max(0, min(self._index(spots) + by, len(spots) - 1))])

    def select_spot(self, spot: Spot) -> None:
        """Select a row; where it is not there yet, as soon as it is."""
        spots = self.spots
        self._spot = spot
        if spot in spots:
            self._at = spots.index(spot)
        self.show_middle()

    def do_up(self) -> None:
        self.step(-1)

    def do_down(self) -> None:
        self.step(1)

    def do_next_item(self) -> None:
        self.step(1)

    def do_previous_item(self) -> None:
        self.step(-1)

    def do_first(self) -> None:
        self.step(-(10**6))

    def do_last(self) -> None:
        self.step(10**6)

    def do_page_up(self) -> None:
        self.step(-self.query_one(f"#{self.page_id}", Page).page_rows // 2)

    def do_page_down(self) -> None:
        self.step(self.query_one(f"#{self.page_id}", Page).page_rows // 2)


def _selected(row: Row) -> list[Line]:
    """The lines of what is selected, with a bar at the margin that needs no colour."""
    return [marked(each, ("▌", "accent")) for each in spread(row.lines, "selected")]
