"""The fields of a form: a choice among a few words, and a line to type in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Static

from dhr_tui.review.text import clean
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.ink import Span

TURN = "Left and right change it; a letter goes to the next one that begins so."


class Choice(Widget, can_focus=True):
    """One word out of a few: left and right change it, a letter goes to the next that begins so.

    `changing` hears of another word at once, before any key that follows.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "before", id="choice.before"),
        Binding("right,space", "turn(1)", "next", id="choice.next"),
    ]
    DEFAULT_CSS = """
    Choice { width: 1fr; height: 1; }
    Choice:focus { text-style: bold; color: $accent; }
    """

    class Changed(Message):
        """Another word was chosen."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, field: Field) -> None:
        super().__init__(id=f"field-{field.name.replace('_', '-')}")
        self.field = field
        values = [value for value, _ in field.choices]
        self._at = values.index(field.value) if field.value in values else 0
        self.changing: Callable[[str], None] = lambda value: None

    @property
    def value(self) -> str:
        return self.field.choices[self._at][0]

    @property
    def labels(self) -> Sequence[str]:
        return [label for _, label in self.field.choices]

    @property
    def at(self) -> int:
        """Which of the words is chosen, from 0."""
        return self._at

    @property
    def says(self) -> Span:
        """What is said of it while somebody is in it."""
        return (self.field.told or TURN, "quiet")

    def choose(self, value: str) -> None:
        for index, (candidate, _) in enumerate(self.field.choices):
            if candidate == value:
                self._go(index)

    def render(self) -> Text:
        marks = ("‹", "›") if self.has_focus else (" ", " ")
        return Text(
            f"{marks[0]}{self.labels[self._at]}{marks[1]}", no_wrap=True, overflow="ellipsis"
        )

    def action_turn(self, step: int) -> None:
        self._go((self._at + step) % len(self.field.choices))

    def check_consume_key(self, key: str, character: str | None) -> bool:
        return bool(character and character.isprintable())

    def on_key(self, event: events.Key) -> None:
        if not event.character or not event.character.isalpha():
            return
        event.stop()
        order = [*range(self._at + 1, len(self.labels)), *range(self._at + 1)]
        for index in order:
            if self.labels[index].casefold().startswith(event.character.casefold()):
                self._go(index)
                return

    def _go(self, index: int) -> None:
        if index != self._at:
            self._at = index
            self.refresh()
            self.changing(self.value)
            self.post_message(self.Changed(self))


class Caption(Static):
    """What stands before a field; a column nearer to a choice, which has a mark before its word."""

    DEFAULT_CSS = """
    Caption { width: 13; height: 1; color: $foreground 60%; }
    Caption.-choice { width: 12; }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(field.label, markup=False, classes="-choice" if field.choices else "")


class Entry(Input):
    """A line to type in; what nobody can see is taken out of it.

    Up and down complete what was typed with the words that the field offers, or go through all of
    them, and come back to what was typed.
    `submitting` hears of enter at once, before anything that is typed after it; `completing`, if
    there is one, gives the words that go on from what was typed, instead of those of the field.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "offer(-1)", "offered before", id="entry.before"),
        Binding("down", "offer(1)", "offered next", id="entry.next"),
    ]

    DEFAULT_CSS = """
    Entry { width: 1fr; max-width: 76; height: 1; border: none; padding: 0; background: $panel; }
    Entry:focus { border: none; background: $panel; background-tint: $foreground 0%; }
    """

    def __init__(self, field: Field) -> None:
        super().__init__(
            field.value,
            placeholder=field.hint,
            id=f"field-{field.name.replace('_', '-')}",
            compact=True,
            select_on_focus=False,
        )
        self.field = field
        self.cursor_blink = False
        self._own = field.value
        self.submitting: Callable[[], None] = lambda: None
        self.completing: Callable[[str], Sequence[str]] | None = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Without words to offer, up and down are for what the line stands in."""
        return bool(self.field.offered or self.completing) if action == "offer" else True

    def action_offer(self, step: int) -> None:
        if self.value not in (self._own, *self._completions):
            self._own = self.value
        offered = tuple(dict.fromkeys((self._own, *self._completions)))
        self.put(offered[(offered.index(self.value) + step) % len(offered)])

    def put(self, words: str) -> None:
        """Let the line be these words, with the cursor behind them."""
        self.value = words
        self.cursor_position = len(words)

    @property
    def _completions(self) -> tuple[str, ...]:
        """The offered words that hold what was typed, first those that begin so.

        All of them where none does, or it is one of them.
        """
        if self.completing:
            return tuple(self.completing(self._own))
        typed = self._own.strip().casefold()
        if typed in {each.casefold() for each in self.field.offered}:
            return self.field.offered
        found = tuple(each for each in self.field.offered if typed in each.casefold())
        found = tuple(sorted(found, key=lambda each: not each.casefold().startswith(typed)))
        return found or self.field.offered

    async def action_submit(self) -> None:
        self.submitting()
        await super().action_submit()

    def render_line(self, y: int) -> Strip:
        """Blank once it is taken away: its styles are gone before it is off the screen."""
        try:
            return super().render_line(y)
        except KeyError:
            return Strip.blank(self.size.width)

    @property
    def says(self) -> Span:
        """Why it cannot have what is typed, or what speaks against that; else its rule."""
        typed = self.typed
        wrong = (self.field.fault(typed) or self.field.warning(typed)) if typed else ""
        return (wrong, "warning") if wrong else (self.field.told, "quiet")

    @property
    def typed(self) -> str:
        return clean(self.value).text.strip()


def bindings_between(name: str, tab: str = "app.focus_next") -> list[BindingType]:
    """The keys from field to field of a form: tab, and the arrows where a field has no use of
    them. `name` is the form's in the names of its keys; `tab` is its action for that key."""
    return [
        # With priority, so that letters that came with the tab go to the next field.
        Binding("tab", tab, "next field", id=f"{name}.next", priority=True),
        Binding(
            "shift+tab", "app.focus_previous", "field before", id=f"{name}.previous", priority=True
        ),
        Binding("down", "app.focus_next", "next field", id=f"{name}.down"),
        Binding("up", "app.focus_previous", "field before", id=f"{name}.up"),
    ]


def first_fault(parts: Iterable[Widget]) -> tuple[Entry, str] | None:
    """The first line among the parts of a form that cannot have what is typed, and why."""
    lines = (part for part in parts if isinstance(part, Entry))
    faults = ((each, each.field.fault(each.typed)) for each in lines)
    return next(((each, fault) for each, fault in faults if fault), None)


def labelled(field: Field) -> Iterator[Widget]:
    """A field with what stands before it."""
    yield Caption(field)
    yield Choice(field) if field.choices else Entry(field)
