"""The editor: a text that grows from six rows, and its fields below it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea
from textual.widgets.text_area import Edit, EditResult

from dhr_tui.review.text import clean
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.fields import Choice, Entry, bindings_between, first_fault, labelled
from dhr_tui.widgets.hint import hint, rows_for
from dhr_tui.widgets.ink import line
from dhr_tui.widgets.page import Page

LEAST, MOST = 6, 14
"""Rows of the text: what it begins with and grows to, where the screen has room."""

LEAST_ON_LOW = 2
"""Rows of the text where the screen has none to spare."""

LOW = 22
"""Rows below which a screen shows nothing but what is asked and what is written."""

TO_THE_FIELDS = "Tab goes to the fields."

ROUND_THE_TEXT = 12
"""Rows of a screen that are neither text nor fields: what is asked, headings, status, keys."""


class Words(TextArea):
    """Where the text is typed; plain, calm, no blinking."""

    DEFAULT_CSS = """
    Words {
        height: auto; min-height: 6; max-height: 14; width: 100%; max-width: 78;
        border: none; padding: 0 1; background: $panel;
    }
    Words:focus { border: none; }
    """

    def __init__(self, text: str) -> None:
        super().__init__(
            text, soft_wrap=True, compact=True, highlight_cursor_line=False, tab_behavior="focus"
        )
        self.cursor_blink = False
        self.letters = 0
        """How many letters were typed, pasted or taken away since it was opened."""

    def edit(self, edit: Edit) -> EditResult:
        self.letters += max(len(edit.text), 1)
        return super().edit(edit)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Blank once it is taken away: its styles are gone before it is off the screen."""
        try:
            return super().render_lines(crop)
        except KeyError:
            return [Strip.blank(crop.width)] * crop.height


class Editor(Vertical):
    """Asks for a text and its fields. Tells the screen what is wanted; saves nothing itself."""

    DEFAULT_CSS = """
    Editor { height: auto; border-top: heavy $accent; }
    Editor #editor-heading, Editor #editor-hint { height: 1; }
    Editor .form-row { height: 1; padding: 0 1; }
    Editor .form-row > Horizontal { height: 1; width: 1fr; }
    Editor .form-row > .form-field { width: 39; }
    Editor Entry { margin-right: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s,f2", "save", "save", id="editor.save", priority=True),
        Binding("escape", "leave", "keep as draft", id="editor.leave", priority=True),
        Binding("f4", "outside", "outside editor", id="editor.outside"),
        *bindings_between("editor"),
    ]

    class Save(Message):
        """The text and the fields are to be saved."""

    class Leave(Message):
        """The editor is to be left; the text stays as a draft."""

    class Outside(Message):
        """The text is to be edited in another program."""

    def __init__(
        self, heading: str, text: str, rows: Sequence[Sequence[Field]], rule: str = ""
    ) -> None:
        super().__init__(id="editor")
        self.heading = heading
        self.rule = f"{rule} {TO_THE_FIELDS if rows else ''}".strip()
        """What is said of the text while somebody is in it."""
        self._text = text
        self._rows = rows
        self.notice = ""
        self.asked = False
        """Whether it was asked to be saved or left; what is typed now is no part of its text."""

    def compose(self) -> ComposeResult:
        yield Page(id="editor-heading")
        yield Words(self._text)
        for row in self._rows:
            with Horizontal(classes="form-row"):
                for number, field in enumerate(row):
                    with Horizontal(classes="form-field" if number < len(row) - 1 else ""):
                        yield from labelled(field)
        yield Page(id="editor-hint")

    def on_mount(self) -> None:
        words = self.query_one(Words)
        words.move_cursor(words.document.end)
        self.call_after_refresh(words.scroll_cursor_visible)
        self.call_after_refresh(self.show_lines)

    def on_resize(self, event: events.Resize) -> None:
        self.call_after_refresh(self.show_lines)

    def show_lines(self) -> None:
        if self.whole:
            self._make_room()
            self.query_one("#editor-heading", Page).show([line(" ", (self.heading, "strong"))])
            self._hint()

    def _make_room(self) -> None:
        """The hint has the rows it ever needs; on a low screen those it needs now, if it can."""
        height, low = self.screen.size.height, self.screen.size.height < LOW
        left = height - len(self._rows) - ROUND_THE_TEXT + (4 if low else 1)
        hints = max(min(self._hint_rows(low), left - LEAST_ON_LOW), 1)
        self.query_one("#editor-hint", Page).styles.height = hints
        words = self.query_one(Words)
        words.styles.min_height = max(min(left - hints, LEAST), LEAST_ON_LOW)
        words.styles.max_height = max(min(left - hints, MOST), LEAST_ON_LOW)

    def _hint_rows(self, now: bool) -> int:
        if now:
            return len(hint(self.screen.focused, self.rule, self._width))
        return rows_for(self.query("Entry, Choice"), self.rule, self._width)

    def find_fault(self) -> str:
        """Why the first field that cannot have what is typed cannot; the cursor is in it then."""
        wrong = first_fault(self.query(Entry))
        if wrong is None:
            return ""
        self.screen.set_focus(wrong[0])
        return wrong[1]

    async def settled(self) -> None:
        """Wait until every letter that was typed before now is part of the text."""
        done = asyncio.Event()
        if self.query_one(Words).call_later(done.set):
            await done.wait()

    @property
    def text(self) -> str:
        """The text as it may be saved; how much was taken out of it is in `notice`."""
        cleaned = clean(self.query_one(Words).text)
        self.notice = cleaned.notice
        return cleaned.text

    @text.setter
    def text(self, text: str) -> None:
        self.query_one(Words).load_text(text)

    @property
    def values(self) -> dict[str, str]:
        found = {entry.field.name: entry.typed for entry in self.query(Entry)}
        return found | {choice.field.name: choice.value for choice in self.query(Choice)}

    def fill(self, values: dict[str, str]) -> None:
        """Give the fields the values of a draft."""
        for entry in self.query(Entry):
            entry.value = values.get(entry.field.name, entry.value)
        for choice in self.query(Choice):
            choice.choose(values.get(choice.field.name, choice.value))

    def action_save(self) -> None:
        self.asked = True
        self.post_message(self.Save())

    def action_leave(self) -> None:
        self.asked = True
        self.post_message(self.Leave())

    def action_outside(self) -> None:
        self.post_message(self.Outside())

    def on_input_submitted(self) -> None:
        self.screen.focus_next()

    def on_input_changed(self) -> None:
        self._hint()

    def on_choice_changed(self) -> None:
        self._hint()

    def on_descendant_focus(self) -> None:
        self._hint()

    @property
    def whole(self) -> bool:
        """Whether its parts are there: not yet, or no more, while it comes or goes."""
        return bool(self.query(Words)) and len(self.query("#editor-heading, #editor-hint")) == 2

    def _hint(self) -> None:
        """What is said of the text or field that has the focus."""
        if self.whole:
            rows = hint(self.screen.focused, self.rule, self._width)
            self.query_one("#editor-hint", Page).show(rows)
            if self.screen.size.height < LOW:
                self._make_room()

    @property
    def _width(self) -> int:
        return max(self.size.width, 20)
