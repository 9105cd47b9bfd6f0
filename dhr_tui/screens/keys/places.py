"""Every place of the program in two sentences, for its help."""

from __future__ import annotations

from dhr_tui.screens.keys.action import (
    CHOOSER,
    DOCUMENTS,
    EDITOR,
    GRID,
    MEETING,
    RECOMMENDATIONS,
    SETUP,
    WALK,
    WORDING,
)

SIGNS = (
    "* marks what somebody else changed, until you have had that cell or item before you in words"
    " and gone on from it. @ marks where somebody else is, and @… where somebody else is writing."
)
"""What stands beside cells and items on every screen of a case, for its help."""

PLACES = {
    CHOOSER: "The reviews of this workspace. Enter opens one; e opens a published review to try.",
    GRID: (
        "Every question of the terms of reference put to every agency. The arrows move the"
        " cursor, enter walks the cell, and an empty cell is not an answer."
    ),
    WALK: (
        "One question put to one agency, with everything recorded there. Up and down go to the"
        " other questions, left and right to the other agencies, tab selects an item."
    ),
    WORDING: (
        "Everything that is proposed, one text at a time, to be read out. What changed since the"
        " panel last had it is underlined or struck."
    ),
    RECOMMENDATIONS: (
        "The panel's recommendations, the ledger of those in agency reports, and the action plan."
        " v changes between the three; in the plan the arrows choose a cell and enter writes it."
    ),
    MEETING: (
        "The meeting that is running. On a member one key says how they take part; enter on an"
        " item of the agenda writes a line under it, on an action says that it is done."
    ),
    SETUP: (
        "What the review is set up with, a part at a time; tab goes to the next part. Enter"
        " changes what is selected, a adds to the part, and what still waits stands first."
    ),
    DOCUMENTS: (
        "What goes out as Markdown: choose a document, see what it leaves out, read it, export it."
        " Only agreed text is printed, unless drafts are asked for, and then they are marked."
    ),
    EDITOR: (
        "What you type is what is printed. A blank line makes a paragraph; lines that begin with"
        " a dash, (a) or 1. are list items; ctrl+s saves, escape keeps the text as a draft."
    ),
}

MORE_KEYS = {
    EDITOR: (
        ("tab shift+tab", "To the next field, or to the one before."),
        ("left right space", "Change a field that is a choice."),
        ("a letter", "In a choice: to the next word that begins so."),
    ),
}
"""Keys of the fields of a place, which no action of the table has."""
