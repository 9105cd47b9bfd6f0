"""What a column whose heading is not known may hold: a guess that somebody confirms or changes."""

from __future__ import annotations

from dhr_tui.intake import data_files
from dhr_tui.intake.columns import LEFT_OUT, Headed
from dhr_tui.intake.data_files import Columns, folded
from dhr_tui.intake.shapes import SHAPES, Shape
from dhr_tui.intake.values import Unexpected, day
from dhr_tui.review.nearest import nearest_of

MOSTLY = 0.6
"""The share of a column's texts that tell what it holds, from 0 to 1."""


def guesses(table: Headed, kind: str) -> dict[str, str]:
    """For every heading of a column that is not used, the field that it may be, or LEFT_OUT.

    A heading that has a known one in it, or is near to one, tells the field, if one text of the
    column can be read so; what is still needed is in the first column whose texts are words and
    mostly different.
    """
    known: Columns = getattr(data_files.lists(), kind)
    found = {}
    for index in table.unused:
        field = _by_heading(table, table.headings[index], known)
        can_be = field != LEFT_OUT and reads(table, kind, field, index)
        found[table.headings[index]] = field if can_be else LEFT_OUT
    for field in table.missing:
        if field not in found.values():
            named = next((n for n in table.unused if _names(table, n)), None)
            found |= {} if named is None else {table.headings[named]: field}
    return found


def reads(table: Headed, kind: str, field: str, index: int) -> bool:
    """Whether one text of a column can be read as a field; a column without texts can be any."""
    texts = [text for row in table.table.rows[table.at + 1 :] if (text := row.cell(index))]
    return not texts or any(_can_be(text, SHAPES[kind], field) for text in texts)


def _can_be(text: str, shape: Shape, field: str) -> bool:
    try:
        shape.fields[field](text)
    except Unexpected:
        return field in shape.dated and day(text) is not None
    return True


def _by_heading(table: Headed, heading: str, known: Columns) -> str:
    """The free field whose known heading stands in a heading, the longest first, or is near it."""
    spaced = f" {folded(heading)} "
    free = {
        folded(name): field
        for field, names in known.columns.items()
        for name in names
        if field not in table.fields
    }
    within = [name for name in free if f" {name} " in spaced]
    near = max(within, key=len, default="") or nearest_of(folded(heading), free)
    return free.get(near, LEFT_OUT)


def _names(table: Headed, index: int) -> bool:
    """Whether a column has words in it, most of them different: names, and no dates or numbers."""
    texts = [text for row in table.table.rows[table.at + 1 :] if (text := row.cell(index))]
    words = {text for text in texts if not day(text) and any(map(str.isalpha, text))}
    return len(words) > len(texts) * MOSTLY
