"""The line drops, or somebody ends the program from outside: it goes, and no word with it."""

from __future__ import annotations

import os
import signal
import sys

import pytest

from benchmarks.terminal.keys import encode
from benchmarks.terminal.process import cpu_seconds, family
from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

WORDS = "Nobody asked about the injury."
IGNORES_HANGUP = ("sh", "-c", "trap '' HUP; exec \"$@\"", "sh")
"""How `nohup` and some wrappers start a program: deaf to the line being cut."""

BLOCKS_HANGUP = (
    sys.executable,
    "-c",
    "import os, signal, sys\n"
    "signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGHUP])\n"
    "os.execvp(sys.argv[1], sys.argv[1:])",
)
"""A program that is never told: all it gets of a line that is cut is the end of its input."""


def _writing(room: Room, before: tuple[str, ...] = ()) -> Terminal:
    """A terminal in which a finding is half written."""
    terminal = room.open(before=before)
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)
    return terminal


def _kept(room: Room) -> str:
    folder = room.workspace / "cases" / "lewisham-2014" / "drafts"
    return "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("ending", [signal.SIGHUP, signal.SIGTERM])
def test_what_is_being_written_is_a_draft_when_the_program_is_ended(
    room: Room, ending: signal.Signals
) -> None:
    terminal = _writing(room)
    os.kill(terminal.pid, ending)

    assert terminal.ended(2.0) is not None
    assert WORDS in _kept(room)


def test_what_is_being_written_is_a_draft_when_the_line_drops(room: Room) -> None:
    terminal = _writing(room)
    terminal.drop()

    assert terminal.ended(2.0) is not None
    assert WORDS in _kept(room)


@pytest.mark.parametrize("before", [IGNORES_HANGUP, BLOCKS_HANGUP], ids=["ignored", "blocked"])
def test_a_program_that_hears_no_hangup_ends_when_its_line_is_gone(
    room: Room, before: tuple[str, ...]
) -> None:
    terminal = _writing(room, before)
    used = cpu_seconds(terminal.pid)
    terminal.drop()
    if terminal.ended(5.0) is None:
        pytest.fail(f"it lives on, {cpu_seconds(terminal.pid) - used:.1f} s of processor used")
    assert WORDS in _kept(room)


def test_the_screen_is_given_back_when_the_program_is_told_to_end(room: Room) -> None:
    terminal = room.open()
    os.kill(terminal.pid, signal.SIGTERM)

    assert terminal.ended(2.0) is not None
    assert b"\x1b[?1049l" in terminal.written


TELLS_THE_TERMINAL = ("sh", "-c", '"$@"; stty -a', "sh")
"""Says, once the program has ended, how it left the terminal."""


def test_the_terminal_is_as_it_was_found_after_a_stop_from_outside(room: Room) -> None:
    terminal = room.open(before=TELLS_THE_TERMINAL)
    program = family(terminal.pid)[1]
    for number in (signal.SIGSTOP, signal.SIGCONT):
        os.kill(program, number)
        terminal.wait_quiet(0.5)
    terminal.wait_for("F1 help")
    terminal.send(encode("ctrl+q"))

    terminal.wait_for("speed")
    terminal.wait_quiet()
    assert "-echo " not in terminal.text()
    assert "-icanon" not in terminal.text()
