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
from dhr_tui.widgets.fields import Choice, Entry, labelled
from dhr_tui.widgets.ink import Span, line, width_of
from dhr_tui.widgets.page import Page

LEAST, MOST = 6, 14
"""Rows of the text: what it begins with and grows to, where the screen has room."""

FEW = 12
"""Words of a choice that are all shown below it; of more, only the chosen one."""

LOW = 22
"""Rows below which a screen shows nothing but what is asked and what is written."""

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
        # With priority, so that letters that came with the tab go to the next field.
        Binding("tab", "app.focus_next", "next field", id="editor.next", priority=True),
        Binding(
            "shift+tab", "app.focus_previous", "field before", id="editor.previous", priority=True
        ),
    ]

    class Save(Message):
        """The text and the fields are to be saved."""

    class Leave(Message):
        """The editor is to be left; the text stays as a draft."""

    class Outside(Message):
        """The text is to be edited in another program."""

    def __init__(self, heading: str, text: str, rows: Sequence[Sequence[Field]]) -> None:
        super().__init__(id="editor")
        self.heading = heading
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
        """The hint has the rows it ever needs; on a low screen it and the text give way."""
        height = self.screen.size.height
        hints = 1 if height < LOW else self._hint_rows()
        self.query_one("#editor-hint", Page).styles.height = hints
        left = height - len(self._rows) - ROUND_THE_TEXT - hints + (4 if height < LOW else 1)
        words = self.query_one(Words)
        words.styles.min_height = max(min(left, LEAST), 2)
        words.styles.max_height = max(min(left, MOST), 2)

    def _hint_rows(self) -> int:
        width = max(self.size.width, 20)
        few = (choice for choice in self.query(Choice) if len(choice.labels) <= FEW)
        return max((len(_choices(choice, width)) for choice in few), default=1)

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

    def on_choice_changed(self) -> None:
        self._hint()

    def on_descendant_focus(self) -> None:
        self._hint()

    @property
    def whole(self) -> bool:
        """Whether its parts are there: not yet, or no more, while it comes or goes."""
        return bool(self.query(Words)) and len(self.query("#editor-heading, #editor-hint")) == 2

    def _hint(self) -> None:
        """What can be chosen in the field that has the focus."""
        if not self.whole:
            return
        focused = self.screen.focused
        spans: list[Span] = [(" ", "")]
        rows = [spans]
        if isinstance(focused, Choice) and len(focused.labels) <= FEW:
            rows = _choices(focused, max(self.size.width, 20))
        elif isinstance(focused, Choice):
            spans.append(("left and right change it; a letter goes to the next name", "quiet"))
        elif isinstance(focused, Entry):
            spans.append((focused.field.hint, "quiet"))
        elif self._rows:
            spans.append(("tab goes to the fields", "quiet"))
        self.query_one("#editor-hint", Page).show([line(*row) for row in rows])


def _choices(choice: Choice, width: int) -> list[list[Span]]:
    """Every word that can be chosen, in as many rows as they need."""
    rows: list[list[Span]] = [[(" ", "")]]
    for index, label in enumerate(choice.labels):
        word: Span = (label, "selected" if index == choice.at else "quiet")
        if width_of((*rows[-1], word)) + 3 > width:
            rows.append([(" ", "")])
        rows[-1] += [word, (" · " if index + 1 < len(choice.labels) else "", "quiet")]
    return rows
