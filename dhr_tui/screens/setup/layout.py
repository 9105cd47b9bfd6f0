"""The names of the parts of the set-up as lines: which is shown, and how much waits in each."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.review import Review
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.widgets.ink import Line, Span, line, width_of


def strip(parts: Sequence[Part], shown: Part, review: Review, today: str, width: int) -> list[Line]:
    """Every part by name, in as many rows as they need; ‹ › stand round the one that is shown."""
    rows: list[list[Span]] = [[]]
    for part in parts:
        spans = _name(part, part is shown, part.waits(review, today))
        if rows[-1] and width_of((*rows[-1], *spans)) > width:
            rows.append([])
        rows[-1] += spans
    return [line(*row) for row in rows]


def _name(part: Part, here: bool, waiting: int) -> list[Span]:
    left, right = ("‹", "›") if here else (" ", " ")
    count: list[Span] = [(f" !{waiting}", "warning")] if waiting else []
    return [(f" {left}", "accent"), (part.label, "strong accent" if here else ""), *count,
            (right, "accent")]  # fmt: skip
