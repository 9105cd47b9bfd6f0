"""Writing on a screen: the editor opens below, and what is typed is saved or left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from dhr_tui.review.acts.rules import writable
from dhr_tui.review.blending import undecided
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.dates import WrongDate
from dhr_tui.review.records import Finding, Recommendation
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.keys.action import EDITOR
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.lines.company import are, item_of, whereabouts_of
from dhr_tui.screens.writing.drafting import DraftingScreen
from dhr_tui.screens.writing.form import Form, Save, filled, plain, typed
from dhr_tui.screens.writing.giving_up import ask_to_give_up
from dhr_tui.screens.writing.outside import edit_outside
from dhr_tui.session import when_at_home
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError
from dhr_tui.store.present import Present
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.editor import LOW, Editor, Words
from dhr_tui.widgets.field import Values

MARKS = (
    "Two versions of a passage stand in the text, marked [theirs: ] and [mine: ]; leave one of"
    " them without its mark, then save."
)


class WritingScreen(DraftingScreen):
    """A screen with an editor that can be opened over its foot."""

    def __init__(self) -> None:
        super().__init__()
        self._opening = False
        self._greeting = self._also = ""

    def show_all(self) -> None:
        self.set_class(self.editing, "-writing")
        self.set_class(self.size.height < LOW, "-low")
        super().show_all()

    @property
    def ready(self) -> bool:
        """Keys wait while an editor opens, and until what is saved or left is out of the way."""
        asked = any(editor.asked for editor in self.query(Editor))
        return super().ready and not self._opening and not asked

    @property
    def keys_of(self) -> str:
        return EDITOR if self.editing else self.place_name

    @property
    def whereabouts(self) -> Present:
        form = self._form
        if form is None:
            return super().whereabouts
        item = ref_to(form.was) if form.was else None
        place, session = form.place or self.stands, self.app.session
        return whereabouts_of(session, self.place_name, place, item, editing=True)

    def write(self, form: Form, left: Draft | None = None) -> None:
        """Open the editor with a draft that was `left`; else with the newest of the same text."""
        if self.editing:
            self.say("Save or leave what is being written first.", wrong=True)
            return
        self._form, self._kept, self._from_before, self._opening = form, None, None, True
        self.run_worker(self._open(form, left))

    def edit(self, was: Finding | Recommendation, form: Callable[[], Form]) -> None:
        """Write on a text that is there already; a locked one is shown whole, with the reason."""
        try:
            writable(was)
        except Refused as refusal:
            self._show_whole(was, refusal)
        else:
            self.write(form())

    def _show_whole(self, was: Finding | Recommendation, refusal: Refused) -> None:
        from dhr_tui.screens.sheets.locked import LockedSheet

        def chosen(name: object) -> None:
            if isinstance(name, str):
                self.action_do(name)

        self.app.push_screen(LockedSheet(told(refusal), self.review, was, refusal.cure), chosen)

    async def _open(self, form: Form, left: Draft | None) -> None:
        draft = left or await self._draft(form)
        if draft:
            await self.go_on_with(form, draft)
        else:
            await self.open_editor(form, form)

    async def go_on_with(self, form: Form, draft: Draft) -> None:
        """Open the editor with what was left of this form."""
        self.take_up(draft)
        said = f"This is your draft of {when_at_home(draft.at)}."
        await self.open_editor(form, filled(form, typed(draft, form)), said)

    async def open_editor(self, form: Form, shown: Form, said: str = "") -> None:
        """Open the editor with the words of `shown`, to be saved as `form` is."""
        form, shown = plain(form), plain(shown)
        self._form, self._opening = form, True
        async with self._drafting:
            editor = Editor(shown.heading, shown.text, shown.rows, shown.rule)
            await self.mount(editor, before=self.query_one("#status"))
        self._greeting, self._also = said, self._also_here(form)
        if self._opening_words:
            self.say(self._opening_words)
        self.set_focus(editor.query_one(Words))
        self._opening = False
        self.app.go_on()
        self.show_keys()
        self.call_after_refresh(self.show_all)

    @property
    def _opening_words(self) -> str:
        """What the status line says of a text that was opened, until it says something else."""
        return f"{self._greeting} {self._also}".strip()

    def show_company(self) -> None:
        super().show_company()
        if self._form and self._editor:
            before, shown, self._also = self._also, self._opening_words, self._also_here(self._form)
            if self._also != before and self._said in ("", shown):
                self.say(self._opening_words if self._said else self._also)

    def _also_here(self, form: Form) -> str:
        """Who else is writing the same text; it stops nobody."""
        item = ref_to(form.was) if form.was else None
        company = self.app.session.company
        who = {each.who for each in company if each.editing and item and item_of(each) == item}
        return f"{are(who)} writing {item} too; whoever saves second is told." if who else ""

    def on_editor_save(self, message: Editor.Save) -> None:
        form, editor = self._form, self._editor
        if form and editor:
            self.run_worker(self._save(form, editor))

    async def _save(self, form: Form, editor: Editor) -> None:
        await editor.settled()
        if fault := editor.find_fault():
            self.say(f"Nothing is saved yet. {fault}", wrong=True)
            self.refused(form)
            return
        text, values = editor.text, editor.values
        self.save_words(form, form.save, text, values, editor.notice)

    def save_words(
        self, form: Form, save: Save, text: str, values: Values, notice: str = ""
    ) -> None:
        """Save what was written in a form; what is refused stays in the editor."""

        def act(review: Review, hand: Hand) -> Change:
            if undecided(text) and not undecided(form.text):
                raise Refused(MARKS)
            try:
                return save(review, hand, text, values)
            except WrongDate as error:
                raise Refused(str(error)) from error

        self.perform(
            act, lambda saved: self._saved(form, saved, notice), lambda _: self.refused(form)
        )

    def refused(self, form: Form) -> None:
        """A save was refused: the status line says why, and the words are a draft at once."""
        self._not_saved()
        self._keep_typing(self._said)

    def _not_saved(self) -> None:
        """The text stays in the editor, and may be written on."""
        for editor in self.query(Editor):
            editor.asked = False
        self.app.go_on()

    def _saved(self, form: Form, saved: Saved, notice: str) -> None:
        self._form = None
        following = self.form_after(form, saved)
        # Keys that come before the next editor is there wait for it.
        self._opening = following is not None
        self.run_worker(self._close(form, following))
        if notice:
            self.say(f"{self._said} {notice}")
        edit = saved.edits[0]
        self.select(Ref(edit.table, edit.id))

    def form_after(self, form: Form, saved: Saved) -> Form | None:
        """What is written next, once this is saved; nothing, on most screens."""
        return None

    async def _close(self, form: Form, following: Form | None = None) -> None:
        """Take the editor away, and the draft, whose text is saved or as it was."""
        async with self._drafting:
            await self._take_away()
            await self.drop_words(form.key)
        if following:
            self.write(following)

    async def _take_away(self) -> None:
        for editor in self.query(Editor):
            await editor.remove()
        self.set_focus(None)
        self.show_all()
        # Once more, when what is shown has the rows that the editor had.
        self.call_after_refresh(self.show_all)
        self.app.go_on()

    def on_editor_leave(self, message: Editor.Leave) -> None:
        self.leave_writing(lambda: None)

    def leave_writing(self, then: Callable[[], None], leaving: str = "leave") -> None:
        self.run_worker(self._leave(then, leaving))

    async def _leave(self, then: Callable[[], None], leaving: str) -> None:
        """Close the editor once its text is safe; a draft that cannot be kept stays open."""
        form, editor = self._form, self._editor
        if form and editor:
            editor.asked = True
            await editor.settled()
            if self._changed(form, editor):
                if error := await self._keep(form, editor):
                    self._not_saved()
                    ask_to_give_up(self.app, str(error), partial(self._give_up, then), leaving)
                    return
                self._form = None
                async with self._drafting:
                    await self._take_away()
                self.say(
                    "Kept as a draft; u shows it, and it is there when you open the same text."
                )
            else:
                self._form = None
                await self._close(form)
                self.say("")
        then()

    def _give_up(self, then: Callable[[], None]) -> None:
        self.run_worker(self._go_without(then))

    async def _go_without(self, then: Callable[[], None]) -> None:
        """Close the editor without its text, which somebody said yes to."""
        self._form = None
        async with self._drafting:
            await self._take_away()
        self.say("")
        then()

    def on_editor_outside(self, message: Editor.Outside) -> None:
        editor = self.query_one(Editor)
        session = self.app.session
        try:
            place = session.store.draft_place(session.case_id)
        except StoreError as error:
            self.say(str(error), wrong=True)
            return
        text, refusal = edit_outside(self.app, editor.text, place)
        if refusal:
            self.say(refusal, wrong=True)
        else:
            editor.text = text

    def action_do(self, name: str) -> None:
        if self.editing and name in ("next-item", "previous-item"):
            self.focus_next() if name == "next-item" else self.focus_previous()
            return
        if self.editing and name not in ("help", "quit"):
            self.say("Save (ctrl+s) or leave (escape) what is being written first.", wrong=True)
            return
        super().action_do(name)
