"""What the parts that are logs have in common: rows, and asking for an entry and saving it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from msgspec.structs import replace

from dhr_tui.review.acts.logs import LOGS, Entry, add_entry, edit_entry, entries
from dhr_tui.review.change import TABLE_OF, Change, Hand
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts.part import Part, none_wait
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line, Span, apart, cut, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

INDENT = 7
"""Where the words below the first line of an entry begin."""


class LogPart(NamedTuple):
    """A log on the screen.

    `bare` is an entry that says nothing yet. `about` stands behind the heading, `empty` below it
    while nothing is logged. `fields` asks for everything of an entry, `values` has it as the
    record does, and `rows` makes its lines.
    """

    bare: Entry
    label: str
    about: str
    empty: str
    fields: Callable[[Review, Any], tuple[Field, ...]]
    values: Callable[[Any, Values], dict[str, Any]]
    rows: Callable[[Review, Any, str, int], list[Line]]
    waits: Callable[[Review, str], int] = none_wait

    @property
    def kind(self) -> type[Entry]:
        return type(self.bare)

    @property
    def table(self) -> str:
        return TABLE_OF[self.kind]

    @property
    def noun(self) -> str:
        return LOGS[self.kind].noun


def part(log: LogPart, name: str) -> Part:
    """The part of the set-up that shows a log."""
    return Part(
        name,
        log.label,
        lambda review, today, width: rows(log, review, today, width),
        lambda screen, spot: edit(log, screen, spot),
        lambda screen: add(log, screen),
        (log.table,),
        log.waits,
    )


def rows(log: LogPart, review: Review, today: str, width: int) -> Iterator[Row]:
    """The heading of a log, and a row an entry."""
    found = entries(review, log.kind)
    yield heading(log.label, log.about)
    if not found:
        yield Row(tuple(set_text(log.empty, width, "quiet", 3)))
    for entry in found:
        yield Row(tuple(log.rows(review, entry, today, width)), Spot(log.table, entry.id))


def edit(log: LogPart, screen: SetupScreen, spot: Spot) -> None:
    """Ask for an entry again, as it was read."""
    was = getattr(screen.review, log.table)[int(spot.name)]

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return edit_entry(review, was, hand, **log.values(was, typed))

    heading = f"{ref_to(was)} {log.noun}"
    screen.fill_in(heading, act, *log.fields(screen.review, was))


def add(log: LogPart, screen: SetupScreen, note: str = "") -> None:
    """Ask for a new entry, and when it is saved for the next one, until escape."""

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return add_entry(review, replace(log.bare, **log.values(log.bare, typed)), hand)

    def again(screen: SetupScreen, note: str) -> None:
        add(log, screen, note)

    fields = log.fields(screen.review, log.bare)
    screen.fill_in_one_by_one(f"A new {log.noun}", act, fields, again, note)


def first(glyph: Span, left: str, right: Span, width: int) -> Line:
    """The first line of an entry: its sign, its words, and how it stands at the right edge."""
    words = line("   ", glyph, f" {left}")
    return apart(words, line(right, " "), width)


def below(text: str, width: int, ink: str = "quiet") -> list[Line]:
    """What else an entry says, below its first line; a long text is cut."""
    return [cut(each, width) for each in set_text(text, width, ink, INDENT, 3)] if text else []


def kept(was: str, typed: str) -> str:
    """What was typed into the one line of a field; the text with its lines where it is the same."""
    return was if typed == one_line(was) else typed


def chosen(review: Review, table: str, none: str) -> tuple[tuple[str, str], ...]:
    """The records of a table to choose one of, by id; `none` is the label of none."""
    records = sorted(getattr(review, table).items())
    return (("0", none), *((str(number), _name(record)) for number, record in records))


def _name(record: Any) -> str:
    names = (getattr(record, field, "") for field in ("name", "pseudonym", "relation", "role"))
    return one_line(next(filter(None, names), ""))[:60]
