"""Adding a set of questions that is ready to the terms of reference of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.terms import load_terms, sets
from dhr_tui.review.acts.terms import add_set
from dhr_tui.screens.picker import Candidate, PickerSheet, fuzzy

if TYPE_CHECKING:
    from dhr_tui.screens.setup import SetupScreen


def choose_set(screen: SetupScreen) -> None:
    """Ask which set, and add what the case does not say already; `z` takes all of it back."""
    found = [Candidate(says, name, name) for name, says in sets(screen.app.own_terms).items()]
    sheet = PickerSheet("Add a set of questions", fuzzy(found), choosing="add it")
    screen.app.push_screen(sheet, lambda name: _add(screen, name))


def _add(screen: SetupScreen, name: object) -> None:
    if not isinstance(name, str):
        return
    try:
        questions = load_terms(name, screen.app.own_terms)
    except WrongSource as fault:
        screen.say(str(fault), wrong=True)
        return
    screen.show_part("terms")
    earlier = screen.app.session.as_brought
    screen.perform(lambda review, hand: add_set(review, questions, hand, earlier()))
