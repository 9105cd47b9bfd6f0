"""What is read in a sheet, as passages: help, checks, history, a wording in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from dhr_tui.review.change import Edit
from dhr_tui.review.checks import Remark, remarks
from dhr_tui.review.history import Entry, entries_of, reasons, said
from dhr_tui.review.records import Finding, Recommendation
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.words import difference
from dhr_tui.screens.keys.action import CASE
from dhr_tui.screens.keys.actions import (
    actions_of,
    elsewhere,
    footer_of,
    key_name,
    keys_in,
    screens_of,
)
from dhr_tui.screens.keys.here import help_in
from dhr_tui.screens.keys.places import MORE_KEYS, PLACES, SIGNS
from dhr_tui.screens.sheets.reader import Passage
from dhr_tui.session import when_at_home
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.marked import set_pieces
from dhr_tui.widgets.typeset import set_text

KEYS = 19
"""Columns before what a key does."""

MOST_WORDS = 8
"""Words of a choice that a help names."""


def help_for(place: str, width: int, restricted: bool = False) -> Sequence[Passage]:
    """This place in two sentences, and its keys, those of its footer first."""
    rows: list[Line] = [*set_text(PLACES[place], width, "", 1), BLANK]
    if place in CASE:
        rows += [*set_text(SIGNS, width, "quiet", 1), BLANK]
    first, every = footer_of(place, restricted), actions_of(place, restricted)
    for entry in (*first, *(each for each in every if each not in first)):
        keys = " ".join(key_name(key) for key in keys_in(place, entry))
        rows += key_rows(keys, help_in(place, entry), width)
    for keys, told in MORE_KEYS.get(place, ()):
        rows += key_rows(keys, told, width)
    others = elsewhere(place)
    if others:
        rows += [BLANK, line((" On other screens", "strong"))]
    for entry in others:
        keys = " ".join(map(key_name, entry.keys))
        rows += key_rows(keys, f"{entry.label}: on {screens_of(entry)}.", width)
    return [Passage(tuple(rows))]


def help_of_sheet(told: str, keys: Sequence[tuple[str, str]], width: int) -> Sequence[Passage]:
    """What a sheet is for, and the keys of its last line."""
    rows: list[Line] = [*set_text(told, width, "", 1), BLANK] if told else []
    for key, label in keys:
        rows += key_rows(key, f"{label.capitalize()}.", width)
    return [Passage(tuple(rows))]


def help_of_fields(fields: Sequence[Field], width: int) -> Passage:
    """What each field of a sheet takes, beside its label."""
    rows: list[Line] = [BLANK, line((" Its fields", "strong"))]
    for field in fields:
        label = field.label if len(field.label) < KEYS - 1 else f"{field.label[: KEYS - 3]}…"
        rows += key_rows(label, _taken_by(field), width)
    return Passage(tuple(rows))


def _taken_by(field: Field) -> str:
    """The rule of a field, and the words that it has to choose from."""
    words = field.offered or tuple(label for _, label in field.choices)
    named, more = ", ".join(words[:MOST_WORDS]), len(words) - MOST_WORDS
    others = f" and {more} more" if more > 0 else ""
    listed = f"{'One of' if field.choices else 'Such as'}: {named}{others}." if words else ""
    return f"{field.told} {listed}".strip() or "Any words."


def key_rows(keys: str, told: str, width: int) -> list[Line]:
    """A key, and beside it what it does, in as many rows as that needs."""
    rows = set_text(told, width - 1, "", KEYS)
    return [line(" ", (f"{keys:<{KEYS - 1}}", "accent"), *rows[0][1:]), *rows[1:]]


def checks(
    review: Review, width: int, register: Register = NO_NAMES, today: str = ""
) -> Sequence[Passage]:
    """Every remark, each with the place to mend it; for the keeper of a register real names too.

    What is said of several items in the same words is said once, above them.
    """
    found = list(remarks(review, register, today))
    if not found:
        return [Passage(tuple(set_text("There is nothing to complain of.", width, "good", 1)))]
    passages: list[Passage] = []
    for (_, words), group in groupby(found, key=lambda remark: (remark.check, _said_of(remark))):
        alike = list(group)
        if len(alike) < ALIKE or not all(remark.ref for remark in alike):
            passages += (Passage(_warned(r.sentence, width), _where(r)) for r in alike)
            continue
        head = f"{len(alike)} times: {words[:1].upper()}{words[1:]}"
        passages.append(Passage(_warned(head, width)))
        passages += (Passage((_beginning(review, r, width),), r.ref) for r in alike)
    return passages


ALIKE = 3
"""Remarks in the same words from which they are told together."""


def _where(remark: Remark) -> object:
    """Where it is mended: an item, a cell or a part of the set-up; None where it is nowhere."""
    return remark.ref or remark.place or remark.part or None


def _warned(sentence: str, width: int) -> tuple[Line, ...]:
    """A sentence behind a sign, its rows at one column."""
    first, *more = set_text(sentence, width, "", 3)
    return line(" ! ", *first[1:]), *more


def _said_of(remark: Remark) -> str:
    """The sentence without the name of the item it is about; whole where it has none in front."""
    name = str(remark.ref or "")
    rest = remark.sentence.removeprefix(name)
    return rest.lstrip(": ") if name and rest != remark.sentence else remark.sentence


def _beginning(review: Review, remark: Remark, width: int) -> Line:
    """The item that a remark is about, and how its text begins."""
    item = record_at(review, remark.ref) if remark.ref else None
    text = one_line(str(getattr(item, "text", ""))[:width])
    return cut(line(f"   {remark.ref!s:<5} ", (text, "quiet")), width)


def history(
    review: Review, entries: Sequence[Entry], item: Ref | None, width: int, choosing: bool = False
) -> Sequence[Passage]:
    """What happened to an item, or to the case: newest first, wordings word by word.

    With `choosing` a save that left the item with words of its own can be chosen, by its number.
    """
    chosen = entries_of(entries, item.table, item.id) if item else list(entries)
    return [
        Passage(
            tuple(_entry(review, entry, item, width)),
            entry.number if choosing and item and _worded(entry, item) else None,
        )
        for entry in reversed(chosen)
    ]


def _worded(entry: Entry, item: Ref) -> bool:
    return any((edit.table, edit.id) == item and "text" in edit.set for edit in entry.edits)


def _entry(review: Review, entry: Entry, item: Ref | None, width: int) -> Iterator[Line]:
    meeting = review.meetings.get(entry.meeting)
    where = f", meeting {meeting.number}" if meeting else ""
    when = when_at_home(entry.at)
    yield line(" ", (f"{entry.number:>4}  ", "quiet"), (entry.says, "strong"))
    yield line("       ", (f"{when}, {entry.who}{where}", "quiet"))
    for edit in entry.edits:
        if item and (edit.table, edit.id) == item:
            yield from _edit(edit, width)
    yield BLANK


def _edit(edit: Edit, width: int) -> Iterator[Line]:
    """The reasons that were given, the text word by word, and other words that were changed."""
    for reason in reasons(edit):
        yield from set_text(f"because: {reason}", width, "", 7)
    old, new = edit.set.get("text", ("", ""))
    if old != new:
        yield from set_pieces(difference(old or "", new or ""), width, 7)
    for label, before, after in said(edit):
        yield from set_text(
            f"{label}: {before or 'nothing'}, then {after or 'nothing'}", width, "quiet", 7
        )


def read_out(review: Review, item: Finding | Recommendation, width: int) -> list[Line]:
    """A wording in full, alone, as it will be agreed."""
    return [BLANK, *set_text(item.text, width, "strong", 2), BLANK]
