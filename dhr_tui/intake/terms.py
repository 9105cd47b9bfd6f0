"""Sets of terms of reference, ready for a new case."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
from msgspec.structs import replace

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.prose import unwrapped
from dhr_tui.intake.toml_file import read_toml, toml_text
from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import Question, QuestionKind


class Item(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One item, as the file has it; `reference` is its number there."""

    reference: str
    text: str
    short: str = ""
    kind: QuestionKind = QuestionKind.EACH_AGENCY


class TermsSet(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A file of `data/terms`: what the set is, in a line, and its items."""

    title: str
    question: tuple[Item, ...]


def terms_names() -> tuple[str, ...]:
    """The names of the sets that the program brings along, in alphabetical order."""
    found = (file.name for file in _folder().iterdir() if file.name.endswith(".toml"))
    return tuple(sorted(name.removesuffix(".toml") for name in found))


def terms_title(name: str) -> str:
    """What a set is, in one line."""
    return _set(name).title


def load_terms(name: str) -> tuple[Question, ...]:
    """The questions of a set, with id 0 and in order, as `new_case` takes them.

    Raises WrongSource for an unknown name, and for a file that cannot be used.
    """
    return _questions(_set(name).question, f"{name}.toml")


def read_terms(text: str, name: str) -> tuple[Arrival, ...]:
    """The items of a set that somebody wrote as TOML, as they arrive. Raises WrongSource."""
    found = toml_text(text, name, TermsSet).question
    return tuple(
        Arrival(
            f"question {item.reference}",
            replace(question, order=0),
            frozenset({"text", "kind", "reference"} | ({"short"} if item.short else set())),
        )
        for item, question in zip(found, _questions(found, name), strict=True)
    )


def _questions(items: tuple[Item, ...], file: str) -> tuple[Question, ...]:
    repeated = {item.reference for item in items if _times(item, items) > 1}
    if repeated:
        raise WrongSource(f"{file}: the reference {min(repeated)} is used twice.")
    return tuple(
        Question(
            id=0,
            text=unwrapped(item.text),
            short=item.short,
            kind=item.kind,
            order=order,
            reference=item.reference,
        )
        for order, item in enumerate(items, 1)
    )


def _times(item: Item, items: tuple[Item, ...]) -> int:
    return sum(other.reference == item.reference for other in items)


def _set(name: str) -> TermsSet:
    known = terms_names()
    if name not in known:
        raise WrongSource(f"There is no set of terms {name}{nearest(name, known)}.")
    return read_toml(_folder(), f"{name}.toml", TermsSet)


def _folder() -> Traversable:
    return files("dhr_tui") / "data" / "terms"
