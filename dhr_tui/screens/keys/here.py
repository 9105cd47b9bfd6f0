"""What a key is called in a place where it does something of its own."""

from __future__ import annotations

from dhr_tui.screens.keys.action import (
    CHOOSER,
    DOCUMENTS,
    GRID,
    MEETING,
    RECOMMENDATIONS,
    SETUP,
    WALK,
    WORDING,
    Action,
)

SET_UP = "The review itself, its agencies, people, panel and terms of reference."
HERE = {
    ("open", GRID): ("open", "Walk the cell: its question, its items, what others answered."),
    ("open", CHOOSER): ("open", "Open the selected review."),
    ("open", WALK): ("edit", "Edit the selected item; in an empty cell, write a finding."),
    ("open", WORDING): ("amend", "Change the wording before the panel; the old words stay."),
    ("open", RECOMMENDATIONS): (
        "write",
        "Edit the selected recommendation; in the action plan, write the selected cell.",
    ),
    ("open", MEETING): (
        "do it",
        "What the row is for: how a member takes part, a line under an item, an action done.",
    ),
    ("screen-setup", GRID): ("set-up", SET_UP),
    ("screen-setup", WALK): ("set-up", SET_UP),
    ("open", SETUP): ("change", "Change what is selected."),
    ("next-item", MEETING): (
        "next part",
        "To the next part: who is here, the agenda, actions, what was asked, what was done.",
    ),
    ("previous-item", MEETING): ("part before", "To the part before."),
    ("next-item", DOCUMENTS): ("next", "Select the next document."),
    ("previous-item", DOCUMENTS): ("before", "Select the document before."),
}
"""(action, place) -> label and help sentence; everywhere else an action has its own."""

WITHOUT_ITEM = {("open", WALK): "finding"}
"""(action, place) -> label where nothing is selected, if the action does another thing then."""


def label_in(place: str, entry: Action, item: bool = True) -> str:
    """The word of a footer for an action in a place; `item` says whether one is selected."""
    if not item and (entry.id, place) in WITHOUT_ITEM:
        return WITHOUT_ITEM[entry.id, place]
    return HERE.get((entry.id, place), (entry.label, ""))[0]


def help_in(place: str, entry: Action) -> str:
    """What an action does in a place, in one sentence."""
    return HERE.get((entry.id, place), ("", entry.help))[1]
