"""What is hostile is taken out on the way in, from every field of every record."""

from __future__ import annotations

import ast
from pathlib import Path

import msgspec
import pytest

from dhr_tui.review.change import adding, editing, values_of
from dhr_tui.review.records import TABLES
from dhr_tui.review.text import UNSEEN
from dhr_tui.session import Session
from dhr_tui.store.errors import Damaged, WrongValue
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.memory import MemoryStore
from dhr_tui.store.workspace import Workspace
from tests.hostile.filled import CASE, beginning, filled, hand, records, stored, texts_in
from tests.hostile.strings import GROUPS, HOSTILE, SURROGATES
from tests.house.sources import PACKAGE

MAKES_EDITS = {"review/change.py", "store/storage.py", "store/repair.py"}
"""Where edits are made: from records and from what a script writes, which are cleaned; a repair
leaves every record as it is to the last character."""

TAKES_AWAY = {"review/acts/erasing.py"}
"""Where edits are made that only take words away."""

ALL = {**HOSTILE, "surrogates": SURROGATES}


def test_there_are_forty_texts() -> None:
    assert len(HOSTILE) == 40
    assert sum(map(len, GROUPS)) == 40


@pytest.mark.parametrize("name", ALL)
def test_no_edit_of_an_act_holds_what_nobody_can_see(name: str) -> None:
    for record in records(lambda: ALL[name]):
        plain = filled(type(record), record.id, lambda: "plain")
        fields = {f: getattr(record, f) for f in record.__struct_fields__ if f not in ("id", "rev")}
        for edit in (adding(record), editing(plain, **fields)):
            texts = list(texts_in([new for _, new in edit.set.values()]))
            assert texts
            assert [text for text in texts if UNSEEN.search(text)] == []


def test_edits_are_made_nowhere_else() -> None:
    makers = {
        str(path.relative_to(PACKAGE))
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Edit"
    }
    assert makers == MAKES_EDITS | TAKES_AWAY


@pytest.mark.parametrize("name", [*HOSTILE, "surrogates"])
def test_the_name_of_who_acts_is_cleaned(name: str) -> None:
    store = MemoryStore()
    stored(store, GROUPS[0])
    session = Session(store, CASE, f"kim{ALL[name]}")
    assert session.who.startswith("kim")
    assert not UNSEEN.search(session.who)
    assert "\n" not in session.who


def test_the_login_name_is_cleaned(monkeypatch: pytest.MonkeyPatch) -> None:
    store = MemoryStore()
    stored(store, GROUPS[0])
    monkeypatch.setenv("LOGNAME", "kim\x1b[31m")
    assert Session(store, CASE).who == "kim[31m"
    monkeypatch.setenv("LOGNAME", "\x1b\x07")
    assert Session(store, CASE).who == "somebody"


@pytest.mark.parametrize("group", GROUPS, ids="+".join)
def test_a_case_past_all_cleaning_holds_them_in_every_field(
    tmp_path: Path, group: list[str]
) -> None:
    store = CaseFiles(Workspace(tmp_path))
    stored(store, group)
    assert store.verify(CASE).sound
    review = store.load(CASE)
    for table, kind in TABLES.items():
        for record in getattr(review, table).values():
            texts = set(texts_in(values_of(record)))
            assert any(HOSTILE[name] in text for name in group for text in texts), kind


def test_no_file_can_hold_a_lone_surrogate(tmp_path: Path) -> None:
    store = CaseFiles(Workspace(tmp_path))
    with pytest.raises(WrongValue, match="cannot be written down"):
        store.create(CASE, beginning(lambda: SURROGATES), hand(lambda: "kim"))
    stored(store, GROUPS[-1])
    file = tmp_path / "cases" / CASE / "case.json"
    file.write_bytes(file.read_bytes().replace(b"unforeseeable", b"\\ud800", 1))
    with pytest.raises(Damaged):
        CaseFiles(Workspace(tmp_path)).load(CASE)


def test_every_text_of_a_record_is_filled() -> None:
    for table, kind in TABLES.items():
        values = msgspec.to_builtins(filled(kind, 1, lambda: "x"))
        assert "" not in list(texts_in(values)), table
