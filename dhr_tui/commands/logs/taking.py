"""What a command of a log takes for a field: words, a date, an agency, a person, yes or no."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.records import Slug

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

Found = Callable[["Review", str], int]


class Taken(NamedTuple):
    """An option of a field; `found` looks up the record that its value names."""

    name: str
    field: str
    settings: Mapping[str, Any]
    says: str
    found: Found | None = None

    def option(self, command: Callable[..., None]) -> Callable[..., None]:
        return click.option(self.name, self.field, help=self.says, **self.settings)(command)


def _taken(field: str, says: str, settings: Mapping[str, Any], found: Found | None = None) -> Taken:
    return Taken(f"--{field.replace('_', '-')}", field, settings, says, found)


def text(field: str, says: str) -> Taken:
    return _taken(field, says, {"type": TEXT, "metavar": "TEXT"})


def date(field: str, says: str) -> Taken:
    return _taken(field, says, {"type": DATE, "metavar": "DATE"})


def word(field: str, kind: type[Slug], noun: str, says: str) -> Taken:
    return _taken(field, says, {"type": Word(kind, noun)})


def agency(says: str) -> Taken:
    settings = {"metavar": "A", "shell_complete": completing.agencies}
    return _taken("agency", says, settings, names.agency)


def person(says: str) -> Taken:
    settings = {"metavar": "P1", "shell_complete": completing.people}
    return _taken("person", says, settings, names.person)


def yes_or_no(field: str, yes: str, says: str) -> Taken:
    """A pair of flags, `--advocate` and `--no-advocate`."""
    return Taken(f"--{yes}/--no-{yes}", field, {"default": None}, says)


def named(review: Review, fields: Mapping[str, Taken], given: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the options that were given, records by their ids."""
    values: dict[str, Any] = {}
    for field, value in given.items():
        if value is not None:
            found = fields[field].found
            values[field] = found(review, value) if found else value
    return values
