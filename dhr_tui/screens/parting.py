"""Ends that nobody at the keyboard asked for: the line is cut, or a signal comes from outside."""

from __future__ import annotations

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable

ENDINGS = (signal.SIGHUP, signal.SIGTERM)

LOOK_EVERY = 0.5
"""Seconds between two looks whether the line still stands, where no signal says that it is cut."""


def watch(keep: Callable[[], None], leave: Callable[[int], None]) -> None:
    """On SIGHUP and SIGTERM keep what is being written first, then leave with 128 + signal.

    A handler also takes the place of an ignored SIGHUP (nohup). A process that gets none at all,
    because it is blocked or the terminal is not its own, sees by itself that the line is cut. Where
    the terminal is gone there is nothing to give back, and the ordinary way out would wait for it.
    """

    def end(number: int) -> None:
        keep()
        if line_is_gone():
            os._exit(128 + number)
        leave(128 + number)

    def look() -> None:
        if line_is_cut():
            end(signal.SIGHUP)
        loop.call_later(LOOK_EVERY, look)

    loop = asyncio.get_running_loop()
    loop.call_later(LOOK_EVERY, look)
    for number in ENDINGS:
        loop.add_signal_handler(number, end, number)


def line_is_cut() -> bool:
    """Whether the terminal says that nobody is at its other end; costs a microsecond."""
    if sys.__stdin__ is None:
        return True
    line = select.poll()
    line.register(sys.__stdin__.fileno(), 0)
    return bool(line.poll(0))


def line_is_gone() -> bool:
    """Whether there is no terminal at the other end any more."""
    return sys.__stdin__ is None or not os.isatty(sys.__stdin__.fileno())
