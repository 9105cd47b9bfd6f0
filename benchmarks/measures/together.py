"""What it costs that many people have one case open and nobody does anything."""

from __future__ import annotations

import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.programs import EXAMPLE, ours
from benchmarks.table import Row
from benchmarks.terminal.process import running_seconds

SESSIONS = 20
REST = 3.0
"""Seconds after the last start in which each has seen all the others."""

WATCHED = 15.0
"""Seconds in which the sessions do nothing but look."""


def rows(workspace: Path) -> list[Row]:
    """The processor time of whole programs, each of which keeps looking at the case."""
    program = ours(workspace, EXAMPLE)
    with ExitStack() as stack:
        terminals = [stack.enter_context(program.start().terminal) for _ in range(SESSIONS)]
        end = time.perf_counter() + REST
        while time.perf_counter() < end:
            for terminal in terminals:
                terminal.pump(0)
            time.sleep(0.01)
        before = [running_seconds(terminal.pid) for terminal in terminals]
        begin = time.perf_counter()
        time.sleep(WATCHED)
        spent = sum(running_seconds(each.pid) for each in terminals) - sum(before)
        elapsed = time.perf_counter() - begin
    each = spent / elapsed / SESSIONS * 1000
    what = f"{SESSIONS} sessions polling, CPU of one core"
    note = "the whole programs, with nobody at the keyboard"
    return [Row(what, f"{each:.2f} ms a second each", spent / elapsed * 100, "%", 1.0, 0.5, note)]
