"""Records with a text in every field that takes one, found by reflection and not by a list."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

import msgspec
from msgspec import inspect

from dhr_tui.review.change import STAMPS, TABLE_OF, Change, Edit, Hand, values_of
from dhr_tui.review.records import (
    TABLES,
    CaseRecord,
    Cell,
    Characteristic,
    Equality,
    Finding,
    Meeting,
    MinutesState,
    Nearness,
    Origin,
    Question,
    QuestionKind,
    Recommendation,
    Record,
    State,
    Visibility,
    When,
    cell_id,
    equality_id,
)
from dhr_tui.store.draft import Draft, Opening
from dhr_tui.store.protocol import CaseStore
from tests.hostile.strings import group_of

CASE = "hostile"
Text = Callable[[], str]
PLAIN = ("id", "rev")


MOMENT = "2026-01-05T10:00:00Z"
MOMENTS = ("at", "ended", "agreed")
"""Fields that hold a moment, in any record and in what is inside it."""


def filled(kind: type[Record], number: int, text: Text, /, **given: Any) -> Record:
    """A record of a kind: text in every text, 1 wherever it refers to another record."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    values = {
        field.name: _named(field.name, field.type, text)
        for field in info.fields
        if field.name not in PLAIN
    }
    record = msgspec.convert(values | {"id": number, "rev": 1}, kind)
    return msgspec.structs.replace(record, **given)


def _named(name: str, kind: inspect.Type, text: Text) -> Any:
    """The JSON value of a field; a moment is no free text, a case with any other is damaged."""
    return MOMENT if name in MOMENTS else _value(kind, text)


def _value(kind: inspect.Type, text: Text) -> Any:
    """The JSON value of a type."""
    match kind:
        case inspect.StrType():
            return text()
        case inspect.IntType():
            return 1
        case inspect.BoolType():
            return True
        case inspect.EnumType(cls=cls):
            return next(iter(cls)).value
        case inspect.VarTupleType(item_type=item):
            return [_value(item, text)]
        case inspect.StructType(cls=cls) if cls is When:
            # A date is no free text: a case with any other is found to be damaged.
            return {"on": "2013", "until": "2014-02", "nearness": Nearness.BETWEEN.value}
        case inspect.StructType(fields=fields):
            return {field.name: _named(field.name, field.type, text) for field in fields}
        case inspect.UnionType(types=types):
            return _value(next(t for t in types if not isinstance(t, inspect.NoneType)), text)
    raise TypeError(f"{kind} has no text to be filled with")


def records(text: Text) -> Iterator[Record]:
    """A small case with a record of every kind, and a statement in every state."""
    yield filled(CaseRecord, 1, text)
    for table in ("people", "members", "meetings", "queries", "actions"):
        yield filled(TABLES[table], 1, text)
    for number in (1, 2, 3):
        yield filled(TABLES["agencies"], number, text)
    for number in (1, 2):
        kind = QuestionKind.EACH_AGENCY
        yield filled(Question, number, text, kind=kind, retired="", agencies=(), order=number)
    yield filled(Question, 3, text)
    # Not the cell of the findings: an answer without one.
    yield filled(Cell, cell_id(2, 2), text, question=2, agency=2)
    yield from _statements(text)
    for table in ("notes", "acknowledgements"):
        yield filled(TABLES[table], 1, text)
    for table in ("contacts", "processes", "dissemination", "delays"):
        yield filled(TABLES[table], 1, text)
    yield filled(Equality, equality_id(1, Characteristic.AGE), text)
    yield filled(Meeting, 2, text, number=2, minutes=MinutesState.CONFIRMED)


def _statements(text: Text) -> Iterator[Record]:
    for number, state in enumerate(State, 1):
        agreement = {} if state is State.AGREED else {"agreement": None}
        yield filled(Finding, number, text, state=state, **agreement)
        yield filled(
            Recommendation, number, text, state=state, **agreement, origin=Origin.PANEL,
            origin_agency=0, decision=None,
        )  # fmt: skip
    yield filled(Finding, 6, text, state=State.DRAFT, visibility=Visibility.PRIVATE, agreement=None)
    yield filled(
        Recommendation, 6, text, state=State.DRAFT, origin=Origin.AGENCY_REPORT, agreement=None
    )


def beginning(text: Text) -> Change:
    """The change that begins a case with those records, past all cleaning on the way in."""
    edits = tuple(_adding(record) for record in records(text))
    return Change(act="new-case", says=text(), edits=edits)


def hand(text: Text) -> Hand:
    """The hand of somebody whose name is hostile too."""
    return Hand(who=text(), at=MOMENT, meeting=1)


def _adding(record: Record) -> Edit:
    values = values_of(record)
    fields = {name: (None, values[name]) for name in values if name not in STAMPS}
    return Edit(table=TABLE_OF[type(record)], id=record.id, base=0, set=fields)


def reworded(store: CaseStore, names: list[str], number: int, case: str = CASE) -> None:
    """Somebody else gives a finding another hostile text, past all cleaning too."""
    was = store.load(case).findings[number]
    words = {"text": (was.text, f"{group_of(names)} {was.text}")}
    edit = Edit(table="findings", id=number, base=was.rev, set=words)
    change = Change(act="amend", says=group_of(names), edits=(edit,))
    store.save(case, change, hand(lambda: group_of(names)))


def texts_in(value: Any) -> Iterator[str]:
    """Every text of a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from texts_in(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from texts_in(each)


def stored(store: CaseStore, names: list[str], case: str = CASE, who: str = "kim") -> None:
    """A sound case with the texts of a group in every field, and drafts of somebody's with them."""
    turn = count()

    def text() -> str:
        return group_of(names, next(turn))

    store.create(case, beginning(text), hand(text))
    values = {name: text() for name in ("verify_by", "promise", "owner")}
    for key in ("F1", text()):
        draft = Draft(key=key, text=text(), at=text(), table="findings", id=1, base=1)
        store.draft_put(case, who, msgspec.structs.replace(draft, values=values))
    opening = Opening(screen=text(), action=text(), part=text(), item=text())
    form = Draft(key=text(), text=text(), at=text(), values={"text": text()}, opening=opening)
    store.draft_put(case, who, form)
