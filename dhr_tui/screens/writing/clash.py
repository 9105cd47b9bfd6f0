"""A change of one record that met somebody else's: the fields that both changed, and the choice.

Pure, and of any act: it knows the edits of the change, and not the sheet that they were typed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from dhr_tui.review.change import Change, Edit, values_of
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import Record, Slug, When
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.writing.contest import Contest, Point
from dhr_tui.widgets.field import Field, Values

RULED = frozenset({"answer", "state", "decision", "minutes"})
"""Fields that the panel's rules tie to others: one person's goes with all that belongs to it."""


def clash(review: Review, change: Change, fields: Sequence[Field]) -> Contest | None:
    """What was to be saved against the record as it stands; None where there is nothing to choose.

    `fields` are those of the sheet: the words for what it asked.
    """
    edits = [edit for edit in change.edits if _overtaken(review, edit)]
    now = record_at(review, Ref(edits[0].table, edits[0].id)) if edits else None
    if now is None or len(edits) > 1 or edits[0].gone or RULED & edits[0].set.keys():
        return None
    points = tuple(_points(now, edits[0], {field.name: field for field in fields}))
    item = Ref(edits[0].table, edits[0].id)
    mine = _with(now, {name: new for name, (_, new) in edits[0].set.items()})
    values = {name: worded(getattr(mine, name)) for name in edits[0].set}
    return Contest(item, None, now.by, now.at, points, values)


def resting_on_shown(review: Review, change: Change, item: Ref) -> Change:
    """The change as one of the record that `review` shows: who saves after that is met again."""
    now = record_at(review, item)
    held = values_of(now) if now else {}

    def rests(edit: Edit) -> Edit:
        if now is None or Ref(edit.table, edit.id) != item:
            return edit
        fields = {name: (held.get(name), new) for name, (_, new) in edit.set.items()}
        return msgspec.structs.replace(edit, base=now.rev, set=fields)

    return msgspec.structs.replace(change, edits=tuple(map(rests, change.edits)))


def settled(change: Change, found: Contest, chosen: Values) -> Change:
    """A change of the record that was shown, with what was chosen of its points."""
    edits = (
        _settled(edit, found, chosen) if Ref(edit.table, edit.id) == found.item else edit
        for edit in change.edits
    )
    kept = tuple(edit for edit in edits if edit.set)
    return msgspec.structs.replace(change, edits=kept, says=_told(change.says, found, chosen))


def _settled(edit: Edit, found: Contest, chosen: Values) -> Edit:
    fields = dict(edit.set)
    for point in found.points:
        shown, mine = fields.pop(point.name)
        if chosen[point.name] != point.theirs:
            typed = mine if chosen[point.name] == point.mine else chosen[point.name]
            fields[point.name] = (shown, typed)
    return msgspec.structs.replace(edit, set=fields)


def _told(says: str, found: Contest, chosen: Values) -> str:
    """What an act says of itself, which may end in the name that was typed for the record."""
    for point in found.points:
        if point.mine and says.endswith(f" {point.mine}"):
            return says.removesuffix(point.mine) + one_line(chosen[point.name])
    return says


def _overtaken(review: Review, edit: Edit) -> bool:
    """Whether somebody changed a field that the edit changes, each in another way."""
    now = record_at(review, Ref(edit.table, edit.id)) if edit.base else None
    held = values_of(now) if now else {}
    return any(held.get(name) not in (old, new) for name, (old, new) in edit.set.items())


def _points(now: Record, edit: Edit, fields: Mapping[str, Field]) -> Iterator[Point]:
    held = values_of(now)
    for name, (old, new) in edit.set.items():
        if held[name] in (old, new):
            continue
        field = fields.get(name, Field(name, name.replace("_", " ")))
        base, mine = (_with(now, {name: value}) for value in (old, new))
        before, theirs, typed = (worded(getattr(each, name)) for each in (base, now, mine))
        free = isinstance(new, str) and not field.choices
        yield Point(name, field.label, before, theirs, typed, dict(field.choices), free)


def _with(record: Record, values: Mapping[str, Any]) -> Record:
    """The record with other values, given as a journal has them."""
    return msgspec.convert({**values_of(record), **values}, type(record))


def worded(value: Any) -> str:
    """A value of a record as people read it."""
    if isinstance(value, When):
        return show_when(value)
    if isinstance(value, Slug):
        return value.value
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(worded(each) for each in value)
    if isinstance(value, msgspec.Struct):
        parts = (worded(getattr(value, name)) for name in value.__struct_fields__)
        return " ".join(part for part in parts if part)
    return "" if value is None else str(value)
