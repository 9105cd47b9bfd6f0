"""The reviews of a workspace, to open one or begin one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.timer import Timer

from dhr_tui.screens.chooser import layout as chooser_layout
from dhr_tui.screens.frame import strips
from dhr_tui.screens.keys.action import CHOOSER
from dhr_tui.screens.keys.actions import actions_of, footer_of, key_name
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.keys.here import help_in
from dhr_tui.screens.program.fitting import Fitting
from dhr_tui.screens.sheets import reading
from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy
from dhr_tui.screens.sheets.reader import HelpSheet, Passage, ReaderSheet
from dhr_tui.session import utc_now
from dhr_tui.store.errors import StoreError
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.widgets.ink import BLANK, apart, line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

EVERY = 1.0
"""Seconds between two looks whether there is another review, or a newer state of one."""


class ChooserScreen(Fitting[None], inherit_bindings=False):
    """A row a review; a damaged one is listed with what is wrong, and is not opened."""

    BINDINGS = bindings_of(CHOOSER)
    AUTO_FOCUS = ""
    app: Program

    def __init__(self) -> None:
        super().__init__()
        self._cases: list[CaseInfo] = []
        self._at = 0
        self._looking: Timer | None = None

    def compose(self) -> ComposeResult:
        yield Page(id="title")
        yield Page(id="cases")
        yield Page(id="due")
        yield Page(id="status")
        yield Page(id="keys")

    def on_mount(self) -> None:
        self.call_after_refresh(self.show_all)
        # Without a terminal nobody waits for news: who tests the program looks when it suits them.
        if not self.app.is_headless:
            self._looking = self.set_interval(EVERY, self._look_soon)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.show_all)

    def on_screen_resume(self) -> None:
        self.call_after_refresh(self.show_all)
        if self._looking:
            self._looking.resume()

    def on_screen_suspend(self) -> None:
        if self._looking:
            self._looking.pause()

    def _look_soon(self) -> None:
        self.run_worker(self.look(), exclusive=True)

    async def look(self) -> None:
        """See whether somebody began a review or changed one, and show it."""
        try:
            found = await asyncio.to_thread(self.app.store.cases)
        except StoreError as error:
            self.say(str(error), wrong=True)
            return
        if found != self._cases and self.is_current:
            self._take(found)
            self._show_cases()

    def _take(self, found: list[CaseInfo]) -> None:
        """Have another list; the review that was selected stays so."""
        chosen = self._cases[self._at].id if self._cases else ""
        self._cases = found
        self._at = next((at for at, case in enumerate(found) if case.id == chosen), self._at)

    def show_all(self) -> None:
        """Read the list of reviews again and show it."""
        try:
            self._take(self.app.store.cases())
        except StoreError as error:
            self.say(str(error), wrong=True)
        width = self.size.width
        self.query_one("#title", Page).show([line(" ", ("Reviews in this workspace", "strong"))])
        self._show_cases()
        spans: list[tuple[str, str]] = []
        for entry in footer_of(CHOOSER):
            spans += [(" ", ""), (key_name(entry.keys[0]), "accent"), (f" {entry.label} ", "")]
        row = apart(
            line(*spans), line(("ctrl+q", "accent"), " quit  ", ("F1", "accent"), " help "), width
        )
        self.query_one("#keys", Page).show([row])

    def say(self, sentence: str, wrong: bool = False) -> None:
        """Put a sentence in the status line, whole: its end is often the way out."""
        ink = "warning" if wrong else "accent"
        sentence = self.app.within_reach(sentence) if wrong else sentence
        rows = strips.sentence(sentence, max(self.size.width - 2, 10))
        status = self.query_one("#status", Page)
        status.styles.height = len(rows)
        status.show([line(" ", (row, ink)) for row in rows])

    def action_do(self, name: str) -> None:
        self.say("")
        getattr(self, "do_" + name.replace("-", "_"))()

    def do_open(self) -> None:
        if not self._cases:
            self.say(
                "There is no review yet; n begins one, e opens the worked example.", wrong=True
            )
            return
        case = self._cases[self._at]
        if case.damaged:
            self._tell_refusal(case.id, case.damaged)
            return
        self._open(case.id)

    def _tell_refusal(self, name: str, why: str) -> None:
        """The whole sentence, with the command that helps, in place of the review."""
        why = self.app.within_reach(why)
        sheet = ReaderSheet(
            f"{name} cannot be opened",
            lambda width: [Passage(tuple(set_text(why, width, "warning", 1)))],
        )
        self.app.push_screen(sheet)

    def do_back(self) -> None:
        self.say("ctrl+q leaves the program.")

    def do_up(self) -> None:
        self._step(-1)

    def do_down(self) -> None:
        self._step(1)

    def do_first(self) -> None:
        self._step(-len(self._cases))

    def do_last(self) -> None:
        self._step(len(self._cases))

    def do_page_up(self) -> None:
        self._step(-self.query_one("#cases", Page).page_rows)

    def do_page_down(self) -> None:
        self._step(self.query_one("#cases", Page).page_rows)

    def do_quit(self) -> None:
        self.app.exit()

    def do_help(self) -> None:
        self.app.push_screen(
            HelpSheet("the list of reviews", lambda width: reading.help_for(CHOOSER, width))
        )

    def do_palette(self) -> None:
        entries = [
            Candidate(
                entry.label.capitalize(), key_name(entry.keys[0]), entry.id, help_in(CHOOSER, entry)
            )
            for entry in actions_of(CHOOSER)
        ]
        self.app.push_screen(
            PickerSheet("Everything that can be done here", fuzzy(entries), choosing="do it"),
            self._chose,
        )

    def do_example(self) -> None:
        """Build the worked example in this workspace, unless it is there, and open it."""
        from dhr_tui.intake.worked_example import NAMES, found_or_built

        try:
            name = found_or_built(self.app.store)
        except StoreError as error:
            self.say(self.app.store.closed() or str(error), wrong=True)
            return
        if name == NAMES[0]:
            self._open(name)
            return
        if not name:
            taken = "The names of the example are taken; dhr build-example NAME builds it."
            self.say(taken, wrong=True)
            return
        self.say(f"{NAMES[0]} is a review of your own; the worked example is {name}.")
        self._open(name)

    def do_new_case(self) -> None:
        from dhr_tui.screens.chooser.new_review import NewReview

        if closed := self.app.store.closed():
            self.say(closed, wrong=True)
            return
        NewReview(self).ask()

    def _open(self, name: str) -> None:
        try:
            self.app.open_case(name)
        except StoreError as error:
            self._tell_refusal(name, str(error))

    def _chose(self, name: object) -> None:
        if isinstance(name, str):
            self.action_do(name)

    def _step(self, step: int) -> None:
        self._at = max(0, min(self._at + step, len(self._cases) - 1))
        self._show_cases()

    def _show_cases(self) -> None:
        width, today = self.size.width, utc_now()
        page, foot = self.query_one("#cases", Page), self.query_one("#due", Page)
        if not self._cases:
            page.show(chooser_layout.welcome(width))
            foot.show([])
            return
        self._at = min(self._at, len(self._cases) - 1)
        names = chooser_layout.names(self._cases)
        rows = [
            chooser_layout.row(case, today, index == self._at, width, names)
            for index, case in enumerate(self._cases)
        ]
        page.show([BLANK, *rows])
        page.reveal(self._at, self._at + 1)
        foot.show(chooser_layout.due(self._cases[self._at], today, width))
