"""Text as the panel types it: plain, literal, and free of characters that nobody can see."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, NamedTuple

UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control, C1, bidirectional-override, zero-width, filler, tag and lone surrogate characters."""

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
"""What ends a line in a text pasted from a word processor or a PDF; taken out, words would join."""


class Cleaned(NamedTuple):
    """A text, and how many characters had to be taken out of it."""

    text: str
    taken_out: int

    @property
    def notice(self) -> str:
        """What to tell the person who typed it; empty where nothing was taken out."""
        if not self.taken_out:
            return ""
        noun = "character" if self.taken_out == 1 else "characters"
        return f"{self.taken_out} control or invisible {noun} taken out."


def clean(text: str) -> Cleaned:
    """The text in Unicode normal form C, with `\\n` line ends, spaces for tabs, nothing unseen."""
    lines = LINE_ENDS.sub("\n", text).replace("\t", " ")
    kept, taken_out = UNSEEN.subn("", lines)
    return Cleaned(unicodedata.normalize("NFC", kept), taken_out)


def scrub(value: Any) -> Any:
    """A JSON value with every text in it cleaned."""
    if isinstance(value, str):
        return clean(value).text
    if isinstance(value, dict):
        return {key: scrub(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [scrub(item) for item in value]
    return value


def tidy(text: str) -> str:
    """The text cleaned, without white space round it; empty where nothing could be seen of it."""
    return clean(text).text.strip()


def one_line(text: str) -> str:
    """The text with its white space folded, for a place that has one line."""
    return " ".join(text.split())


def begun_small(sentence: str) -> str:
    """A sentence as it goes on after a colon, without its full stop."""
    return f"{sentence[:1].lower()}{sentence[1:]}".removesuffix(".")
