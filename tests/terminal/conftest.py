"""The real program in a terminal, on a copy of the worked example."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from benchmarks.ceiling import build_ceiling
from benchmarks.terminal.terminal import Terminal
from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.review.review import Review
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

DHR = (sys.executable, "-m", "dhr_tui")


class Room:
    """A workspace of its own, and the terminals that people open there."""

    def __init__(self, workspace: Path, stack: ExitStack) -> None:
        self.workspace = workspace
        self._stack = stack

    def run(
        self,
        *words: str,
        size: tuple[int, int] = (120, 36),
        before: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = DHR,
    ) -> Terminal:
        """Start `dhr` with these words; `before` is a command that starts it in turn."""
        line = (*before, *program, "--workspace", str(self.workspace), *words)
        return self._stack.enter_context(Terminal(line, *size, environment))

    def open(
        self,
        case: str = CASE_ID,
        size: tuple[int, int] = (120, 36),
        before: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        program: Sequence[str] = DHR,
    ) -> Terminal:
        """Open a case and wait for its first screen to be complete."""
        terminal = self.run(
            "open", case, size=size, before=before, environment=environment, program=program
        )
        terminal.wait_for("F1 help")
        terminal.wait_quiet()
        return terminal

    def review(self, case: str = CASE_ID) -> Review:
        """The case as it is on the disk now."""
        return CaseFiles(Workspace(self.workspace)).load(case)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the worked example, to be copied."""
    path = tmp_path_factory.mktemp("example")
    build_worked_example(CaseFiles(Workspace(path)))
    return path


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the largest case that is planned for, to be copied."""
    path = tmp_path_factory.mktemp("large")
    build_ceiling(CaseFiles(Workspace(path)))
    return path


@pytest.fixture
def room(tmp_path: Path, example: Path) -> Iterator[Room]:
    """A copy of the worked example and what is opened there, which ends with the test."""
    with ExitStack() as stack:
        yield Room(shutil.copytree(example, tmp_path / "room"), stack)


@pytest.fixture
def large_room(tmp_path: Path, large: Path) -> Iterator[Room]:
    """The same with the largest case."""
    with ExitStack() as stack:
        yield Room(shutil.copytree(large, tmp_path / "large-room"), stack)
