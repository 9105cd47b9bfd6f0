"""What arrives beside what is there: which records are new, which are there, which differ."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from msgspec.structs import replace

from dhr_tui.review.arrivals import Arrival, Fault
from dhr_tui.review.change import TABLE_OF, Refused, values_of
from dhr_tui.review.days_in_order import agency_in_order, seat_in_order
from dhr_tui.review.of_agency import placed_in
from dhr_tui.review.recognising import KEYS, Known, names_of, plain
from dhr_tui.review.records import SHORT_AT_MOST, Agency, Member, Question, Record
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line, scrub


class Different(NamedTuple):
    """An arrival that is there already as `there`, and its fields of which the file says else.

    `since` are those of them that the file says as it did when it came in: the case was changed.
    """

    arrival: Arrival
    there: Record
    fields: tuple[str, ...]
    since: tuple[str, ...] = ()

    @property
    def other(self) -> tuple[str, ...]:
        """The fields of which the file says what it did not say when it came in."""
        return tuple(field for field in self.fields if field not in self.since)


class Weighed(NamedTuple):
    """Arrivals with their agencies looked up: new, there as they are, there but different.

    `kept` are those that were changed in the case since the file brought them; `repeated` tells
    of rows that only say again what one above them says.
    """

    new: tuple[Arrival, ...]
    there: tuple[Arrival, ...]
    different: tuple[Different, ...]
    faults: tuple[Fault, ...]
    kept: tuple[Different, ...] = ()
    repeated: tuple[Fault, ...] = ()


def weigh(review: Review, arrivals: Sequence[Arrival], earlier: Sequence[Record] = ()) -> Weighed:
    """Compare what arrives with the review; a record that a file has twice, and says otherwise the
    second time, is a fault, and so are dates that surely stand the wrong way round.

    `earlier` are records of the review as they came in (`brought.as_brought`), by which what was
    reworded since is known again.
    """
    new: list[Arrival] = []
    there: list[Arrival] = []
    different: list[Different] = []
    faults: list[Fault] = []
    repeated: list[Fault] = []
    beside = _Beside(review, earlier)
    seen = Known()
    places: dict[int, str] = {}
    for placed in (placed_in(review, arrival) for arrival in arrivals):
        if isinstance(placed, Fault):
            faults.append(placed)
            continue
        record, given = placed.record, placed.given
        if twin := seen.find(record, given):
            fields = _fields(placed, twin)
            told = _twice(placed, places[id(twin)], fields)
            (faults if fields else repeated).append(told)
            continue
        seen.add(record, given)
        places[id(record)] = placed.place
        found = beside.find(record, given)
        if not found:
            new.append(placed)
            faults += _out_of_order(placed)
        elif fields := _fields(placed, found):
            different.append(Different(placed, found, fields, beside.since(placed, found, fields)))
        else:
            there.append(placed)
    kept = tuple(one for one in different if not one.other)
    other = tuple(one for one in different if one.other)
    wrong, twice = tuple(faults), tuple(repeated)
    return Weighed(_numbered(review, new), tuple(there), other, wrong, kept, twice)


class _Beside:
    """The records of the review, as they are and as they came in."""

    def __init__(self, review: Review, earlier: Sequence[Record]) -> None:
        self._tables = {kind: getattr(review, TABLE_OF[kind]) for kind in KEYS}
        self._now = {kind: Known(table.values()) for kind, table in self._tables.items()}
        self._then = Known(earlier)
        self._earlier = {(type(record), record.id): record for record in earlier}

    def find(self, record: Record, given: Collection[str]) -> Record | None:
        """The record of the review that is the same thing, as it is now."""
        kind = type(record)
        if found := self._now[kind].find(record, given):
            return found
        before = self._then.find(record, given)
        now: Record | None = self._tables[kind].get(before.id) if before else None
        return now

    def since(self, arrival: Arrival, there: Record, fields: Sequence[str]) -> tuple[str, ...]:
        """Those of the fields that are in the file as they came in."""
        before = self._earlier.get((type(there), there.id))
        differing = _fields(arrival, before) if before else fields
        return tuple(field for field in fields if field not in differing)


def _twice(arrival: Arrival, place: str, fields: Sequence[str]) -> Fault:
    """What is said of a record that stands in `place` too, with other words in `fields`."""
    differ = f"; the two differ in {fields[0].replace('_', ' ')}" if fields else ""
    said = f"It stands in {place} already{_by(arrival.record)}{differ}."
    return Fault(arrival.place, "", _called(arrival.record), said)


def _out_of_order(arrival: Arrival) -> list[Fault]:
    """What is wrong with the dates of a new record, by the rules of what is typed in."""
    try:
        if isinstance(arrival.record, Agency):
            agency_in_order(arrival.record)
        elif isinstance(arrival.record, Member):
            seat_in_order(arrival.record)
    except Refused as refusal:
        return [Fault(arrival.place, "", "", str(refusal))]
    return []


def _fields(arrival: Arrival, there: Record) -> tuple[str, ...]:
    """The fields that the file gives, and that are different there; a former name is a name."""
    ours, theirs = values_of(there), scrub(values_of(arrival.record))
    names = names_of(there) if isinstance(there, Agency) else ()
    return tuple(
        field
        for field in sorted(arrival.given)
        if plain(ours[field]) != plain(theirs[field])
        and not (field == "name" and plain(theirs[field]) in names)
    )


def _numbered(review: Review, new: Sequence[Arrival]) -> tuple[Arrival, ...]:
    """New arrivals with what depends on those before them: short forms, order of questions."""
    taken = {agency.short.casefold() for agency in review.agencies.values()}
    order = max((question.order for question in review.questions.values()), default=0)
    numbered = []
    for arrival in new:
        record = arrival.record
        if isinstance(record, Agency):
            record = replace(record, short=free(record.short, taken))
            taken.add(record.short.casefold())
        elif isinstance(record, Question):
            order += 1
            record = replace(record, order=order)
        numbered.append(arrival._replace(record=record))
    return tuple(numbered)


def free(short: str, taken: set[str]) -> str:
    """The short form, with a number behind it where another agency has it already."""
    count, free = 1, short
    while free.casefold() in taken:
        count += 1
        free = f"{short[: SHORT_AT_MOST - len(str(count))]}{count}"
    return free


def _called(record: Any) -> str:
    """What a record is called in a sentence."""
    names = (getattr(record, field, "") for field in ("name", "text", "role"))
    return one_line(next(filter(None, names), ""))


def _by(record: Record) -> str:
    return ", by its name or short form" if isinstance(record, Agency) else ""
