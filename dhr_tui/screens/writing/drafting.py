"""What is being typed is kept as a draft: soon, on leaving a field, and when the line is cut."""

from __future__ import annotations

import asyncio

from textual.widgets import Input, TextArea

from dhr_tui.review.change import TABLE_OF
from dhr_tui.screens.writing import pace
from dhr_tui.screens.writing.form import Form
from dhr_tui.screens.writing.item_acts import ItemActsScreen
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError
from dhr_tui.widgets.editor import Editor, Words

ONLY_HERE = "What you typed is only here, in the editor."


class DraftingScreen(ItemActsScreen):
    """A screen that may have an editor open, whose text is on the disk soon."""

    def __init__(self) -> None:
        super().__init__()
        self._form: Form | None = None
        self._drafting = asyncio.Lock()
        self._kept: Draft | None = None
        self._from_before: Draft | None = None
        self._letters_kept = self._letters_in_fields = 0
        self._told_unkept = False

    @property
    def editing(self) -> bool:
        return self._form is not None

    @property
    def _editor(self) -> Editor | None:
        """The editor while all of it is there."""
        return next((editor for editor in self.query(Editor) if editor.whole), None)

    async def _draft(self, form: Form) -> Draft | None:
        session = self.app.session
        try:
            drafts = await asyncio.to_thread(session.store.draft_list, session.case_id, session.who)
        except StoreError as error:
            self.say(str(error), wrong=True)
            return None
        # The newest: who comes back goes on with what they wrote last, wherever that was.
        return next((draft for draft in reversed(drafts) if draft.key == form.key), None)

    async def _keep(self, form: Form, editor: Editor) -> StoreError | None:
        """Put the text among the drafts; why it is not there, if so."""
        draft, session = self._as_draft(form, editor), self.app.session
        async with self._drafting:
            if self._form is not form:
                return None
            try:
                await asyncio.to_thread(
                    session.store.draft_put, session.case_id, session.who, draft
                )
            except StoreError as error:
                return error
        self._kept, self._told_unkept = draft, False
        await self._drop_from_before()
        return None

    def take_up(self, draft: Draft) -> None:
        """Go on with a draft; one of another session is forgotten once its words are kept here."""
        own = draft.session == self.app.session.name
        self._kept, self._from_before = (draft, None) if own else (None, draft)

    async def _drop_from_before(self) -> None:
        before, self._from_before = self._from_before, None
        if before:
            await self.drop_draft(before)

    async def drop_words(self, key: str) -> None:
        """Forget what this session kept of a text, which is saved, or not wanted."""
        own = Draft(key=key, text="", at="", session=self.app.session.name)
        await self.drop_draft(own)
        await self._drop_from_before()

    async def drop_draft(self, draft: Draft) -> None:
        """Forget a draft, unless it was written on since."""
        session = self.app.session
        try:
            await asyncio.to_thread(session.store.draft_drop, session.case_id, session.who, draft)
        except StoreError as error:
            self.say(str(error), wrong=True)

    def keep_words(self) -> str:
        form, session = self._form, self.app.session
        for editor in self.query(Editor):
            if form is not None and editor.whole and self._changed(form, editor):
                draft = self._as_draft(form, editor)
                if self._is_kept(draft):
                    continue
                try:
                    session.store.draft_put(session.case_id, session.who, draft)
                except StoreError as error:
                    return str(error)
        return ""

    def _is_kept(self, draft: Draft) -> bool:
        """Whether these very words are on the disk: a session that was cut off writes no more."""
        kept = self._kept
        told = (draft.text, draft.values, draft.base)
        return kept is not None and told == (kept.text, kept.values, kept.base)

    def _keep_typing(self, refusal: str = "") -> None:
        """What is being typed is on the disk soon, whatever becomes of the line.

        `refusal` says why it was not saved, where that was tried.
        """
        form, editor = self._form, self._editor
        if not form or not editor or editor.asked or not self._changed(form, editor):
            return
        if not self._is_kept(self._as_draft(form, editor)):
            self.run_worker(self._keep_or_tell(form, editor, refusal))

    async def _keep_or_tell(self, form: Form, editor: Editor, refusal: str) -> None:
        """Told once, until more is typed: the reason of a refused save is not to be covered."""
        error = await self._keep(form, editor)
        if error and (refusal or not self._told_unkept):
            self._told_unkept = True
            why = f"{refusal} Nor is it kept as a draft." if refusal else str(error)
            self.say(f"{why} {ONLY_HERE}", wrong=True)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._typed()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._letters_in_fields += 1
        self._typed()

    def on_descendant_blur(self) -> None:
        self._keep_typing()

    def _typed(self) -> None:
        """Keep what is written once enough letters came; a short word waits for the clock."""
        self._told_unkept = False
        letters = self._letters_in_fields + sum(words.letters for words in self.query(Words))
        if not 0 <= letters - self._letters_kept < pace.KEEP_AFTER:
            self._letters_kept = letters
            self._keep_typing()

    def _changed(self, form: Form, editor: Editor) -> bool:
        before = {field.name: field.value for row in form.rows for field in row}
        fields = any(before[name] != value for name, value in editor.values.items())
        return fields or editor.text.strip() != form.text.strip()

    def _as_draft(self, form: Form, editor: Editor) -> Draft:
        was, place = form.was, form.place
        return Draft(
            key=form.key,
            text=editor.text,
            at=self.app.session.clock(),
            table=TABLE_OF[type(was)] if was else "",
            id=was.id if was else 0,
            base=was.rev if was else 0,
            question=place.question if place else 0,
            agency=place.agency if place else 0,
            values={**editor.values, **({"finding": form.finding} if form.finding else {})},
            session=self.app.session.name,
        )

    def on_mount(self) -> None:
        self.set_interval(pace.KEEP_EVERY, self._keep_typing)
