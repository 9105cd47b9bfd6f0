"""The cursor of the program on a screen that shows it: the same four keys in grid and walk."""

from __future__ import annotations

from dhr_tui.review.review import Place
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.frame.moving import moved


class CursorScreen(CommonScreen):
    """Up and down is always the question, left and right always the agency."""

    def go(self, place: Place | None) -> None:
        """Put the cursor on a cell and show it."""

    @property
    def idle(self) -> frozenset[str]:
        return frozenset() if self.place else frozenset({"open", "next-open"})

    @property
    def stands(self) -> Place | None:
        return self.place

    def do_up(self) -> None:
        self.go(moved(self.app.grid, self.place, -1, 0))

    def do_down(self) -> None:
        self.go(moved(self.app.grid, self.place, 1, 0))

    def do_left(self) -> None:
        self.go(moved(self.app.grid, self.place, 0, -1))

    def do_right(self) -> None:
        self.go(moved(self.app.grid, self.place, 0, 1))

    def do_next_open(self) -> None:
        self.jump_open(1)

    def do_previous_open(self) -> None:
        self.jump_open(-1)
