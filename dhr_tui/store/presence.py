"""Who is here: the visitors' book of a case, in which nobody dead is ever shown.

Nothing here is forced onto the disk, and nothing here is an error.
"""

from __future__ import annotations

import contextlib
import os
import time
from threading import Lock

from dhr_tui.store import atomic, entries
from dhr_tui.store.present import Present, believed, in_order

NAME = "presence"
RETEST = 4.0
"""Seconds after which the locks of a book that nobody has signed since are tried again."""

TICK = 50_000_000
"""Nanoseconds in which a folder may change twice and keep its time."""


class VisitorsBook:
    """The sessions in the case of a folder. Its methods may run in several threads."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._place = f"{folder}/{NAME}"
        self._own: dict[str, entries.Held] = {}
        self._entries: dict[str, entries.Entry] = {}
        self._present: list[Present] = []
        self._pulse: object = None
        self._lock = Lock()

    def sign(self, present: Present) -> None:
        """Write where a session is, in place of what it wrote before.

        The folder's time changes with every entry, and so does the pulse.
        """
        told = believed(present)
        if told:
            book = atomic.private_folder(self.folder, NAME)
            with self._lock, _not_worth_an_error(), book as place:
                self._own[told.session] = entries.written(place, told)

    def strike(self, session: str) -> None:
        """Remove a session's entry, then let go of its lock."""
        with self._lock, _not_worth_an_error():
            held = self._own.pop(session, None)
            if held:
                with self._there() as place:
                    os.unlink(entries.name_of(session), dir_fd=place)

    def pulse(self) -> object:
        """Another value once anybody may have come, gone or moved; one question to the system.

        While somebody else is here it is another one every few seconds, since a lock that is
        gone changes no file, and all the time while the folder's clock may hide a change.
        """
        try:
            status = os.lstat(self._place)
        except OSError:
            return None
        if abs(time.time_ns() - status.st_mtime_ns) < TICK:
            return object()
        alone = len(self._entries) <= len(self._own)
        turn = 0 if alone else int(time.monotonic() / RETEST)
        return status.st_ino, status.st_mtime_ns, turn

    def signed(self) -> list[Present]:
        """Everybody who lives, by name."""
        pulse = self.pulse()
        with self._lock:
            if pulse != self._pulse or pulse is None:
                self._pulse, known, self._entries = pulse, self._entries, {}
                with _not_worth_an_error(), self._there() as place:
                    self._entries = entries.living(place, known)
                told = (entry.present for entry in self._entries.values())
                self._present = in_order(present for present in told if present)
            return self._present

    def _there(self) -> contextlib.AbstractContextManager[int]:
        """The folder of the book, open, if it is one and no link to another."""
        return atomic.opened(self._place, os.O_RDONLY | os.O_DIRECTORY)


def _not_worth_an_error() -> contextlib.AbstractContextManager[None]:
    """Where presence cannot be written or read, the program works on without it."""
    return contextlib.suppress(OSError)
