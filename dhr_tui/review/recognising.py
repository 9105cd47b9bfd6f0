"""Knowing a record again that comes in from a file, by what people would know it by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from dhr_tui.review.folding import typed
from dhr_tui.review.records import Agency, Member, Person, Question, Recommendation, Record

ALIKE = 0.6
"""How alike two texts with one reference are when they are versions of one item, from 0 to 1: by
letters."""

SHORT, WORDS_ALIKE, SHORT_WORDS_ALIKE = 6, 0.5, 0.75
"""And how alike by words; texts with fewer than `SHORT` words share most letters by chance."""

Keys = Callable[[Any, Collection[str]], Iterable[object]]
"""What a record is known by, out of those of its fields that were really given."""


class Known:
    """Records that may be met again; the first that is known by the surest sign is found."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._by_key: dict[tuple[int, object], list[Record]] = defaultdict(list)
        for record in records:
            self.add(record, record.__struct_fields__)

    def add(self, record: Record, given: Collection[str]) -> None:
        """From now on, find this record."""
        for rule, keys in enumerate(KEYS[type(record)]):
            for key in keys(record, given):
                self._by_key[rule, key].append(record)

    def find(self, record: Record, given: Collection[str]) -> Record | None:
        """The record that is the same thing; None where it is new."""
        for rule, keys in enumerate(KEYS[type(record)]):
            for key in keys(record, given):
                for other in self._by_key.get((rule, key), ()):
                    if not isinstance(record, Question) or _alike(record, other):
                        return other
        return None


def names_of(agency: Agency, given: Collection[str] = ("short",)) -> frozenset[str]:
    """Every name of an agency in small letters; a short form counts where it was given."""
    short = (agency.short,) if "short" in given else ()
    return frozenset(map(plain, (*short, agency.name, *agency.former_names)))


def _fields(*fields: str) -> Keys:
    """Known by what it says in these fields, if it says something in the last of them."""

    def keys(record: Any, given: Collection[str]) -> Iterable[object]:
        values = tuple(plain(getattr(record, field)) for field in fields)
        return [values] if values[-1] not in ("", None) else []

    return keys


def _unnamed(person: Any, given: Collection[str]) -> Iterable[object]:
    """Somebody whom a file gives no pseudonym is anybody of that role and relation in the case."""
    in_the_case = "rev" in given
    if "pseudonym" in given and not in_the_case:
        return []
    return _fields("relation", "role")(person, given)


def plain(value: Any) -> Any:
    """A value as it is compared: a text as it is typed, without capitals and on one line."""
    return typed(value) if isinstance(value, str) else value


def _alike(one: Any, other: Any) -> bool:
    """Whether two texts are versions of one: a number alone may be that of another document."""
    texts = (plain(one.text), plain(other.text))
    mine, theirs = (re.findall(r"\w+", text) for text in texts)
    enough = WORDS_ALIKE if max(len(mine), len(theirs)) >= SHORT else SHORT_WORDS_ALIKE
    return texts[0] == texts[1] or (
        SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= enough
        and SequenceMatcher(None, *texts, autojunk=False).ratio() >= ALIKE
    )


KEYS: Mapping[type[Record], tuple[Keys, ...]] = {
    Agency: (names_of,),
    Person: (_fields("role", "pseudonym"), _unnamed),
    Member: (_fields("agency", "name"),),
    Question: (_fields("text"), _fields("reference")),
    Recommendation: (
        _fields("origin", "origin_agency", "text"),
        _fields("origin", "origin_agency", "reference"),
    ),
}
"""What each kind of record is known by, the surest sign first."""
