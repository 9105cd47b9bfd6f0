"""Sets of terms of reference, ready for a case: the program's, and a partnership's own."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec
from msgspec.structs import replace

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.prose import unwrapped
from dhr_tui.intake.toml_file import read_toml, toml_text
from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.text import one_line


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


def terms_names(own: Path | None = None) -> tuple[str, ...]:
    """The names of the sets that the program brings along, and of those in the folder `own`.

    They are in alphabetical order; a set of one's own goes before one of the program's name.
    """
    folders = (_folder(), *((own,) if own and own.is_dir() else ()))
    found = (file.name for folder in folders for file in folder.iterdir())
    return tuple(sorted({n.removesuffix(".toml") for n in found if n.endswith(".toml")}))


def terms_title(name: str, own: Path | None = None) -> str:
    """What a set is, in one line. Raises WrongSource."""
    return one_line(_set(name, own).title)


def load_terms(name: str, own: Path | None = None) -> tuple[Question, ...]:
    """The questions of a set, with id 0 and in order, as `new_case` takes them.

    Raises WrongSource for an unknown name, and for a file that cannot be used.
    """
    return _questions(_set(name, own).question, f"{name}.toml")


def sets(own: Path | None = None) -> dict[str, str]:
    """What every set is, by name; of one that cannot be used, the sentence that says why."""
    found = {}
    for name in terms_names(own):
        try:
            found[name] = terms_title(name, own)
        except WrongSource as fault:
            found[name] = str(fault)
    return found


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


def _set(name: str, own: Path | None) -> TermsSet:
    known = terms_names(own)
    if name not in known:
        raise WrongSource(f"There is no set of terms {name}{nearest(name, known)}.")
    there = own is not None and (own / f"{name}.toml").is_file()
    folder = own if own is not None and there else _folder()
    return read_toml(folder, f"{name}.toml", TermsSet)


def _folder() -> Traversable:
    return files("dhr_tui") / "data" / "terms"
