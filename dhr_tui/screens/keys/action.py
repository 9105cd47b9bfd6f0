"""What an action of the program is, and the places in which one can be valid."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.screens.keys.trials import Trial


class Action(NamedTuple):
    """One thing that a key does.

    `where` maps a place (a screen's name) to its rank in that footer; rank 0 is not in the
    footer. `trial` does the act in thought: it raises Refused with the reason where it may not be.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    where: dict[str, int]
    trial: Trial | None = None


GRID, WALK, WORDING, MEETING, SETUP = "grid", "walk", "wording", "meeting", "setup"
RECOMMENDATIONS, DOCUMENTS, EDITOR, CHOOSER = "recommendations", "documents", "editor", "chooser"
CASE = (GRID, WALK, WORDING, RECOMMENDATIONS, MEETING, SETUP, DOCUMENTS)
ITEMS = (WALK, WORDING, RECOMMENDATIONS)


def within(*places: str, **ranked: int) -> dict[str, int]:
    """Where an action is valid: places without a rank in their footer, and with one."""
    return {place: ranked.get(place, 0) for place in dict.fromkeys((*places, *ranked))}
