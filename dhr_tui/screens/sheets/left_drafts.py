"""What somebody left unsaved: what, when, on which version; compare, go on with it, throw it away.

Nothing happens to a draft by itself, and none goes without `y`.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual.binding import Binding

from dhr_tui.review.blending import unmarked
from dhr_tui.review.refs import ref_to
from dhr_tui.review.words import from_first_change
from dhr_tui.screens.frame.case_screen import CaseScreen
from dhr_tui.screens.keys.action import RECOMMENDATIONS, SETUP, WALK
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.screens.sheets.reopening import reopen
from dhr_tui.screens.writing.draft_forms import compared, form_of
from dhr_tui.screens.writing.form import Form
from dhr_tui.screens.writing.terms_forms import NEW
from dhr_tui.screens.writing.writing_screen import WritingScreen
from dhr_tui.session import when_at_home
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError
from dhr_tui.store.left import Left, left
from dhr_tui.widgets.ink import BLANK, Line, line
from dhr_tui.widgets.typeset import set_brief, set_text

if TYPE_CHECKING:
    from dhr_tui.screens.program.program import Program

NO_PLACE = "The case has no place for it any more; v shows the words, to be copied from there."


class DraftsSheet(ReaderSheet):
    """A passage a draft. Returns the draft to go on with, or None."""

    BINDINGS = [
        Binding("v", "compare", "compare", id="drafts.compare"),
        Binding("x", "discard", "throw away", id="drafts.discard"),
        Binding("y", "yes", "yes", id="drafts.yes"),
    ]

    def __init__(self, drafts: Sequence[Draft]) -> None:
        super().__init__("What you left unsaved", self._passages_of)
        self._keys = (
            ("enter", "go on with it"),
            ("v", "compare"),
            ("x", "throw away"),
            ("escape", "back"),
        )
        self._drafts = list(drafts)
        self._going: Draft | None = None
        self._shown_save = 0  # Not shown yet: the sheet is laid out first.

    def _passages_of(self, width: int) -> list[Passage]:
        review = self.app.session.review
        found = [left(review, draft) for draft in self._drafts]
        self._shown_save = review.save
        if not found:
            self._keys = (("escape", "back"),)
            self.show_keys()
            return [Passage(tuple(set_text("You left nothing unsaved.", width, "", 1)))]
        return [Passage(_lines(each, self._typed_in(each), width), each) for each in found]

    def show_news(self) -> None:
        """What is said of a draft is what has become of its record by now."""
        if self._shown_save not in (0, self.app.session.review.save):
            self._show_if_there()

    def on_screen_resume(self) -> None:
        self.show_news()

    def _typed_in(self, found: Left) -> str:
        """The words of a draft, from a little before the first that the record does not have."""
        form = form_of(self.app.session.review, found.draft) if found.now else None
        before = form.text if form else ""
        return from_first_change(before, unmarked(found.draft.text, before))

    def action_step(self, step: int) -> None:
        self._ask(None)
        super().action_step(step)

    def action_take(self) -> None:
        chosen = self._selected()
        if chosen and not self._has_place(chosen.draft):
            self.say(NO_PLACE)
        elif chosen:
            self.answer(chosen.draft)

    def _has_place(self, draft: Draft) -> bool:
        return bool(draft.opening or form_of(self.app.session.review, draft))

    def action_compare(self) -> None:
        chosen = self._selected()
        if chosen:
            form = form_of(self.app.session.review, chosen.draft)
            heading = f"{chosen.name}: your draft against the case as it stands"
            sheet = ReaderSheet(
                heading, lambda width: [Passage(tuple(compared(form, chosen, width)))]
            )
            self.app.push_screen(sheet)

    def action_discard(self) -> None:
        chosen = self._selected()
        self._ask(chosen.draft if chosen else None)

    def action_yes(self) -> None:
        if self._going:
            self.run_worker(self._discard(self._going))

    def _ask(self, draft: Draft | None) -> None:
        """Ask before a draft is thrown away, or take the question back."""
        self._going = draft
        self.say("y throws these words away; they are nowhere else." if draft else "")

    async def _discard(self, draft: Draft) -> None:
        session = self.app.session
        try:
            await asyncio.to_thread(session.store.draft_drop, session.case_id, session.who, draft)
        except StoreError as error:
            self.say(str(error))
            return
        if draft.opening:
            await self.app.left_words.forget(draft.key)
        self._drafts.remove(draft)
        self._going = None
        self.show_sheet()
        self.say("Thrown away.", wrong=False)

    def _selected(self) -> Left | None:
        chosen = self._chosen()
        return chosen.value if chosen and isinstance(chosen.value, Left) else None


async def show_drafts(app: Program) -> None:
    """Show what this person left unsaved in the case, and go on with what they choose."""
    session = app.session
    try:
        drafts = await asyncio.to_thread(session.store.draft_list, session.case_id, session.who)
    except StoreError as error:
        app.say(str(error), wrong=True)
        return
    if drafts:
        app.push_screen(DraftsSheet(drafts), partial(_take_up, app))
    else:
        app.say("You left nothing unsaved.")


def _take_up(app: Program, draft: object) -> None:
    """Go to where a draft was written, and open the editor with it."""
    if not isinstance(draft, Draft):
        return
    if draft.opening:
        reopen(app, draft, draft.opening)
        return
    form = form_of(app.session.review, draft)
    if form is None:
        return
    item = ref_to(form.was) if form.was else None
    if form.key == NEW or (item and item.table == "questions"):
        app.show_screen(SETUP, partial(_write, form, draft), item)
        return
    recommendation = item is not None and item.table == "recommendations"
    if form.place and not recommendation:
        app.place = form.place
    in_cell = form.place is not None or (item is not None and not recommendation)
    name = WALK if in_cell else RECOMMENDATIONS
    app.show_screen(name, partial(_write, form, draft), item)


def _write(form: Form, draft: Draft, screen: CaseScreen) -> None:
    if isinstance(screen, WritingScreen):
        screen.write(form, draft)


def _lines(found: Left, words: str, width: int) -> tuple[Line, ...]:
    draft = found.draft
    when = when_at_home(draft.at)
    ink = "warning" if found.changed or found.gone else "quiet"
    return (
        line(" ", (found.name, "strong"), (f"   {when}", "quiet")),
        *set_text(found.told(when_at_home), width, ink, 3),
        *set_brief(words or "no words yet", width, "", 3, most=2),
        BLANK,
    )
