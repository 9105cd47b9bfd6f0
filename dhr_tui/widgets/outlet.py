"""What goes to the terminal, in a thread of its own: nobody waits for a terminal that hangs."""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from time import monotonic

AT_ONCE = 2048
"""Bytes that are given to the system in one call, so that it is seen whether they go."""

LATE = 0.25
"""Seconds that something may wait for the terminal; after that the terminal is behind."""

MOST = 1024 * 1024
"""Bytes that may wait for the terminal; what comes when there are so many is left out."""

PATIENCE = 0.5
"""Seconds in which a terminal must take something when the program ends, or is left as it is."""

Then = Callable[[], object]


class Outlet(Thread):
    """Writes what it is given, in order, as fast as the terminal takes it.

    What is given at once is whole in itself, no sequence is cut in two, since it may be left out.
    `broken` is called, in the thread, where nothing can be written any more.
    """

    def __init__(self, fileno: int, broken: Then) -> None:
        super().__init__(daemon=True, name="terminal")
        self._fileno = fileno
        self._broken = broken
        self._queue: SimpleQueue[tuple[float, bytes | Then | None]] = SimpleQueue()
        self._given = self._taken = 0
        self._oldest = 0.0
        """When that was given which is being written; 0 while there is nothing to write."""

    @property
    def is_behind(self) -> bool:
        """Whether the terminal does not keep up: it has not been read for a while, or is slow."""
        oldest = self._oldest
        return (oldest > 0 and monotonic() - oldest > LATE) or self._is_full

    @property
    def _is_full(self) -> bool:
        return self._given - self._taken > MOST

    def write(self, data: bytes) -> None:
        """Have something written; returns at once."""
        if not self._is_full:
            self._given += len(data)
            self._queue.put((monotonic(), data))

    def once_taken(self, then: Then) -> None:
        """Have something done, in the thread, once all is taken that was given before."""
        self._queue.put((monotonic(), then))

    def end(self) -> bool:
        """Wait for the rest to be taken, as long as any of it is; whether there is none left."""
        self._queue.put((monotonic(), None))
        taken = -1
        while self.is_alive() and taken != self._taken:
            taken = self._taken
            self.join(PATIENCE)
        return not self.is_alive()

    def run(self) -> None:
        try:
            self._work()
        except OSError:
            self._broken()

    def _work(self) -> None:
        """Small texts that wait are written together, so that a frame is one packet."""
        held = bytearray()
        while True:
            at, given = self._queue.get()
            self._oldest = self._oldest or at
            if isinstance(given, bytes):
                held += given
                if len(held) < AT_ONCE and not self._queue.empty():
                    continue
            self._send(held)
            self._oldest = 0.0
            if given is None:
                return
            if not isinstance(given, bytes):
                given()

    def _send(self, held: bytearray) -> None:
        """Write all of it, and leave nothing of it. Raises OSError where the terminal is gone."""
        while held:
            try:
                count = os.write(self._fileno, held[:AT_ONCE])
            except BlockingIOError:
                # Somebody who had the terminal before made it so for everybody.
                select.select([], [self._fileno], [], LATE)
                continue
            del held[:count]
            self._taken += count
