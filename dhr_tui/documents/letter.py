"""The letter to one agency: what is asked of it, and what became of what it sent.

Nothing that concerns another agency is in it: no text that is not about this one, and none that
names another, unless somebody read it first (`discretion.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from dhr_tui.documents import letter_around as around
from dhr_tui.documents.discretion import Discretion
from dhr_tui.documents.frame import framed
from dhr_tui.documents.gate import mark_of
from dhr_tui.documents.letter_items import (
    Settled,
    accepted,
    addressed,
    asked,
    awaited,
    dates,
    open_queries,
    part_in,
    parties,
    terms,
    unseen_by,
)
from dhr_tui.documents.letter_ledger import accepted_entries, carried, changed, declined
from dhr_tui.documents.prose import one, prose
from dhr_tui.documents.recommendations import title
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Paragraph, Tone, Tree
from dhr_tui.documents.words import agreement, meeting_on, small_line
from dhr_tui.review.days import last_day
from dhr_tui.review.printed import as_of
from dhr_tui.review.records import Agency
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def letter(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """The letter to the agency with the id `about`; agreed text only, unless with drafts."""
    agency = review.agencies.get(about)
    if agency is None:
        nobody = [Paragraph(("No agency is recorded.",))]
        return framed(review, "Letter", nobody, drafts=drafts)
    body = _body(review, agency, drafts, discretion_for(review, agency))
    return framed(review, one(f"Letter to {agency.name}"), body, drafts=drafts)


def discretion_for(review: Review, agency: Agency) -> Discretion:
    filling = around.gaps(review, agency)
    return Discretion(review, agency, around.said("left_out", filling))


def weighed(review: Review, about: int, drafts: bool) -> Discretion:
    """What a letter would say of others: all of its words were read."""
    agency = review.agencies[about]
    discretion = discretion_for(review, agency)
    tuple(_body(review, agency, drafts, discretion))
    return discretion


def _body(review: Review, agency: Agency, drafts: bool, discretion: Discretion) -> Iterator[Block]:
    filling = around.gaps(review, agency)
    lists = tuple(_lists(review, agency, drafts, discretion))
    yield from around.lines("head", filling)
    yield from around.paragraph("opening", filling)
    yield from lists or around.paragraph("nothing", filling)
    yield Heading(2, "Your reply")
    yield from around.paragraph(_closing(review, agency), filling)
    yield from around.lines("signature", filling)


def _closing(review: Review, agency: Agency) -> str:
    """Which of the closing sentences fits what the letter asks."""
    days = awaited(review, agency)
    if days:
        passed = any(last_day(day) < as_of(review) for day in days)
        return "overdue" if passed else "reply_by"
    return "reply" if open_queries(review, agency) else "closing"


def _lists(review: Review, agency: Agency, drafts: bool, discretion: Discretion) -> Iterator[Block]:
    yield from _section("Questions to you", asked(review, agency, discretion))
    stands = (
        *accepted(review, agency, discretion),
        *accepted_entries(review, agency, discretion),
    )
    yield from _settled(review, "Points of your report that the panel accepted", stands)
    gave_way = changed(review, agency, drafts, discretion)
    yield from _settled(review, "Wording that changes", gave_way)
    yield from _settled(review, "Passed on to others", carried(review, agency, discretion))
    yield from _settled(review, "Not taken over", declined(review, agency, discretion))
    yield from _unseen(review, agency, drafts, discretion)
    yield from _recommendations(review, agency, drafts, discretion)
    yield from _section("Dates", dates(review, agency, discretion))
    named = terms(review, agency, discretion)
    yield from _section("The questions of the terms of reference that are named above", named)


def _unseen(
    review: Review, agency: Agency, drafts: bool, discretion: Discretion
) -> Iterator[Block]:
    found = tuple(unseen_by(review, agency, drafts, discretion))
    if found:
        yield Heading(2, "Agreed while nobody from you was present")
        yield from around.paragraph("unseen", around.gaps(review, agency))
        yield Bullets(found)


def _section(head: str, items: Iterable[Lines]) -> Iterator[Block]:
    """A head with its list; nothing where there is nothing to list."""
    found = tuple(items)
    if found:
        yield Heading(2, head)
        yield Bullets(found)


def _settled(review: Review, head: str, items: Iterable[Settled]) -> Iterator[Block]:
    """A head with its list, meeting by meeting; nothing where there is nothing to list."""
    found = sorted(items, key=lambda item: _order(review, item.meeting))
    if found:
        yield Heading(2, head)
    for meeting, settled in groupby(found, key=lambda item: item.meeting):
        if at := meeting_on(review, meeting):
            yield Paragraph((f"At {at}:",))
        yield Bullets(tuple(item.lines for item in settled))


def _order(review: Review, meeting: int) -> tuple[int, int]:
    held = review.meetings.get(meeting)
    return held.number if held else 0, meeting


def _recommendations(
    review: Review, agency: Agency, drafts: bool, discretion: Discretion
) -> Iterator[Block]:
    found = addressed(review, agency, drafts)
    if found:
        yield Heading(2, "Recommendations addressed to you")
    for item in found:
        yield Heading(3, title(review, item))
        if mark_of(item):
            yield Paragraph((mark_of(item),), Tone.STRONG)
        yield from prose(discretion.asks(str(ref_to(item)), item.text, parties(item)))
        yield from small_line([part_in(item, agency), agreement(review, item, on=True)])
