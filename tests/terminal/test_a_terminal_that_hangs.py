"""Nobody reads what the program writes: words are kept, and it ends when it is told."""

from __future__ import annotations

import os
import signal
import time

import pytest

from benchmarks.terminal.keys import encode
from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

PATIENCE = 20.0
LINES = 60
"""Three times what a line holds that nobody reads, when each is typed and drawn."""

WORDS = "Nobody asked about the injury."


def _writing(room: Room) -> Terminal:
    """A terminal that hangs, in which a finding has been written until the line was full."""
    terminal = room.open()
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.hang()
    for number in range(LINES):
        terminal.type(f"Line {number}.\r")
        terminal.pump(0.02)
    terminal.type(WORDS)
    return terminal


def _kept(room: Room) -> str:
    folder = room.workspace / "cases" / "lewisham-2014" / "drafts"
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.json"))


def _is_kept(room: Room) -> bool:
    deadline = time.monotonic() + PATIENCE
    while WORDS not in _kept(room) and time.monotonic() < deadline:
        time.sleep(0.02)
    return WORDS in _kept(room)


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_a_program_whose_terminal_hangs_keeps_words_and_ends_when_it_is_told(
    room: Room, ending: signal.Signals
) -> None:
    terminal = _writing(room)
    assert _is_kept(room)
    os.kill(terminal.pid, ending)

    assert terminal.ended(PATIENCE) == 128 + ending
    assert WORDS in _kept(room)


def test_it_ends_when_it_is_left(room: Room) -> None:
    terminal = _writing(room)
    assert _is_kept(room)
    terminal.send(encode("ctrl+q"))

    assert terminal.ended(PATIENCE) == 0
    assert WORDS in _kept(room)


def test_the_screen_is_right_once_the_terminal_goes_on(room: Room) -> None:
    terminal = _writing(room)
    assert _is_kept(room)
    drawn = len(terminal.written)
    terminal.go_on()
    terminal.wait_for(WORDS)
    terminal.wait_quiet()

    assert len(terminal.written) - drawn < LINES * 500, "what was long ago is not shown"
    shown = terminal.text()
    terminal.resize(119, 36)
    terminal.resize(120, 36)
    terminal.wait_for(WORDS)
    terminal.wait_quiet()
    assert terminal.text() == shown


def test_another_screen_that_was_not_shown_is_whole_once_it_is(room: Room) -> None:
    terminal = _writing(room)
    assert _is_kept(room)
    for key in ("escape", "escape", "4"):
        terminal.send(encode(key))
        terminal.pump(0.5)
    terminal.go_on()
    terminal.wait_for("-> MARAC Steering Group")
    terminal.wait_quiet()
    shown = terminal.text()
    terminal.resize(119, 36)
    terminal.resize(120, 36)
    terminal.wait_for("-> MARAC Steering Group")
    terminal.wait_quiet()

    assert terminal.text() == shown
