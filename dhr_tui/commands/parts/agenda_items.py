"""An item of an agenda as people name it: by its number, or by how it begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.commands.parts.endings import Unknown

if TYPE_CHECKING:
    from dhr_tui.review.review import Review


def item_at(review: Review, meeting: int, name: str) -> str:
    """The words of an item of a meeting (its id; 0: the running one) by number from 1 or words."""
    held = review.meetings.get(meeting or review.case.meeting)
    agenda = held.agenda if held else ()
    if name.isdecimal() and 1 <= int(name) <= len(agenda):
        return agenda[int(name) - 1]
    wanted = name.strip().casefold()
    exact = [item for item in agenda if item.casefold() == wanted]
    found = exact or [item for item in agenda if item.casefold().startswith(wanted)]
    if len(found) != 1:
        raise Unknown(f"The agenda has no one item {name}; it has {len(agenda)} items.")
    return found[0]
