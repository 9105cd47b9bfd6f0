"""A case that somebody filled with control sequences and markup: every screen shows it as text."""

from __future__ import annotations

import json
from typing import Any

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

HOSTILE = (
    "\x1b]0;owned\x07\x1b]52;c;b3duZWQ=\x07\x1b[2J\x1b[5m\x9b31m\x1bPq\x1b\\"
    "\u202e\u200b[red]bold[/red][@click=app.quit]x[/]<script>|#`\\"
)
IN_WORDS = "[red]bold[/red]"

OUR_OWN = b"\x1b]22;default\x07"
"""The one such sequence that Textual sends of its own accord: the shape of the mouse pointer."""

FORBIDDEN = [
    b"\x07",
    b"\x1b]",
    b"\x1bP",
    b"\x1b[5m",
    b"\xc2\x9b",
    "\u202e".encode(),
    "\u200b".encode(),
]

FREE_TEXT = {
    "title", "text", "name", "short", "note", "because", "reason", "who", "words", "source",
    "paragraph", "reference", "promise", "verify_by", "pseudonym", "former_names",
    "marking", "partnership", "chair", "author", "milestones",
}  # fmt: skip

JOURNEY = [
    ["1", "down", "right"],
    ["2", "tab", "down", "enter", "escape"],
    ["2", "H", "escape"],
    ["3"],
    ["4", "v", "v"],
    ["7"],
    ["c", "escape"],
    ["g", "o", "escape"],
    ["slash", "o", "escape"],
    ["ctrl+p", "o", "escape"],
    ["m", "escape"],
]


def _hostile(value: Any, name: str = "") -> Any:
    if isinstance(value, dict):
        return {key: _hostile(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [_hostile(item, name) for item in value]
    return f"{HOSTILE} {value}" if isinstance(value, str) and name in FREE_TEXT else value


@pytest.fixture
def hostile_room(room: Room) -> Room:
    """The worked example, its file changed by somebody's script."""
    path = room.workspace / "cases" / "lewisham-2014" / "case.json"
    tables = json.loads(path.read_text(encoding="utf-8"))
    changed = {name: t if name == "meta" else _hostile(t) for name, t in tables.items()}
    path.write_text(json.dumps(changed), encoding="utf-8")
    return room


def _sent(terminal: Terminal) -> list[bytes]:
    written = terminal.written.replace(OUR_OWN, b"")
    return [each for each in FORBIDDEN if each in written]


def test_the_program_sends_none_of_these_sequences_of_its_own_accord(room: Room) -> None:
    assert _sent(room.open()) == []


def test_the_grid_shows_hostile_text_as_text(hostile_room: Room) -> None:
    terminal = hostile_room.open()

    assert IN_WORDS in terminal.text()
    assert _sent(terminal) == []


@pytest.mark.parametrize("keys", JOURNEY, ids=" ".join)
def test_no_screen_sends_hostile_text_to_the_terminal(hostile_room: Room, keys: list[str]) -> None:
    terminal = hostile_room.open()
    for key in keys:
        terminal.press("/" if key == "slash" else key)
        assert _sent(terminal) == []

    assert terminal.ended(0) is None
    assert "Traceback" not in terminal.text()


def test_the_list_of_reviews_sends_no_hostile_title(hostile_room: Room) -> None:
    terminal = hostile_room.run()
    terminal.wait_for(IN_WORDS)

    assert _sent(terminal) == []
