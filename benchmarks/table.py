"""The table of figures: what was measured, what it must and should be, and whether it is."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from typing import NamedTuple

COLUMNS = (40, 22, 9, 7, 7, 9)
"""Widths of the columns, in characters; with the gaps the table fits 100."""


class Row(NamedTuple):
    """One figure. `value` is compared with `must` and `aim`; None says that there is no limit.

    `unit` stands after the numbers: `x` for a ratio, else a unit. `why` says why a value is
    missing, or what a reader should know beside the figure.
    """

    what: str
    measured: str
    value: float | None = None
    unit: str = ""
    must: float | None = None
    aim: float | None = None
    why: str = ""

    @property
    def verdict(self) -> str:
        if self.must is None:
            return ""
        if self.value is None:
            return "unknown"
        if self.value > self.must:
            return "NO"
        return "yes, aim" if self.aim is not None and self.value <= self.aim else "yes"

    @property
    def cells(self) -> tuple[str, ...]:
        limits = (self.value, self.must, self.aim)
        return (self.what, self.measured, *(number(each, self.unit) for each in limits))


def number(value: float | None, unit: str) -> str:
    """A figure as it stands in the table; nothing for None."""
    if value is None:
        return ""
    digits = 2 if unit in ("x", "s", "%") else 0
    return f"{value:,.{digits}f}{unit if unit == 'x' else ''}"


def lines(title: str, rows: Sequence[Row]) -> list[str]:
    """A part of the table, with its title."""
    body = [_line((*row.cells, row.verdict)) for row in rows]
    notes = [f"    {row.what}: {row.why}" for row in rows if row.why]
    return ["", _line((title, "measured", "figure", "must", "aim", "holds")), *body, *notes]


def _line(cells: Sequence[str]) -> str:
    left = [f"{cell:<{width}}" for cell, width in zip(cells[:2], COLUMNS[:2], strict=True)]
    right = [f"{cell:>{width}}" for cell, width in zip(cells[2:], COLUMNS[2:], strict=True)]
    return " ".join([*left, *right]).rstrip()


def median(values: Sequence[float]) -> float:
    return statistics.median(values)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]


def against(ours: Sequence[float], theirs: Sequence[float], unit: str = "ms") -> str:
    """Both medians, ours first."""
    return f"{median(ours):.0f} {unit} / {median(theirs):.0f} {unit}"
