"""The abbreviations of a document, spelled out at its head so that agreed words stay as they are.

The list is data (`data/abbreviations.toml`), because areas differ (domain, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dhr_tui.documents.prose import one
from dhr_tui.documents.tree import Block, Bullets, Heading, Tree, lines_of


@cache
def known() -> dict[str, str]:
    """Abbreviation -> what it stands for."""
    import tomllib

    text = (files("dhr_tui") / "data" / "abbreviations.toml").read_text(encoding="utf-8")
    return {one(short): one(long) for short, long in tomllib.loads(text).items()}


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(known(), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})s?\b")


def abbreviations(tree: Tree) -> Iterator[Block]:
    """A section that spells out those that occur in `tree`; nothing where none does.

    One that a line of the document explains itself (`GP: General Practice`) is left out.
    """
    lines = [line for block in tree for line in lines_of(block)]
    explained = {line.partition(": ")[0] for line in lines if ": " in line}
    found = set(_pattern().findall("\n".join(lines))) - explained
    used = sorted(found, key=lambda short: (short.casefold(), short))
    if used:
        yield Heading(2, "Abbreviations")
        yield Bullets(tuple((f"{short}: {known()[short]}",) for short in used))
