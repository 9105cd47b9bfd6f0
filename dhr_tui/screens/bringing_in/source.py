"""A file that somebody named, and its columns as they said them before, of it or of one like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dhr_tui.intake.columns import Chosen
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.reading import Incoming, read
from dhr_tui.review.records import Record
from dhr_tui.screens.bringing_in.file import path_of
from dhr_tui.widgets.field import Values

AS_BEFORE = "Its columns are what you said of the last list with these headings; c changes one."

Like = tuple[str, frozenset[str]]
"""By what a file is like another: the kind of list, and the headings of its columns."""

Said = dict[Like, Chosen]
"""What was said of the columns of files, for those that are like them."""


class Source(NamedTuple):
    """A file that somebody named, and the fields that they chose for columns, by heading.

    `attach` says that what has no number belongs to the item above it, `alone` that members of the
    panel may come in without their agency; `earlier` are the records of the case as they came in.
    """

    values: Values
    chosen: Mapping[str, str] = {}
    attach: bool = False
    earlier: Sequence[Record] = ()
    alone: bool = False

    @property
    def kind(self) -> str:
        return self.values["kind"]

    def of_kind(self, kind: str) -> Source:
        """The same file as a list of another kind, whose columns nobody chose yet."""
        return self._replace(values={**self.values, "kind": kind}, chosen={})

    def read(self, said: Said) -> tuple[Source, Incoming]:
        """What the file holds, by what was `said` of one like it where nothing is chosen yet.

        What is chosen is kept there. Raises WrongSource.
        """
        found = self._read()
        like = self.kind, frozenset(heading for heading, _ in found.columns)
        if self.chosen:
            said[like] = self.chosen
        elif like in said:
            return self._replace(chosen=said[like])._as_before(found)
        return self, found

    def _as_before(self, without: Incoming) -> tuple[Source, Incoming]:
        """The file by what was said before; as it is `without` that where it cannot be read so."""
        try:
            found = self._read()
        except WrongSource:
            return self._replace(chosen={}), without
        return self, found._replace(notes=(*found.notes, AS_BEFORE))

    def _read(self) -> Incoming:
        return read(path_of(self.values), self.kind, self.chosen, attach=self.attach)
