"""Words about a person taken out of what the journal keeps, at that person's request.

Data protection law gives people the right to have their data erased (UK GDPR, article 17). What
the record says today is changed by an ordinary act; what it said before is erased here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec

from dhr_tui.review.change import STAMPS, Change, Edit, Refused, values_of
from dhr_tui.review.history import ERASED, Entry
from dhr_tui.review.records import TABLES
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.review.text import clean

_WORD = re.compile(r"[\w'’-]+")
_IN_A_ROW = 3


class Words(NamedTuple):
    """What is to be erased: the words that a field of a record had."""

    ref: Ref
    field: str
    words: str


def words_of(
    review: Review, history: Sequence[Entry], ref: Ref, save: int, field: str = ""
) -> list[Words]:
    """The words that a save gave the item, in one field or in all, and that it has no more.

    Refused where there are none, or where the item still says them.
    """
    given, erased = _given(history, ref, save)
    if field in erased or (erased and not given and not field):
        what = field or ", ".join(erased)
        raise Refused(f"The words that save {save} gave {ref} ({what}) are erased already.")
    if field and field not in given:
        known = f"; it gave {', '.join(given)}" if given else ""
        raise Refused(f"Save {save} gave {ref} no words in a field {field}{known}.")
    if not given:
        raise Refused(f"Save {save} gave {ref} no words; dhr history tells which save did.")
    record = record_at(review, ref)
    now = values_of(record) if record else {}
    wanted = [field] if field else list(given)
    gone = [Words(ref, name, given[name]) for name in wanted if now.get(name) != given[name]]
    if not gone:
        raise Refused(
            f"{ref} still says what save {save} gave it ({', '.join(wanted)}); change that first."
        )
    return gone


def _given(history: Sequence[Entry], ref: Ref, save: int) -> tuple[dict[str, str], tuple[str, ...]]:
    """The words that a save gave an item, by field; and the fields whose words are erased."""
    plain = {each.name for each in msgspec.structs.fields(TABLES[ref.table]) if each.type is str}
    given = {
        name: new
        for entry in history
        if entry.number == save
        for edit in entry.edits
        if (edit.table, edit.id) == ref
        for name, (_, new) in edit.set.items()
        if name in plain - STAMPS and new
    }
    erased = tuple(name for name, words in given.items() if words == ERASED)
    return {name: words for name, words in given.items() if words != ERASED}, erased


def check_reason(wanted: Sequence[Words], because: str) -> tuple[str, ...]:
    """The names, or what may be some, that the reason would keep in the journal all the same.

    Refused where it has what is erased word for word, or three words of it in a row.
    """
    given = _words(because)
    for each in wanted:
        erased = _words(each.words)
        length = min(_IN_A_ROW, len(erased))
        if length and _runs(erased, length) & _runs(given, length):
            raise Refused(
                "The reason stays in the journal, and it repeats words that are to be erased; "
                "say why without them."
            )
    telling = {
        word for each in wanted for word in _WORD.findall(clean(each.words).text) if _tells(word)
    }
    return tuple(sorted(word for word in telling if len(word) > 2 and word.casefold() in given))


def _tells(word: str) -> bool:
    """Whether a word may tell who is meant: a name in whatever capitals, or a number."""
    return word[0].isupper() or any(letter.isdigit() for letter in word)


def _words(text: str) -> list[str]:
    return _WORD.findall(clean(text).text.casefold())


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    """The words that stand in a row, so many at a time."""
    return set(zip(*(words[at:] for at in range(length)), strict=False))


def out_of_the_record(review: Review, wanted: Sequence[Words]) -> Change | None:
    """The change that takes the words out of the earlier wordings that the item itself keeps."""
    edits = []
    for ref in dict.fromkeys(each.ref for each in wanted):
        record = record_at(review, ref)
        values = values_of(record) if record else {}
        fields: dict[str, tuple[Any, Any]] = {}
        for name, value in values.items():
            without = value
            for each in wanted:
                if each.ref == ref and not isinstance(value, str):
                    without = _without(without, each.field, each.words)
            if without != value:
                fields[name] = (value, without)
        if record and fields:
            edits.append(Edit(table=ref.table, id=ref.id, base=record.rev, set=fields))
    if not edits:
        return None
    name = ", ".join(str(Ref(edit.table, edit.id)) for edit in edits)
    says = f"took words out of the earlier wordings of {name}"
    return Change(act="erase-wording", says=says, edits=tuple(edits))


def _without(value: Any, field: str, words: str) -> Any:
    if isinstance(value, dict):
        return {
            key: ERASED if key == field and item == words else _without(item, field, words)
            for key, item in value.items()
        }
    return [_without(item, field, words) for item in value] if isinstance(value, list) else value


def places_in(entry: Entry, wanted: Sequence[Words]) -> tuple[str, ...]:
    """Where the journal has the words in one save, as paths into the JSON of the entry."""
    values: dict[str, Any] = msgspec.to_builtins(entry)
    found: list[str] = []
    for each in wanted:
        for index, edit in enumerate(values["edits"]):
            if (edit["table"], edit["id"]) != each.ref:
                continue
            for name, pair in edit["set"].items():
                key = each.field if name == each.field else ""
                found += _places(list(pair), f"edits/{index}/set/{name}", each, key)
            found += _places(edit["rests_on"], f"edits/{index}/rests_on", each)
        if each.words in values["says"]:
            found.append("says")
    return tuple(dict.fromkeys(found))


def _places(value: Any, path: str, each: Words, key: str = "") -> Iterator[str]:
    """The paths below `path` where the words stand in the field, at any depth."""
    if isinstance(value, str):
        if key == each.field and value == each.words:
            yield path
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _places(item, f"{path}/{name}", each, name)
    elif isinstance(value, (list, tuple)):
        for index, item in enumerate(value):
            yield from _places(item, f"{path}/{index}", each, key)
