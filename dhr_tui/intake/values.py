"""The text of a cell as the value of a field, or a sentence about what was expected there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from dhr_tui.intake import data_files
from dhr_tui.review.dates import WrongDate, parse_when, show_when
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import SHORT_AT_MOST, Receipt, Slug, When
from dhr_tui.review.text import one_line, tidy

_OF_A_SHEET = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")

Value = Callable[[str], Any]
"""Takes the text of a cell that is not empty; raises Unexpected."""


class Unexpected(ValueError):
    """A text is no such value; the message is a sentence that says what was expected."""


def line(text: str) -> str:
    """A text on one line."""
    return one_line(tidy(text))


def short_form(text: str) -> str:
    """What stands for an agency at the head of its column."""
    short = line(text)
    if len(short) > SHORT_AT_MOST:
        raise Unexpected(f"A short form of at most {SHORT_AT_MOST} characters was expected.")
    return short


def prose(text: str) -> str:
    """A text with its paragraphs."""
    return tidy(text)


def several(text: str) -> tuple[str, ...]:
    """Texts with a semicolon or a line end between them."""
    return tuple(filter(None, map(line, re.split(r"[;\n]", text))))


def date(text: str) -> When:
    """A date as people write it."""
    try:
        when = parse_when(text)
    except WrongDate as error:
        raise Unexpected(f"A date was expected. {error}") from None
    if when is None:
        raise Unexpected("A date was expected, like 4 Feb 2010, Feb 2010 or 2010.")
    return when


def day(text: str) -> When | None:
    """A date, or None where the text is none."""
    try:
        return date(text)
    except Unexpected:
        return None


def day_or_words(text: str) -> str:
    """Words of any kind; a day of a spreadsheet (2026-06-30) as people write it."""
    when = day(text) if _OF_A_SHEET.fullmatch(text) else None
    return show_when(when) if when else line(text)


def versions(text: str) -> tuple[Receipt, ...]:
    """The dates on which versions of a report came, with semicolons between them."""
    return tuple(Receipt(version=n, on=date(day)) for n, day in enumerate(several(text), 1))


def yes_no(text: str) -> bool:
    """Yes or no."""
    found = _looked_up(text, data_files.words().yes_no, ("yes", "no"))
    if found is None:
        raise Unexpected("Yes or no was expected.")
    return found == "yes"


def says_nothing(text: str) -> bool:
    """Whether a text stands where nothing is known yet: TBC, n/a, a dash."""
    return data_files.folded(text) in map(data_files.folded, data_files.words().nothing)


def word(kind: type[Slug], others: str, within: bool = False) -> Value:
    """One of the words of `kind`, or what `words.toml` says it is called elsewhere.

    `within`: a text that has such a word in it is taken for it, the longest word first.
    """

    def value(text: str) -> Slug:
        known = tuple(member.value for member in kind)
        called = getattr(data_files.words(), others)
        found = _looked_up(text, called, known)
        if found is None and within:
            found = _within(text, called, known)
        if found is None:
            labels = [kind(name).label for name in known]
            listed = f"{', '.join(labels[:-1])} or {labels[-1]}"
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
