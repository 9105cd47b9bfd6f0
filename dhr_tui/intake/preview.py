"""What a file would bring in, in words: for the command line and for the screen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from dhr_tui.intake.reading import KINDS, Incoming
from dhr_tui.review.arrivals import Arrival, Fault
from dhr_tui.review.change import STAMPS, values_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.of_agency import unknown_agencies, without_them
from dhr_tui.review.records import (
    Agency,
    Member,
    Person,
    Question,
    Receipt,
    Recommendation,
    Record,
    Slug,
    When,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.weighing import Different, Weighed, weigh

NOT_BROUGHT_IN = "not brought in"
WITHOUT = "It is no agency of this case; the member comes in without one."
NEW = "new"
"""What is said of a record that is not in the case."""

FIRST = ("reference", "short", "name", "role", "text", "agency", "kind")
"""Fields that a line begins with; the others follow by name."""

EDITED_BY: Mapping[type[Record], str] = {
    Agency: "agency",
    Person: "person",
    Member: "member",
    Question: "question edit",
    Recommendation: "edit",
}
"""The command that changes a record of each kind."""

_OF_A_SET = frozenset({"text", "short", "kind"})
LONGEST_VALUE = 40
"""Characters of a value that is shown beside another."""


class Preview(NamedTuple):
    """A file beside a review: what it would bring in, what is there, and what is wrong.

    `warnings` are sentences about what comes in, and keep nothing out. `unknown` counts the members
    of the panel whose agency the case does not know, also where they come in without it.
    """

    found: Incoming
    weighed: Weighed
    warnings: tuple[str, ...] = ()
    unknown: int = 0

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Everything that keeps the file out, by its places."""
        return (*self.found.faults, *self.weighed.faults)

    @property
    def notes(self) -> tuple[str, ...]:
        """What somebody should know, and keeps nothing out."""
        return (*self.found.notes, *map(str, self.weighed.repeated))

    @property
    def may_come_in(self) -> bool:
        """Whether something is new and nothing is wrong."""
        return bool(self.weighed.new) and not self.faults

    @property
    def title(self) -> str:
        """The file, and which table of it was read."""
        return ", ".join(filter(None, (self.found.file, self.found.where)))

    @property
    def rather(self) -> str:
        """That another kind of list has such headings, as a sentence goes on from it, or empty."""
        if not self.found.rather:
            return ""
        kind, other = KINDS[self.found.kind], KINDS[self.found.rather]
        return f"Its headings fit {other} better than {kind}"

    @property
    def counts(self) -> str:
        """How many are new, there, and different there, in a sentence."""
        new, there, other = map(len, self.weighed[:3])
        said = f"{new} new, {there} in the case already, {other} in the case and different there"
        kept = len(self.weighed.kept)
        return f"{said}{f', {kept} changed there since and kept' if kept else ''}."

    @property
    def advice(self) -> str:
        """What can be done about what differs, in a sentence; empty where nothing does."""
        if not self.weighed.different:
            return ""
        one = self.weighed.different[0]
        said = (
            "What differs stays as the case has it. Where the file is right, change the case: "
            f"{ref_to(one.there)} on the screen, or dhr {EDITED_BY[type(one.there)]}."
        )
        if isinstance(one.there, Question):
            said += " Where it is a question of its own, give it another number in the file."
        return said

    @property
    def loose(self) -> str:
        """How many paragraphs may belong to the item above them, as a sentence goes on from it."""
        count = self.found.loose
        one = "1 paragraph without a number stands" if count == 1 else ""
        return f"{one or f'{count} paragraphs without a number stand'} below an item"

    @property
    def strangers(self) -> str:
        """How many members have an agency that is not known, as a sentence goes on from it."""
        who = "1 member has" if self.unknown == 1 else f"{self.unknown} members have"
        return f"{who} an agency that the case does not know"

    @property
    def told(self) -> str:
        """Why nothing comes in, in a sentence; empty where something does."""
        if self.faults:
            count = len(self.faults)
            problems = "1 problem" if count == 1 else f"{count} problems"
            return f"Nothing was brought in: {problems} to put right first."
        return "" if self.weighed.new else "There is nothing new in it; nothing was saved."


def preview(
    review: Review,
    found: Incoming,
    warnings: Sequence[str] = (),
    earlier: Sequence[Record] = (),
    without_agency: bool = False,
) -> Preview:
    """The file beside the review as it is now, with what speaks against what is in it.

    `earlier` are the records of the review as they came in. `without_agency` says that members of
    the panel whose agency the case does not know come in without one, each with a note.
    """
    unknown = unknown_agencies(review, found.arrivals)
    if without_agency:
        notes = (str(fault._replace(expected=WITHOUT)) for fault in unknown)
        found = found._replace(
            arrivals=without_them(found.arrivals, unknown), notes=(*notes, *found.notes)
        )
    weighed = weigh(review, found.arrivals, earlier)
    return Preview(found, weighed, tuple(warnings), len(unknown))


def of_a_set(
    review: Review, name: str, questions: Sequence[Question], earlier: Sequence[Record] = ()
) -> Preview:
    """A set of questions beside the review; an item is known by its text, as add_set knows it."""
    arrivals = tuple(
        Arrival(f"item {question.reference}", replace(question, reference=""), _OF_A_SET)
        for question in questions
    )
    found = Incoming(name, "", (), arrivals, (), ())
    return preview(review, found, (), earlier)


def columns(shown: Preview) -> Iterator[tuple[str, str]]:
    """Every heading, and the field that it was understood as."""
    return ((heading, label(field) or NOT_BROUGHT_IN) for heading, field in shown.found.columns)


def records(shown: Preview, longest: int = LONGEST_VALUE) -> Iterator[tuple[str, str, str]]:
    """Place, new or different, and what the file says, of all that is not in the case so.

    Of two values that differ, at most `longest` characters each; 0: all of them.
    """
    for arrival in shown.weighed.new:
        yield arrival.place, NEW, _said(arrival)
    for different in shown.weighed.different:
        there = f"differs from {_named(different.there)}"
        yield different.arrival.place, there, _otherwise(different, longest)
    for kept in shown.weighed.kept:
        there = f"is {_named(kept.there)}, changed since and kept"
        yield kept.arrival.place, there, _otherwise(kept, longest)


def values(shown: Preview, saved: int) -> dict[str, Any]:
    """The same with stable keys; `saved` is the number of the save, 0 for none."""
    found, weighed = shown.found, shown.weighed
    return {
        "file": found.file,
        "where": found.where,
        "kind": found.kind or None,
        "rather": found.rather or None,
        "columns": [{"heading": h, "field": f or None} for h, f in found.columns],
        "new": [{"place": a.place, **_fields(a)} for a in weighed.new],
        "there": [{"place": a.place, **_fields(a)} for a in weighed.there],
        "different": [
            {"place": d.arrival.place, "item": str(ref_to(d.there)), "fields": list(d.fields)}
            for d in weighed.different
        ],
        "kept": [
            {"place": k.arrival.place, "item": str(ref_to(k.there)), "fields": list(k.fields)}
            for k in weighed.kept
        ],
        "problems": [fault._asdict() for fault in shown.faults],
        "warnings": list(shown.warnings),
        "notes": list(shown.notes),
        "saved": saved or None,
    }


def label(field: str) -> str:
    """A field as people read it."""
    return field.replace("_", " ")


def _fields(arrival: Arrival) -> dict[str, Any]:
    """The fields of a record that the file gives, and the short form that was made for it."""
    record = values_of(arrival.record)
    wanted = {*arrival.given, *({"short"} & set(record))} - STAMPS
    given = {name: value for name, value in record.items() if name in wanted}
    return {**given, "agency": arrival.agency} if arrival.agency else given


def _said(arrival: Arrival) -> str:
    fields = _fields(arrival)
    names = [name for name in FIRST if name in fields]
    names += sorted(set(fields) - set(names))
    shown = (
        arrival.agency if name == "agency" else _shown(getattr(arrival.record, name), name)
        for name in names
    )
    return one_line("; ".join(filter(None, shown)))


def _shown(value: Any, name: str) -> str:
    if isinstance(value, When):
        return f"{label(name)} {show_when(value)}"
    if isinstance(value, Slug):
        return value.label
    if isinstance(value, bool):
        return label(name) if value else f"not {label(name)}"
    if isinstance(value, tuple):
        return ", ".join(_shown(v.on if isinstance(v, Receipt) else v, name) for v in value)
    return str(value or "")


def _named(record: Record) -> str:
    """A record of the case by its id; an agency by its short form as well."""
    short = f" {record.short}" if isinstance(record, Agency) else ""
    return f"{ref_to(record)}{short}"


def _otherwise(different: Different, longest: int) -> str:
    """What the file says otherwise, field by field: the file's value, then the case's."""
    ours, theirs = different.there, different.arrival.record
    return "; ".join(
        f"{label(f)}: file {_bare(theirs, f, longest)}, case {_bare(ours, f, longest)}"
        + (", changed there since" if f in different.since and different.other else "")
        for f in different.fields
    )


def _bare(record: Record, field: str, longest: int) -> str:
    """A value in quotation marks, or that there is none."""
    value = getattr(record, field)
    shown = one_line(show_when(value) if isinstance(value, When) else _shown(value, ""))
    whole = not longest or len(shown) <= longest
    return f"“{shown if whole else f'{shown[: longest - 1]}…'}”" if shown else "nothing"
