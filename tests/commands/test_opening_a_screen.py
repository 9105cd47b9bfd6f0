"""The commands that open a screen, with a terminal: what they hand to the program."""

from __future__ import annotations

import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from click.testing import Result

from dhr_tui import cli
from dhr_tui.commands import screen
from dhr_tui.commands.parts import cases
from dhr_tui.store.files import CaseFiles

Dhr = Callable[..., Result]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[SimpleNamespace]:
    """What the program was opened with, in place of a program that takes the terminal."""
    calls: list[SimpleNamespace] = []

    def run(store: CaseFiles, case_id: str = "", **how: object) -> int:
        calls.append(SimpleNamespace(store=store, case_id=case_id, **how))
        return 0

    app = ModuleType("dhr_tui.app")
    vars(app)["run"] = run
    monkeypatch.setitem(sys.modules, "dhr_tui.app", app)
    monkeypatch.setattr(screen, "has_terminal", lambda: True)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return calls


def test_without_a_command_a_case_is_chosen_on_the_screen(
    dhr: Dhr, opened: list[SimpleNamespace], workspace: Path
) -> None:
    assert dhr("--no-mouse", "--as", "anna").exit_code == 0
    [call] = opened
    assert (call.case_id, call.who, call.mouse) == ("", "anna", False)
    assert call.store.workspace.path == workspace
    assert call.exports == workspace / "exports"


def test_open_hands_over_the_case(dhr: Dhr, ruth: str, opened: list[SimpleNamespace]) -> None:
    assert dhr("open", ruth, "--no-mouse").exit_code == 0
    assert (opened[0].case_id, opened[0].mouse) == (ruth, False)


def test_a_case_that_cannot_be_opened_is_told_before_the_screen_is_taken(
    dhr: Dhr, ruth: str, opened: list[SimpleNamespace], workspace: Path
) -> None:
    unknown = dhr("open", "rut")
    assert (unknown.exit_code, unknown.stderr) == (
        2,
        "There is no case rut; the nearest is ruth.\n",
    )
    (workspace / "cases" / "ruth" / "case.json").write_bytes(b"")
    assert dhr("open", "ruth").exit_code == 1
    assert opened == []


def test_a_demo_is_a_private_copy_that_is_kept_and_named(
    dhr: Dhr, opened: list[SimpleNamespace], workspace: Path
) -> None:
    result = dhr("demo")
    assert result.exit_code == 0
    [call] = opened
    folder = call.store.workspace.path
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert str(folder) in result.stderr
    assert call.store.load(call.case_id).case.title == "Kazia"
    assert not workspace.exists()


def test_control_c_ends_with_130(monkeypatch: pytest.MonkeyPatch, workspace: Path) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cases, "print_cases", interrupted)
    monkeypatch.setattr(sys, "argv", ["dhr", "list"])
    assert cli.main() == 130
