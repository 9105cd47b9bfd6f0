"""What it costs to keep what is being typed."""

from __future__ import annotations

import time

from benchmarks.programs import CEILING, WHO
from benchmarks.table import Row, median, p95
from dhr_tui.store.draft import Draft
from dhr_tui.store.files import CaseFiles

DRAFTS = 200
TEXT = "The risk was not assessed at the second visit, and nobody asked why. " * 58
"""About four kilobytes: a long finding."""


def rows(store: CaseFiles) -> list[Row]:
    """A draft in the ceiling case, written whole with its fsyncs each time."""
    spent = []
    for number in range(DRAFTS):
        draft = Draft(key="findings-1", text=f"{TEXT}{number}", at="2026-01-05T10:00:00Z")
        begin = time.perf_counter()
        store.draft_put(CEILING, WHO, draft)
        spent.append((time.perf_counter() - begin) * 1000)
    store.draft_drop(CEILING, WHO, draft)
    shown = f"p95 {p95(spent):.1f} ms of {DRAFTS}"
    return [Row("a draft", shown, median(spent), "ms", 5.0, 2.0, f"{len(TEXT):,} letters")]
