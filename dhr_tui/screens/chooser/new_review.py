"""Beginning a review: six fields, and the rest waits on the set-up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.limits import usual
from dhr_tui.intake.suggestions import suggested
from dhr_tui.intake.terms import load_terms, sets
from dhr_tui.review.acts.setting_up import new_case
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import CaseRecord
from dhr_tui.screens.chooser.naming import case_name
from dhr_tui.screens.keys.action import SETUP
from dhr_tui.screens.sheets.ask import AskSheet
from dhr_tui.screens.writing.field_rules import needed_field
from dhr_tui.session import login_name, utc_now
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.field import Field, Values

if TYPE_CHECKING:
    from dhr_tui.screens.chooser.screen import ChooserScreen

HEADING = "Begin a new review"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
WRONG_NAME = "A name for files has small letters, digits and hyphens, and begins with no hyphen."


class NewReview:
    """The way to a new case: a sheet, the first change, and its set-up."""

    def __init__(self, chooser: ChooserScreen) -> None:
        self._chooser = chooser
        self.app = chooser.app

    def ask(self) -> None:
        """Ask for the six fields; what they cannot be is said while they are typed."""
        kinds = suggested("kind")
        fields = (
            needed_field("title", "title", "", "What the report is called, with pseudonyms only.",
                         "It needs a title."),
            Field("name", "file name", wrong=_wrong_name,
                  rule="Small letters, digits, hyphens; left empty, the title makes it."),
            Field("kind", "kind", kinds[0], offered=kinds,
                  rule="What such a review is called there; down offers names."),
            Field("partnership", "partnership", rule="Who commissions it; may be given later."),
            Field("chair", "chair", rule="Who leads the panel; may be given later."),
            Field("terms", "questions", "", (("", "none yet"), *sets(self.app.own_terms).items()),
                  rule="Left and right choose a set; “none yet” is right if a Word file has them."),
        )  # fmt: skip
        sheet = AskSheet(HEADING, fields, self._wrong, taking="begin")
        self.app.push_screen(sheet, self._begin)

    def _wrong(self, values: Values) -> str:
        """Why a review cannot begin with these values."""
        name = name_in(values)
        if any(case.id == name for case in self.app.store.cases()):
            return f"There is a review with the name {name} already; give this one another."
        try:
            self._change(values)
        except (Refused, WrongSource) as fault:
            return str(fault)
        return ""

    def _change(self, values: Values) -> Change:
        chosen = values["terms"]
        questions = load_terms(chosen, self.app.own_terms) if chosen else ()
        case = CaseRecord(
            id=1,
            title=values["title"],
            kind=values["kind"] or suggested("kind")[0],
            partnership=values["partnership"],
            chair=values["chair"],
            terms=chosen,
            decide_within=usual().decide_within,
            complete_within=usual().complete_within,
        )
        return new_case(case, questions)

    def _begin(self, values: Values | None) -> None:
        if values is None:
            return
        name = name_in(values)
        hand = Hand(who=self.app.who or login_name(), at=utc_now())
        try:
            self.app.store.create(name, self._change(values), hand)
            self.app.open_case(name)
        except (Refused, WrongSource, StoreError) as error:
            self.app.left_words.put(HEADING, dict(values))
            self._chooser.say(str(error), wrong=True)
            return
        self.app.show_screen(SETUP)


def name_in(values: Values) -> str:
    """The name that was given, or the one that the title makes."""
    return values["name"] or case_name(values["title"])


def _wrong_name(typed: str) -> str:
    return "" if not typed or NAME.fullmatch(typed) else WRONG_NAME
