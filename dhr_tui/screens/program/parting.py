"""Ends that nobody at the keyboard asked for: the line is cut, or a signal comes from outside."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

ENDINGS = (signal.SIGHUP, signal.SIGTERM)


def watch(keep: Callable[[], str], leave: Callable[[int, str], None]) -> Callable[[], None]:
    """On SIGHUP and SIGTERM keep what is being written first, then leave with 128 + signal.

    `keep` says why something could not be kept, which is said last of all; empty if all was.
    A handler also takes the place of an ignored SIGHUP (nohup). What is returned is for a process
    that gets none at all, because it is blocked or the terminal is not its own: it is to be called
    once the keyboard finds that the line is cut. Where the terminal is gone there is nothing to
    give back, and the ordinary way out would wait for it.
    """

    def end(number: int) -> None:
        lost = keep()
        if line_is_gone():
            _whisper(lost)
            os._exit(128 + number)
        leave(128 + number, lost)

    loop = asyncio.get_running_loop()
    for number in ENDINGS:
        loop.add_signal_handler(number, end, number)
    return lambda: end(signal.SIGHUP)


def line_is_gone() -> bool:
    """Whether there is no terminal at the other end any more."""
    return sys.__stdin__ is None or not os.isatty(sys.__stdin__.fileno())


def _whisper(words: str) -> None:
    """Say it on stderr, which may lead elsewhere than to the terminal that is gone."""
    if words and sys.__stderr__:
        with suppress(OSError, ValueError):
            os.write(sys.__stderr__.fileno(), f"{words}\n".encode())
