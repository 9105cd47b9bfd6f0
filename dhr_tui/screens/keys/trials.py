"""Acts done in thought: whether an action may be now, and if not, why.

Each takes a situation and does the act without saving it; it raises Refused with the reason.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from dhr_tui.review.acts import cells, minutes, queries, recommendations, wording
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import (
    Answer,
    Decision,
    Finding,
    Note,
    Outcome,
    Query,
    QueryState,
    Recommendation,
    State,
)
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.thread import entries_about
from dhr_tui.screens.lines.beginning import next_step

SOME_WORDS = "-"
"""Stands for words that a person has still to give, when it is only asked whether an act may be."""


class Situation(NamedTuple):
    """Where somebody is: the review, their hand, the cell and the selected item."""

    review: Review
    hand: Hand
    place: Place | None = None
    item: Ref | None = None


Trial = Callable[[Situation], Change | None]


def _item(situation: Situation) -> Ref:
    if situation.item is None:
        raise Refused("Nothing is recorded here yet; write it first.", "add-finding")
    if record_at(situation.review, situation.item) is None:
        raise Refused(f"There is no {situation.item} any more.")
    return situation.item


def _place(situation: Situation) -> Place:
    if situation.place is None:
        raise Refused(next_step(situation.review, files=False))
    return situation.place


def propose(s: Situation) -> Change:
    return wording.propose(s.review, _item(s), s.hand)


def agree(s: Situation) -> Change:
    return wording.agree(s.review, _item(s), s.hand)


def defer(s: Situation) -> Change:
    return wording.defer(s.review, _item(s), s.hand, SOME_WORDS)


def dissent(s: Situation) -> Change:
    return wording.dissent(s.review, _item(s), s.hand, SOME_WORDS, SOME_WORDS)


def reopen(s: Situation) -> Change:
    return wording.reopen(s.review, _item(s), s.hand, SOME_WORDS)


def withdraw(s: Situation) -> Change:
    return wording.withdraw(s.review, _item(s), s.hand, SOME_WORDS)


def nothing_arises(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.NOTHING_ARISES, SOME_WORDS)


def not_applicable(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.NOT_APPLICABLE, SOME_WORDS)


def park(s: Situation) -> Change:
    return cells.answer_cell(s.review, _place(s), s.hand, Answer.PARKED, SOME_WORDS)


def add_finding(s: Situation) -> None:
    cells.may_concern(s.review, _place(s))


def ask(s: Situation) -> None:
    add_finding(s)
    if s.item and s.item.table == "findings":
        queries.may_ask_about(s.review, s.item.id)


def at_meeting(s: Situation) -> None:
    if not s.review.running:
        raise Refused("No meeting is running; start or choose one.", "meeting")


def met(s: Situation) -> None:
    if not s.review.meetings:
        raise Refused("No meeting is recorded yet; start one.", "meeting")


def add_note(s: Situation) -> Change:
    return minutes.add_note(s.review, Note(id=0, text=SOME_WORDS, meeting=0), s.hand)


def _recommendation(s: Situation) -> Recommendation:
    found = record_at(s.review, _item(s))
    if not isinstance(found, Recommendation):
        raise Refused(f"{s.item} is not a recommendation.")
    return found


def reply(s: Situation) -> Change:
    item = _item(s)
    found = record_at(s.review, item)
    if not isinstance(found, Query):
        raise Refused(f"{item} is no query; q asks the agency about it.")
    if found.state is QueryState.OPEN:
        return queries.reply(s.review, found, s.hand, SOME_WORDS)
    return queries.close(s.review, found, s.hand, SOME_WORDS)


def decide(s: Situation) -> Change | None:
    decision = Decision(outcome=Outcome.DECLINED, because=SOME_WORDS)
    finding = record_at(s.review, _item(s))
    if isinstance(finding, Finding):
        if not entries_about(s.review, finding):
            raise Refused(f"No agency report's recommendation belongs to {s.item}.")
        return None
    was = _recommendation(s)
    if was.state is State.WITHDRAWN:
        raise Refused(f"{ref_to(was)} is withdrawn; reopen it with a reason first.", "reopen")
    return recommendations.decide(s.review, was, s.hand, decision)


def link(s: Situation) -> None:
    _recommendation(s)


def edit_item(s: Situation) -> None:
    _item(s)


def of_terms(s: Situation) -> None:
    if s.item is None or s.item.table != "questions":
        raise Refused("Select an item of the terms of reference first; it is a part of the set-up.")
