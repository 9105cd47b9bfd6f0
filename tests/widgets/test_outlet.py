"""What goes to a terminal that hangs, goes on, or is gone: nobody waits, and it stays whole."""

from __future__ import annotations

import os
import signal
from threading import Event

from dhr_tui.widgets.outlet import MOST, Outlet

PATIENCE = 20.0
SCREEN = b"x" * 200_000
"""More than a pipe holds."""


def _outlet(broken: Event | None = None) -> tuple[Outlet, int]:
    reads, writes = os.pipe()
    outlet = Outlet(writes, (broken or Event()).set)
    outlet.start()
    return outlet, reads


def _taken(reads: int, count: int) -> bytes:
    taken = b""
    while len(taken) < count:
        taken += os.read(reads, count - len(taken))
    return taken


def test_all_is_written_in_order_before_the_end() -> None:
    outlet, reads = _outlet()
    for word in (b"one ", b"two ", b"three"):
        outlet.write(word)

    assert outlet.end()
    assert os.read(reads, 100) == b"one two three"
    assert not outlet.is_behind


def test_nobody_waits_for_a_reader_that_hangs() -> None:
    outlet, _ = _outlet()
    outlet.write(SCREEN)

    assert not outlet.end()
    assert outlet.is_behind


def test_it_is_told_when_the_reader_has_caught_up() -> None:
    outlet, reads = _outlet()
    caught_up = Event()
    outlet.write(SCREEN)
    outlet.once_taken(caught_up.set)

    assert not caught_up.wait(0.1)
    assert _taken(reads, len(SCREEN)) == SCREEN
    assert caught_up.wait(PATIENCE)
    assert outlet.end()


def test_what_waits_for_a_reader_that_hangs_is_bounded_and_whole() -> None:
    outlet, reads = _outlet()
    for number in range(10):
        outlet.write(bytes([ord("a") + number]) * len(SCREEN))
    outlet.write(b"never")
    full = MOST // len(SCREEN) + 1

    taken = _taken(reads, full * len(SCREEN))
    assert outlet.end()
    assert taken == b"".join(bytes([ord("a") + n]) * len(SCREEN) for n in range(full))


def test_a_reader_that_is_gone_is_told_once_and_nothing_hangs() -> None:
    assert signal.getsignal(signal.SIGPIPE) is signal.SIG_IGN
    broken = Event()
    outlet, reads = _outlet(broken)
    os.close(reads)
    outlet.write(b"lost")

    assert broken.wait(PATIENCE)
    assert outlet.end()
