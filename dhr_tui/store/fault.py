"""The slow second reading of a file that could not be read: where is the fault, and what?"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from dhr_tui.review.records import TABLES
from dhr_tui.store import foreign
from dhr_tui.store.errors import Damaged
from dhr_tui.store.meta import Meta

_PATH = re.compile(r" - at `(?:key in )?`?\$?\.?([^`]*)`$")
_GOT = re.compile(r"Expected `([^`]*)`, got `([^`]*)`")
_FIELD = re.compile(r"Object (contains unknown|missing required) field `([^`]*)`")
_NOUNS = {
    "str": "words",
    "int": "a whole number",
    "float": "a number",
    "bool": "yes or no",
    "null": "nothing",
    "array": "a list",
    "object": "a group of fields",
}


class Kind(NamedTuple):
    """A kind of file in the form of TinyDB: its name, what it is one of, its tables but `meta`."""

    file: str
    noun: str
    tables: Mapping[str, type[msgspec.Struct]]
    meta: type[msgspec.Struct] = Meta


CASE = Kind("case.json", "a case", TABLES)


def damage(raw: bytes, kind: Kind = CASE) -> Damaged:
    """The Damaged that names table, record and field, as near as they can be told."""
    try:
        found = msgspec.json.decode(raw)
    except UnicodeDecodeError:
        if another := foreign.kind_of(raw):
            return Damaged(kind.file, f"{another}.", cure=foreign.CURE)
        return Damaged(kind.file, "it is not UTF-8 text.")
    except RecursionError:
        return Damaged(kind.file, f"it is nested too deeply to be {kind.noun}.")
    except (msgspec.DecodeError, ValueError) as broken:
        if another := foreign.kind_of(raw):
            return Damaged(kind.file, f"{another}.", cure=foreign.CURE)
        return Damaged(kind.file, _break(str(broken)))
    if not isinstance(found, dict) or "meta" not in found:
        return Damaged(kind.file, f"it is not the file of {kind.noun}.", cure=foreign.CURE)
    whole = Damaged(kind.file, f"it holds something that no {kind.noun.split()[-1]} can hold.")
    return _in_tables(found, kind) or whole


def _break(words: str) -> str:
    """Where a text stops being JSON, in a sentence."""
    if "truncated" in words:
        return "it is not whole; it ends in the middle of a record."
    if "out of range" in words:
        return "it holds a number that no program can hold."
    place = re.search(r"byte (\d+)", words)
    at = place[1] if place else "0"
    if "trailing" in words:
        return f"something stands after its end, from byte {at} on."
    return f"it is not whole; it cannot be read from byte {at} on."


def _in_tables(found: dict[str, Any], kind: Kind) -> Damaged | None:
    kinds: dict[str, type[msgspec.Struct]] = {"meta": kind.meta, **kind.tables}
    for table, records in found.items():
        if table not in kinds:
            return Damaged(kind.file, f"{kind.noun} has no such table.", table)
        if not isinstance(records, dict):
            return Damaged(kind.file, "the table is not a group of records.", table)
        for key, record in records.items():
            if not re.fullmatch(r"[1-9]\d{0,15}", key):
                return Damaged(kind.file, "the number of a record is a whole number.", table, key)
            if fault := _in_record(record, kinds[table]):
                return Damaged(kind.file, fault[1], table, key, fault[0])
    return None


def _in_record(record: Any, kind: type[msgspec.Struct]) -> tuple[str, str] | None:
    """The field that cannot be read ("" for the record as a whole), and what is wrong there."""
    try:
        msgspec.convert(record, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        words = str(error)
        path = _PATH.search(words)
        field = path[1] if path else ""
        return field, _sentence(words, kind, field)
    return None


def _sentence(words: str, kind: type[msgspec.Struct], field: str) -> str:
    """What msgspec complains of, in words for people; the value itself is never shown."""
    if got := _GOT.search(words):
        verb = "stand" if got[2] == "str" else "stands"
        return f"{_noun(got[2])} {verb} where {_noun(got[1])} should be."
    if named := _FIELD.search(words):
        known = named[1] == "missing required"
        return f"the field {named[2]} is missing." if known else f"{named[2]} is no field of it."
    if "enum" in words and (choices := _choices(kind, field)):
        return f"it should be one of {', '.join(choices)}."
    return "it holds a value that cannot stand there."


def _noun(kinds: str) -> str:
    return " or ".join(_NOUNS.get(kind, kind) for kind in kinds.split(" | "))


def _choices(kind: type[msgspec.Struct], field: str) -> list[str]:
    """The words that may stand in a field; none for what is not a field of its own."""
    found = next((each.type for each in msgspec.structs.fields(kind) if each.name == field), None)
    if not isinstance(found, type) or not issubclass(found, enum.Enum):
        return []
    members: list[enum.Enum] = list(found)
    return [str(each.value) for each in members]
