"""What a screen may ask of the program: the case, its changes, and the way to other screens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path

from textual import events
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

from dhr_tui.review.refs import Ref
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.frame.moving import AT_MEETINGS, SET_UP, place_of
from dhr_tui.screens.keys.action import (
    CHOOSER,
    DOCUMENTS,
    GRID,
    MEETING,
    RECOMMENDATIONS,
    SETUP,
    WALK,
)
from dhr_tui.screens.program.following import Following
from dhr_tui.screens.program.together import Together
from dhr_tui.screens.sheets.sheet import Sheet
from dhr_tui.store.protocol import CaseStore

Then = str | Callable[[CaseScreen], None]
"""What to do on a screen once it is there: an action by its name, or anything else."""

LEAVE = "leave dhr"
"""What `y` is to do where words would be lost with the program."""

LONGEST_ROUND, ROUNDS = 0.25, 40
"""Seconds after which it is seen whether a key went into a field that has been taken away since,
and how often it is waited for so long where the field is there."""


class KeyPassing(Message):
    """Follows a key from the field that had it up to the program; once it is there, so is the key.

    A letter is taken by its field at once. An arrow goes round by every widget above the field,
    and letters that came with it over a slow line would be there before it.
    """


class Program(Together):
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
        self.following = Following(self)
        self._first_screen = GRID if case_id else CHOOSER
        self._going = asyncio.Lock()
        self._under_way = 0
        self._held: list[events.Key | events.Paste] = []
        self._passing: KeyPassing | None = None
        if case_id:
            self.begin(case_id)

    def get_default_screen(self) -> Screen[None]:
        return self.get_screen(self._first_screen)

    def open_case(self, case_id: str) -> None:
        """Open a case from the list and show its grid. Raises StoreError."""
        self.begin(case_id)
        self.push_screen(GRID)

    @property
    def place_name(self) -> str:
        """The name of the screen of the case that is shown; empty where none is."""
        return self.screen.place_name if isinstance(self.screen, CaseScreen) else ""

    def show_screen(self, name: str, then: Then = "", item: Ref | None = None) -> None:
        """Go to another screen of the case, which keeps its place; select an item or act there."""
        self._under_way += 1
        self.run_worker(self._show_screen(name, then, item))

    def show_item(self, item: Ref, then: Then = "") -> None:
        """Go to where an item is: its cell, a list, or the set-up; then act on it."""
        place = place_of(self.session.review, item)
        if item.table in AT_MEETINGS:
            self.show_screen(MEETING, item=item)
            return
        if place is None and item.table in SET_UP:
            self.show_screen(SETUP, item=item)
            return
        if place is None and item.table == "queries":
            self.show_screen(MEETING, item=item)
            return
        if place:
            self.place = place
        elif item.table != "recommendations":
            self.say(f"{item} is in no cell; no screen shows it yet.")
            return
        self.show_screen(WALK if place else RECOMMENDATIONS, then, item)

    def show_part(self, name: str) -> None:
        """Go to a part of the set-up by its name."""

        def there(screen: CaseScreen) -> None:
            from dhr_tui.screens.setup.screen import SetupScreen

            if isinstance(screen, SetupScreen):
                screen.show_part(name)

        self.show_screen(SETUP, there)

    def show_document(self, name: str, about: int = 0) -> None:
        """Go to the documents and select one, about a meeting or an agency (its id), or about
        what it is most likely wanted of."""

        def there(screen: CaseScreen) -> None:
            from dhr_tui.screens.documents.screen import DocumentsScreen

            if isinstance(screen, DocumentsScreen):
                screen.choose(name, about)

        self.show_screen(DOCUMENTS, there)

    def leave_case(self) -> None:
        """Back to the list of reviews, if that is where the case was opened from."""
        if self._first_screen == GRID:
            self.say("Nothing is further out than the grid; ctrl+q leaves the program.")
        else:
            self.lookout.watch(None)
            self.pop_screen()

    def leave_program(self) -> None:
        """Leave; what is being written is kept as a draft first, or given up by a person."""
        sheets = [screen for screen in self.screen_stack if isinstance(screen, Sheet)]
        lost = next(filter(None, [sheet.keep_words() for sheet in sheets]), "")
        if lost:
            from dhr_tui.screens.writing.giving_up import ask_to_give_up

            ask_to_give_up(self, lost, self._leave_editor, LEAVE)
        else:
            self._leave_editor()

    def _leave_editor(self) -> None:
        screen = next(
            (s for s in self.screen_stack if isinstance(s, CaseScreen) and s.editing), None
        )
        if screen:
            screen.leave_writing(self.exit, LEAVE)
        else:
            self.exit()

    def action_leave_program(self) -> None:
        self.leave_program()

    async def _show_screen(self, name: str, then: Then = "", item: Ref | None = None) -> None:
        """One change of screen after another, however fast the keys come."""
        async with self._going:
            await self._go(name)
        if isinstance(self.screen, CaseScreen):
            if item:
                self.screen.select(item)
            if callable(then):
                then(self.screen)
            elif then:
                self.screen.action_do(then)
            self.tell_where()
        self._under_way -= 1
        self.go_on()

    async def on_event(self, event: events.Event) -> None:
        """Keys and pastes are taken in the order in which they came."""
        if isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded:
            self._held.append(event)
            await self._take_held()
        else:
            await super().on_event(event)

    def hold_keys(self) -> None:
        """What keys are meant for is not there yet: they wait until `let_keys`."""
        self._under_way += 1

    def let_keys(self) -> None:
        """What keys were held for is there, or will not come."""
        self._under_way -= 1
        self.go_on()

    def go_on(self) -> None:
        """What keys are meant for is there now: take those that had to wait for it."""
        if self._held:
            self.call_later(self._take_held)

    async def _take_held(self) -> None:
        """Take what was typed, as long as there is nothing that it has to wait for."""
        while self._held and not self._under_way and not self._passing and self._screen_is_ready:
            event = self._held.pop(0)
            if self.following and not self.following.end_by(event):
                continue
            if self.focused is None:
                # No field wants it, and a way round by the screen would let later keys pass it.
                event._set_forwarded()
                if isinstance(self.screen, Sheet) and isinstance(event, events.Key):
                    self.screen.tell_if_missed(event.key)
            await super().on_event(event)
            if isinstance(event, events.Key) and not event.is_printable:
                self._let_pass()
        if not self.message_queue_size:
            self._draw()

    def _draw(self) -> None:
        """Draw at once what a key changed; the screen library would wait for its next turn.

        Its turns are a sixtieth of a second apart, which is felt when keys come fast.
        """
        screen = self.screen
        if screen.is_running and screen._dirty_widgets:
            screen._on_timer_update()

    def _let_pass(self) -> None:
        """Let later keys wait until this one, which no field may want, has come round."""
        passing = KeyPassing()
        if self.focused and self.focused.post_message(passing):
            self._passing = passing
            self._look_again(passing, self.focused, ROUNDS)

    def _look_again(self, passing: KeyPassing, field: Widget, rounds: int) -> None:
        """A key never comes round whose field is gone; while it is there, the machine is slow."""
        if self._passing is passing and field.is_attached and rounds:
            asyncio.get_running_loop().call_later(
                LONGEST_ROUND, self._look_again, passing, field, rounds - 1
            )
        else:
            self._passed(passing)

    def on_key_passing(self, message: KeyPassing) -> None:
        self._passed(message)

    def _passed(self, passing: KeyPassing) -> None:
        if self._passing is passing:
            self._passing = None
            self.go_on()

    @property
    def _screen_is_ready(self) -> bool:
        screen = self.screen
        return screen.ready if isinstance(screen, (CaseScreen, Sheet)) else True

    async def _go(self, name: str) -> None:
        here = self.screen
        if not isinstance(here, CaseScreen):
            return
        if here.place_name == name:
            here.show_all()
            return
        here.before_eyes(None)
        if here.place_name == GRID and name != GRID:
            await self.push_screen(name)
        elif here.place_name != GRID and name == GRID:
            await self.pop_screen()
        else:
            await self.switch_screen(name)
