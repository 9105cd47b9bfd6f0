"""The program on the screen: wires screens, keys and session; knows no rule of the panel."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from textual.app import App
from textual.color import Color
from textual.filter import LineFilter
from textual.screen import Screen

from dhr_tui.review.change import Refused
from dhr_tui.review.grid import Grid
from dhr_tui.review.merge import Conflict
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.review.text import UNSEEN
from dhr_tui.screens import doors
from dhr_tui.screens.actions import CHOOSER, GRID
from dhr_tui.screens.frame import CaseScreen
from dhr_tui.screens.moving import place_of
from dhr_tui.session import Act, Session
from dhr_tui.store.errors import StoreError
from dhr_tui.store.protocol import CaseStore, Saved
from dhr_tui.widgets.theme import THEME

LOOK_EVERY = 0.5
"""Seconds between two looks whether somebody else has saved."""


class OnlyText(LineFilter):
    """Stands last before the terminal: no stored text can send it a control sequence."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [
            segment
            if segment.control or not UNSEEN.search(segment.text)
            else Segment(UNSEEN.sub("", segment.text), segment.style)
            for segment in segments
        ]


class CaseApp(App[int], inherit_bindings=False):
    """The program with a store of cases, and a case open or none yet."""

    CSS_PATH = ["screens/app.tcss", "screens/grid.tcss", "screens/chooser.tcss"]
    ENABLE_COMMAND_PALETTE = False
    SCREENS: ClassVar[dict[str, Callable[[], Screen[None]]]] = doors.SCREENS

    session: Session

    def __init__(
        self,
        store: CaseStore,
        case_id: str = "",
        who: str = "",
        exports: Path = Path("exports"),
    ) -> None:
        """Open a case, or the list of them. Raises StoreError if the case cannot be opened."""
        super().__init__()
        self.store = store
        self.who = who
        self.exports = exports
        self.place: Place | None = None
        self.left_words: dict[str, dict[str, str]] = {}
        self.animation_level = "none"
        self.register_theme(THEME)
        self.theme = THEME.name
        self._saving = asyncio.Lock()
        self._grid: Grid | None = None
        self._first_screen = GRID if case_id else CHOOSER
        if case_id:
            self._begin(case_id)

    @property
    def grid(self) -> Grid:
        """The grid of the review as it stands."""
        if self._grid is None or self._grid.review is not self.session.review:
            self._grid = Grid(self.session.review)
        return self._grid

    def get_default_screen(self) -> Screen[None]:
        return self.get_screen(self._first_screen)

    def on_mount(self) -> None:
        self.set_interval(LOOK_EVERY, self._look)

    def open_case(self, case_id: str) -> None:
        """Open a case and show its grid. Raises StoreError."""
        self._begin(case_id)
        self.push_screen(GRID)

    def _begin(self, case_id: str) -> None:
        """The cursor starts on the first cell without an answer."""
        self.session = Session(self.store, case_id, self.who)
        first = next(iter(self.grid.states), None)
        self.place = self.grid.next_open(Place(-1, -1)) or first

    def show_screen(self, name: str, then: str = "") -> None:
        """Go to another screen of the case, and do an action there; each keeps its place."""
        self.run_worker(self._show_screen(name, then))

    async def _show_screen(self, name: str, then: str) -> None:
        """The grid is the ground; one other screen of the case lies on it at a time."""
        here = self.screen
        if not isinstance(here, CaseScreen):
            return
        if here.place_name == GRID and name != GRID:
            await self.push_screen(name)
        elif here.place_name != GRID and name == GRID:
            await self.pop_screen()
        elif here.place_name != name:
            await self.switch_screen(name)
        if then and isinstance(self.screen, CaseScreen):
            self.screen.action_do(then)

    def show_item(self, item: Ref) -> None:
        """Go to where an item is: its cell, or the list of recommendations."""
        place = place_of(self.session.review, item)
        if place:
            self.place = place
        name = "walk" if place else "recommendations"
        self.run_worker(self._show_item(name, item))

    async def _show_item(self, name: str, item: Ref) -> None:
        await self._show_screen(name, "")
        if isinstance(self.screen, CaseScreen):
            self.screen.select(item)

    def leave_case(self) -> None:
        """Back to the list of reviews, if that is where the case was opened from."""
        if self._first_screen == GRID:
            self.say("This review was opened by its name; ctrl+q leaves the program.")
        else:
            self.pop_screen()

    def leave_program(self) -> None:
        """Leave, unless something is being written; saved text stays saved."""
        screen = next((s for s in self.screen_stack if isinstance(s, CaseScreen)), None)
        if screen and screen.editing:
            screen.leave_writing(self.exit)
        else:
            self.exit()

    def action_leave_program(self) -> None:
        self.leave_program()

    def perform(self, act: Act, then: Callable[[Saved], None] | None = None) -> None:
        """Do an act and save it in a thread, one after another; say what came of it."""
        self.run_worker(self._perform(partial(self.session.do, act), then))

    def undo(self) -> None:
        self.run_worker(self._perform(self.session.undo, None))

    def redo(self) -> None:
        self.run_worker(self._perform(self.session.redo, None))

    async def _perform(
        self, save: Callable[[], Saved], then: Callable[[Saved], None] | None
    ) -> None:
        async with self._saving:
            try:
                saved = await asyncio.to_thread(save)
            except (Refused, Conflict, StoreError) as error:
                self.say(str(error), wrong=True)
                return
        self.show_review()
        self.say(f"Saved {self.session.clock()[11:19]}: {self.session.last_said}.")
        if then:
            then(saved)

    async def _look(self) -> None:
        """See whether somebody else has saved, and show it."""
        if not hasattr(self, "session") or self._saving.locked():
            return
        async with self._saving:
            try:
                changed = await asyncio.to_thread(self.session.refresh)
            except StoreError as error:
                self.say(str(error), wrong=True)
                return
        if changed:
            self.show_review()

    def say(self, sentence: str, wrong: bool = False) -> None:
        for screen in reversed(self.screen_stack):
            if isinstance(screen, CaseScreen):
                screen.say(sentence, wrong)
                return

    def show_review(self) -> None:
        """Bring every screen in sight up to date; the others follow when they are shown."""
        for screen in self.screen_stack:
            if isinstance(screen, CaseScreen):
                screen.show_all()

    def get_line_filters(self) -> Sequence[LineFilter]:
        return [*super().get_line_filters(), OnlyText()]


def run(
    store: CaseStore,
    case_id: str = "",
    who: str = "",
    mouse: bool = True,
    exports: Path = Path("exports"),
) -> int:
    """Run the program until it is left; the exit status."""
    app = CaseApp(store, case_id, who, exports)
    app.run(mouse=mouse)
    return app.return_code or 0
