"""The register of real names: shown to its keeper only, only after a yes, and hidden on leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from textual.binding import Binding

from dhr_tui.review import register as rules
from dhr_tui.review.change import Refused
from dhr_tui.review.refs import Ref
from dhr_tui.review.register import Register
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.screens.sheets.readout import ReadoutSheet
from dhr_tui.screens.sheets.register_layout import before, listed, name_fields
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.field import Values
from dhr_tui.widgets.ink import Line

HEADING = "The register of real names"
NEW = "A real name, for its keeper's eyes only"


def open_register(screen: CommonScreen, item: Ref | None) -> None:
    """Ask, then show the register; a new name is proposed for the selected person or member."""
    session = screen.app.session
    try:
        register = session.store.register(session.case_id)
    except StoreError as error:
        screen.say(str(error), wrong=True)
        return

    def lines(width: int) -> list[Line]:
        return before(register, width)

    def asked(yes: bool | None) -> None:
        if yes:
            whose = str(item) if item and item.table in rules.WHOSE else ""
            screen.app.push_screen(RegisterSheet(register, whose))

    yes = "show it" if register else "begin it"
    screen.app.push_screen(ReadoutSheet(HEADING, lines, yes, "not shown"), asked)


class RegisterSheet(ReaderSheet):
    """The names in clear; nothing of them is kept in the program once it is left."""

    BINDINGS = [
        Binding("a", "add", "add", id="register.add"),
        Binding("w", "take_out", "take out", id="register.take-out"),
    ]

    def __init__(self, register: Register, whose: str) -> None:
        super().__init__(HEADING, self._rows)
        self._keys = (("a", "add"), ("w", "take out"), ("up down", "select"), ("escape", "hide it"))
        self._register, self._whose = register, whose

    def _rows(self, width: int) -> Sequence[Passage]:
        return listed(self.app.session.review, self._register, width)

    def action_add(self) -> None:
        """Ask for a name; what was typed and left is forgotten."""
        review = self.app.session.review

        def wrong(values: Values) -> str:
            try:
                rules.add_names(review, self._register, values["whose"], *_given(values))
            except Refused as refusal:
                return str(refusal)
            return ""

        def answered(values: Values | None) -> None:
            self.app.left_words.put(NEW, {})
            if values:
                self._whose = values["whose"]
                self._change(
                    lambda r: rules.add_names(review, r, values["whose"], *_given(values)),
                    "The name is in the register.",
                )

        sheet = AskSheet(NEW, name_fields(review, self._whose), wrong)
        self.app.push_screen(sheet, answered)

    def action_take(self) -> None:
        """Enter does nothing more with a name."""

    def action_take_out(self) -> None:
        """Ask before a name goes, as no undo brings it back."""
        chosen = self._chosen()
        if chosen is None or not isinstance(chosen.value, int):
            self.say("There is no name to take out.")
            return
        number = chosen.value
        heading = "Take this name out of the register for good?"
        sheet = ReadoutSheet(heading, lambda width: list(chosen.lines), "take it out", "it stays")

        def answered(yes: bool | None) -> None:
            if yes:
                self._change(
                    lambda r: rules.remove_names(r, [number]), "The name is out of the register."
                )

        self.app.push_screen(sheet, answered)

    def _change(self, act: Callable[[Register], Register], says: str) -> None:
        self.run_worker(self._changed(act, says))

    async def _changed(self, act: Callable[[Register], Register], says: str) -> None:
        """Change the file in a thread, and show what it holds then."""
        session = self.app.session
        try:
            self._register = await asyncio.to_thread(
                session.store.register_change, session.case_id, act
            )
        except (Refused, StoreError) as error:
            self.say(str(error))
            return
        self._show_if_there()
        self.say(says, wrong=False)


def _given(values: Values) -> tuple[list[str], bool]:
    return [values["name"]], values["whole"] == "yes"
