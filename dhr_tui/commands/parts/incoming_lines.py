"""The preview of what a file would bring in, as lines and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from dhr_tui.commands.parts.output import aligned, excerpt
from dhr_tui.review.change import STAMPS, values_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Receipt, Slug, When
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from dhr_tui.intake.reading import Incoming
    from dhr_tui.review.arrivals import Arrival
    from dhr_tui.review.weighing import Weighed

NOT_BROUGHT_IN = "not brought in"
FIRST = ("reference", "short", "name", "role", "text", "agency", "kind")
"""Fields that a line begins with; the others follow by name."""


def preview(found: Incoming, weighed: Weighed) -> Iterator[str]:
    """How the columns are understood, counts, a line a record, and notes."""
    where = f", {found.where}" if found.where else ""
    yield f"{found.file}{where}"
    if found.columns:
        rows = [("column", h, _label(f) or NOT_BROUGHT_IN) for h, f in found.columns]
        yield from aligned(rows)
    yield (
        f"{len(weighed.new)} new, {len(weighed.there)} in the case already, "
        f"{len(weighed.different)} in the case and different there."
    )
    records = [(a.place, "new", _said(a)) for a in weighed.new]
    records += [
        (d.arrival.place, f"differs from {ref_to(d.there)}", _otherwise(d))
        for d in weighed.different
    ]
    if records:
        yield from aligned(records)
    yield from found.notes


def values(found: Incoming, weighed: Weighed, saved: int) -> dict[str, Any]:
    """The same with stable keys; `saved` is the number of the save, 0 for none."""
    return {
        "file": found.file,
        "where": found.where,
        "columns": [{"heading": h, "field": f or None} for h, f in found.columns],
        "new": [{"place": a.place, **_fields(a)} for a in weighed.new],
        "there": [{"place": a.place, **_fields(a)} for a in weighed.there],
        "different": [
            {"place": d.arrival.place, "item": str(ref_to(d.there)), "fields": list(d.fields)}
            for d in weighed.different
        ],
        "problems": [fault._asdict() for fault in (*found.faults, *weighed.faults)],
        "notes": list(found.notes),
        "saved": saved or None,
    }


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
    return excerpt("; ".join(filter(None, shown)), 100)


def _shown(value: Any, name: str) -> str:
    if isinstance(value, When):
        return f"{_label(name)} {show_when(value)}"
    if isinstance(value, Slug):
        return value.label
    if isinstance(value, bool):
        return _label(name) if value else f"not {_label(name)}"
    if isinstance(value, tuple):
        return ", ".join(_shown(v.on if isinstance(v, Receipt) else v, name) for v in value)
    return str(value or "")


def _otherwise(different: Any) -> str:
    """What the file says otherwise, field by field: the file's value, then the case's."""
    ours, theirs = different.there, different.arrival.record
    return "; ".join(
        f"{_label(f)}: file “{_bare(getattr(theirs, f))}”, case “{_bare(getattr(ours, f))}”"
        for f in different.fields
    )


def _bare(value: Any) -> str:
    shown = show_when(value) if isinstance(value, When) else _shown(value, "")
    return excerpt(shown, 40)


def _label(field: str) -> str:
    return field.replace("_", " ")
