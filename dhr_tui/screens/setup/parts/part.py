"""What a part of the set-up is: its rows, what enter and `a` do there, and what waits in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from dhr_tui.review.review import Review
from dhr_tui.screens.lines.rows import Row, Spot

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

Opening = Callable[["SetupScreen", Spot], None]
"""What is done with a selected row: it asks for words by `fill_in`, or writes a form."""


def none_wait(review: Review, today: str) -> int:
    """Nothing of the part waits."""
    return 0


class Part(NamedTuple):
    """One part of screen 6. A new one is a file with such a value, and a line in `registry`.

    `rows` makes its lines for a review, today (ISO text) and a width; a row with a `Spot` can be
    selected, and a spot whose kind is a table stands for that record, so that history, go-to and
    the names of items know it. `open` is enter on a row, `add` is `a`. `tables` are the tables
    whose records have rows here. `waits` counts what a chair has still to give. `acts` holds what
    other keys do on a row of it, by the name of the action in the table of actions; `keys` names
    those of its actions that need no row. `from_file` is said of an empty part whose records can
    come in from a file; that kind of file is called as the part is.
    """

    name: str
    label: str
    rows: Callable[[Review, str, int], Iterable[Row]]
    open: Opening
    add: Callable[[SetupScreen], None] | None = None
    tables: tuple[str, ...] = ()
    waits: Callable[[Review, str], int] = none_wait
    acts: Mapping[str, Opening] = {}
    keys: tuple[str, ...] = ()
    from_file: str = ""

    def is_empty(self, review: Review) -> bool:
        """Whether the case has no record of it."""
        return not any(getattr(review, table) for table in self.tables)
