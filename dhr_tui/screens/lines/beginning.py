"""What a review without a cell to answer needs next, with the keys that give it."""

from __future__ import annotations

from dhr_tui.review.review import Review

NOTHING_PUT = "No question is put to an agency yet:"


def next_step(review: Review, files: bool = True) -> str:
    """The next step to the first cell, in one sentence; its keys work on every screen of a case.

    `files` says whether lists can come in from files here.
    """
    step, lists = "6 is the set-up, where enter gives what waits", "I imports lists"
    if review.contributors and not review.walked:
        step, lists = "6 is the set-up, where S adds a set of questions", "I imports a list"
    elif review.walked and not review.contributors:
        step, lists = "6 is the set-up with its agencies", "I imports a list of them"
    return f"{NOTHING_PUT} {step}; {lists}." if files else f"{NOTHING_PUT} {step}."
