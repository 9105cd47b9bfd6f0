"""Several people in one case, each at a terminal: who is here, following, and what it costs."""

from __future__ import annotations

import os
import signal

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

MOVE = 1_000
"""Bytes that a colleague's move may cost, as one's own."""


def open_as(room: Room, who: str) -> Terminal:
    return room.open(environment={"LOGNAME": who, "USER": who})


def test_each_sees_the_other_and_no_longer_when_they_have_left(room: Room) -> None:
    hers, his = open_as(room, "amina"), open_as(room, "li")
    hers.wait_for("with li")
    his.wait_for("with amina")
    hers.press("ctrl+q")
    his.wait_until(lambda text: "with amina" not in text, "amina to be gone", 10)
    entries = room.workspace / "cases/lewisham-2014/presence"
    assert len(list(entries.iterdir())) == 1
    his.press("ctrl+q")
    assert his.ended(10) == 0
    assert list(entries.iterdir()) == []


def test_a_killed_session_is_shown_no_longer(room: Room) -> None:
    hers, his = open_as(room, "amina"), open_as(room, "li")
    his.wait_for("with amina")
    os.kill(hers.pid, signal.SIGKILL)
    his.wait_until(lambda text: "with amina" not in text, "amina to be gone", 20)


def test_a_colleague_is_followed_until_a_key_is_pressed(room: Room) -> None:
    hers, his = open_as(room, "amina"), open_as(room, "li")
    his.wait_for("with amina")
    his.press("F")
    his.wait_for("Following amina; any key ends it.")
    hers.press("up")
    hers.press("2")
    his.wait_for("question 5 of 11", "@ amina is here")
    hers.press("4")
    his.wait_for("Action plan")
    his.press("down")
    his.wait_for("You no longer follow amina")
    hers.press("1")
    hers.wait_for("nothing arises")
    assert "Action plan" in his.text()


def test_a_colleagues_move_repaints_only_what_it_changes(room: Room) -> None:
    hers, his = open_as(room, "amina"), open_as(room, "li")
    his.wait_for("with amina")
    hers.press("right")
    his.wait_quiet(0.8)
    spent = []
    for key in ("down", "right", "up"):
        hers.press(key)
        spent.append(his.idle(1.5))
    assert 0 < max(spent) <= MOVE
    assert his.idle(1.5) == 0
