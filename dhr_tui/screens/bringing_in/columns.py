"""Saying what a column of a file is: the column, and beside it what it is taken for."""

from __future__ import annotations

from collections.abc import Mapping

from dhr_tui.intake import preview
from dhr_tui.intake import values as cells
from dhr_tui.intake.columns import LEFT_OUT
from dhr_tui.intake.reading import Incoming
from dhr_tui.intake.shapes import SHAPES
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.fields import Choice

HEADING = "Which column is what"
CHANGED = "Left and right change what it is, a letter goes to a word."


class ColumnsSheet(AskSheet):
    """Begins at the first column that is not known, with the best guess of what it is.

    What a column is follows the column: as it was recognised, or else as it is guessed.
    """

    told = (
        "Enter reads the file again with that and shows what it would bring in; y saves it there."
    )

    def __init__(self, found: Incoming, kind: str, fault: str = "") -> None:
        self._taken_for = taken_for(found)
        self._shape = SHAPES[kind]
        super().__init__(
            HEADING, _fields(self._taken_for, found, kind), fault=fault, taking="look at it"
        )
        self.keys_wait = True

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one("#field-column", Choice).changing = self._follow
        self._field.changing = lambda field: self._tell_rule()

    def _follow(self, column: str) -> None:
        self._field.choose(self._taken_for[column])

    def _tell_rule(self) -> None:
        """Of what the column is, what its texts have to be; how to change it stands in F1 too."""
        super()._tell_rule()
        if self.focused is self._field and self._field.value != LEFT_OUT:
            self.tell(f"{self._shape.takes(self._field.value)}. {CHANGED}", "quiet")

    @property
    def _field(self) -> Choice:
        return self.query_one("#field-field", Choice)


def taken_for(found: Incoming) -> Mapping[str, str]:
    """For every heading of a file, the field that it was taken for, or may be."""
    return {
        heading: field or found.guesses.get(heading, LEFT_OUT) for heading, field in found.columns
    }


def _fields(taken: Mapping[str, str], found: Incoming, kind: str) -> tuple[Field, ...]:
    """The columns of the file, and what each of them may be."""
    open_ones = [heading for heading, field in found.columns if not field]
    guessed = [heading for heading in open_ones if taken[heading] != LEFT_OUT]
    first = next(iter((*guessed, *open_ones, *taken)))
    columns = tuple((heading, cells.line(heading)) for heading in taken)
    fields = ((name, preview.label(name)) for name in SHAPES[kind].fields)
    return (
        Field("column", "column", first, columns,
              rule="A column of the file; left and right go to the others."),
        Field("field", "what it is", taken[first], ((LEFT_OUT, preview.NOT_BROUGHT_IN), *fields),
              rule=CHANGED),
    )  # fmt: skip
