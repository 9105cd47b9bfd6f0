"""What is said of a fault: its kind and place, never its words."""

from __future__ import annotations

import errno
import subprocess
import sys

import pytest

from dhr_tui.host import crash


def _raised(error: Exception) -> Exception:
    words = "Marigold"
    try:
        raise type(error)(*error.args, words)
    except Exception as raised:
        return raised


def test_neither_the_message_nor_a_local_is_on_the_page() -> None:
    page = crash.page(_raised(ValueError("Marigold")), every_place=True)

    assert "ValueError" in page
    assert "test_crash_page.py" in page
    assert "Marigold" not in page


def test_an_error_of_the_system_is_told_by_its_short_name() -> None:
    error = _raised(OSError(errno.ENOSPC))

    assert crash.what(error).startswith("OSError (ENOSPC) at ")


def test_a_fault_of_a_worker_is_told_by_what_it_was_about() -> None:
    failed = RuntimeError("Marigold")
    failed.error = _raised(KeyError("Marigold"))  # type: ignore[attr-defined]

    assert crash.what(failed).startswith("KeyError at ")


def test_a_page_is_for_a_terminal_of_80_columns() -> None:
    page = crash.page(_raised(ValueError()), "You have one text that you had not saved. " * 3)

    assert max(map(len, page.splitlines())) <= 80


SABOTAGED = """
import sys, threading
from dhr_tui import cli
def fault(*_):
    words = "Marigold"
    raise ValueError(words)
def thread(*_):
    threading.Thread(target=fault).start()
    return 0
cli._run = {what}
sys.exit(cli.main())
"""


@pytest.mark.parametrize(("what", "status"), [("fault", 70), ("thread", 0)])
def test_a_command_that_fails_prints_no_word_of_the_case(what: str, status: int) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", SABOTAGED.format(what=what)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == status
    assert ran.stderr.startswith("A fault in ")
    assert "ValueError" in ran.stderr
    assert "Marigold" not in ran.stderr
