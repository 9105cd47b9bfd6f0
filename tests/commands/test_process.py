"""`dhr` as a process: what it imports, its terminal, its streams, its completion."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Process = Callable[..., "subprocess.CompletedProcess[bytes]"]
Done = Callable[..., str]

IMPORTED = """
import sys
sys.argv = ["dhr", *sys.argv[1:]]
from dhr_tui.cli import main
status = main()
print(status, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def imported(*words: str) -> tuple[int, set[str]]:
    """The exit status of a command, and the packages that it imported."""
    ran = subprocess.run(
        [sys.executable, "-c", IMPORTED, *words], capture_output=True, text=True, check=True
    )
    status, *packages = ran.stderr.splitlines()[-1].split()
    return int(status), set(packages)


@pytest.mark.parametrize("words", [["--help"], ["list"]])
def test_help_and_list_are_answered_by_the_standard_library(ruth: str, words: list[str]) -> None:
    status, packages = imported(*words)
    assert status == 0
    assert not packages & {"textual", "rich", "click", "msgspec", "tinydb", "markdown_it"}


@pytest.mark.parametrize("words", [["show", "ruth"], ["list", "--json"], ["history", "ruth"]])
def test_no_screen_library_is_imported_without_a_screen(ruth: str, words: list[str]) -> None:
    status, packages = imported(*words)
    assert status == 0
    assert not packages & {"textual", "rich", "tinydb", "markdown_it"}


@pytest.mark.parametrize("words", [[], ["open", "ruth"], ["demo"], ["--no-mouse"]])
def test_without_a_terminal_a_screen_is_one_sentence_and_status_2(
    ruth: str, process: Process, words: list[str]
) -> None:
    ran = process(*words)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert ran.stderr.count(b"\n") == 1
    assert b"needs a terminal" in ran.stderr


def test_help_is_the_same_with_and_without_click(process: Process, done: Done) -> None:
    plain = process("--help").stdout.decode()
    assert plain == done("--help")
    assert max(map(len, plain.splitlines())) <= 80


def test_what_is_printed_is_utf8_in_a_latin_1_locale(ruth: str, process: Process) -> None:
    text = "Zażółć 🙂 — يوم"
    words = ["add", "finding", "ruth", "--agency", "MPS", "--question", "1", "--text", "-"]
    added = process(*words, typed=text.encode(), PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert added.returncode == 0
    shown = process("show", "ruth", "F1", PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert text in shown.stdout.decode()


def test_a_reader_that_goes_away_is_no_error(example_workspace: Path) -> None:
    command = [sys.executable, "-m", "dhr_tui", "show", "lewisham-2014", "--json"]
    environment = os.environ | {"DHR_WORKSPACE": str(example_workspace)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 141


@pytest.mark.parametrize("words", [["--help"], ["list"], ["show", "ruth"], ["list", "--json"]])
def test_output_that_cannot_be_written_is_one_sentence(ruth: str, words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "dhr_tui", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ran.returncode == 1
    assert ran.stderr.endswith(b": the disk is full.\n")
    assert ran.stderr.count(b"\n") == 1


def test_the_version_is_printed(process: Process) -> None:
    assert process("--version").stdout.startswith(b"dhr ")
