"""What is typed is in the folder of its case and on the terminal, and nowhere else."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.terminal.process import family
from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

SECRET = "Sentinelword"
TITLE = re.compile(rb"\x1b\][012];|\x1bk")


def _places(root: Path, room: Room) -> list[Path]:
    """The files outside the case's folder that have the word, or are called by it."""
    case = room.workspace / "cases" / "lewisham-2014"
    return [
        path
        for path in root.rglob("*")
        if not path.is_relative_to(case)
        and (SECRET in path.name or (path.is_file() and SECRET.encode() in path.read_bytes()))
    ]


def _told_by_the_system(terminal: Terminal) -> list[str]:
    """What everybody on the machine sees of the processes, as ps shows it."""
    return [
        Path(f"/proc/{pid}/{name}").read_text(errors="replace")
        for pid in family(terminal.pid)
        for name in ("cmdline", "comm", "environ")
    ]


def test_what_is_typed_is_in_no_folder_but_that_of_the_case(room: Room, tmp_path: Path) -> None:
    own = {name: str(tmp_path / name) for name in ("HOME", "TMPDIR", "XDG_STATE_HOME")}
    for folder in own.values():
        Path(folder).mkdir()
    terminal = room.open(environment=own)
    drafts = room.workspace / "cases" / "lewisham-2014" / "drafts"
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(f"{SECRET} was typed.")
    terminal.wait_until(lambda _: any(drafts.glob("*.json")), drafts)
    assert any(SECRET.encode() in path.read_bytes() for path in drafts.glob("*.json"))
    assert _places(tmp_path, room) == []
    assert not [told for told in _told_by_the_system(terminal) if SECRET in told]

    terminal.press("ctrl+s")
    terminal.wait_for("Saved")
    assert not [told for told in _told_by_the_system(terminal) if SECRET in told]
    terminal.press("ctrl+q")
    assert terminal.ended(10.0) == 0
    assert any(SECRET in finding.text for finding in room.review().findings.values())
    assert _places(tmp_path, room) == []
    assert TITLE.findall(terminal.written) == []


STEERED = {
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SHOW_RETURN": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_PRESS": "ctrl+q",
    "TEXTUAL_DRIVER": "nowhere:Driver",
}
"""What a developer of screens may have set: to log keys, take pictures, press keys, and more."""


def test_what_a_developer_has_set_makes_no_file_of_what_is_typed(
    room: Room, tmp_path: Path
) -> None:
    here = tmp_path / "here"
    here.mkdir()
    terminal = room.open(before=("env", "-C", str(here)), environment=STEERED)
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(f"{SECRET} was typed.")
    terminal.press("ctrl+s")
    terminal.wait_for("Saved")
    terminal.press("ctrl+q")
    assert terminal.ended(10.0) == 0
    assert list(here.iterdir()) == []
    assert _places(tmp_path, room) == []
