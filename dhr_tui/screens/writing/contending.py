"""Where two people write on one record: both texts are shown, and nothing is lost or laid over."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from dhr_tui.review.history import Entry
from dhr_tui.review.refs import record_at, ref_to
from dhr_tui.screens.writing.form import TEXT, Form, filled, values_of
from dhr_tui.screens.writing.writing_screen import WritingScreen
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError
from dhr_tui.store.left import left
from dhr_tui.widgets.editor import Editor, Words
from dhr_tui.widgets.field import Values

if TYPE_CHECKING:
    from dhr_tui.screens.writing.conflict import Chosen
    from dhr_tui.screens.writing.contest import Contest


class ContendingScreen(WritingScreen):
    """A screen whose editor meets what somebody else has saved since its text was read."""

    def refused(self, form: Form) -> None:
        super().refused(form)
        if form.was:
            self.run_worker(self._contend(form))

    async def _contend(self, form: Form) -> None:
        """Show both texts, if somebody else has changed the record meanwhile."""
        from dhr_tui.screens.writing.conflict import ConflictSheet
        from dhr_tui.screens.writing.contest import contest

        there = await self.app.catch_up()
        editor = self._editor
        if not there or self._form is not form or not editor:
            return
        item = ref_to(form.was) if form.was else None
        if item is None or record_at(self.review, item) == form.was:
            return
        found = contest(self.review, form, values_of(form), typed_in(editor))
        if found is None:
            return
        if found.points or found.gone:
            self.app.push_screen(ConflictSheet(found), partial(self._chosen, form, found))
        else:
            who = found.by or "somebody"
            self.say(f"{found.item} was changed by {who} since; ctrl+s again saves yours on it.")

    def _chosen(self, form: Form, found: Contest, chosen: Chosen | None) -> None:
        editor = self._editor
        self._saw(found, chosen)
        if chosen is None or not editor or self._form is not form:
            self.say("Nothing was saved; what you wrote is still here.")
        elif chosen.step == "drop":
            self._form = None
            self.run_worker(self._close(form))
            self.say("What you wrote was dropped; the record is as they left it.")
        elif chosen.step == "draft":
            self.leave_writing(lambda: None)
        elif chosen.step == "reopen":
            self.leave_writing(lambda: self._reopen(found))
        elif chosen.step == "new" and found.form:
            text, values = _parted(chosen.values)
            self.save_words(form, found.form.save, text, values)
        elif found.form:
            self._lay(found.form, editor, chosen)

    def _saw(self, found: Contest, chosen: Chosen | None) -> None:
        if chosen:
            self.saw(found.item, found.form.was if found.form else None)

    async def go_on_with(self, form: Form, draft: Draft) -> None:
        """As the others do; a draft whose record was changed since is laid beside it first."""
        from dhr_tui.screens.writing.conflict import ConflictSheet
        from dhr_tui.screens.writing.draft_forms import against

        found = against(self.review, form, draft, await self._entries(draft))
        if found is None and form.lock:
            self._form, self._opening = None, False
            self.app.go_on()
            self.say(f"{form.lock} Your draft says the same.", wrong=True)
        elif found is None:
            await super().go_on_with(form, draft)
        elif found.points:
            self._form, self._opening = None, False
            sheet = ConflictSheet(found, saving=False)
            self.app.push_screen(sheet, partial(self._taken_up, form, draft, found))
        else:
            self.take_up(draft)
            await self.open_editor(form, filled(form, found.values))
            self.say(f"This is your draft, laid on {found.item} as it stands now.")

    async def _entries(self, draft: Draft) -> Sequence[Entry]:
        """The history of the case, where a draft was overtaken; none where it cannot be read."""
        if not left(self.review, draft).changed:
            return ()
        try:
            return await asyncio.to_thread(self.app.session.history)
        except StoreError:
            return ()

    def _taken_up(self, form: Form, draft: Draft, found: Contest, chosen: Chosen | None) -> None:
        self._saw(found, chosen)
        if chosen is None or chosen.step == "draft":
            self.say("Nothing was changed; your draft is kept.")
        elif chosen.step == "drop":
            self.run_worker(self.drop_draft(draft))
            self.say("Your draft was dropped.")
        elif chosen.step == "reopen":
            self._reopen(found)
        else:
            self.take_up(draft)
            self.run_worker(self.open_editor(form, filled(form, chosen.values)))
            self.say("Nothing is saved yet: read it, change what you like; ctrl+s saves it.")

    def _reopen(self, found: Contest) -> None:
        self.select(found.item)
        self.action_do("reopen")

    def _lay(self, form: Form, editor: Editor, chosen: Chosen) -> None:
        """Put what was chosen into the editor, on the record as it was shown; save it if wanted."""
        self._form, self._kept = form, None
        text, values = _parted(chosen.values)
        editor.text = text
        editor.fill(values)
        if chosen.step == "save":
            editor.action_save()
        else:
            words = editor.query_one(Words)
            words.move_cursor(words.document.end)
            self.set_focus(words)
            self.say("Nothing is saved yet: read it, change what you like; ctrl+s saves it.")


def typed_in(editor: Editor) -> Values:
    """What stands in an editor: its fields and its text, by name."""
    return {TEXT: editor.text, **editor.values}


def _parted(values: Values) -> tuple[str, Values]:
    """The text, and the other fields."""
    return values[TEXT], {name: value for name, value in values.items() if name != TEXT}
