"""Going on with a form that was left: to where it was asked, by the same action."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dhr_tui.review.refs import parse_ref
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.keys.actions import ACTIONS
from dhr_tui.screens.program.doors import SCREENS
from dhr_tui.screens.sheets.asking import AskingScreen
from dhr_tui.store.called import place_of
from dhr_tui.store.draft import Draft, Opening

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

NO_FORM = "The form of these words is no longer there; v shows them, to be copied from there."


def reopen(app: Program, draft: Draft, opening: Opening) -> None:
    """Ask again what was asked; the form has the words that were left, where it is the same."""
    if opening.screen not in SCREENS or opening.action not in {each.id for each in ACTIONS}:
        app.say(NO_FORM, wrong=True)
        return
    app.left_words.find([draft])
    app.place = place_of(app.session.review, draft) or app.place
    app.show_screen(opening.screen, partial(_open, opening), parse_ref(opening.item))


def _open(opening: Opening, screen: CaseScreen) -> None:
    if isinstance(screen, AskingScreen):
        screen.turn_to(opening.part)
    screen.action_do(opening.action)
