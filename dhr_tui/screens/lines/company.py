"""Who else is here and what is new, as signs and words on the screens."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dhr_tui.review.news import News, by_place
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.session import Session
from dhr_tui.store.present import Present
from dhr_tui.widgets.ink import Line, Span, cut, line, width_of

NEW, HERE, WRITING = "*", "@", "@…"
"""What stands beside a glyph: news at its left; people at its right."""

NAMED = 3
"""Names in a row; of more it is said how many they are."""

Company = Sequence[Present]


class Note(NamedTuple):
    """What stands behind the head of an item: whole, with names alone, and without these."""

    whole: Line = ()
    named: Line = ()
    short: Line = ()

    def within(self, room: int) -> Line:
        """As much of it as so many columns have room for."""
        return next((form for form in self if width_of(form) <= room), self.short)


NO_NOTE = Note()
Notes = Mapping[Ref, Note]
NO_NOTES: Notes = {}


class Signs(NamedTuple):
    """The cells that have news, that somebody else stands in, and that somebody writes in."""

    new: frozenset[Place] = frozenset()
    here: frozenset[Place] = frozenset()
    writing: frozenset[Place] = frozenset()

    def round(self, place: Place) -> tuple[str, str]:
        """What stands at the left of a cell's glyph and at its right."""
        people = WRITING if place in self.writing else HERE if place in self.here else ""
        return NEW if place in self.new else "", people


NO_SIGNS = Signs()


def whereabouts_of(
    session: Session, screen: str, place: Place | None, item: Ref | None, editing: bool
) -> Present:
    """Where this person is, as the others are told."""
    question, agency = place or (0, 0)
    table, number = item or ("", 0)
    return Present(
        session=session.name,
        who=session.who,
        screen=screen,
        question=question,
        agency=agency,
        table=table,
        id=number,
        editing=editing,
    )


def place_of(present: Present) -> Place | None:
    """The cell that somebody is in."""
    return Place(present.question, present.agency) if present.question else None


def item_of(present: Present) -> Ref | None:
    """The item that somebody has selected or is writing."""
    return Ref(present.table, present.id) if present.table and present.id else None


def names(people: Iterable[str]) -> str:
    """Names as people read them out: amina, li and 2 more."""
    each = sorted(set(people))
    more = len(each) - NAMED
    if more < 1:
        return ", ".join(each)
    return f"{', '.join(each[:NAMED])} and {more} more"


def signs(news: News, company: Company) -> Signs:
    """The signs of the grid."""
    return Signs(
        frozenset(by_place(news)),
        frozenset(place for each in company if (place := place_of(each))),
        frozenset(place for each in company if each.editing and (place := place_of(each))),
    )


def notes(news: News, company: Company) -> dict[Ref, Note]:
    """What is said behind an item: who changed it, and who is writing it."""
    found: dict[Ref, list[tuple[str, str, str]]] = {}
    for ref, mark in news.items():
        by = f"{NEW} by {mark.who}" if mark.who else NEW
        found.setdefault(ref, []).append((by, by, NEW))
    for ref, who in _writers(company).items():
        found.setdefault(ref, []).append(_writing(who))
    return {ref: Note(*map(_set, zip(*parts, strict=True))) for ref, parts in found.items()}


def _writers(company: Company) -> dict[Ref, set[str]]:
    """Who is writing each item."""
    found: dict[Ref, set[str]] = {}
    for each in company:
        item = item_of(each) if each.editing else None
        if item:
            found.setdefault(item, set()).add(each.who)
    return found


def _writing(who: set[str]) -> tuple[str, str, str]:
    many = f"{len(who)} " if len(who) > 1 else ""
    return (
        f"{HERE} {are(who)} writing here",
        f"{HERE} {names(who)} writing",
        f"{HERE} {many}writing",
    )


def _set(parts: Iterable[str]) -> Line:
    return line(*((f"  {part}", "accent") for part in parts))


def margin(note: Note) -> Span:
    """The sign at the margin of an item that has a note; news first."""
    return (NEW if note.whole[0][0].strip().startswith(NEW) else HERE, "accent")


def rule(news: News, company: Company, place: Place | None, width: int) -> Line:
    """A rule across the screen; on it what is new in the cell, and what others do there."""
    parts = [_changed(by_place(news)[place])] if place in by_place(news) else []
    parts += [f"{HERE} {words}" for words in _doing(company, place)]
    spans: list[Span] = []
    for part in parts:
        spans += [("── ", "quiet"), (f"{part} ", "accent")]
    whole = line(*spans)
    row = cut(whole, width - 3)
    gap = "" if row == whole else " "
    return line(*row, (f"{gap}{'─' * (width - width_of(row) - len(gap))}", "quiet"))


def _changed(who: Iterable[str]) -> str:
    named = names(name for name in who if name)
    return f"{NEW} changed by {named}" if named else f"{NEW} changed"


def _doing(company: Company, place: Place | None) -> list[str]:
    """What everybody does in a cell, those first who write."""
    there = [each for each in company if place and place_of(each) == place]
    writers: dict[Ref | None, set[str]] = {}
    for each in there:
        if each.editing:
            writers.setdefault(item_of(each), set()).add(each.who)
    said = [
        f"{are(who)} editing {item}" if item else f"{are(who)} writing"
        for item, who in writers.items()
    ]
    looking = {each.who for each in there}.difference(*writers.values())
    return [*said, *([f"{are(looking)} here"] if looking else [])]


def are(who: Iterable[str]) -> str:
    each = set(who)
    return f"{names(each)} {'are' if len(each) > 1 else 'is'}"
