"""What the largest case weighs: memory while it is open, time to write its documents."""

from __future__ import annotations

import time
from pathlib import Path

from benchmarks.programs import CEILING, LABEL, ours
from benchmarks.table import Row, median
from benchmarks.terminal.process import peak_mib
from dhr_tui.documents.export import export
from dhr_tui.documents.registry import DOCUMENTS, ORDERS
from dhr_tui.store.files import CaseFiles

EXPORTS = 3


def memory_rows(workspace: Path) -> list[Row]:
    """The most memory after a walk through every screen."""
    with LABEL.start().terminal as label:
        least = peak_mib(label.pid)
    with ours(workspace, CEILING).start().terminal as terminal:
        first = peak_mib(terminal.pid)
        for key in ("down", "2", "right", "3", "4", "7", "1"):
            terminal.press(key)
        most = peak_mib(terminal.pid)
    shown = f"{first:.0f} MiB at the start"
    return [
        Row("memory, ceiling case, MiB at most", shown, most, "MiB", 110, 80),
        Row("peer: one-label app, MiB", "", least, "MiB"),
    ]


def export_rows(workspace: Path, store: CaseFiles) -> list[Row]:
    """Every document in every order, with its self-check and its fsyncs."""
    review = store.load(CEILING)
    spent: list[float] = []
    for turn in range(EXPORTS):
        folder = workspace / f"exports-{turn}"
        begin = time.perf_counter()
        for document in DOCUMENTS.values():
            for order in ORDERS if document.takes_order else (None,):
                export(review, CEILING, document.name, folder, order=order)
        spent.append(time.perf_counter() - begin)
    written = sum(path.stat().st_size for path in folder.iterdir())
    shown = f"{len(list(folder.iterdir()))} files, {written / 1e6:.1f} MB"
    return [Row("export of all documents, ceiling", shown, median(spent), "s", 2.0, 0.7)]
