"""A document as its paragraphs: headings, numbered and other paragraphs, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

LABEL = re.compile(
    r"""(?:(?:Q|Question|Item|ToR)\.?\s*)?
    (?: (?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})(?: [.):]+(?=\s) | (?=\t) | (?=\s{2}) )
      | (?P<dotted>[0-9]{1,3}(?:\.[0-9]{1,3}){1,3})(?=\s)
      | \((?P<part>[a-z]{1,4}|[0-9]{1,2})\)(?=\s)
      | (?P<letter>[a-z]|[ivx]{1,4})[.)](?=\s)
      | (?P<bullet>[-*•–])(?=\s) )\s+""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a paragraph begins that was numbered by hand: `3.`, `9.1`, `(a)`, `iv)`, `Question 3:`."""


class Block(NamedTuple):
    """A paragraph. `label` is its number (`9`, `a`), empty where it has a bullet or none.

    `item` says that it has a number or a bullet, `depth` how deep in a list it stands, from 0.
    `table` names the table that it stands in, empty where it stands in none. `styled`
    says that only the name of its style tells the depth.
    """

    place: str
    text: str
    label: str = ""
    item: bool = False
    depth: int = 0
    heading: bool = False
    table: str = ""
    styled: bool = False


def block(place: str, text: str) -> Block:
    """A paragraph with the number it begins with, if it does, taken off."""
    match = LABEL.match(text)
    rest = text[match.end() :].strip() if match else ""
    if not match or not rest:
        return Block(place, text.strip())
    label = next(
        (match[name] for name in ("number", "dotted", "part", "letter") if match[name]), ""
    )
    part = match["part"] or match["letter"] or match["bullet"]
    depth = 1 if part else label.count(".")
    return Block(place, rest, label.lower() if part else label, True, depth)
