"""The last rows of an editor: what is said of the text or field that somebody is in."""

from __future__ import annotations

from collections.abc import Iterable

from textual.widget import Widget

from dhr_tui.widgets.fields import Choice, Entry
from dhr_tui.widgets.ink import Line, Span, line, width_of
from dhr_tui.widgets.typeset import MEASURE, set_text

FEW = 12
"""Words of a choice that are all shown below it; of more, only the chosen one."""

LONGEST_FAULT = 110
"""Letters that a sentence may have on what is wrong with a line."""


def hint(focused: Widget | None, rule: str, width: int) -> list[Line]:
    """What can be chosen in a field, its rule or what is wrong with it; `rule` in the text."""
    if isinstance(focused, Choice) and len(focused.labels) <= FEW:
        return _choices(focused, width)
    said, ink = focused.says if isinstance(focused, (Choice, Entry)) else (rule, "quiet")
    return set_text(said, width - 1, ink, 1)


def rows_for(fields: Iterable[Widget], rule: str, width: int) -> int:
    """How many rows the hint ever needs, so that nothing moves when a fault is told."""
    parts = list(fields)
    needed = [len(hint(each, rule, width)) for each in (None, *parts)]
    if any(isinstance(each, Entry) and each.field.wrong for each in parts):
        needed.append(-(-LONGEST_FAULT // min(width, MEASURE)))
    return max(needed)


def _choices(choice: Choice, width: int) -> list[Line]:
    """Every word that can be chosen, in as many rows as they need."""
    rows: list[list[Span]] = [[(" ", "")]]
    for index, label in enumerate(choice.labels):
        word: Span = (label, "selected" if index == choice.at else "quiet")
        if width_of((*rows[-1], word)) + 3 > width:
            rows.append([(" ", "")])
        rows[-1] += [word, (" · " if index + 1 < len(choice.labels) else "", "quiet")]
    return [line(*row) for row in rows]
