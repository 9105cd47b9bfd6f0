"""What people may edit about reading files: headings of columns, words, headings of terms."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from dhr_tui.intake.toml_file import read_toml
from dhr_tui.review.records import QuestionKind

_FOLDED = re.compile(r"[\s.,;:_*?()/|–—-]+")


class Columns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of one kind of list: the fields it cannot do without, and the headings of each field.

    `noted` are headings of what the record has no field for; it goes into the note, by its heading.
    """

    needs: tuple[str, ...]
    columns: dict[str, tuple[str, ...]]
    noted: tuple[str, ...] = ()


class Lists(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file `columns.toml`."""

    agencies: Columns
    people: Columns
    panel: Columns
    recommendations: Columns
    terms: Columns


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """A file `words.toml`: for each set of words, what else each is called.

    `nothing` are the words that stand where nothing is known yet, `totals` those that begin a row
    that counts the others, `independent` those that say of a member of the panel: of no agency.
    """

    nothing: tuple[str, ...]
    totals: tuple[str, ...]
    independent: tuple[str, ...]
    agency_kind: dict[str, tuple[str, ...]]
    result: dict[str, tuple[str, ...]]
    member_role: dict[str, tuple[str, ...]]
    scope: dict[str, tuple[str, ...]]
    question_kind: dict[str, tuple[str, ...]]
    yes_no: dict[str, tuple[str, ...]]


class Heading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Parts of headings, and whole ones; `kind` is that of the items below such a heading."""

    kind: QuestionKind
    parts: tuple[str, ...]
    whole: tuple[str, ...] = ()


class Headings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file `headings.toml`."""

    heading: tuple[Heading, ...]


def folded(heading: str) -> str:
    """A heading or word as it is compared: small letters, blanks for signs."""
    return _FOLDED.sub(" ", heading.casefold().replace("’", "'")).strip()


@cache
def lists() -> Lists:
    """The headings of columns. Raises WrongSource where somebody's edit cannot be used."""
    return read_toml(_folder(), "columns.toml", Lists)


@cache
def words() -> Words:
    """The other words for a review's own. Raises WrongSource."""
    return read_toml(_folder(), "words.toml", Words)


@cache
def headings() -> tuple[Heading, ...]:
    """The headings of terms of reference. Raises WrongSource."""
    return read_toml(_folder(), "headings.toml", Headings).heading


def _folder() -> Traversable:
    return files("dhr_tui") / "data" / "intake"
