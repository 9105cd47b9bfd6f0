"""Adding a set of questions that is ready to the terms of reference of a case."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dhr_tui.intake import preview
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.terms import load_terms, sets
from dhr_tui.review.acts.terms import add_set
from dhr_tui.review.records import Question, Record
from dhr_tui.screens.bringing_in.preview import PreviewSheet
from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy
from dhr_tui.store.errors import StoreError

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

HEADING = "Add a set of questions"


def choose_set(screen: SetupScreen) -> None:
    """Ask which set, show its items, and add what the case does not say already by `y`."""
    found = [Candidate(says, name, name) for name, says in sets(screen.app.own_terms).items()]
    sheet = PickerSheet(HEADING, fuzzy(found), choosing="look at it")
    screen.app.push_screen(sheet, lambda name: _look(screen, name))


def _look(screen: SetupScreen, name: object) -> None:
    """Show what a set would add; keys wait until it is there."""
    if not isinstance(name, str):
        return
    try:
        questions = load_terms(name, screen.app.own_terms)
    except WrongSource as fault:
        screen.say(str(fault), wrong=True)
        return
    screen.app.hold_keys()
    screen.run_worker(_show(screen, name, questions))


async def _show(screen: SetupScreen, name: str, questions: Sequence[Question]) -> None:
    """The items beside those of the case, also as they were before they were reworded."""
    try:
        earlier = await asyncio.to_thread(screen.app.session.as_brought)
        shown = preview.of_a_set(screen.review, name, questions, earlier)
        sheet = PreviewSheet(f"{HEADING}: {shown.title}", shown)
        screen.app.push_screen(sheet, lambda yes: _add(screen, questions, earlier, yes))
    except StoreError as fault:
        screen.say(str(fault), wrong=True)
    finally:
        screen.app.let_keys()


def _add(
    screen: SetupScreen, questions: Sequence[Question], earlier: Sequence[Record], yes: object
) -> None:
    if yes:
        screen.show_part("terms")
        screen.perform(lambda review, hand: add_set(review, questions, hand, earlier))
