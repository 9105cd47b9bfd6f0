"""A change laid onto a review: the next review, or the fields where somebody else was faster."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from dhr_tui.review.change import NEW, Change, Edit, Hand, Overtaken, values_of
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review


class Clash(NamedTuple):
    """One field that two people changed; `theirs` is None with field `*` if the record is gone."""

    table: str
    id: int
    field: str
    theirs: Any
    mine: Any


class Conflict(Exception):
    """Somebody else changed the same fields since they were read; nothing was changed."""

    def __init__(self, clashes: list[Clash]) -> None:
        names = ", ".join(dict.fromkeys(f"{Ref(c.table, c.id)} ({c.field})" for c in clashes))
        super().__init__(f"Somebody else has changed {names} since; nothing was saved.")
        self.clashes = clashes


class Merged(NamedTuple):
    """The next tables, the edits as they were done (with ids), and the next free number a table."""

    tables: dict[str, Mapping[int, Record]]
    edits: tuple[Edit, ...]
    next_ids: dict[str, int]


def merge(review: Review, change: Change, hand: Hand, next_ids: Mapping[str, int]) -> Merged:
    """Lay `change` onto `review`. Raises Conflict, Refused where what the change rests on is no
    longer so, and msgspec.ValidationError on a wrong value.

    Two people who change different fields of a record both succeed; so do two who write the same
    value. A number once given is never given again.
    """
    tables: dict[str, dict[int, Record]] = {}
    following = dict(next_ids)
    fresh: dict[str, int] = {}
    done: list[Edit] = []
    clashes: list[Clash] = []
    for each in change.edits:
        edit = _numbered(each, fresh)
        if edit.table not in tables:
            tables[edit.table] = dict(getattr(review, edit.table))
        records = tables[edit.table]
        clashes += _clashes(records.get(edit.id), edit)
        if clashes:
            continue
        number = edit.id or following.get(edit.table, 1)
        following[edit.table] = max(following.get(edit.table, 1), number + 1)
        if not edit.id:
            fresh[edit.table] = number
        done.append(_lay(records, edit, number, hand))
    if clashes:
        raise Conflict(clashes)
    return Merged({**tables}, tuple(done), following)


def laid(review: Review, change: Change, hand: Hand) -> Review:
    """The review as it would be after a change, in thought: nothing of it is kept."""
    return msgspec.structs.replace(review, **merge(review, change, hand, {}).tables)


def _numbered(edit: Edit, fresh: Mapping[str, int]) -> Edit:
    """The edit with the numbers that records were given which the same change adds."""
    found = {
        field: (old, fresh[new[NEW]])
        for field, (old, new) in edit.set.items()
        if isinstance(new, dict) and new.keys() == {NEW}
    }
    return msgspec.structs.replace(edit, set={**edit.set, **found}) if found else edit


def _clashes(current: Record | None, edit: Edit) -> list[Clash]:
    if edit.base == 0 and (edit.id == 0 or current is None):
        return []
    if current is None:
        return [Clash(edit.table, edit.id, "*", None, None)]
    # The values decide and not `rev`, which begins at 1 again in a record that was brought back.
    values = values_of(current)
    _still(current, values, edit)
    return [
        Clash(edit.table, edit.id, field, values.get(field), new)
        for field, (old, new) in edit.set.items()
        if values.get(field) not in (old, new)
    ]


def _still(current: Record, values: Mapping[str, Any], edit: Edit) -> None:
    """Refused where the record is no longer what the edit rests on."""
    for field, held in edit.rests_on.items():
        if values.get(field) != held:
            item, whose = Ref(edit.table, edit.id), current.by or "somebody"
            raise Overtaken(
                f"{item} was changed by {whose} since it was read ({field}); read it again first."
            )


def _lay(records: dict[int, Record], edit: Edit, number: int, hand: Hand) -> Edit:
    """Put one edit into `records`, and return it with its number and the values it replaced."""
    current = records.get(number)
    values = values_of(current) if current else {}
    replaced = {field: (values.get(field), new) for field, (_, new) in edit.set.items()}
    if edit.gone:
        del records[number]
    else:
        values.update((field, new) for field, (_, new) in replaced.items())
        rev = current.rev + 1 if current else 1
        values.update(id=number, rev=rev, by=hand.who, at=hand.at)
        records[number] = msgspec.convert(values, TABLES[edit.table])
    base = current.rev if current else 0
    return msgspec.structs.replace(edit, id=number, base=base, set=replaced)
