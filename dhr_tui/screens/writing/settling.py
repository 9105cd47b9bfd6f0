"""Where the words of a sheet meet what somebody else has saved: both are shown, for a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from dhr_tui.review.change import Change, Hand
from dhr_tui.review.merge import Conflict
from dhr_tui.review.refs import record_at
from dhr_tui.review.review import Review
from dhr_tui.screens.frame.common import CommonScreen
from dhr_tui.session import Act
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.field import Field, Values

if TYPE_CHECKING:
    from dhr_tui.review.records import Record
    from dhr_tui.review.refs import Ref
    from dhr_tui.screens.writing.conflict import Chosen
    from dhr_tui.screens.writing.contest import Contest

KEPT = "Nothing was saved; what you wrote is in the sheet again."


class Question(NamedTuple):
    """What a sheet asked: its heading, its fields, and what is done with what was saved."""

    heading: str
    fields: tuple[Field, ...]
    then: Callable[[Saved], None]


class SettlingScreen(CommonScreen):
    """A screen that saves the words of a sheet, whatever was saved since the sheet was opened."""

    def forget_words(self, heading: str) -> None:
        """What was typed into a form is saved, or not wanted: it is no draft any more."""

        async def forget() -> None:
            if fault := await self.app.left_words.forget(heading):
                self.say(fault, wrong=True)

        self.run_worker(forget())

    def save_words_of(self, question: Question, act: Act) -> None:
        """Do the act; where somebody else changed the same fields, let a person choose."""
        made: list[Change] = []

        def remembered(review: Review, hand: Hand) -> Change:
            made.append(act(review, hand))
            return made[-1]

        def saved(done: Saved) -> None:
            self.forget_words(question.heading)
            question.then(done)
            self.app.let_keys()

        def failed(error: Exception) -> None:
            self.app.let_keys()
            if isinstance(error, Conflict):
                self.run_worker(self._settle(question, made[-1]))

        self.app.hold_keys()
        self.perform(remembered, saved, failed)

    async def _settle(self, question: Question, change: Change) -> None:
        """Show theirs and mine, field by field, if the record is still there."""
        from dhr_tui.screens.writing.clash import clash, resting_on_shown
        from dhr_tui.screens.writing.conflict import ConflictSheet

        if not await self.app.catch_up() or not self.is_current:
            return
        found = clash(self.review, change, question.fields)
        if found:
            rests = resting_on_shown(self.review, change, found.item)
            shown = record_at(self.review, found.item)

            def settled(chosen: Chosen | None) -> None:
                if chosen:
                    self.saw(found.item, shown)
                self._settled(question, rests, found, chosen)

            self.app.push_screen(ConflictSheet(found), settled)

    def saw(self, item: Ref, shown: Record | None) -> None:
        """Words that were decided on are no news, unless they were changed again meanwhile."""
        if record_at(self.review, item) == shown:
            self.app.session.looked_at(item)

    def _settled(
        self, question: Question, change: Change, found: Contest, chosen: Chosen | None
    ) -> None:
        if chosen is None:
            self.say(KEPT)
        elif chosen.step == "edit":
            self._combine(question, change, found, chosen.values)
        else:
            self._save_settled(question, change, found, chosen.values)

    def _combine(self, question: Question, change: Change, found: Contest, values: Values) -> None:
        """Ask for the combined words, which a person reads and changes before they are saved."""
        from dhr_tui.review.blending import undecided
        from dhr_tui.screens.sheets.ask import AskSheet
        from dhr_tui.screens.writing.writing_screen import MARKS

        texts = [point for point in found.points if point.is_text]
        rule = "Where both stand in marks, leave one of them without its mark."
        fields = [Field(each.name, each.label, values[each.name], rule=rule) for each in texts]

        def wrong(typed: Values) -> str:
            return MARKS if any(map(undecided, typed.values())) else ""

        def answered(typed: Values | None) -> None:
            left = self.app.left_words.get(heading)
            self.app.left_words.put(heading, {})
            self._keep_combined(question, left if typed is None else typed)
            if typed is None:
                self.say(KEPT)
            else:
                self._save_settled(question, change, found, {**values, **typed})

        heading = f"{found.item}: read it, and change what you like"
        self.app.push_screen(AskSheet(heading, fields, wrong), answered)

    def _keep_combined(self, question: Question, typed: Values) -> None:
        """The sheet has the combined words from now on, until they are saved."""
        names = {field.name for field in question.fields}
        combined = {name: words for name, words in typed.items() if name in names}
        before = self.app.left_words.get(question.heading)
        self.app.left_words.put(question.heading, {**before, **combined})

    def _save_settled(
        self, question: Question, change: Change, found: Contest, values: Values
    ) -> None:
        from dhr_tui.screens.writing.clash import settled

        chosen = settled(change, found, values)
        if chosen.edits:
            self.save_words_of(question, lambda review, hand: chosen)
        else:
            self.forget_words(question.heading)
            self.say(f"What you wrote was dropped; {found.item} is as they left it.")
