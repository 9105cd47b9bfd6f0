"""Two people write on one finding in two terminals; a program is killed in mid-sentence."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from dhr_tui.intake.worked_example import CASE_ID
from tests.terminal.conftest import Room

FIRST = "The desk rang. Nobody asked. The referral was late."
HERS, HIS = " She added this.", "He began so. "
SIZES = pytest.mark.parametrize("size", [(120, 36), (80, 24)])
PATIENCE = 10.0
"""Seconds that a busy machine gets for what takes one."""


def _write(terminal: Terminal, words: str) -> None:
    terminal.type(words)
    terminal.wait_for(words.strip())


def _both_editing(room: Room, size: tuple[int, int]) -> tuple[Terminal, Terminal]:
    """She and he have the same new finding open in the editor, with words of theirs in it."""
    hers, his = room.open(size=size), room.open(size=size)
    hers.press("f")
    hers.wait_for("ctrl+s save")
    _write(hers, FIRST)
    hers.press("ctrl+s")
    hers.wait_for("Saved")
    his.press("2")
    his.wait_for("The referral was late.")
    for terminal in (hers, his):
        terminal.press("enter")
        terminal.wait_for("ctrl+s save", "Tab goes to the fields")
        terminal.wait_quiet()
    _write(hers, HERS)
    his.press("home")
    _write(his, HIS)
    return hers, his


def _words(room: Room) -> str:
    review = room.review()
    return review.findings[max(review.findings)].text


@SIZES
def test_the_second_to_save_sees_both_texts_and_combines_them(
    room: Room, size: tuple[int, int]
) -> None:
    hers, his = _both_editing(room, size)
    hers.press("ctrl+s")
    hers.wait_for("Saved")
    his.press("ctrl+s")
    his.wait_for("theirs and mine", "She added this.", "He began so.")
    assert _words(room) == FIRST + HERS

    his.press("c")
    his.press("ctrl+s")
    his.wait_for("Nothing is saved yet")
    his.press("ctrl+s")
    his.wait_for("Saved")
    assert _words(room) == HIS + FIRST + HERS
    hers.wait_for("He began so.")


def test_a_line_that_drops_while_both_texts_are_shown_keeps_his_as_a_draft(room: Room) -> None:
    hers, his = _both_editing(room, (120, 36))
    hers.press("ctrl+s")
    hers.wait_for("Saved")
    his.press("ctrl+s")
    his.wait_for("theirs and mine")
    his.drop()

    assert his.ended(PATIENCE) is not None
    assert HIS.strip() in _draft(room.workspace)


def test_a_sentence_that_was_being_typed_is_there_after_a_kill(room: Room) -> None:
    terminal = room.open()
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    _write(terminal, "Half a sentence")
    deadline = time.monotonic() + PATIENCE
    while "Half a sentence" not in _draft(room.workspace) and time.monotonic() < deadline:
        terminal.pump(0.05)
    os.kill(terminal.pid, signal.SIGKILL)

    again = room.run("open", CASE_ID)
    again.wait_for("You left drafts unsaved")
    again.press("u")
    again.wait_for("Half a sentence")
    again.press("enter")
    again.wait_for("ctrl+s save", "Half a sentence")


def _draft(workspace: Path) -> str:
    folder = workspace / "cases" / CASE_ID / "drafts"
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.json"))
