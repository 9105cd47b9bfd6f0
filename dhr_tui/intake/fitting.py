"""Of which kind a list is by its headings, where somebody said another."""

from __future__ import annotations

from dhr_tui.intake import columns
from dhr_tui.intake.columns import Headed
from dhr_tui.intake.data_files import Lists

FEWEST = 2
"""Known headings that tell a kind; one alone stands in lists of many kinds."""


def fits_rather(table: Headed, kind: str, name: str) -> str:
    """The kind of list whose headings a table has rather than those of `kind`; empty where none.

    It has all that the kind needs, and more headings of it are known than as `kind`; as many are
    enough where as `kind` it lacks what is needed. `name` is the file's.
    """
    others = {
        other: columns.headed([table.table], other, {}, name)
        for other in Lists.__struct_fields__
        if other != kind
    }
    whole = [other for other, read in others.items() if not read.missing]
    best = max(whole, key=lambda other: known(others[other]), default="")
    fewest = max(FEWEST, known(table) + (not table.missing))
    return best if best and known(others[best]) >= fewest else ""


def known(table: Headed) -> int:
    """How many headings of a table are known."""
    return len(table.fields) + len(table.noted)
