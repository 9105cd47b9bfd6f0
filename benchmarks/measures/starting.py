"""How long it takes until somebody can work, on the screen and on the command line."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.programs import CEILING, EXAMPLE, LABEL, TABLE, Program, dhr, ours, vim
from benchmarks.table import Row, against, median
from benchmarks.terminal.process import clean_environment
from dhr_tui.intake.worked_example import build_worked_example
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

ROUNDS = 9
COMMAND_ROUNDS = 15


def rows(workspace: Path) -> list[Row]:
    """Start every program by turns, so that a slow minute of the machine meets all of them."""
    example, ceiling, editor = ours(workspace, EXAMPLE), ours(workspace, CEILING), vim(workspace)
    programs = [LABEL, TABLE, example, ceiling, *([editor] if editor else [])]
    times = {program.name: [] for program in programs}  # type: dict[str, list[float]]
    for turn in range(ROUNDS + 1):
        for program in programs:
            spent = _start(program)
            if turn:
                # The first start of each reads from the disk what the others find in memory.
                times[program.name].append(spent)
    label, table = times[LABEL.name], times[TABLE.name]
    our, large = times[example.name], times[ceiling.name]
    found = [
        Row("first screen / one-label app", against(our, label), _ratio(our, label), "x", 1.8, 1.4),
        Row("ceiling case / example", against(large, our), _ratio(large, our), "x", 1.5, 1.15),
        Row("peer: DataTable app / label app", against(table, label), _ratio(table, label), "x"),
    ]
    if editor:
        found.append(Row("peer: vim", f"{median(times[editor.name]):.0f} ms"))
    return found


def command_rows(workspace: Path) -> list[Row]:
    """The commands that scripts use, against a Python that does nothing."""
    nothing = (sys.executable, "-c", "pass")
    small = workspace / "small"
    build_worked_example(CaseFiles(Workspace(small)), EXAMPLE)
    asked = {
        "dhr --help": (*dhr(small), "--help"),
        "dhr list": (*dhr(small), "list"),
        "dhr list with ceiling": (*dhr(workspace), "list"),
    }
    times = {name: [] for name in ("", *asked)}  # type: dict[str, list[float]]
    for words in asked.values():
        # The first start compiles what has changed since the last one.
        _run(words)
    for _ in range(COMMAND_ROUNDS):
        times[""].append(_run(nothing))
        for name, words in asked.items():
            times[name].append(_run(words))
    return [
        Row(
            f"{name} / python -c pass",
            against(times[name], times[""]),
            _ratio(times[name], times[""]),
            "x",
            3.0,
            why="" if _textual_free(words) else "IT IMPORTS TEXTUAL",
        )
        for name, words in asked.items()
    ]


def _start(program: Program) -> float:
    started = program.start()
    started.terminal.close()
    return started.ms


def _run(words: Sequence[str]) -> float:
    begin = time.perf_counter()
    environment = clean_environment({})
    subprocess.run(words, stdout=subprocess.DEVNULL, env=environment, check=True)
    return (time.perf_counter() - begin) * 1000


def _textual_free(words: Sequence[str]) -> bool:
    """Whether the command runs without the screen library, as Python's own list of imports says."""
    line = [sys.executable, "-X", "importtime", *words]
    told = subprocess.run(line, capture_output=True, text=True, check=True).stderr
    return "textual" not in told


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    return median(ours) / median(theirs)
