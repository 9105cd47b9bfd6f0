"""What a letter to one agency may not say of another, and what is done about it.

Words that the agency has to answer are never changed: where they name another, the letter is held
back until somebody has read them. Words that only tell it something are left out of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection
from functools import cache
from importlib.resources import files

from dhr_tui.documents.prose import one
from dhr_tui.review.listing import listed
from dhr_tui.review.naming import Others
from dhr_tui.review.records import Agency
from dhr_tui.review.review import Review


@cache
def common_words() -> frozenset[str]:
    """The words that name nobody by themselves, from `data/common_words.toml`."""
    text = (files("dhr_tui") / "data" / "common_words.toml").read_text(encoding="utf-8")
    return frozenset(word for words in tomllib.loads(text).values() for word in words.split())


class Discretion:
    """Reads every word of a letter before it is set.

    `held` and `left` have the items whose words name others, with their short forms: those for
    which the letter is held back, and those whose words `instead` stands for.
    """

    def __init__(self, review: Review, agency: Agency, instead: str) -> None:
        self._others = Others(review, agency.id, common_words())
        self._instead = instead
        self.held: dict[str, str] = {}
        self.left: dict[str, str] = {}

    def asks(self, item: str, words: str, parties: Collection[int] = ()) -> str:
        """Words that it has to answer or to carry out; `parties` are named in them rightly."""
        self._found(self.held, item, words, parties)
        return words

    def tells(self, item: str, words: str) -> str:
        """Words that only tell it something, or what stands in their place."""
        return self._instead if self._found(self.left, item, words) else words

    def _found(
        self, into: dict[str, str], item: str, words: str, parties: Collection[int] = ()
    ) -> bool:
        named = self._others.named(words, parties)
        if named:
            into[item] = listed(one(agency.short) for agency in named)
        return bool(named)
