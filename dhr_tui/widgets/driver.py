"""The driver of the terminal: keys come in, frames go out, and the program waits for neither."""

from __future__ import annotations

import sys
from contextlib import suppress

from dhr_tui.widgets.keyboard import Keyboard, LineCut
from dhr_tui.widgets.outlet import Outlet, Then


class TerminalDriver(Keyboard):
    """The plain driver with a keyboard and an outlet of our own.

    Its own way out has room for some thirty texts and waits where there is no more: a client that
    hangs would stop the whole program, which then kept no draft and obeyed no signal.
    """

    _outlet: Outlet | None = None

    hangs = False
    """Whether the terminal did not take what it was sent, when it was left."""

    def start_application_mode(self) -> None:
        assert sys.__stdout__ is not None
        self._outlet = Outlet(sys.__stdout__.fileno(), self._broken)
        self._outlet.start()
        super().start_application_mode()
        # The plain driver has begun a thread that would write; there is nothing for it to do.
        if self._writer_thread:
            self._writer_thread.stop()

    def write(self, data: str) -> None:
        if self._outlet:
            self._outlet.write(data.encode(errors="backslashreplace"))

    def close(self) -> None:
        """Wait for the terminal to take the rest, but not where it hangs."""
        if self._outlet:
            self.hangs = not self._outlet.end()

    @property
    def is_behind(self) -> bool:
        """Whether the terminal has still to take what it was sent a while ago."""
        return self._outlet is not None and self._outlet.is_behind

    def once_taken(self, then: Then) -> None:
        """Have something done, in another thread, once it has taken what it was sent."""
        if self._outlet:
            self._outlet.once_taken(then)

    def _sigcont_application(self, *signal_and_frame: object) -> None:
        """Go on after a stop; one from outside (SIGSTOP) left no time to give the terminal back.

        It is given back now, and then taken anew: taken twice, it would never be as it was found.
        """
        if self._key_thread and self._key_thread.is_alive():
            self.suspend_application_mode()
        super()._sigcont_application(*signal_and_frame)

    def _broken(self) -> None:
        """Nothing can be shown any more; where the program has ended that is no news."""
        with suppress(RuntimeError):
            self.process_message(LineCut())
