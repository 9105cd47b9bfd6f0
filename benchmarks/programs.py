"""The programs that are measured, and the cases that ours opens."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import NamedTuple

from benchmarks.ceiling import HAND, ceiling_change
from benchmarks.terminal.terminal import Terminal
from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.review.change import change
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

EXAMPLE, CEILING = CASE_ID, "ceiling"
WHO = "bench"
RECORDED = ("findings", "recommendations", "cells", "queries")
AT_ONCE = 20
"""Records of the ceiling case that are saved at once."""

PEERS = Path(__file__).parent / "peers"
COMPLETE = "F1 help"
"""What stands at the end of our first screen, and is drawn with the last of it."""


class Program(NamedTuple):
    """A program: its command line, and a text that says that its first screen is there."""

    name: str
    words: tuple[str, ...]
    ready: str

    def start(self) -> Started:
        """Run it in a terminal of 120x36 and wait for its first screen."""
        terminal = Terminal(self.words)
        try:
            seen = terminal.wait_for(self.ready)
            terminal.wait_quiet()
        except BaseException:
            terminal.close()
            raise
        return Started(terminal, (seen - terminal.started_at) * 1000)


class Started(NamedTuple):
    """A running program, and the milliseconds to its first usable screen."""

    terminal: Terminal
    ms: float


LABEL = Program("one label", (sys.executable, str(PEERS / "label.py")), "One label is ready")
TABLE = Program("bare DataTable", (sys.executable, str(PEERS / "table.py")), "Question 9")


def ours(workspace: Path, case: str) -> Program:
    """This program at a case, started as a person starts it."""
    words = (*dhr(workspace), "open", case)
    return Program(f"dhr, {case}", words, COMPLETE)


def dhr(workspace: Path) -> tuple[str, ...]:
    """The command `dhr` of the same virtual environment, with its workspace."""
    return (f"{Path(sys.executable).parent}/dhr", "--workspace", str(workspace), "--as", WHO)


def vim(folder: Path) -> Program | None:
    """The editor vim on a page of text, where there is one."""
    if not shutil.which("vim"):
        return None
    page = folder / "page.txt"
    page.write_text("\n".join(f"line {number}" for number in range(1, 200)), encoding="utf-8")
    return Program("vim", ("vim", "-u", "NONE", str(page)), "line 9")


def build_cases(workspace: Path) -> CaseFiles:
    """The worked example and the ceiling case in a workspace."""
    store = CaseFiles(Workspace(workspace))
    build_worked_example(store, EXAMPLE)
    _record_ceiling(store)
    return store


def _record_ceiling(store: CaseFiles) -> None:
    """The ceiling case as a panel would have made it: set up, then recorded in many saves."""
    whole = ceiling_change()
    setting = [each for each in whole.edits if each.table not in RECORDED]
    recorded = [each for each in whole.edits if each.table in RECORDED]
    store.create(CEILING, change("new-case", "set up the ceiling case", *setting), HAND)
    for start in range(0, len(recorded), AT_ONCE):
        part = recorded[start : start + AT_ONCE]
        store.save(CEILING, change("record", "recorded what was said", *part), HAND)
