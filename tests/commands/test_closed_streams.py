"""The program is started with a stream closed: it works without it, or says so in a sentence."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

CLOSED = "it was closed before dhr began"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("closed")
    build_worked_example(CaseFiles(Workspace(path)))
    return path


def _run(workspace: Path, closed: str, *words: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "dhr_tui", "--workspace", str(workspace), *words]
    return subprocess.run(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *line],
        capture_output=True,
        text=True,
        check=False,
    )


READING = [["list"], ["show", CASE_ID], ["show", CASE_ID, "--json"], ["keys"], ["show", "--help"]]


@pytest.mark.parametrize("words", [*READING, ["--help"], ["--version"]], ids=" ".join)
def test_data_that_cannot_be_delivered_is_told(workspace: Path, words: list[str]) -> None:
    ran = _run(workspace, ">&-", *words)

    assert ran.returncode == 1
    assert ran.stderr == f"The output cannot be written: {CLOSED}.\n"


@pytest.mark.parametrize("words", READING, ids=" ".join)
@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_data_needs_no_other_stream(workspace: Path, closed: str, words: list[str]) -> None:
    ran = _run(workspace, closed, *words)

    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == _run(workspace, "", *words).stdout


def test_a_fault_of_the_person_is_told_without_an_output(workspace: Path) -> None:
    ran = _run(workspace, ">&-", "show", "nowhere")

    assert ran.returncode == 2
    assert ran.stderr == "There is no case nowhere.\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
@pytest.mark.parametrize("words", [[], ["open", CASE_ID], ["demo"]], ids=" ".join)
def test_a_screen_needs_both(workspace: Path, closed: str, words: list[str]) -> None:
    ran = _run(workspace, closed, *words)

    assert ran.returncode == 2
    assert ran.stderr.startswith("dhr needs a terminal for this screen")


def test_a_question_that_nobody_can_answer_is_not_asked(workspace: Path) -> None:
    ran = _run(workspace, "<&-", "import", "agencies", CASE_ID, "/dev/null")

    assert ran.returncode in (1, 2)
    assert "fault in dhr" not in ran.stderr


def test_no_file_of_a_case_takes_the_number_of_a_closed_stream(workspace: Path) -> None:
    words = ["add", "agency", CASE_ID, "--name", "Victim Support", "--short", "VS"]
    ran = _run(workspace, "<&- >&- 2>&-", *words)

    assert ran.returncode == 1
    store = CaseFiles(Workspace(workspace))
    assert store.verify(CASE_ID).sound
    assert "VS" in {agency.short for agency in store.load(CASE_ID).agencies.values()}
