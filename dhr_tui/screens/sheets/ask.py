"""Asking for a few words: a reason, a name, until when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical

from dhr_tui.screens.sheets.keeping import KeepingSheet
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.fields import Choice, Entry, bindings_between, first_fault, labelled
from dhr_tui.widgets.ink import line
from dhr_tui.widgets.page import Page

if TYPE_CHECKING:
    from dhr_tui.screens.sheets.reader import Passage


AS_LEFT = "not saved yet"
"""What stands behind the heading of a form that has words again."""


class AskSheet(KeepingSheet):
    """Asks for the fields and returns their values, or None where it was left.

    `wrong` looks at the values before they are taken and says what is not right with them. `note`
    stands behind the heading and tells, for instance, what was saved just before. `fault`
    says why what was typed before was not taken; `first` names the field that the cursor begins
    in, `taking` is what enter does with the values. What was typed and then left is there again the
    next time the same is asked.
    """

    BINDINGS = [
        Binding("enter", "take", "take", id="ask.take"),
        Binding("ctrl+s,f2", "take", "take", id="ask.save", priority=True),
        *bindings_between("ask", "next_field"),
    ]

    def __init__(
        self,
        heading: str,
        fields: Sequence[Field],
        wrong: Callable[[Values], str] = lambda values: "",
        note: str = "",
        fault: str = "",
        first: str = "",
        taking: str = "save",
    ) -> None:
        between = [("tab", "next field")] if len(fields) > 1 else []
        super().__init__(heading, [("enter", taking), *between, ("escape", "back")])
        self.fields = tuple(fields)
        self._wrong = wrong
        self._note = note
        self._fault = fault
        self._first = first or self.fields[0].name
        self._shown: Values = {}
        self.keys_wait = False
        """Whether keys wait for what follows the answer; whoever asked lets them go on."""

    def compose_sheet(self) -> ComposeResult:
        before = self.app.left_words.get(self.heading)
        if before and not self._note:
            self._note = AS_LEFT
        self._shown = {each.name: each.value for each in self.fields if each.name in before}
        with Vertical(classes="fields"):
            for field in self.fields:
                field = field._replace(value=before.get(field.name, field.value))
                with Horizontal(classes="row"):
                    yield from labelled(field)

    def on_mount(self) -> None:
        super().on_mount()
        # What a line makes of what it was given is nothing that was typed.
        self._shown = {**self.values(), **self._shown}
        for entry in self.query(Entry):
            entry.submitting = self._wait
        first = self._first.replace("_", "-")
        self.set_focus(self.query_one(f"#field-{first}"))

    def values(self) -> Values:
        found = {entry.field.name: entry.typed for entry in self.query(Entry)}
        return found | {choice.field.name: choice.value for choice in self.query(Choice)}

    def typed(self) -> dict[str, str]:
        return {name: words for name, words in self.values().items() if words != self._shown[name]}

    def show_sheet(self) -> None:
        super().show_sheet()
        if self._note:
            heading = line(" ", (self.heading, "strong"), (f"   {self._note}", "accent"))
            self.query_one("#sheet-heading", Page).show([heading])
        self._tell_rule()
        if self._fault:
            self.say(self._fault)

    def on_descendant_focus(self) -> None:
        self._tell_rule()

    def on_input_changed(self) -> None:
        self._tell_rule()
        self.count_letter()

    def _tell_rule(self) -> None:
        """The rule of the field that somebody is in, or why it cannot have what is typed."""
        if isinstance(self.focused, (Entry, Choice)):
            self.tell(*self.focused.says)

    def _wait(self) -> None:
        """What is typed after enter waits until the words are taken, or it is said why not."""
        self.ready = False

    def on_input_submitted(self) -> None:
        self.action_take()
        self.ready = True
        self.app.go_on()

    def help_at(self, width: int) -> Sequence[Passage]:
        """Its keys, and the rule of every field."""
        from dhr_tui.screens.sheets.reading import help_of_fields

        return (*super().help_at(width), help_of_fields(self.fields, width))

    def action_next_field(self) -> None:
        self.app.action_focus_next()

    def action_take(self) -> None:
        values = self.values()
        if wrong := first_fault(self.query(Entry)):
            self.set_focus(wrong[0])
            self.call_after_refresh(self.say, wrong[1])
            return
        if refusal := self._wrong(values):
            self.say(refusal)
            return
        self._keep_soon()
        self.app.left_words.put(self.heading, {})
        self.answer(values)

    def answer(self, value: Values | None) -> None:
        if self.keys_wait and not self._left:
            self.app.hold_keys()
        super().answer(value)

    def action_leave(self) -> None:
        """Keep what was typed; what was only shown may be different the next time."""
        self._keep_soon()
        self.app.left_words.put(self.heading, self.typed())
        self.answer(None)
