"""The slow second reading of a case file that could not be read: where is the fault?"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from dhr_tui.review.records import TABLES
from dhr_tui.store.errors import Damaged
from dhr_tui.store.meta import Meta

_PATH = re.compile(r" - at `(?:key in )?`?\$?\.?([^`]*)`$")


def damage(raw: bytes, error: Exception, file: str = "case.json") -> Damaged:
    """The Damaged that names table, record and field, as near as they can be told."""
    try:
        found = msgspec.json.decode(raw)
    except UnicodeDecodeError:
        return Damaged(file, "it is not UTF-8 text.")
    except RecursionError:
        return Damaged(file, "it is nested too deeply to be a case.")
    except (msgspec.DecodeError, ValueError) as broken:
        return Damaged(file, f"it is not whole: {_lowered(broken)}.")
    if not isinstance(found, dict) or "meta" not in found:
        return Damaged(file, "it is not the file of a case.")
    return _in_tables(found, file) or Damaged(file, f"it cannot be read: {_lowered(error)}.")


def _in_tables(found: dict[str, Any], file: str) -> Damaged | None:
    kinds: dict[str, type[msgspec.Struct]] = {"meta": Meta, **TABLES}
    for table, records in found.items():
        if table not in kinds:
            return Damaged(file, "a case has no such table.", table)
        if not isinstance(records, dict):
            return Damaged(file, "the table is not an object of records.", table)
        for key, record in records.items():
            if not re.fullmatch(r"[1-9]\d{0,15}", key):
                return Damaged(file, "the number of a record is a whole number.", table, key)
            if fault := _in_record(record, kinds[table]):
                return Damaged(file, fault[1], table, key, fault[0])
    return None


def _in_record(record: Any, kind: type[msgspec.Struct]) -> tuple[str, str] | None:
    """The field that cannot be read ("" for the record as a whole), and what is wrong there."""
    try:
        msgspec.convert(record, kind)
    except (msgspec.ValidationError, RecursionError) as error:
        words = str(error)
        path = _PATH.search(words)
        what = words[: path.start()] if path else words
        return (path[1] if path else ""), f"{what[:1].lower()}{what[1:]}."
    return None


def _lowered(error: Exception) -> str:
    words = str(error)
    return words[:1].lower() + words[1:]
