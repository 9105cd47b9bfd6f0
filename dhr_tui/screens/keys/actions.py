"""The one table of actions: footer, palette, help, the manual's keys and the clash test.

Pure data and pure functions: it knows the rules of the panel and no terminal.
"""

from __future__ import annotations

from dhr_tui.review.change import Refused
from dhr_tui.screens.keys import trials
from dhr_tui.screens.keys.action import (
    CASE,
    CHOOSER,
    DOCUMENTS,
    EDITOR,
    GRID,
    ITEMS,
    MEETING,
    RECOMMENDATIONS,
    SETUP,
    WALK,
    WORDING,
    Action,
)
from dhr_tui.screens.keys.action import within as _in
from dhr_tui.screens.keys.actions_of_meeting import MEETING_ACTIONS
from dhr_tui.screens.keys.actions_of_setup import SETUP_ACTIONS
from dhr_tui.screens.keys.trials import Situation

ACTIONS: tuple[Action, ...] = (
    Action("open", ("enter",), "open", "One level in: walk the cell, edit the item, open the case.",
           _in(WORDING, grid=1, walk=1, recommendations=1, meeting=2, setup=1, chooser=1)),
    Action("back", ("escape",), "back", "One level out, never losing text.",
           _in(*CASE, CHOOSER)),
    Action("add-finding", ("f",), "finding", "Write a finding in this cell.",
           _in(grid=2, walk=2), trials.add_finding),
    Action("add-recommendation", ("r",), "recommendation",
           "Write a recommendation, linked to the selected finding.",
           _in(WORDING, walk=4, recommendations=2)),
    Action("add-query", ("q",), "query",
           "Ask the agency something, about the selected finding: text, owner, due date.",
           _in(walk=10), trials.ask),
    Action("reply", ("R",), "reply",
           "The agency's reply to the selected query; then what the panel made of it.",
           _in(walk=3), trials.reply),
    Action("thread", ("T",), "thread",
           "The life of a point: asked, replied, reworded, agreed; go on with it there.",
           _in(walk=11, wording=8, recommendations=8), trials.edit_item),
    Action("add-note", ("n",), "note",
           "A line in the minutes: of this cell, or under the current agenda item.",
           _in(GRID, WALK, WORDING, RECOMMENDATIONS, SETUP, DOCUMENTS, meeting=1),
           trials.add_note),
    Action("nothing-arises", ("x",), "nothing arises",
           "Answer the cell: nothing arises, with the reason.",
           _in(grid=3, walk=7), trials.nothing_arises),
    Action("not-applicable", ("X",), "not applicable",
           "Answer the cell: the question does not apply, with the reason.",
           _in(grid=6, walk=0), trials.not_applicable),
    Action("park", ("p",), "park", "Park the cell, with until when.",
           _in(grid=5, walk=0), trials.park),
    Action("propose", ("s",), "propose", "Put the wording to the panel.",
           _in(walk=5, recommendations=4), trials.propose),
    Action("agree", ("a",), "agree",
           "Read the wording out in full; y then records the agreement.",
           _in(walk=6, wording=1, recommendations=5), trials.agree),
    Action("amend", ("e",), "amend", "Change the wording before the panel; the old words stay.",
           _in(wording=2), trials.edit_item),
    Action("defer", ("t",), "defer", "Put the wording off, with the reason.",
           _in(WALK, RECOMMENDATIONS, wording=4), trials.defer),
    Action("dissent", ("d",), "dissent", "Record who does not agree, and in which words.",
           _in(WALK, RECOMMENDATIONS, wording=5), trials.dissent),
    Action("reopen", ("o",), "reopen", "Unlock agreed text, with a reason; the old words stay.",
           _in(*ITEMS), trials.reopen),
    Action("withdraw", ("w",), "withdraw", "Take a text out of the review, with the reason.",
           _in(*ITEMS), trials.withdraw),
    Action("decide", ("D",), "decide",
           "Decide what becomes of an agency report's recommendation; of those beside a finding.",
           _in(WALK, recommendations=6), trials.decide),
    Action("link", ("L",), "link", "Link the recommendation to findings.",
           _in(walk=14, recommendations=7), trials.link),
    Action("next-view", ("v",), "view", "The next view of this screen.", _in(recommendations=3)),
    Action("which", ("v",), "which one", "Of which meeting, to which agency, or in which order.",
           _in(documents=2)),
    Action("drafts", ("b",), "with drafts", "Include what is not agreed, marked on every item.",
           _in(documents=3)),
    Action("preview", ("space",), "preview", 
           "Show the document as it reads; again: the Markdown of its file.",
           _in(documents=4)),
    Action("export", ("enter",), "export",
           "Write the file; an older one that differs is kept beside it.",
           _in(documents=1)),
    Action("meeting", ("m",), "meeting", "Start or choose a meeting, and say who is present.",
           _in(GRID, WALK, RECOMMENDATIONS, DOCUMENTS, wording=6, meeting=12, setup=14)),
    *MEETING_ACTIONS,
    Action("names", ("N",), "real names",
           "The register of real names; it asks before it shows one.", _in(*CASE, setup=15)),
    *SETUP_ACTIONS,
    Action("next-open", ("right_square_bracket",), "next open", "The next cell without an answer.",
           _in(grid=4, walk=8)),
    Action("previous-open", ("left_square_bracket",), "previous open",
           "The cell without an answer before this one.", _in(GRID, WALK)),
    Action("next-item", ("tab",), "next item", "Select the next item.",
           _in(DOCUMENTS, meeting=7, walk=9, wording=7, recommendations=0)),
    Action("previous-item", ("shift+tab",), "previous item", "Select the item before.",
           _in(DOCUMENTS, MEETING, *ITEMS)),
    Action("go-to", ("g",), "go to", "Jump to an agency, a question, F7, R2 ...",
           _in(WORDING, RECOMMENDATIONS, DOCUMENTS, MEETING, SETUP, grid=7, walk=0)),
    Action("search", ("slash",), "search", "Search all text of the case.", _in(*CASE)),
    Action("history", ("H",), "history", "Every wording of this item: who, when, which meeting.",
           _in(GRID, SETUP, *ITEMS)),
    Action("my-drafts", ("u",), "my drafts",
           "What you left unsaved: compare it, go on with it, throw it away.", _in(*CASE)),
    Action("checks", ("c",), "checks",
           "What a quality-assurance reader would complain of, each with a jump.",
           _in(GRID, WALK, WORDING, MEETING, SETUP, documents=5, recommendations=0)),
    Action("import", ("I",), "import",
           "Bring in agencies, people, panel, terms or recommendations from a file, after a look.",
           _in(WORDING, MEETING, DOCUMENTS, grid=8, walk=12, recommendations=9, setup=13)),
    Action("follow", ("F",), "follow",
           "Go where somebody else goes in this case, until a key is pressed.", _in(*CASE)),
    Action("undo", ("z",), "undo",
           "Take back my last change, across restarts; after one that cannot be, the one before.",
           _in(*CASE)),
    Action("redo", ("Z",), "redo", "Do the last undone change again.", _in(*CASE)),
    Action("save", ("ctrl+s", "f2"), "save", "Save what is in the editor.", _in(editor=1)),
    Action("leave", ("escape",), "keep as draft", "Leave the editor; the text stays as a draft.",
           _in(editor=2)),
    Action("edit-outside", ("f4",), "outside editor", "Edit the text in $VISUAL or $EDITOR.",
           _in(editor=3)),
    Action("new-case", ("n",), "new review", "Begin a new review.", _in(chooser=2)),
    Action("example", ("e",), "worked example", 
           "Build the worked example in this workspace, and open it.",
           _in(chooser=3)),
    Action("screen-grid", ("1",), "Grid", "Every question, every agency.", _in(*CASE)),
    Action("screen-walk", ("2",), "Walk", "One cell: the question and what was answered.",
           _in(*CASE)),
    Action("screen-wording", ("3",), "Wording", "Everything proposed, to be read out and agreed.",
           _in(*CASE)),
    Action("screen-recommendations", ("4",), "Recommendations",
           "The list, the agency-report ledger, the action plan.", _in(*CASE)),
    Action("screen-meeting", ("5",), "Meeting",
           "Who is here, the agenda and its minutes, actions, what was done.", _in(*CASE)),
    Action("screen-setup", ("6",), "Set-up",
           "The review itself, its agencies, people, panel and terms of reference.",
           _in(*CASE, grid=9, walk=13)),
    Action("screen-documents", ("7",), "Documents", "Choose, check, preview, export.",
           _in(*CASE)),
    Action("help", ("f1", "question_mark"), "help", "This place: two sentences and its keys.",
           _in(*CASE, CHOOSER, EDITOR)),
    Action("palette", ("ctrl+p",), "everything", "Every command, by name.",
           _in(*CASE, CHOOSER)),
    Action("quit", ("ctrl+q",), "quit", "Leave the program; everything saved stays saved.",
           _in(*CASE, CHOOSER, EDITOR)),
    Action("up", ("up", "k"), "up", "Up: the question before, or the item before.",
           _in(*CASE, CHOOSER)),
    Action("down", ("down", "j"), "down", "Down: the next question, or the next item.",
           _in(*CASE, CHOOSER)),
    Action("left", ("left", "h"), "left", "Left: the agency before, or the column before.",
           _in(GRID, *ITEMS)),
    Action("right", ("right", "l"), "right", "Right: the next agency, or the next column.",
           _in(GRID, *ITEMS)),
    Action("first", ("home",), "first", "The first of them.", _in(*CASE, CHOOSER)),
    Action("last", ("end",), "last", "The last of them.", _in(*CASE, CHOOSER)),
    Action("page-up", ("pageup",), "page up", "A screenful up.", _in(*CASE, CHOOSER)),
    Action("page-down", ("pagedown",), "page down", "A screenful down.", _in(*CASE, CHOOSER)),
)  # fmt: skip

LETTERS = frozenset({"question_mark", "slash", "space"})
"""Keys with a name that are letters where text is typed."""

KEY_NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "minus": "-",
    "less_than_sign": "<",
    "greater_than_sign": ">",
}


def key_name(key: str) -> str:
    """A key as people read it on the keyboard."""
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


def why_not(entry: Action, situation: Situation, place: str = "") -> str:
    """Why an action is not allowed now, in one sentence for a place; empty where it is."""
    if entry.trial is None:
        return ""
    try:
        entry.trial(situation)
    except Refused as refusal:
        return told(refusal, place)
    return ""


OUTSIDE = ("import", "edit-outside")
"""Actions that reach files and programs outside of the case."""


def action(name: str) -> Action:
    return next(entry for entry in ACTIONS if entry.id == name)


def told(refusal: Exception, place: str = "") -> str:
    """What a person in a place reads of a failed act: its cure by the keys that do it there."""
    if not isinstance(refusal, Refused) or not refusal.cure:
        return str(refusal)
    cure = action(refusal.cure)
    key = key_name(cure.keys[0])
    if not place or place in cure.where:
        return refusal.told(key)
    return (
        refusal.told(f"enter, then {key}") if place == GRID and WALK in cure.where else str(refusal)
    )


def actions_of(place: str, restricted: bool = False) -> tuple[Action, ...]:
    """The actions that are valid in a place, in the order of the table.

    With --restricted without those that are forbidden then: what cannot be done is not offered.
    """
    return tuple(
        entry
        for entry in ACTIONS
        if place in entry.where and not (restricted and entry.id in OUTSIDE)
    )


def keys_in(place: str, entry: Action) -> tuple[str, ...]:
    """The keys of an action in a place; where text is typed, a letter is a letter."""
    if place != EDITOR:
        return entry.keys
    return tuple(key for key in entry.keys if key not in LETTERS)


def missing_from(place: str) -> tuple[Action, ...]:
    """The actions of other screens of a case whose keys do nothing in a place."""
    taken = {key for entry in actions_of(place) for key in entry.keys}
    found: list[Action] = []
    for entry in elsewhere(place):
        if not taken & set(entry.keys):
            found.append(entry)
            taken |= set(entry.keys)
    return tuple(found)


def name_of(place: str) -> str:
    """A screen as people call it."""
    return "Set-up" if place == SETUP else place.capitalize()


def elsewhere(place: str) -> tuple[Action, ...]:
    """The actions of other screens of a case that a screen does not have."""
    if place not in CASE:
        return ()
    others = (entry for entry in ACTIONS if place not in entry.where)
    return tuple(entry for entry in others if set(entry.where) & set(CASE))


def screens_of(entry: Action) -> str:
    """The screens of a case on which an action is valid, in words."""
    screens = [name_of(place) for place in CASE if place in entry.where]
    return " and ".join([", ".join(screens[:-1]), screens[-1]] if screens[1:] else screens)


def where_it_is(name: str) -> str:
    """On which screens an action is valid, as a sentence."""
    entry = action(name)
    key = key_name(entry.keys[0])
    called = key if key == entry.label else f"{key} ({entry.label})"
    return f"{called} is for {screens_of(entry)}."


def footer_of(place: str, restricted: bool = False) -> tuple[Action, ...]:
    """The actions of a place's footer, most wanted first."""
    shown = (entry for entry in actions_of(place, restricted) if entry.where[place])
    return tuple(sorted(shown, key=lambda entry: entry.where[place]))
