"""A damaged case brought back from its journal, with every damaged file kept."""

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.review.review import Review
from dhr_tui.session import Session
from dhr_tui.store import mending, parts, repair
from dhr_tui.store.errors import Damaged, StoreError
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
BEN = Hand(who="ben", at="2026-01-06T09:00:00Z")
Harm = Callable[[Path], object]


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", f"made it {text}", edit), HAND)


@pytest.fixture
def saved(files: CaseFiles) -> CaseFiles:
    """The case after four saves."""
    for text in ("one", "two", "three"):
        reword(files, text)
    return files


def repaired(files: CaseFiles) -> tuple[repair.Plan, list[str]]:
    folder = files.folder(CASE)
    plan = repair.plan(folder, CASE)
    assert plan.found
    assert all(said.endswith(".") for said in (*plan.found, plan.does, *plan.loses))
    kept = mending.carry_out(folder, CASE, plan, BEN)
    fresh = CaseFiles(files.workspace)
    assert fresh.verify(CASE).faults == ()
    assert repair.plan(folder, CASE) == repair.Plan()
    reword(fresh, "after the repair")
    assert fresh.verify(CASE).faults == ()
    return plan, kept


def pipe_instead(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def records(review: Review) -> object:
    return msgspec.structs.replace(review, save=0, head="")


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b""),
        lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
        lambda path: path.write_bytes(b'{"name": "package"}'),
        lambda path: path.write_bytes(path.read_bytes().replace(b'"agency":1', b'"agency":"x"')),
        lambda path: path.write_bytes(b"\0" * 4096),
        lambda path: (path.unlink(), path.mkdir()),
        pipe_instead,
    ],
    ids=["missing", "empty", "half", "foreign", "wrong types", "zeros", "a folder", "a pipe"],
)
def test_a_lost_case_file_comes_back_from_the_journal(
    saved: CaseFiles, case_file: Path, harm: Harm
) -> None:
    before = saved.load(CASE)
    was_there = case_file.is_file()
    harm(case_file)
    damaged = case_file.read_bytes() if was_there and case_file.is_file() else None
    folder = saved.folder(CASE)
    plan = repair.plan(folder, CASE)
    assert "as of save 4 (2026-01-05T10:02:00Z, ana: made it three)" in plan.does
    kept = mending.carry_out(folder, CASE, plan, BEN)
    after = CaseFiles(saved.workspace).load(CASE)
    assert records(after) == records(before)
    assert after.save > before.save
    assert saved.verify(CASE).faults == ()
    last = saved.history(CASE)[-1]
    assert (last.act, last.who) == ("repair", "ben")
    if damaged is not None:
        assert kept == ["case.damaged-20260106T090000Z.json"]
        assert (case_file.parent / kept[0]).read_bytes() == damaged


def test_a_case_file_that_says_other_than_its_journal_is_put_back(
    saved: CaseFiles, case_file: Path
) -> None:
    with TinyDB(case_file) as db:
        db.table("findings").update({"text": "by hand"})
    plan, kept = repaired(saved)
    assert "findings, record 1, field text: it is not what the journal tells." in plan.found[0]
    assert b"by hand" in (case_file.parent / kept[0]).read_bytes()
    assert [e.says for e in saved.history(CASE)][-1] == "made it after the repair"


def test_an_older_case_file_gives_way_to_its_journal(saved: CaseFiles, case_file: Path) -> None:
    older = case_file.read_bytes()
    for text in ("four", "five"):
        reword(saved, text)
    case_file.write_bytes(older)
    plan, _ = repaired(saved)
    assert plan.found == ("case.json is at save 4, and the journal tells of 6 saves.",)
    assert [e.says for e in saved.history(CASE)][-3] == "made it five"


@pytest.mark.parametrize("place", [0.1, 0.5, 0.7, 0.95])
def test_a_broken_journal_is_cut_back_and_a_sound_case_file_stays(
    saved: CaseFiles, journal_file: Path, place: float
) -> None:
    before = saved.load(CASE)
    whole = bytearray(journal_file.read_bytes())
    whole[int(len(whole) * place)] ^= 1
    journal_file.write_bytes(whole)
    plan = repair.plan(saved.folder(CASE), CASE)
    kept = mending.carry_out(saved.folder(CASE), CASE, plan, BEN)
    fresh = CaseFiles(saved.workspace)
    assert records(fresh.load(CASE)) == records(before)
    assert fresh.load(CASE).save == 5
    assert fresh.verify(CASE).faults == ()
    assert (journal_file.parent / kept[0]).read_bytes() == whole
    assert kept == ["journal.damaged-20260106T090000Z.jsonl"]
    assert fresh.history(CASE)[-1].number == 5


@pytest.mark.parametrize("lines", [0, 1, 2])
def test_a_journal_that_ends_early_is_continued_from_the_case(
    saved: CaseFiles, journal_file: Path, lines: int
) -> None:
    before = saved.load(CASE)
    short = b"".join(journal_file.read_bytes().splitlines(keepends=True)[:lines])
    journal_file.write_bytes(short)
    plan, _ = repaired(saved)
    assert plan.loses == (f"The history of saves {lines + 1} to 4 is gone; their words are kept.",)
    found = CaseFiles(saved.workspace)
    assert found.load(CASE).agencies == before.agencies
    assert [e.number for e in found.history(CASE)] == [*range(1, lines + 1), 5, 6]


def test_of_both_damaged_the_sound_part_of_the_journal_is_brought_back(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    lines = journal_file.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b"made it two", b"made it TWO")
    journal_file.write_bytes(b"".join(lines))
    case_file.write_bytes(b"")
    plan = repair.plan(saved.folder(CASE), CASE)
    assert "as of save 2" in plan.does
    assert plan.loses == (
        "What was saved after save 2 is lost to the case; the lines of 2 saves can still be read, "
        "unproven, in the damaged journal that is kept.",
    )
    assert plan.left == 2
    mending.carry_out(saved.folder(CASE), CASE, plan, BEN)
    fresh = CaseFiles(saved.workspace)
    assert fresh.load(CASE).findings[1].text == "one"
    # The case file may have held a save 5 that no line was written of yet.
    assert [e.number for e in fresh.history(CASE)] == [1, 2, 6]
    assert fresh.verify(CASE).sound


def test_the_save_that_only_a_half_case_file_holds_is_not_lost(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    lines = journal_file.read_bytes().splitlines(keepends=True)
    journal_file.write_bytes(b"".join(lines[:-1]))
    case_file.write_bytes(case_file.read_bytes()[:-100])
    plan, _ = repaired(saved)
    assert "as of save 4" in plan.does
    assert [e.says for e in saved.history(CASE)][3] == "made it three"


def test_nothing_is_left_to_repair_from(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    case_file.write_bytes(b"")
    journal_file.write_bytes(b"\0" * 100)
    with pytest.raises(StoreError, match="dhr restore brings back a backup"):
        repair.plan(saved.folder(CASE), CASE)
    assert sorted(os.listdir(saved.folder(CASE))) == ["case.json", "journal.jsonl", "lock"]


def test_a_sound_case_is_left_alone(saved: CaseFiles, journal_file: Path) -> None:
    assert repair.plan(saved.folder(CASE), CASE) == repair.Plan()
    lines = journal_file.read_bytes().splitlines(keepends=True)
    journal_file.write_bytes(b"".join(lines[:-1]))
    assert repair.plan(saved.folder(CASE), CASE) == repair.Plan()


def test_what_a_kill_leaves_of_the_last_line_is_nothing_to_repair(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    whole, sound = journal_file.read_bytes(), case_file.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    for length in range(start, len(whole), 7):
        journal_file.write_bytes(whole[:length])
        assert repair.plan(saved.folder(CASE), CASE) == repair.Plan(), length
    # Beside another fault it is no fault either, and the save that it was of is kept.
    with TinyDB(case_file) as db:
        db.table("findings").update({"text": "by hand"})
    plan, _ = repaired(saved)
    assert plan.found == (
        "case.json: findings, record 1, field text: it is not what the journal tells.",
    )
    assert sound != case_file.read_bytes()
    assert [each.number for each in saved.history(CASE)] == [1, 2, 3, 4, 5, 6]


def test_a_name_that_stands_twice_is_a_fault_to_repair(saved: CaseFiles, case_file: Path) -> None:
    raw = case_file.read_bytes()
    case_file.write_bytes(raw.replace(b'"text":"', b'"text":"First.","text":"', 1))
    plan, kept = repaired(saved)
    assert plan.found[0].endswith("the field text stands there twice.")
    assert b"First." in (case_file.parent / kept[0]).read_bytes()


def test_a_repair_that_was_overtaken_changes_nothing(saved: CaseFiles, case_file: Path) -> None:
    sound = case_file.read_bytes()
    case_file.write_bytes(b"")
    plan = repair.plan(saved.folder(CASE), CASE)
    case_file.write_bytes(sound)
    with pytest.raises(StoreError, match="Somebody changed lewisham-2014 meanwhile"):
        mending.carry_out(saved.folder(CASE), CASE, plan, BEN)
    assert case_file.read_bytes() == sound


def test_a_copied_folder_becomes_a_case_of_its_own(saved: CaseFiles, folder: Path) -> None:
    copy = folder.with_name("copy")
    copy.mkdir()
    for name in ("case.json", "journal.jsonl"):
        (copy / name).write_bytes((folder / name).read_bytes())
    words = (
        "it is the file of the case lewisham-2014, and its folder is called copy.*dhr repair copy"
    )
    with pytest.raises(Damaged, match=words):
        saved.load("copy")
    plan = repair.plan(str(copy), "copy")
    mending.carry_out(str(copy), "copy", plan, BEN)
    assert saved.load("copy").findings == saved.load(CASE).findings
    assert saved.verify("copy").sound


@pytest.mark.parametrize("broken", [0, 1, 2])
def test_a_part_that_is_broken_ends_the_journal_there(
    files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch, broken: int
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 900)
    for number in range(8):
        reword(files, f"wording {number}")
    before = files.load(CASE)
    path = folder / parts.closed_name(broken)
    path.write_bytes(path.read_bytes()[:-5])
    _, kept = repaired(files)
    assert f"journal-00000{broken + 1}.damaged-20260106T090000Z.jsonl" in kept
    assert "journal.damaged-20260106T090000Z.jsonl" in kept
    assert CaseFiles(files.workspace).load(CASE).agencies == before.agencies


@pytest.mark.parametrize("gone", [0, 1, 2])
def test_a_closed_part_that_is_gone_is_named_and_stays_a_gap(
    files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch, gone: int
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 900)
    for number in range(12):
        reword(files, f"wording {number}")
    before = files.load(CASE)
    lost = folder / parts.closed_name(gone)
    lost.unlink()
    plan, _ = repaired(files)
    assert plan.found[0] == f"{lost.name} is missing."
    assert "The history of saves" in plan.loses[0]
    for number in range(6):
        reword(files, f"after it {number}")
    fresh = CaseFiles(files.workspace)
    assert fresh.verify(CASE).faults == ()
    assert fresh.load(CASE).agencies == before.agencies
    assert fresh.history(CASE)[-1].says == "made it after it 5"


def test_a_repair_is_not_undone_but_what_was_before_it_is(
    saved: CaseFiles, case_file: Path
) -> None:
    case_file.unlink()
    plan = repair.plan(saved.folder(CASE), CASE)
    mending.carry_out(saved.folder(CASE), CASE, plan, HAND)
    session = Session(CaseFiles(saved.workspace), CASE, who="ana")
    session.undo()
    assert session.review.findings[1].text == "two"
