"""The room in which a panel sits: the program on a screen, used as people use it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot
from textual.widgets import Input
from textual.worker import WorkerCancelled

from dhr_tui.app import CaseApp
from dhr_tui.review.records import Finding
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.store.protocol import CaseStore
from dhr_tui.widgets.editor import Editor, Words
from dhr_tui.widgets.fields import Choice
from dhr_tui.widgets.page import Page

WIDE, PAIR, NARROW = (120, 36), (100, 30), (80, 24)

ROUNDS = 4
"""How often nothing may be under way in a row before it is believed that nothing is."""


class Room:
    """A running program with the verbs of a meeting. `press` waits until everything is done."""

    def __init__(self, app: CaseApp, pilot: Pilot[int]) -> None:
        self.app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after another: `enter`, `ctrl+s`, `]`."""
        for key in keys:
            self.hit(key)
            await self.settle()

    def hit(self, key: str) -> None:
        """Press a key and wait for nothing, as somebody does who types fast."""
        name = _character_to_key(key) if len(key) == 1 else key
        character = key if len(key) == 1 else {"space": " "}.get(key)
        self.app.post_message(events.Key(name, character))

    async def settle(self) -> None:
        """Wait until nothing is saved, mounted or painted any more."""
        quiet = 0
        while quiet < ROUNDS and self.running:
            await self._pilot.pause(0)
            quiet = 0 if len(self.app.workers) else quiet + 1
            if not quiet:
                # Workers are cancelled where the program ends.
                with suppress(WorkerCancelled):
                    await self.app.workers.wait_for_complete()

    async def resize(self, width: int, height: int) -> None:
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    @property
    def running(self) -> bool:
        return self.app.is_running and self.app._exception is None

    # What is seen.

    def rows(self) -> list[str]:
        """The rows of the screen that is on top."""
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    def seen(self) -> str:
        """Everything on the screen, white space folded, so that a wrapped text is found whole."""
        return " ".join(" ".join(self.rows()).split())

    def page(self, name: str) -> str:
        """What a page of the screen shows, white space folded."""
        page = self.app.screen.query_one(f"#{name}", Page)
        rows = [page.render_line(y).text for y in range(page.size.height)]
        return " ".join(" ".join(rows).split())

    @property
    def said(self) -> str:
        """The sentence in the status line."""
        return self.page("status")

    @property
    def review(self) -> Review:
        return self.app.session.review

    @property
    def place(self) -> str:
        """The name of the screen on top."""
        screen = self.app.screen
        return screen.place_name if isinstance(screen, CaseScreen) else type(screen).__name__

    @property
    def screen(self) -> CaseScreen:
        screen = self.app.screen
        assert isinstance(screen, CaseScreen), f"{screen} lies over the screen"
        return screen

    @property
    def item(self) -> str:
        """The name of the selected item, empty where none is."""
        return str(self.screen.item or "")

    def finding(self, number: int) -> Finding:
        return self.review.findings[number]

    # What is done.

    async def walk_to(self, short: str, number: int) -> None:
        """Walk the cell of an agency, by its short form, and a question, by its number."""
        agency = next(a.id for a in self.review.agencies.values() if a.short == short)
        self.app.place = Place(self.review.walked[number - 1].id, agency)
        await self.press("2")

    async def select(self, item: Ref) -> None:
        self.screen.select(item)
        await self.settle()

    async def types(self, text: str) -> None:
        """Type into what has the focus, after what is there."""
        focused = self.app.focused
        if isinstance(focused, Words):
            focused.insert(text)
        elif isinstance(focused, Input):
            focused.insert_text_at_cursor(text)
        else:
            raise AssertionError(f"{focused} takes no text")
        await self.settle()

    async def goes_to(self, words: str) -> None:
        """Go down a list until the selected row has those words."""
        await self.press("home")
        for _ in range(80):
            if any("▌" in row and words in row for row in self.rows()):
                return
            await self.press("down")
        raise AssertionError(f"no row has {words}: {self.rows()}")

    async def writes_finding(self, text: str) -> None:
        await self.press("f")
        await self.types(text)
        await self.press("ctrl+s")

    async def answers(self, key: str, *fields: str) -> None:
        """Press the key of an act that asks for words, and give them field by field."""
        await self.press(key)
        for number, words in enumerate(fields):
            if number:
                await self.press("tab")
            if words:
                await self.types(words)
        await self.press("enter")

    async def look(self) -> None:
        """See whether somebody else has saved, as the program does twice a second."""
        while self.app._saving.locked():
            await asyncio.sleep(0.002)
        await self.app._look()
        await self.settle()

    @property
    def editor(self) -> Editor:
        return self.app.screen.query_one(Editor)

    @property
    def editing(self) -> bool:
        return bool(self.app.screen.query(Editor))

    @property
    def typed(self) -> str:
        """The text in the editor."""
        return self.editor.query_one(Words).text

    def chosen(self, name: str) -> str:
        """The word that is chosen in a field of the sheet in front, as it is shown."""
        choice = self.app.screen.query_one(f"#field-{name}", Choice)
        return choice.labels[choice.at]

    @property
    def entered(self) -> str:
        """What stands in the line that has the focus."""
        focused = self.app.focused
        assert isinstance(focused, Input), f"{focused} is no line to type in"
        return focused.value

    @property
    def field(self) -> str:
        """The name of the field that has the focus; `text` for the text itself."""
        focused = self.app.focused
        if isinstance(focused, Words):
            return "text"
        name = focused.id or "" if isinstance(focused, (Choice, Input)) else ""
        return name.removeprefix("field-").replace("-", "_")


@asynccontextmanager
async def opened(
    store: CaseStore, case: str = "", size: tuple[int, int] = WIDE, who: str = "note-taker"
) -> AsyncIterator[Room]:
    """The program with a case open, or with the list of reviews."""
    with TemporaryDirectory() as exports:
        app = CaseApp(store, case, who, Path(exports))
        async with app.run_test(size=size) as pilot:
            room = Room(app, pilot)
            await room.settle()
            yield room
