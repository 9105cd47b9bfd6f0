"""A terminal that does not know its size, as with `ssh -tt` in a script: nothing is drawn twice."""

from __future__ import annotations

import os
import signal

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

SIZELESS = ("sh", "-c", 'stty cols 0 rows 0; exec "$@"', "sh")
"""Starts a program in a terminal of no columns and no rows."""


def _opened(room: Room, *words: str) -> Terminal:
    terminal = room.run(*words, size=(80, 24), before=SIZELESS)
    terminal.wait_for("F1 help")
    terminal.wait_quiet()
    return terminal


@pytest.mark.parametrize("words", [(), ("open", "lewisham-2014")], ids=["reviews", "case"])
def test_it_is_taken_for_one_of_80_by_24(room: Room, words: tuple[str, ...]) -> None:
    terminal = _opened(room, *words)

    assert "F1 help" in terminal.text().splitlines()[23]
    assert terminal.idle(1.0) == 0


def test_a_program_in_it_ends_when_it_is_told(room: Room) -> None:
    terminal = _opened(room)
    os.kill(terminal.pid, signal.SIGTERM)

    assert terminal.ended(5.0) == 128 + signal.SIGTERM
