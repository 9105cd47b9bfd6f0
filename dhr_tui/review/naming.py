"""Whether words name an agency: by its name, one of before, its short form, or one of its people.

What is written to one agency may not concern another. A name counts however it is spaced or
hyphenated, and without the noun of its kind at the end (`Hexagon Housing` for the association).
Its first word alone counts (`Hexagon`), where no other agency's name begins with it and it is no
common word; so does a member's surname. These, a short form and the name of a member count as they
are written, since `it` is no `IT`. Somebody
whose role or relation in the list of people names an agency gives it away by their pseudonym.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cached_property
from typing import NamedTuple

from dhr_tui.review.records import Agency, Member
from dhr_tui.review.review import Review
from dhr_tui.review.text import clean

_KINDS = "agency association board centre council foundation ltd partnership service services trust"
KINDS = frozenset(_KINDS.split())
"""Nouns that say what kind of body a name is of, and that are left away when it is spoken of."""

ARTICLES = frozenset({"a", "an", "the"})

SHORTEST = 3
"""Letters from which a word may name somebody by itself."""

_SMALL = "al bin da de del della den der di du el la le ten van von"
PARTICLES = frozenset(_SMALL.split())
"""Small words within the names of people; another in small letters makes it the name of a role."""

Span = tuple[int, int]
_WORD = re.compile(r"\w+")
_SIGNS = ".,;:()'’"


class Name(NamedTuple):
    """A name to look for: its first word in small letters, and all of it."""

    first: str
    pattern: re.Pattern[str]


class Others:
    """Finds in words which other agency than one (an id) they name; made once for many words.

    `common` are words in small letters that name nobody by themselves.
    """

    def __init__(self, review: Review, agency: int, common: Collection[str] = ()) -> None:
        self._review = review
        self._agency = agency
        begins = Counter(word for a in review.agencies.values() for word in _first_words(a))
        self._shared = {*common, *(word for word, times in begins.items() if times > 1)}

    def named(self, words: str, parties: Collection[int] = ()) -> tuple[Agency, ...]:
        """The agencies that the words name, in order; `parties` (ids) are meant to be named."""
        plain = _plain(words)
        known = set(_WORD.findall(plain.casefold()))
        own = [span for name in self._own for span in _spans(name, plain, known)]
        return tuple(
            other
            for other, names in self._others
            if other.id not in parties
            and any(not _inside(span, own) for name in names for span in _spans(name, plain, known))
        )

    @cached_property
    def _own(self) -> list[Name]:
        return self._names(self._review.agencies[self._agency])

    @cached_property
    def _others(self) -> list[tuple[Agency, list[Name]]]:
        involved = _involved(self._review) - {self._agency}
        agencies = (self._review.agencies[number] for number in sorted(involved))
        return [(agency, self._names(agency)) for agency in agencies]

    def _names(self, agency: Agency) -> list[Name]:
        found = _names(self._review, agency)
        for name in (agency.name, *agency.former_names):
            found += self._alone(_first_word(name))
        for member in self._review.members_of(agency.id):
            found += self._alone(_surname(member))
        return found

    def _alone(self, word: str) -> Iterator[Name]:
        """A word as it is written, if it names anybody."""
        if len(word) >= SHORTEST and word.casefold() not in self._shared:
            yield from _whole(word, 0)


def _involved(review: Review) -> set[int]:
    """The agencies that were asked or that something is recorded about; a body that only receives
    recommendations has nothing that could concern it."""
    asked = {agency.id for agency in review.agencies.values() if agency.asked}
    about = {finding.agency for finding in review.findings.values()}
    wrote = {entry.origin_agency for entry in review.ledger}
    queried = {query.agency for query in review.queries.values()}
    return (asked | about | wrote | queried) & set(review.agencies)


def _names(review: Review, agency: Agency) -> list[Name]:
    names = (agency.name, *agency.former_names)
    spoken = dict.fromkeys((*names, *map(_without_kind, names)))
    found = [name for said in spoken for name in _whole(said, re.IGNORECASE)]
    found += _whole(agency.short, 0)
    known = tuple(found)
    for member in review.members_of(agency.id):
        found += _whole(member.name, 0)
    for person in review.people.values():
        of = _plain(f"{person.role}, {person.relation}")
        if any(name.pattern.search(of) for name in known):
            found += _whole(person.pseudonym, re.IGNORECASE)
    return found


def _without_kind(name: str) -> str:
    """`Hexagon Housing Association` as `Hexagon Housing`; a name of one word is left whole."""
    words = name.split()
    while len(words) > 2 and words[-1].casefold() in KINDS:
        words.pop()
    return " ".join(words)


def _first_words(agency: Agency) -> set[str]:
    return {_first_word(name).casefold() for name in (agency.name, *agency.former_names)}


def _first_word(name: str) -> str:
    """The first word of a name, without an article; empty where it is not written large."""
    words = [word for word in _plain(name).split() if word.casefold() not in ARTICLES]
    first = words[0].strip(_SIGNS) if words else ""
    return first if first[:1].isupper() else ""


def _surname(member: Member) -> str:
    """`Kettle` of `Supt. Anna Kettle (police)`; empty where it is a role and not a name."""
    words = re.split(r"[,(;]", _plain(member.name))[0].split()
    plain = [word.strip(_SIGNS) for word in words]
    said = [word for word in plain if word and word not in PARTICLES]
    if not all(word[:1].isupper() for word in said):
        return ""
    while len(said) > 1 and said[-1].isupper():
        said.pop()
    return said[-1] if said else ""


def _whole(name: str, flags: int) -> Iterator[Name]:
    """The words of a name one after another, whatever stands between them."""
    words = _WORD.findall(_plain(name))
    if words:
        between = r"[\W_]+".join(map(re.escape, words))
        first, pattern = words[0].casefold(), re.compile(rf"(?<!\w){between}(?!\w)", flags)
        yield Name(first, pattern)


def _plain(text: str) -> str:
    return clean(text).text.replace("&", " and ")


def _spans(name: Name, text: str, known: Collection[str]) -> Iterator[Span]:
    """Where a name stands in a text with these words; most texts have not even its first."""
    found = name.pattern.finditer(text) if name.first in known else ()
    return (each.span() for each in found)


def _inside(span: Span, own: Collection[Span]) -> bool:
    """Whether it is only a part of the addressee's own name."""
    return any(start <= span[0] and span[1] <= end for start, end in own)
