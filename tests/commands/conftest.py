"""A workspace below tmp_path, and `dhr` run in it in this process or in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dhr_tui.commands.group import dhr as the_command_line
from dhr_tui.intake.worked_example import build_worked_example
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

Dhr = Callable[..., Result]
Process = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is nobody's workspace yet, named in the environment."""
    monkeypatch.setenv("DHR_WORKSPACE", str(tmp_path / "panel"))
    monkeypatch.setenv("LOGNAME", "kim")
    monkeypatch.delenv("DHR_DEBUG", raising=False)
    return tmp_path / "panel"


@pytest.fixture
def dhr(workspace: Path) -> Dhr:
    """Run a command: `dhr("show", "ruth", "F1", typed="...")`."""

    def run(*words: str, typed: bytes | str | None = None) -> Result:
        return CliRunner().invoke(the_command_line, words, input=typed)

    return run


@pytest.fixture
def done(dhr: Dhr) -> Callable[..., str]:
    """Run a command that must succeed, and give back what it printed."""

    def run(*words: str, typed: bytes | str | None = None) -> str:
        result = dhr(*words, typed=typed)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    return run


@pytest.fixture
def ruth(done: Callable[..., str]) -> str:
    """A case with two agencies, two questions, a seat on the panel and meeting 1 running."""
    done("new", "ruth", "--title", "The death of Ruth")
    done(
        "add",
        "agency",
        "ruth",
        "--name",
        "Metropolitan Police Service",
        "--short",
        "MPS",
        "--former-name",
        "Met Police",
    )
    done("add", "agency", "ruth", "--name", "Victim Support", "--short", "VS")
    done("add", "question", "ruth", "--text", "Was the risk assessed?", "--reference", "9c")
    done("add", "question", "ruth", "--text", "What was shared?", "--reference", "9d")
    done("add", "member", "ruth", "--name", "Detective inspector", "--agency", "MPS")
    done("add", "meeting", "ruth", "--date", "2025-02-14", "--start")
    return "ruth"  # fmt: skip


@pytest.fixture
def finding(ruth: str, done: Callable[..., str]) -> str:
    """F1 of that case: a draft of the police's."""
    words = ["--agency", "MPS", "--question", "1", "--text", "The referral came late."]
    return done("add", "finding", ruth, *words).strip()


@pytest.fixture(scope="session")
def example_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the worked example; tests only read it."""
    folder = tmp_path_factory.mktemp("example")
    build_worked_example(CaseFiles(Workspace(folder)))
    return folder


@pytest.fixture
def process(workspace: Path) -> Process:
    """Run `dhr` as a process of its own, as a shell would, without a terminal."""

    def run(
        *words: str, typed: bytes = b"", python: tuple[str, ...] = (), **environment: str
    ) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, *python, "-m", "dhr_tui", *words]
        return subprocess.run(
            command, input=typed, capture_output=True, env=os.environ | environment, check=False
        )

    return run
