"""The parts of the set-up, in the order in which they stand on the screen."""

from __future__ import annotations

from dhr_tui.screens.setup_parts.agencies import AGENCIES
from dhr_tui.screens.setup_parts.case import CASE
from dhr_tui.screens.setup_parts.clock import CLOCK
from dhr_tui.screens.setup_parts.contacts import CONTACTS
from dhr_tui.screens.setup_parts.dissemination import DISSEMINATION
from dhr_tui.screens.setup_parts.equality import EQUALITY
from dhr_tui.screens.setup_parts.panel import PANEL
from dhr_tui.screens.setup_parts.part import Part
from dhr_tui.screens.setup_parts.people import PEOPLE
from dhr_tui.screens.setup_parts.processes import PROCESSES
from dhr_tui.screens.setup_parts.terms import TERMS

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
