"""Texts as they stand in a TOML file, with lines broken for the eye, and as the record has them."""

from __future__ import annotations

import re

_LIST_ITEM = re.compile(r"- |\([a-z]{1,4}\) |\d{1,2}\. ")


def unwrapped(text: str) -> str:
    """The text with its lines joined; a blank line and the begin of a list item stay breaks."""
    joined: list[str] = []
    for line in map(str.strip, text.strip().splitlines()):
        if joined and joined[-1] and line and not _LIST_ITEM.match(line):
            joined[-1] += " " + line
        else:
            joined.append(line)
    return "\n".join(joined)
