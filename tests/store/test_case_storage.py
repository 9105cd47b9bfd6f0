"""TinyDB with the safe storage: a script cannot lose data, and its saves are in the journal."""

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import pytest
from tinydb import TinyDB, where
from tinydb.operations import delete
from tinydb.table import Document

from dhr_tui.review.change import Hand, Overtaken, change, editing
from dhr_tui.store.errors import Damaged, Stale, StoreError, WrongValue
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.storage import CaseStorage

CASE = "lewisham-2014"
Act = Callable[[TinyDB], object]


@pytest.fixture
def db(case_file: Path) -> TinyDB:
    return TinyDB(case_file, storage=CaseStorage, who="a script of ana")


def test_a_script_reads_the_records(db: TinyDB) -> None:
    (found,) = db.table("findings").search(where("agency") == 1)
    assert (found.doc_id, found["text"]) == (1, "The referral was late.")


def test_an_update_is_one_save_with_its_line_in_the_journal(db: TinyDB, files: CaseFiles) -> None:
    db.table("findings").update({"text": "It was\x07 late."}, where("agency") == 1)
    assert files.load(CASE).findings[1].text == "It was late."
    assert files.load(CASE).findings[1].rev == 2
    entry = files.history(CASE)[-1]
    assert (entry.number, entry.who, entry.act) == (2, "a script of ana", "script")
    assert entry.says == "A script changed 1 record."
    assert entry.edits[0].set == {"text": ("The referral was late.", "It was late.")}
    assert files.verify(CASE).sound


def test_a_script_adds_and_removes_records(db: TinyDB, files: CaseFiles) -> None:
    numbers = db.table("findings").insert_multiple([{"text": "a"}, {"text": "b", "agency": 1}])
    assert numbers == [2, 3]
    db.table("findings").remove(doc_ids=[2])
    assert sorted(files.load(CASE).findings) == [1, 3]
    assert files.load(CASE).save == 3
    assert files.verify(CASE).sound


def test_an_update_that_changes_nothing_is_no_save(db: TinyDB, files: CaseFiles) -> None:
    db.table("findings").update({"text": "x"}, where("agency") == 99)
    assert files.load(CASE).save == 1


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda db: db.insert({"a": 1}), "no table _default"),
        (lambda db: db.drop_tables(), "leave the table meta as it is"),
        (lambda db: db.drop_table("agencies"), "no record 1 in agencies"),
        (lambda db: db.drop_table("review"), "one record of the table review"),
        (lambda db: db.table("meta").update({"save": 7}), "leave the table meta as it is"),
        (lambda db: db.table("findings").update({"state": "agred"}), "agred"),
        (lambda db: db.table("findings").update({"rev": 7}), "rev of findings 1 is written by"),
        (lambda db: db.table("findings").update(delete("text")), "take the field text"),
        (lambda db: db.table("findings").update({"agency": 9}), "no record 9 in agencies"),
        (lambda db: db.table("findings").insert({"text": "a", "id": 9}), "field id of findings 2"),
        (lambda db: db.table("findings").insert({"words": "a"}), "words"),
        (lambda db: db.table("findings").update({"text": " "}), "field text: it is empty"),
        (lambda db: db.table("findings").update({"state": "agreed"}), "it is missing, though"),
        (lambda db: db.table("meetings").update({"ended": "noon"}), "field ended: it is no time"),
    ],
)
def test_what_no_case_can_hold_is_refused(
    db: TinyDB, files: CaseFiles, case_file: Path, act: Act, words: str
) -> None:
    before = case_file.read_bytes()
    with pytest.raises(WrongValue, match=words):
        act(db)
    assert case_file.read_bytes() == before
    assert len(files.history(CASE)) == 1


def test_a_number_is_not_given_again(db: TinyDB, files: CaseFiles, case_file: Path) -> None:
    db.table("findings").insert({"text": "a"})
    db.table("findings").remove(doc_ids=[2])
    fresh = TinyDB(case_file, storage=CaseStorage)
    with pytest.raises(WrongValue, match=r"number 2 of findings was given before; .* one is 3"):
        fresh.table("findings").insert({"text": "b"})
    fresh.table("findings").insert(Document({"text": "b"}, doc_id=3))
    assert sorted(files.load(CASE).findings) == [1, 3]


def test_a_script_does_not_save_over_somebody_else(
    db: TinyDB, files: CaseFiles, case_file: Path
) -> None:
    def meanwhile(document: MutableMapping[Any, Any]) -> None:
        edit = editing(files.load(CASE).findings[1], promise="Ana's words.")
        files.save(CASE, change("edit", "e", edit), Hand(who="ana", at="2026-01-05T10:02:00Z"))
        document["text"] = "The script's words."

    with pytest.raises(Stale, match="run the script again"):
        db.table("findings").update(meanwhile)
    assert files.load(CASE).findings[1].promise == "Ana's words."
    assert files.load(CASE).findings[1].text == "The referral was late."


def test_a_damaged_case_is_not_a_new_one(db: TinyDB, case_file: Path) -> None:
    case_file.write_bytes(b"")
    with pytest.raises(Damaged, match="the file is empty"):
        db.table("findings").insert({"text": "a"})
    assert case_file.read_bytes() == b""


def test_only_the_file_of_a_case_is_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"named cases/<case>/case\.json"):
        TinyDB(tmp_path / "db.json", storage=CaseStorage)
    assert not list(tmp_path.iterdir())


def test_what_two_may_not_share_is_refused(db: TinyDB, files: CaseFiles) -> None:
    with pytest.raises(Overtaken, match=r"A1 has the short form mps already; choose another one\."):
        db.table("agencies").insert({"name": "Other", "short": "mps"})
    with pytest.raises(Overtaken, match=r"N1 has the number 1 already"):
        db.table("meetings").insert({"number": 1})
    assert files.load(CASE).save == 1
