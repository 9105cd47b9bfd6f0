"""Recommendations: the panel's own, the ledger of the agency reports', and the action plan."""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.rules import BEGINNING, given, known, minutes_open, reworded
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing, resting_on
from dhr_tui.review.dates import impossible_in
from dhr_tui.review.records import PLAN_FIELDS, Decision, Outcome, Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy

ANEW = "new"
"""What names a recommendation that is not there yet, and begins with the words of the entry."""


def add_recommendation(review: Review, recommendation: Recommendation, hand: Hand) -> Change:
    """Add a draft recommendation (id 0), or an entry of the ledger."""
    _sound(review, recommendation)
    if recommendation.decision:
        raise Refused("Add the entry first; what becomes of it is decided in a step of its own.")
    text = given(recommendation.text, "A recommendation needs a text.")
    fresh = msgspec.structs.replace(recommendation, id=0, text=text, **BEGINNING)
    return change("add-recommendation", "added a recommendation", adding(fresh))


def edit_recommendation(review: Review, was: Recommendation, hand: Hand, **values: Any) -> Change:
    """Give the recommendation that was read as `was` new values; agreed ones are locked."""
    latest = review.recommendations.get(was.id, was)
    edit = reworded(was, latest, hand, values)
    becomes = msgspec.structs.replace(was, **values)
    _sound(review, becomes)
    _stays_in_its_list(latest, becomes)
    return change("edit-recommendation", f"changed {ref_to(was)}", edit)


def link(review: Review, was: Recommendation, hand: Hand, *, findings: tuple[int, ...]) -> Change:
    """Link a recommendation to exactly these findings; links are not wording and lock nothing."""
    for finding in findings:
        if finding not in review.findings:
            raise Refused(f"There is no F{finding} in this case.")
    edit = editing(was, findings=tuple(sorted(set(findings))))
    return change("link", f"linked {ref_to(was)}", edit)


def decide(review: Review, was: Recommendation, hand: Hand, decision: Decision) -> Change:
    """Decide on an entry of the ledger; all but plain acceptance need a reason.

    Its words stay its agency's: other words are those of the recommendation it gives way to.
    """
    _may_be(review, was, hand, decision)
    _takes_its_place(review, was, decision)
    decided = msgspec.structs.replace(
        decision, because=tidy(decision.because), meeting=hand.meeting, at=hand.at
    )
    says = f"{decision.outcome.label}: {ref_to(was)}"
    edit = resting_on(editing(was, decision=decided), was, "text")
    return change("decide", says, edit)


def begin_from(review: Review, was: Recommendation, hand: Hand, decision: Decision) -> Change:
    """Add the panel's recommendation that is to take the place of an entry, with its words as a
    draft; the decision names it in a step of its own. Refused where that would be refused."""
    _may_be(review, was, hand, decision)
    if not decision.outcome.gives_way:
        raise Refused(_nothing_does(was, decision))
    names = ("text", "kind", "scope", "department", "supporting", "monitoring")
    kept = {name: getattr(was, name) for name in (*names, "findings", "questions")}
    lead = was.lead or was.origin_agency
    laid = add_recommendation(review, Recommendation(id=0, lead=lead, **kept), hand)
    return msgspec.structs.replace(laid, says=f"wrote a recommendation from {ref_to(was)}")


def _may_be(review: Review, was: Recommendation, hand: Hand, decision: Decision) -> None:
    """Refused where this cannot be decided on, or not with this reason."""
    item = ref_to(was)
    if was.state is State.WITHDRAWN:
        raise Refused(
            f"{item} is withdrawn; reopen it with a reason before you decide on it.", "reopen"
        )
    if not was.in_ledger:
        raise Refused(
            f"{item} is the panel's own; only agency reports' recommendations are decided on."
        )
    if decision.outcome is not Outcome.ACCEPTED:
        given(decision.because, f"Say why {item} is {decision.outcome.label}.")
    minutes_open(review, hand.meeting)


def plan(review: Review, was: Recommendation, hand: Hand, **columns: str) -> Change:
    """Fill columns of the action plan; the plan goes on after the text is agreed.

    Refused for a target date that no calendar has; other words may stand there.
    """
    item = ref_to(was)
    unknown = set(columns) - set(PLAN_FIELDS)
    if unknown:
        raise Refused(f"The action plan has no column {min(unknown)}.")
    if was.in_ledger:
        raise Refused(f"{item} is an agency report's; the action plan holds the panel's own.")
    if fault := impossible_in(columns.get("plan_target", "")):
        raise Refused(fault)
    edit = editing(was, **{name: tidy(text) for name, text in columns.items()})
    return change("plan", f"action plan of {item}", edit)


def _sound(review: Review, recommendation: Recommendation) -> None:
    bodies = (recommendation.lead, recommendation.monitoring, recommendation.origin_agency)
    for agency in (*bodies, *recommendation.supporting):
        if agency and agency not in review.agencies:
            raise Refused(f"There is no agency A{agency} in this case.")
    for finding in recommendation.findings:
        if finding not in review.findings:
            raise Refused(f"There is no F{finding} in this case.")
    for question in recommendation.questions:
        if question not in review.questions:
            raise Refused(f"There is no question T{question} in this case.")
    if recommendation.in_ledger and not recommendation.origin_agency:
        raise Refused("An agency report's recommendation names the agency it comes from.")
    known(review, recommendation)


def _stays_in_its_list(was: Recommendation, becomes: Recommendation) -> None:
    """Refused where an entry would leave the ledger, or join it, with what was settled about it."""
    if was.in_ledger == becomes.in_ledger:
        return
    planned = any(getattr(was, column) for column in PLAN_FIELDS)
    if was.state is not State.DRAFT or was.decision or planned:
        where = "the ledger" if was.in_ledger else "the panel's own recommendations"
        raise Refused(f"{ref_to(was)} stays among {where}; withdraw it and add it anew.")


def _takes_its_place(review: Review, entry: Recommendation, decision: Decision) -> None:
    """Refused where what is named cannot stand for the entry, or where nothing is."""
    item, into = ref_to(entry), decision.into
    if not decision.outcome.gives_way:
        if into:
            raise Refused(_nothing_does(entry, decision))
        return
    if not into:
        raise Refused(
            f"{item} keeps the agency's words; name the panel's recommendation that takes its "
            f"place, or {ANEW} for one that begins with these words."
        )
    if into not in review.recommendations:
        raise Refused(f"There is no R{into} in this case.")
    if into == entry.id:
        raise Refused(f"{item} cannot take its own place.")
    if review.recommendations[into].in_ledger:
        raise Refused(f"R{into} is an agency report's too; name one of the panel's own.")
    if review.recommendations[into].state is State.WITHDRAWN:
        raise Refused(f"R{into} is withdrawn; it cannot take the place of {item}.")


def _nothing_does(entry: Recommendation, decision: Decision) -> str:
    return f"Nothing takes the place of {ref_to(entry)} when it is {decision.outcome.label}."
