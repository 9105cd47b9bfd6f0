"""The one table of actions: footer, palette, help, the manual's keys and the clash test.

Pure data and pure functions: it knows the rules of the panel and no terminal.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dhr_tui.review.acts import cells, recommendations, wording
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Answer, Decision, Outcome, Recommendation, State
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Place, Review

SOME_WORDS = "-"
"""Stands for words that a person has still to give, when it is only asked whether an act may be."""


class Situation(NamedTuple):
    """Where somebody is: the review, their hand, the cell and the selected item."""

    review: Review
    hand: Hand
    place: Place | None = None
    item: Ref | None = None


Trial = Callable[[Situation], Change | None]


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

    def why_not(self, situation: Situation) -> str:
        """Why the action is not allowed now, in one sentence; empty where it is."""
        if self.trial is None:
            return ""
        try:
            self.trial(situation)
        except Refused as refusal:
            return str(refusal)
        return ""


def _item(situation: Situation) -> Ref:
    if situation.item is None:
        raise Refused("Select an item first (tab).")
    if record_at(situation.review, situation.item) is None:
        raise Refused(f"There is no {situation.item} any more.")
    return situation.item


def _place(situation: Situation) -> Place:
    if situation.place is None:
        raise Refused("This review has no question and agency to answer yet.")
    return situation.place


def _propose(s: Situation) -> Change:
    return wording.propose(s.review, _item(s), s.hand)


def _agree(s: Situation) -> Change:
    return wording.agree(s.review, _item(s), s.hand)


def _defer(s: Situation) -> Change:
    return wording.defer(s.review, _item(s), s.hand, SOME_WORDS)


def _dissent(s: Situation) -> Change:
    return wording.dissent(s.review, _item(s), s.hand, SOME_WORDS, SOME_WORDS)


def _reopen(s: Situation) -> Change:
    return wording.reopen(s.review, _item(s), s.hand, SOME_WORDS)


def _withdraw(s: Situation) -> Change:
    return wording.withdraw(s.review, _item(s), s.hand, SOME_WORDS)


def _nothing_arises(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.NOTHING_ARISES, SOME_WORDS)


def _not_applicable(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.NOT_APPLICABLE, SOME_WORDS)


def _park(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.PARKED, SOME_WORDS)


def _add_finding(s: Situation) -> None:
    if not s.review.applies(_place(s)) and not s.review.findings_at(_place(s)):
        raise Refused(f"That question is not put there: {cells.name_of(s.review, _place(s))}.")


def _recommendation(s: Situation) -> Recommendation:
    found = record_at(s.review, _item(s))
    if not isinstance(found, Recommendation):
        raise Refused(f"{s.item} is not a recommendation.")
    return found


def _decide(s: Situation) -> Change:
    decision = Decision(outcome=Outcome.DECLINED, because=SOME_WORDS)
    was = _recommendation(s)
    if was.state is State.WITHDRAWN:
        raise Refused(f"{ref_to(was)} is withdrawn; reopen it with a reason (o) first.")
    return recommendations.decide(s.review, was, s.hand, decision)


def _link(s: Situation) -> None:
    _recommendation(s)


def _edit_item(s: Situation) -> None:
    _item(s)


GRID, WALK, WORDING = "grid", "walk", "wording"
RECOMMENDATIONS, DOCUMENTS, EDITOR, CHOOSER = "recommendations", "documents", "editor", "chooser"
CASE = (GRID, WALK, WORDING, RECOMMENDATIONS, DOCUMENTS)
ITEMS = (WALK, WORDING, RECOMMENDATIONS)


def _in(*places: str, **ranked: int) -> dict[str, int]:
    return {place: ranked.get(place, 0) for place in dict.fromkeys((*places, *ranked))}


ACTIONS: tuple[Action, ...] = (
    Action("open", ("enter",), "open", "One level in: walk the cell, edit the item, open the case.",
           _in(WORDING, grid=1, walk=1, recommendations=1, chooser=1)),
    Action("back", ("escape",), "back", "One level out, never losing text.",
           _in(*CASE, CHOOSER)),
    Action("add-finding", ("f",), "finding", "Write a finding in this cell.",
           _in(grid=2, walk=2), _add_finding),
    Action("add-recommendation", ("r",), "recommendation",
           "Write a recommendation, linked to the selected finding.",
           _in(WORDING, walk=3, recommendations=2)),
    Action("add-query", ("q",), "query", "Ask the agency something: text, owner, due date.",
           _in(walk=9), _add_finding),
    Action("nothing-arises", ("x",), "nothing arises",
           "Answer the cell: nothing arises, with the reason.",
           _in(grid=3, walk=6), _nothing_arises),
    Action("not-applicable", ("X",), "not applicable",
           "Answer the cell: the question does not apply, with the reason.",
           _in(grid=6, walk=0), _not_applicable),
    Action("park", ("p",), "park", "Park the cell, with until when.",
           _in(grid=5, walk=0), _park),
    Action("propose", ("s",), "propose", "Put the wording to the panel.",
           _in(walk=4, recommendations=4), _propose),
    Action("agree", ("a",), "agree",
           "Read the wording out in full; `y` then records the agreement.",
           _in(walk=5, wording=1, recommendations=5), _agree),
    Action("amend", ("e",), "amend", "Change the wording before the panel; the old words stay.",
           _in(wording=2), _edit_item),
    Action("defer", ("t",), "defer", "Put the wording off, with the reason.",
           _in(WALK, RECOMMENDATIONS, wording=4), _defer),
    Action("dissent", ("d",), "dissent", "Record who does not agree, and in which words.",
           _in(WALK, RECOMMENDATIONS, wording=5), _dissent),
    Action("reopen", ("o",), "reopen", "Unlock agreed text, with a reason; the old words stay.",
           _in(*ITEMS), _reopen),
    Action("withdraw", ("w",), "withdraw", "Take a text out of the review, with the reason.",
           _in(*ITEMS), _withdraw),
    Action("decide", ("D",), "decide",
           "Decide what becomes of an agency report's recommendation.",
           _in(recommendations=6), _decide),
    Action("link", ("L",), "link", "Link the recommendation to findings.",
           _in(WALK, recommendations=7), _link),
    Action("next-view", ("v",), "view", "The next view of this screen, or the other order.",
           _in(recommendations=3, documents=2)),
    Action("drafts", ("b",), "with drafts", "Include what is not agreed, marked on every item.",
           _in(documents=3)),
    Action("preview", ("space",), "preview", "Show the document as it will be written.",
           _in(documents=4)),
    Action("export", ("enter",), "export",
           "Write the file; an older one that differs is kept beside it.",
           _in(documents=1)),
    Action("meeting", ("m",), "meeting", "Start or choose a meeting, and say who is present.",
           _in(GRID, WALK, RECOMMENDATIONS, wording=6)),
    Action("next-open", ("right_square_bracket",), "next open", "The next cell without an answer.",
           _in(grid=4, walk=7)),
    Action("previous-open", ("left_square_bracket",), "previous open",
           "The cell without an answer before this one.", _in(GRID, WALK)),
    Action("next-item", ("tab",), "next item", "Select the next item.",
           _in(DOCUMENTS, walk=8, wording=7, recommendations=0)),
    Action("previous-item", ("shift+tab",), "previous item", "Select the item before.",
           _in(DOCUMENTS, *ITEMS)),
    Action("go-to", ("g",), "go to", "Jump to an agency, a question, F7, R2 ...",
           _in(WORDING, RECOMMENDATIONS, DOCUMENTS, grid=7, walk=0)),
    Action("search", ("slash",), "search", "Search all text of the case.", _in(*CASE)),
    Action("history", ("H",), "history", "Every wording of this item: who, when, which meeting.",
           _in(GRID, *ITEMS)),
    Action("checks", ("c",), "checks",
           "What a quality-assurance reader would complain of, each with a jump.",
           _in(GRID, WALK, WORDING, documents=5, recommendations=0)),
    Action("undo", ("z",), "undo", "Take back the last change, mine, across restarts.",
           _in(*CASE)),
    Action("redo", ("Z",), "redo", "Do the last undone change again.", _in(*CASE)),
    Action("save", ("ctrl+s", "f2"), "save", "Save what is in the editor.", _in(editor=1)),
    Action("leave", ("escape",), "keep as draft", "Leave the editor; the text stays as a draft.",
           _in(editor=2)),
    Action("edit-outside", ("f4",), "outside editor", "Edit the text in $VISUAL or $EDITOR.",
           _in(editor=3)),
    Action("new-case", ("n",), "new review", "Begin a new review.", _in(chooser=2)),
    Action("example", ("e",), "worked example", "Open the worked example in a scratch copy.",
           _in(chooser=3)),
    Action("screen-grid", ("1",), "Grid", "Every question, every agency.", _in(*CASE)),
    Action("screen-walk", ("2",), "Walk", "One cell: the question and what was answered.",
           _in(*CASE)),
    Action("screen-wording", ("3",), "Wording", "Everything proposed, to be read out and agreed.",
           _in(*CASE)),
    Action("screen-recommendations", ("4",), "Recommendations",
           "The list, the agency-report ledger, the action plan.", _in(*CASE)),
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

KEY_NAMES = {
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "question_mark": "?",
    "slash": "/",
}


def key_name(key: str) -> str:
    """A key as people read it on the keyboard."""
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


def action(name: str) -> Action:
    return next(entry for entry in ACTIONS if entry.id == name)


def actions_of(place: str) -> tuple[Action, ...]:
    """The actions that are valid in a place, in the order of the table."""
    return tuple(entry for entry in ACTIONS if place in entry.where)


def footer_of(place: str) -> tuple[Action, ...]:
    """The actions of a place's footer, most wanted first."""
    shown = (entry for entry in ACTIONS if entry.where.get(place))
    return tuple(sorted(shown, key=lambda entry: entry.where[place]))
