"""Where a real name of the register stands in words: in full, turned round, or a part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from dhr_tui.review.folding import folded
from dhr_tui.review.register import RealName, Register

_TITLES = "mr mrs ms miss mx dr prof professor sir dame lady lord rev reverend pc dc ds di dci"
_PARTICLES = "de da do du la le van von der den bin ibn al el of the and"
_MONTHS = "april may june july august"
_WORDS = """
angel art baker bell bishop black bond brook brown carter chance chase church cook cross daisy
dawn day dean english faith field fisher flower ford forest fox frank gale gay grace grant gray
green grey hall heather hill holly hope hunt hunter iris ivy jack jade joy king lane law lee lily
little long love mark marsh mason mercy miles mill miller moon olive page park parker patience
penny pope porter price ray reed rich robin rock rose ruby sandy sharp small smart smith star
stone street sue summer sunny taylor thorn turner wade walker ward waters web west white will
wood wright young
"""
TITLES, PARTICLES = frozenset(_TITLES.split()), frozenset(_PARTICLES.split())
MONTHS = frozenset(_MONTHS.split())
ORDINARY = MONTHS | frozenset(_WORDS.split())
"""Words that stand in texts about anything, and are names too."""


class Seeker:
    """Finds the names of a register in texts; made once for many texts."""

    def __init__(self, register: Register) -> None:
        self._ordinary: dict[str, set[int]] = defaultdict(set)
        self._phrases: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        """By their first word, which rules most of them out."""
        for number, entry in register.items():
            for phrase in phrases(entry):
                if phrase in ORDINARY:
                    self._ordinary[phrase].add(number)
                else:
                    self._phrases[phrase.split()[0]][phrase].add(number)

    def seek(self, text: str) -> tuple[int, ...]:
        """The numbers of the names that stand in a text, in order."""
        words = folded(text)
        known = set(words.split())
        found = self._standing(words, known)
        for word in self._ordinary.keys() & known:
            if _within_a_sentence(word, text):
                found |= self._ordinary[word]
        return tuple(sorted(found))

    def seek_in_name(self, name: str) -> tuple[int, ...]:
        """The same in what is itself meant as a name, where `Grace` is no ordinary word."""
        words = folded(name)
        known = set(words.split())
        ordinary = (self._ordinary[word] for word in self._ordinary.keys() & known)
        return tuple(sorted(self._standing(words, known).union(*ordinary)))

    def _standing(self, words: str, known: set[str]) -> set[int]:
        """The numbers of the phrases that stand in folded words."""
        found: set[int] = set()
        padded = f" {words} "
        for first in self._phrases.keys() & known:
            for phrase, numbers in self._phrases[first].items():
                if f" {phrase} " in padded:
                    found |= numbers
        return found


def phrases(entry: RealName) -> Iterator[str]:
    """What gives a name away, folded: the name, first and last name either way round, with an
    initial, as one word, and, unless it counts as a whole only, each part of it alone."""
    parts = [folded(part) for part in entry.name.split()]
    parts = [part for part in parts if part and part not in TITLES] or [folded(entry.name)]
    yield " ".join(parts)
    if len(parts) > 1:
        first, last = parts[0], parts[-1]
        yield f"{first} {last}"
        yield f"{last} {first}"
        yield f"{first[0]} {last}"
        yield f"{first}{last}".replace(" ", "")
    if not entry.whole:
        yield from _alone(parts)


def _alone(parts: list[str]) -> Iterator[str]:
    """Each part of a name that is no particle and no month, also a double name as one word."""
    for part in parts:
        if len(part) > 2 and part not in PARTICLES | MONTHS:
            yield part
            yield part.replace(" ", "")


def _within_a_sentence(word: str, text: str) -> bool:
    """Whether an ordinary word stands with a capital where none is due: `told Grace that`."""
    capital = f"(?:{re.escape(word.capitalize())}|{re.escape(word.upper())})"
    return re.search(rf"[\w,;:)]['’\")]? +{capital}(?!\w)", text) is not None


def strings_in(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from strings_in(item)
