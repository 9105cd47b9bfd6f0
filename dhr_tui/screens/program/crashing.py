"""When the program fails: the words are kept first, then the screen is given back, then it is told.

Textual would print the exception's message and every local variable, which may be case text.
"""

from __future__ import annotations

import asyncio
import os
from typing import Any

from rich.console import RenderableType
from textual.app import App

from dhr_tui.host import crash
from dhr_tui.widgets.driver import TerminalDriver


class Crashing(App[int], inherit_bindings=False):
    """A program whose faults end it with a page of its own (`host/crash.py`) and status 70."""

    _failed = False
    _words_kept = ""

    def save_what_is_typed(self) -> str:
        """Keep what is being written, and say in a sentence what became of it."""
        return ""

    @property
    def terminal_hangs(self) -> bool:
        """Whether the terminal did not take what it was sent before it was left."""
        return isinstance(self._driver, TerminalDriver) and self._driver.hangs

    def _handle_exception(self, error: Exception) -> None:
        """Every fault of a screen, a widget, a timer or a worker comes here."""
        self._fail()
        super()._handle_exception(error)
        self._return_code = crash.STATUS

    def _fatal_error(self) -> None:
        self._close_messages_no_wait()

    def panic(self, *renderables: RenderableType) -> None:
        """What Textual would draw here may hold case text."""
        self._fail()
        self._return_code = crash.STATUS
        self._close_messages_no_wait()

    def _print_error_renderables(self) -> None:
        """Called with the terminal as it was before; one that hangs would not take a word."""
        if self._failed and not self.terminal_hangs:
            crash.say(self._exception, self._words_kept, crash.DEBUG in os.environ)
        self._failed = False

    def _fail(self) -> None:
        """Keep the words once, by all means; what stands in the way of that is a second fault."""
        if self._failed:
            return
        self._failed = True
        try:
            self._words_kept = self.save_what_is_typed()
        except Exception as second:
            self._words_kept = f"Words that you had not saved may be lost ({crash.what(second)})."

    def on_mount(self) -> None:
        asyncio.get_running_loop().set_exception_handler(self._stray)

    def _stray(self, _: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """A fault that nobody waits for ends the program too; asyncio would log its message."""
        error = context.get("exception")
        if isinstance(error, Exception):
            self._handle_exception(error)
