"""The parts of the set-up, in the order in which they stand on the screen."""

from __future__ import annotations

from dhr_tui.screens.setup.parts.agencies import AGENCIES
from dhr_tui.screens.setup.parts.case import CASE
from dhr_tui.screens.setup.parts.clock import CLOCK
from dhr_tui.screens.setup.parts.contacts import CONTACTS
from dhr_tui.screens.setup.parts.dissemination import DISSEMINATION
from dhr_tui.screens.setup.parts.equality import EQUALITY
from dhr_tui.screens.setup.parts.panel import PANEL
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.setup.parts.people import PEOPLE
from dhr_tui.screens.setup.parts.processes import PROCESSES
from dhr_tui.screens.setup.parts.terms import TERMS

PARTS: tuple[Part, ...] = (
    CASE,
    PEOPLE,
    AGENCIES,
    PANEL,
    TERMS,
    CONTACTS,
    PROCESSES,
    EQUALITY,
    DISSEMINATION,
    CLOCK,
)


def part_of(table: str) -> Part | None:
    """The part in which the records of a table have their rows."""
    return next((part for part in PARTS if table in part.tables), None)
