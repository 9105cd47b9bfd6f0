"""What every letter says round its lists, from `data/letter.toml`, with its gaps filled."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from dhr_tui.documents.dates import day
from dhr_tui.documents.prose import one
from dhr_tui.documents.tree import Block, Paragraph
from dhr_tui.review.listing import listed
from dhr_tui.review.panel import leading
from dhr_tui.review.printed import as_of
from dhr_tui.review.records import Agency
from dhr_tui.review.review import Review

_GAP = re.compile(r"\{(\w+)\}")


@cache
def _data() -> dict[str, tuple[str, ...]]:
    text = (files("dhr_tui") / "data" / "letter.toml").read_text(encoding="utf-8")
    lists = ((name, [said] if isinstance(said, str) else said)
             for name, said in tomllib.loads(text).items())  # fmt: skip
    return {name: tuple(map(str, said)) for name, said in lists}


def gaps(review: Review, agency: Agency) -> dict[str, str]:
    """What is filled in: the date is the day of the record that the letter was written from."""
    case = review.case
    sitting = (m.name for m in review.members_of(agency.id) if m.until is None)
    found = {
        "agency": agency.name,
        "title": case.title,
        "kind": case.kind,
        "partnership": case.partnership,
        "chair": leading(review, "chair"),
        "members": listed(sitting),
        "date": day(as_of(review)),
    }
    return {name: one(words) for name, words in found.items()}


def said(name: str, filling: Mapping[str, str]) -> str:
    """One of its sentences; empty where an area took it out."""
    return " ".join(_lines(name, filling))


def paragraph(name: str, filling: Mapping[str, str]) -> Iterator[Block]:
    """One of its sentences as a paragraph; nothing where an area took it out."""
    text = said(name, filling)
    if text:
        yield Paragraph((text,))


def lines(name: str, filling: Mapping[str, str]) -> Iterator[Block]:
    """Its lines under one another, without those that have nothing to fill in."""
    found = tuple(_lines(name, filling))
    if found:
        yield Paragraph(found)


def _lines(name: str, filling: Mapping[str, str]) -> Iterator[str]:
    for template in _data().get(name, ()):
        wanted = [gap for gap in _GAP.findall(template) if gap in filling]
        if all(filling[gap] for gap in wanted):
            yield one(_GAP.sub(lambda gap: filling.get(gap[1], gap[0]), template))
