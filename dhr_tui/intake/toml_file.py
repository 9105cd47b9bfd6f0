"""A TOML file as typed entries, with the entry and the field named where it is wrong."""

from __future__ import annotations

import re
import tomllib
from enum import Enum
from importlib.resources.abc import Traversable
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec

from dhr_tui.intake.faults import WrongSource
from dhr_tui.review.nearest import nearest

Kind = TypeVar("Kind", bound=msgspec.Struct)

_PLACE = re.compile(r"(?P<what>.*?)(?: - at `\$(?P<path>[^`]*)`)?", re.DOTALL)
_STEP = re.compile(r"\.?(\w+)|\[(\d+)\]")
_NAMED = re.compile(r"(?:unknown field|missing required field) `(\w+)`")


def read_toml(folder: Traversable, name: str, kind: type[Kind]) -> Kind:
    """The file `name` (its path below `folder`) as a `kind`. Raises WrongSource."""
    file = folder
    for part in name.split("/"):
        file = file / part
    try:
        text = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise WrongSource(f"There is no file {name}.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSource(f"{name} cannot be read: {error}.") from None
    return toml_text(text, name, kind)


def toml_text(text: str, name: str, kind: type[Kind]) -> Kind:
    """The text of the file `name` as a `kind`. Raises WrongSource."""
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise WrongSource(f"{name} is not TOML: {error}.") from None
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        match = _PLACE.fullmatch(str(error))
        what, path = (match["what"], match["path"] or "") if match else (str(error), "")
        raise WrongSource(_sentence(name, raw, kind, what, _steps(path))) from None


def _steps(path: str) -> list[str | int]:
    return [int(number) if number else word for word, number in _STEP.findall(path)]


def _sentence(
    name: str, raw: dict[str, Any], kind: type[msgspec.Struct], what: str, steps: list[str | int]
) -> str:
    """One sentence: the file, the entry by its key or number, the field, what is wrong."""
    places, fields = _named(raw, steps)
    inside = _hint_at(kind, steps)
    field = _NAMED.search(what)
    if field and what.startswith("Object contains"):
        known = get_type_hints(inside) if isinstance(inside, type) else {}
        fault = f"there is no field {field[1]}{nearest(field[1], known)}"
    elif field:
        fault = f"the field {field[1]} is missing"
    else:
        fault = what[:1].lower() + what[1:].replace("`", "") + _or_value(what, inside)
    where = [name, *places] + ([f"field {'.'.join(fields)}"] if fields else [])
    return f"{', '.join(where)}: {fault}."


def _named(raw: Any, steps: list[str | int]) -> tuple[list[str], list[str]]:
    """The entry that steps lead into (`finding mps-flag`), and the fields inside of it."""
    places: list[str] = []
    fields: list[str] = []
    for step in steps:
        raw = raw[step]
        if isinstance(step, str):
            fields.append(step)
        elif isinstance(raw, dict) and not places:
            places.append(f"{fields.pop()} {raw.get('key', step + 1)}")
        else:
            fields[-1] += f" {step + 1}"
    return places, fields


def _hint_at(kind: Any, steps: list[str | int]) -> Any:
    """The type that stands at the end of the steps."""
    for step in steps:
        if isinstance(step, str) and isinstance(kind, type):
            kind = get_type_hints(kind).get(step)
        else:
            kind = next(iter(get_args(kind)), None)
    return next((a for a in get_args(kind) if a is not type(None)), kind)


def _or_value(what: str, inside: Any) -> str:
    found = re.search(r"Invalid enum value '(.*)'", what)
    if not found or not (isinstance(inside, type) and issubclass(inside, Enum)):
        return ""
    return nearest(found[1], [member.value for member in inside])
