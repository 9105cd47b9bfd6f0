"""Asking for words over a screen, and the line in the minutes that every screen can take."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dhr_tui.review.acts import minutes
from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.change import Change, Hand, NothingChanged, Refused
from dhr_tui.review.dates import WrongDate
from dhr_tui.review.records import Note
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.writing.settling import Question, SettlingScreen
from dhr_tui.store.draft import Opening
from dhr_tui.store.protocol import Saved
from dhr_tui.widgets.field import Field, Values

Asked = Callable[[Values, Review, Hand], Change]
"""An act whose words are asked for."""

NOTE_RULE = "Written as it may be disclosed one day."
"""What is said of a line of the minutes while it is typed."""


LEFT = "What you typed is kept as a draft; the same form has it again, and u shows it."


class AskingScreen(SettlingScreen):
    """A screen on which an act may ask for its words."""

    @property
    def note_place(self) -> Place | None:
        """The cell that a line of the minutes would be in; None for the current agenda item."""
        return self.stands

    def do_add_note(self) -> None:
        """A line in the minutes, in the cell that is walked or under the current agenda item."""
        place, agenda = self.note_place, self.app.agenda_item
        running = self.review.running
        if running and agenda not in running.agenda:
            agenda = running.agenda[0] if running.agenda else ""
        if place:
            note = Note(id=0, text="", meeting=0, question=place.question, agency=place.agency)
            where = name_of(self.review, place)
        else:
            note = Note(id=0, text="", meeting=0, agenda=agenda)
            where = f"under “{agenda}”" if agenda else "of this meeting"

        def act(values: Values, review: Review, hand: Hand) -> Change:
            from msgspec.structs import replace

            return minutes.add_note(review, replace(note, text=values["text"]), hand)

        field = Field("text", "line", hint="what was said or agreed", rule=NOTE_RULE)
        self.ask(f"A line in the minutes, {where}", act, field)

    def ask(
        self,
        heading: str,
        act: Asked,
        *fields: Field,
        may_be_empty: bool = False,
    ) -> None:
        """Ask for the fields, then do the act with their values; the first one must be given."""
        must = "" if may_be_empty else fields[0].name
        self._put(heading, act, fields, must, lambda saved: None, "")

    def fill_in(
        self,
        heading: str,
        act: Asked,
        *fields: Field,
        then: Callable[[Saved], None] = lambda saved: None,
        note: str = "",
    ) -> None:
        """Ask for the fields of a record and save them with the act; `then` gets what was saved."""
        self._put(heading, act, fields, "", then, note)

    def _put(
        self,
        heading: str,
        act: Asked,
        fields: tuple[Field, ...],
        must: str,
        then: Callable[[Saved], None],
        note: str,
    ) -> None:
        """Open the sheet. What the act refuses is said in it, where all that was typed still is."""
        from dhr_tui.screens.sheets.ask import AskSheet

        def answered(values: Values | None) -> None:
            if values is None:
                self.say_left(heading)
            else:
                refusal = self._refusal(act, values)
                if isinstance(refusal, NothingChanged):
                    self.forget_words(heading)
                    self.say(str(refusal))
                else:
                    self.perform_asked(heading, values, act, fields, then)
            self.app.let_keys()

        def wrong(values: Values) -> str:
            if must and not values[must]:
                return "Say it in a few words."
            refusal = self._refusal(act, values)
            return told(refusal) if refusal and not isinstance(refusal, NothingChanged) else ""

        sheet = AskSheet(heading, fields, wrong, note)
        sheet.keys_wait = True
        sheet.opening = self.opening
        self.app.push_screen(sheet, answered)

    @property
    def opening(self) -> Opening:
        """How the form that is opened now is opened again."""
        item = str(self.item) if self.item else ""
        part = self.form_part
        return Opening(screen=self.place_name, action=self.doing, part=part, item=item)

    @property
    def form_part(self) -> str:
        """What forms of the screen are about besides its cell and its item: where the panel is."""
        return self.app.agenda_item

    def turn_to(self, part: str) -> None:
        """Bring the screen where a form of that part is opened."""
        if self.review.running and part in self.review.running.agenda:
            self.app.agenda_item = part

    def say_left(self, heading: str) -> None:
        """What was typed into a form that was left is nowhere in the case, and not lost."""
        if self.app.left_words.get(heading):
            self.say(LEFT)

    def _refusal(self, act: Asked, values: Values) -> Refused | WrongDate | None:
        """Do an act in thought with these words: what it would be refused with."""
        session = self.app.session
        try:
            act(values, session.review, session.hand())
        except (Refused, WrongDate) as refusal:
            return refusal
        return None

    def perform_asked(
        self,
        heading: str,
        values: Values,
        act: Asked,
        fields: Sequence[Field],
        then: Callable[[Saved], None] = lambda saved: None,
    ) -> None:
        """Do an act with words from a sheet; if they are not saved, the sheet has them again.

        What was only shown in the sheet is not kept: somebody else may change it meanwhile.
        """
        shown = {field.name: field.value for field in fields}
        typed = {name: words for name, words in values.items() if words != shown.get(name, "")}
        self.app.left_words.put(heading, typed)
        question = Question(heading, tuple(fields), then)
        self.save_words_of(question, lambda review, hand: act(values, review, hand))
