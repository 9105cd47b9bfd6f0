"""Processes of their own: forked, killed by their number, and always waited for."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import time
from collections.abc import Callable, Iterator

Act = Callable[[], int | None]
"""What a child does; it ends with the status that this returns, or 0."""


class Child:
    """A process that runs `act` and ends; with status 1, and a line on stderr, where it raises."""

    def __init__(self, act: Act) -> None:
        self.status: int | None = None
        """How it ended, as os.waitstatus_to_exitcode has it; None while it runs."""
        self.pid = os.fork()
        if not self.pid:
            _live(act)

    def signal(self, number: int) -> None:
        """Send a signal; none to a number that may be somebody else's by now."""
        if self.status is None:
            os.kill(self.pid, number)

    def kill(self) -> bool:
        """Kill it and wait for it; whether that is what ended it."""
        self.signal(signal.SIGKILL)
        return self.wait() == -signal.SIGKILL

    def wait(self, seconds: float | None = None) -> int | None:
        """Its status as soon as it ended; None where it still runs after that many seconds."""
        until = None if seconds is None else time.monotonic() + seconds
        while self.status is None:
            done, status = os.waitpid(self.pid, os.WNOHANG if until else 0)
            if done:
                self.status = os.waitstatus_to_exitcode(status)
            elif until and time.monotonic() > until:
                break
            else:
                time.sleep(0.0005)
        return self.status


def _live(act: Act) -> None:
    status = 1
    try:
        # A collection would copy the pages that the child shares with its parent.
        gc.freeze()
        status = act() or 0
    except BaseException as error:
        os.write(2, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(status)


@contextlib.contextmanager
def running(*acts: Act) -> Iterator[list[Child]]:
    """Children that are killed at the end, where they are still there."""
    children: list[Child] = []
    try:
        for act in acts:
            children.append(Child(act))
        yield children
    finally:
        for child in children:
            child.kill()
