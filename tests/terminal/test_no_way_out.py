"""dhr --restricted on a real terminal: no way out, and the same hands for the same person."""

from __future__ import annotations

import os
import pwd
import stat
from pathlib import Path

import pytest

from benchmarks.terminal.terminal import Terminal
from tests.terminal.conftest import Room

CLIPBOARD = b"\x1b]52;"
WORDS = "Nobody asked about the injury."


def _open(room: Room, restricted: bool, environment: dict[str, str] | None = None) -> Terminal:
    words = ["--restricted"] if restricted else []
    terminal = room.run(*words, "open", "lewisham-2014", environment=environment)
    terminal.wait_for("F1 help")
    terminal.wait_quiet()
    return terminal


def _write(terminal: Terminal) -> None:
    terminal.press("f")
    terminal.wait_for("ctrl+s save")
    terminal.type(WORDS)
    terminal.wait_for(WORDS)


@pytest.mark.parametrize("restricted", [True, False])
def test_what_is_copied_reaches_the_clipboard_of_the_terminal_only_without(
    room: Room, restricted: bool
) -> None:
    terminal = _open(room, restricted)
    _write(terminal)
    terminal.send(b"\x1b[1;2H\x1b[1;2D")
    terminal.press("ctrl+c")
    terminal.wait_quiet()

    assert (CLIPBOARD in terminal.written) == (not restricted)


@pytest.mark.parametrize("restricted", [True, False])
def test_an_outside_editor_runs_only_without(room: Room, tmp_path: Path, restricted: bool) -> None:
    ran = tmp_path / "ran"
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\nls -ld "$(dirname "$1")" > {ran}\n')
    editor.chmod(0o700)
    terminal = _open(room, restricted, {"VISUAL": str(editor), "EDITOR": str(editor)})
    _write(terminal)
    terminal.press("f4")
    if restricted:
        terminal.wait_for("There is no outside editor here")
        assert not ran.exists()
    else:
        terminal.wait_until(lambda _: ran.exists() and bool(ran.read_text()), ran)
        assert ran.read_text().startswith("drwx------")
        assert f"{room.workspace}/cases/" in ran.read_text()
        assert "/drafts/" in ran.read_text()


@pytest.mark.parametrize("restricted", [True, False])
def test_variables_that_steer_the_screen_library_act_neither_with_nor_without(
    room: Room, tmp_path: Path, restricted: bool
) -> None:
    log = tmp_path / "log"
    _open(room, restricted, {"TEXTUAL_LOG": str(log)})

    assert not log.exists()


def test_a_document_goes_into_the_cases_own_folder(room: Room) -> None:
    terminal = _open(room, restricted=True)
    terminal.press("7")
    terminal.wait_for("Documents")
    terminal.press("enter")
    folder = room.workspace / "cases" / "lewisham-2014" / "exports"
    terminal.wait_until(lambda _: any(folder.glob("*.md")), folder)

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not (room.workspace / "exports").exists()


def test_the_record_names_whom_the_system_knows(room: Room) -> None:
    terminal = _open(room, restricted=True, environment={"LOGNAME": "chair", "USER": "chair"})
    _write(terminal)
    terminal.press("ctrl+s")
    terminal.wait_for("Saved")

    saved = max(room.review().findings.values(), key=lambda finding: finding.at)
    assert saved.by == pwd.getpwuid(os.getuid()).pw_name


@pytest.mark.parametrize("name", ["dumb", "unknown"])
def test_a_terminal_that_cannot_draw_gets_a_sentence(room: Room, name: str) -> None:
    terminal = room.run("open", "lewisham-2014", environment={"TERM": name})

    assert terminal.ended(10.0) == 2
    assert b"cannot draw a screen" in terminal.written
    assert b"\x1b" not in terminal.written
