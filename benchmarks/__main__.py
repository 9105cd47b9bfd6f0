"""`make bench`: measures this program and its peers in one run and prints the table."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.measures import drafts, journal, keys, saving, starting, together, weight
from benchmarks.programs import build_cases
from benchmarks.table import Row, lines

Measure = Callable[[], list[Row]]


def main() -> int:
    """Print the table part by part; 1 where a figure that must hold does not."""
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="dhr-bench-") as folder:
        rows = _measured(Path(folder))
    missed = [row.what for row in rows if row.verdict == "NO"]
    unknown = [row.what for row in rows if row.verdict == "unknown"]
    print(f"\n{len(rows)} figures in {time.perf_counter() - begin:.0f} s.")
    print(f"These do not hold: {'; '.join(missed)}." if missed else "What must hold holds.")
    if unknown:
        print(f"These could not be measured: {'; '.join(unknown)}.")
    return 1 if missed or unknown else 0


def _measured(workspace: Path) -> list[Row]:
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} processors, 120x36, plain terminal;"
        " ours / theirs, medians."
    )
    store = build_cases(workspace)
    parts: dict[str, Measure] = {
        "STARTING": lambda: starting.rows(workspace),
        "COMMAND LINE": lambda: starting.command_rows(workspace),
        "A KEY, TO ITS LAST BYTE / DataTable": lambda: keys.rows(workspace),
        "BYTES OF A KEY, AT MOST": lambda: keys.byte_rows(workspace),
        "SAVING": lambda: [*saving.rows(workspace, store), *drafts.rows(store)],
        "THE JOURNAL": lambda: journal.journal_rows(workspace),
        "TOGETHER": lambda: together.rows(workspace),
        "WEIGHT": lambda: [
            *weight.memory_rows(workspace),
            *weight.export_rows(workspace, store),
        ],
    }
    found: list[Row] = []
    for title, measure in parts.items():
        rows = measure()
        print("\n".join(lines(title, rows)), flush=True)
        found += rows
    return found


if __name__ == "__main__":
    sys.exit(main())
