"""Queries: a question back to an agency, its reply, and what the panel made of it."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.cells import put_there
from dhr_tui.review.acts.rules import given, known, minutes_open, step
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing, resting_on
from dhr_tui.review.records import Query, QueryState, When
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import tidy


def add_query(review: Review, query: Query, hand: Hand) -> Change:
    """Ask an agency something (id 0), in a cell or about a finding.

    One about a finding belongs to the finding's question, where that is put to who is asked.
    """
    text = given(query.text, "A query needs a text.")
    if query.agency not in review.agencies:
        raise Refused("A query goes to an agency of this case; say which.")
    minutes_open(review, hand.meeting)
    fresh = msgspec.structs.replace(
        query,
        id=0,
        text=text,
        state=QueryState.OPEN,
        meeting=hand.meeting,
        asked=step(hand),
        replied=None,
        closed=None,
    )
    known(review, fresh)
    may_ask_about(review, fresh.finding)
    if fresh.finding and not fresh.question:
        fresh = msgspec.structs.replace(fresh, question=_question_of(review, fresh))
    if fresh.question:
        put_there(review, review.place_of_query(fresh))
    return change("add-query", "added a query", adding(fresh))


def edit_query(
    review: Review, was: Query, hand: Hand, text: str, owner: str, due: When | None
) -> Change:
    """Change an open query before it is answered; its words only until minutes hold them."""
    if was.state is not QueryState.OPEN:
        raise Refused(f"{ref_to(was)} is {was.state.label}; ask a new query instead.")
    words = given(text, "A query needs a text.")
    if words != was.text:
        _not_minuted(review, was)
    edit = editing(was, text=words, owner=tidy(owner), due=due)
    return change("edit-query", f"changed {ref_to(was)}", resting_on(edit, was, "state"))


def reply(review: Review, was: Query, hand: Hand, words: str, on: When | None = None) -> Change:
    """Record the agency's reply, or put it right while the query is not closed."""
    if was.state is QueryState.CLOSED:
        raise Refused(f"{ref_to(was)} is closed; ask a new query instead.")
    said = given(words, f"Say what the reply to {ref_to(was)} was.")
    minutes_open(review, hand.meeting)
    edit = editing(was, reply=said, replied_on=on, state=QueryState.ANSWERED, replied=step(hand))
    return change("reply", f"reply to {ref_to(was)}", resting_on(edit, was, "state"))


def close(review: Review, was: Query, hand: Hand, made_of_it: str) -> Change:
    """Close a query with what the panel made of the reply."""
    if was.state is QueryState.CLOSED:
        raise Refused(f"{ref_to(was)} is closed already.")
    words = given(made_of_it, f"Say what the panel made of the reply to {ref_to(was)}.")
    minutes_open(review, hand.meeting)
    edit = editing(was, made_of_it=words, state=QueryState.CLOSED, closed=step(hand))
    return change("close-query", f"closed {ref_to(was)}", resting_on(edit, was, "reply"))


def _not_minuted(review: Review, was: Query) -> None:
    """Refused where confirmed minutes say in which words a query was asked."""
    held = review.meetings.get(was.meeting)
    if held and held.locked:
        raise Refused(
            f"{ref_to(was)} was asked at meeting {held.number}, whose minutes are confirmed with "
            "its words; close it with what came of it, and ask a new query instead."
        )


def may_ask_about(review: Review, finding: int) -> None:
    """Refused about a private note (an id): what is asked stands in minutes and the letter."""
    about = review.findings.get(finding)
    if about and about.private:
        raise Refused(
            f"{ref_to(about)} is a private note, and what is asked goes into minutes and letter; "
            "change where it is shown before you ask about it."
        )


def _question_of(review: Review, query: Query) -> int:
    """The first question of the finding that a query is about, in whose cell it stands; or 0."""
    finding = review.findings[query.finding]
    for question in finding.questions:
        there = review.place_of_query(msgspec.structs.replace(query, question=question))
        item = review.questions[question]
        if there.agency == finding.agency and item.kind.walked and not item.retired:
            return question
    return 0
