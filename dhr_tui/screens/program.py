"""What a screen may ask of the program: the case, its changes, and the way to other screens."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual import events
from textual.screen import Screen
from textual.widgets import Input, TextArea

from dhr_tui.review.refs import Ref
from dhr_tui.screens.actions import CHOOSER, GRID, RECOMMENDATIONS, WALK
from dhr_tui.screens.casework import Casework
from dhr_tui.screens.frame import CaseScreen
from dhr_tui.screens.moving import place_of
from dhr_tui.screens.sheet import Sheet
from dhr_tui.store.protocol import CaseStore


class Program(Casework):
    """Goes between screens. The grid is the ground; one other screen lies on it at a time."""

    def __init__(
        self,
        store: CaseStore,
        case_id: str = "",
        who: str = "",
        exports: Path = Path("exports"),
    ) -> None:
        """Open a case, or the list of them. Raises StoreError if the case cannot be opened."""
        super().__init__(store, who, exports)
        self._first_screen = GRID if case_id else CHOOSER
        self._going = asyncio.Lock()
        self._under_way = 0
        self._held: list[events.Key] = []
        if case_id:
            self.begin(case_id)

    def get_default_screen(self) -> Screen[None]:
        return self.get_screen(self._first_screen)

    def open_case(self, case_id: str) -> None:
        """Open a case from the list and show its grid. Raises StoreError."""
        self.begin(case_id)
        self.push_screen(GRID)

    def show_screen(self, name: str, then: str = "", item: Ref | None = None) -> None:
        """Go to another screen of the case, which keeps its place; select an item or act there."""
        self._under_way += 1
        self.run_worker(self._show_screen(name, then, item))

    def show_item(self, item: Ref) -> None:
        """Go to where an item is: its cell, or the list of recommendations."""
        place = place_of(self.session.review, item)
        if place:
            self.place = place
        self.show_screen(WALK if place else RECOMMENDATIONS, item=item)

    def leave_case(self) -> None:
        """Back to the list of reviews, if that is where the case was opened from."""
        if self._first_screen == GRID:
            self.say("This review was opened by its name; ctrl+q leaves the program.")
        else:
            self.pop_screen()

    def leave_program(self) -> None:
        """Leave; what is being written is kept as a draft first."""
        screen = next(
            (s for s in self.screen_stack if isinstance(s, CaseScreen) and s.editing), None
        )
        if screen:
            screen.leave_writing(self.exit)
        else:
            self.exit()

    def action_leave_program(self) -> None:
        self.leave_program()

    async def _show_screen(self, name: str, then: str = "", item: Ref | None = None) -> None:
        """One change of screen after another, however fast the keys come."""
        async with self._going:
            await self._go(name)
        if isinstance(self.screen, CaseScreen):
            if item:
                self.screen.select(item)
            if then:
                self.screen.action_do(then)
        self._under_way -= 1
        self._release()

    def on_key(self, event: events.Key) -> None:
        """A key that comes before the screen or the field it is meant for waits for it."""
        screen, letter = self.screen, event.character or ""
        if self._under_way:
            self._held.append(event)
            event.prevent_default()
        elif letter.isprintable() and letter and isinstance(screen, (CaseScreen, Sheet)):
            # What has come this far was typed before the field had the focus.
            early = self.focused is None or isinstance(self.focused, (Input, TextArea))
            if early and screen.typed_ahead(letter):
                event.prevent_default()

    def _release(self) -> None:
        """Press the keys that were held, now that what they are meant for is there."""
        if self._under_way:
            return
        held, self._held = self._held, []
        for event in held:
            self.post_message(events.Key(event.key, event.character))

    async def _go(self, name: str) -> None:
        here = self.screen
        if not isinstance(here, CaseScreen):
            return
        if here.place_name == GRID and name != GRID:
            await self.push_screen(name)
        elif here.place_name != GRID and name == GRID:
            await self.pop_screen()
        elif here.place_name != name:
            await self.switch_screen(name)
