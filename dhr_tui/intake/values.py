"""The text of a cell as the value of a field, or a sentence about what was expected there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from dhr_tui.intake import data_files
from dhr_tui.review.dates import WrongDate, impossible_in, parse_when, show_when
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import SHORT_AT_MOST, Receipt, Slug, When
from dhr_tui.review.text import one_line, tidy

_OF_A_SHEET = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")

_LIKE = "like 4 Feb 2010, Feb 2010 or 2010"

Read = TypeVar("Read", covariant=True)


class Unexpected(ValueError):
    """A text is no such value; the message is a sentence that says what was expected."""


@dataclass(frozen=True)
class Value(Generic[Read]):
    """How the text of a cell that is not empty is read, which raises Unexpected.

    `takes` says what it may be, in a sentence without its full stop.
    """

    read: Callable[[str], Read]
    takes: str

    def __call__(self, text: str) -> Read:
        return self.read(text)


def _taking(takes: str) -> Callable[[Callable[[str], Read]], Value[Read]]:
    return lambda read: Value(read, takes)


@_taking("Words on one line")
def line(text: str) -> str:
    """A text on one line."""
    return one_line(tidy(text))


@_taking(f"At most {SHORT_AT_MOST} characters")
def short_form(text: str) -> str:
    """What stands for an agency at the head of its column."""
    short = line(text)
    if len(short) > SHORT_AT_MOST:
        raise Unexpected(f"A short form of at most {SHORT_AT_MOST} characters was expected.")
    return short


@_taking("The name of an agency, or that there is none")
def seat_of(text: str) -> str:
    """The agency of a member of the panel; empty where the text says that there is none."""
    if says_nothing(text):
        raise Unexpected("The name of an agency was expected.")
    independent = map(data_files.folded, data_files.words().independent)
    return "" if data_files.folded(text) in independent else line(text)


@_taking("Words of any length")
def prose(text: str) -> str:
    """A text with its paragraphs."""
    return tidy(text)


@_taking("Words, with semicolons between several")
def several(text: str) -> tuple[str, ...]:
    """Texts with a semicolon or a line end between them."""
    return tuple(filter(None, map(line, re.split(r"[;\n]", text))))


@_taking(f"A date, {_LIKE}")
def date(text: str) -> When:
    """A date as people write it."""
    try:
        when = parse_when(text)
    except WrongDate as error:
        raise Unexpected(f"A date was expected. {error}") from None
    if when is None:
        raise Unexpected(f"A date was expected, {_LIKE}.")
    return when


def day(text: str) -> When | None:
    """A date, or None where the text is none."""
    try:
        return date(text)
    except Unexpected:
        return None


@_taking("A date or words")
def day_or_words(text: str) -> str:
    """Words of any kind; a day of a spreadsheet (2026-06-30) as people write it.

    A day within them that the calendar does not have is unexpected.
    """
    if fault := impossible_in(text):
        raise Unexpected(f"A date or words were expected. {fault}")
    when = day(text) if _OF_A_SHEET.fullmatch(text) else None
    return show_when(when) if when else line(text)


@_taking("Dates, with semicolons between several")
def versions(text: str) -> tuple[Receipt, ...]:
    """The dates on which versions of a report came, with semicolons between them."""
    return tuple(Receipt(version=n, on=date(day)) for n, day in enumerate(several(text), 1))


@_taking("Yes or no")
def yes_no(text: str) -> bool:
    """Yes or no."""
    found = _looked_up(text, data_files.words().yes_no, ("yes", "no"))
    if found is None:
        raise Unexpected("Yes or no was expected.")
    return found == "yes"


def says_nothing(text: str) -> bool:
    """Whether a text stands where nothing is known yet: TBC, n/a, a dash."""
    return data_files.folded(text) in map(data_files.folded, data_files.words().nothing)


def word(kind: type[Slug], others: str, within: bool = False) -> Value[Slug]:
    """One of the words of `kind`, or what `words.toml` says it is called elsewhere.

    `within`: a text that has such a word in it is taken for it, the longest word first.
    """

    known = tuple(member.value for member in kind)
    labels = [member.label for member in kind]
    listed = f"{', '.join(labels[:-1])} or {labels[-1]}"

    @_taking(f"One of these: {listed}")
    def value(text: str) -> Slug:
        called = getattr(data_files.words(), others)
        found = _looked_up(text, called, known)
        if found is None and within:
            found = _within(text, called, known)
        if found is None:
            raise Unexpected(f"One of these was expected: {listed}{nearest(text, labels)}.")
        return kind(found)

    return value


def _within(text: str, others: Mapping[str, tuple[str, ...]], known: tuple[str, ...]) -> str | None:
    """What the longest known word or group of words in a text stands for."""
    spaced = f" {data_files.folded(text)} "
    found = [
        (len(part), name)
        for name in known
        for part in map(data_files.folded, (name, *others.get(name, ())))
        if part and f" {part} " in spaced
    ]
    return max(found)[1] if found else None


def _looked_up(
    text: str, others: Mapping[str, tuple[str, ...]], known: tuple[str, ...]
) -> str | None:
    wanted = data_files.folded(text)
    for name in known:
        names = (name, *others.get(name, ()))
        if wanted in map(data_files.folded, names):
            return name
    return None
