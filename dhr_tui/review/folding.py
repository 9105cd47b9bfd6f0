"""Words as they are compared: without case, accents, hyphens, apostrophes and look-alikes."""

from __future__ import annotations

import re
import unicodedata

from dhr_tui.review.text import one_line

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]+")
_POSSESSIVE = re.compile("['’‘ʼ`´]s(?!\\w)", re.IGNORECASE)
_APOSTROPHES = re.compile("['’‘ʼ`´]+")
_BETWEEN = re.compile(r"[\W_]+")
_ALIKE = str.maketrans(
    {
        **dict(zip("øłđðıæœþ", ("o", "l", "d", "d", "i", "ae", "oe", "th"), strict=True)),
        **dict(zip("аеорсухіјѕԁһкмтвн", "aeopcyxijsdhkmtbh", strict=True)),
        **dict(zip("αειοκνρτυχ", "aeioknptux", strict=True)),
    }
)
"""Letters that no accent explains, and those of other alphabets that the eye takes for Latin."""

_TYPED = str.maketrans(
    {**dict.fromkeys("’‘ʼ`´", "'"), **dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‐‑‒–—―−", "-")}
)
"""What a word processor sets for what somebody typed: apostrophes, quotation marks and dashes."""


def typed(text: str) -> str:
    """A text on one line in small letters, with the signs that a keyboard has: two names are one
    where only a word processor has set theirs otherwise."""
    return one_line(text).translate(_TYPED).casefold()


def folded(text: str) -> str:
    """The words of a text in small plain letters with a blank between them, `O'Brien's` as
    `obrien`; empty where it has no letter or digit."""
    plain = text if text.isascii() else _plain(text)
    joined = _APOSTROPHES.sub("", _POSSESSIVE.sub("", plain))
    return _BETWEEN.sub(" ", joined.casefold()).strip()


def _plain(text: str) -> str:
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return bare.casefold().translate(_ALIKE)
