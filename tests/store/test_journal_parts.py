"""A journal in several files: closed at a size, read in order, one chain."""

import os
from pathlib import Path

import pytest

from dhr_tui.review.acts.erasing import Words
from dhr_tui.review.change import Hand, change, editing
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from dhr_tui.store import journal, parts
from dhr_tui.store.errors import Damaged
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.meta import ZERO, chained

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
SAVES = 9


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", f"made it {text}", edit), HAND)


@pytest.fixture
def saved(files: CaseFiles, monkeypatch: pytest.MonkeyPatch) -> CaseFiles:
    """Ten saves whose journal is closed every few."""
    monkeypatch.setattr(parts, "LARGEST", 900)
    for number in range(SAVES):
        reword(files, f"wording {number}")
    return files


def in_order(folder: Path) -> list[Path]:
    closed = sorted(folder.glob("journal-*.jsonl"))
    return [*closed, folder / "journal.jsonl"]


def test_a_journal_is_closed_at_a_size_and_its_chain_runs_on(
    saved: CaseFiles, folder: Path
) -> None:
    files = in_order(folder)
    names = [path.name for path in files]
    assert len(files) > 3
    assert names[:2] == ["journal-000001.jsonl", "journal-000002.jsonl"]
    assert all(path.stat().st_size >= 900 for path in files[:-1])
    head = ZERO
    for line in b"".join(path.read_bytes() for path in files).splitlines():
        head = chained(head, line[65:])
        assert line[:64].decode() == head
    assert head == saved.load(CASE).head


def test_a_closed_part_is_not_written_again(saved: CaseFiles, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in in_order(folder)[:-1]}
    reword(saved, "another")
    reword(CaseFiles(saved.workspace), "and another")
    assert {name: (folder / name).read_bytes() for name in before} == before


def test_every_part_is_read_in_order(saved: CaseFiles) -> None:
    for files in (saved, CaseFiles(saved.workspace)):
        assert [entry.number for entry in files.history(CASE)] == list(range(1, SAVES + 2))
        assert files.verify(CASE).faults == ()


def test_the_latest_saves_are_told_without_reading_what_is_long_closed(
    saved: CaseFiles, folder: Path
) -> None:
    for path in in_order(folder)[:-3]:
        path.write_bytes(b"unread, but for its last line\n" + path.read_bytes())
    fresh = CaseFiles(saved.workspace)
    numbers = [entry.number for entry in fresh.recent(CASE)]
    assert 1 < numbers[0] < numbers[-1] == SAVES + 1
    reword(fresh, "another")
    assert [entry.number for entry in fresh.recent(CASE)][-1] == SAVES + 2
    assert not saved.verify(CASE).sound


def test_a_session_that_remembers_sees_the_journal_closed_by_another(saved: CaseFiles) -> None:
    other = CaseFiles(saved.workspace)
    for number in range(SAVES):
        before = len(other.history(CASE))
        reword(saved, f"more {number}")
        assert len(other.history(CASE)) == before + 1
        assert other.recent(CASE)[-1].says == f"made it more {number}"


def test_undo_and_redo_reach_back_over_closed_parts(saved: CaseFiles) -> None:
    session = Session(saved, CASE, who="ana")
    for number in reversed(range(SAVES - 1)):
        session.undo()
        assert session.review.findings[1].text == f"wording {number}"
    session.undo()
    assert session.review.findings[1].text == "The referral was late."
    for number in range(SAVES):
        session.redo()
        assert session.review.findings[1].text == f"wording {number}"
    assert saved.verify(CASE).sound


@pytest.mark.parametrize("part", [0, 1, -2])
def test_every_changed_byte_of_a_closed_part_is_found(
    saved: CaseFiles, folder: Path, part: int
) -> None:
    path = in_order(folder)[part]
    whole = path.read_bytes()
    for place in range(0, len(whole), 11):
        changed = bytearray(whole)
        changed[place] ^= 1
        path.write_bytes(changed)
        assert not saved.verify(CASE).sound, place


def test_parts_missing_swapped_or_cut_are_found(saved: CaseFiles, folder: Path) -> None:
    files = in_order(folder)
    wholes = [path.read_bytes() for path in files]
    for index in range(len(files)):
        if index < len(files) - 1:
            files[index].unlink()
            assert not saved.verify(CASE).sound
            files[index].write_bytes(wholes[index][:-1])
            assert not saved.verify(CASE).sound
        files[index].write_bytes(wholes[index])
    files[0].write_bytes(wholes[1])
    files[1].write_bytes(wholes[0])
    assert not saved.verify(CASE).sound
    with pytest.raises(Damaged):
        CaseFiles(saved.workspace).history(CASE)


def test_a_closed_part_that_is_gone_is_named(saved: CaseFiles, folder: Path) -> None:
    files = in_order(folder)[:-1]
    for path in files[:-1]:
        whole = path.read_bytes()
        path.unlink()
        first, *more = saved.verify(CASE).faults
        assert first == f"{path.name} is missing."
        assert "which begin with save" in more[0]
        with pytest.raises(Damaged, match="dhr repair"):
            CaseFiles(saved.workspace).history(CASE)
        reword(saved, f"without {path.name}")
        path.write_bytes(whole)
        assert saved.verify(CASE).sound
    # Of the last one nothing tells but the save that comes next.
    last = in_order(folder)[-2]
    last.unlink()
    (fault, *_) = saved.verify(CASE).faults
    assert "the chain breaks after save" in fault
    assert "which begin with save" in fault


def test_nothing_is_erased_of_a_journal_that_cannot_be_read_whole(
    saved: CaseFiles, folder: Path
) -> None:
    in_order(folder)[1].unlink()
    words = [Words(Ref("findings", 1), "text", "wording 1")]
    with pytest.raises(Damaged, match="its chain breaks after save"):
        saved.erase(CASE, words, "a request", HAND)


def test_a_kill_between_closing_and_the_next_line_is_completed(
    saved: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 1)

    def killed(*_: object) -> None:
        raise OSError(5, "killed")

    with monkeypatch.context() as patch:
        patch.setattr("dhr_tui.store.journal.write_all", killed)
        reword(saved, "in the case file alone")
    os.unlink(folder / "journal.jsonl")
    other = CaseFiles(saved.workspace)
    assert other.load(CASE).findings[1].text == "in the case file alone"
    assert other.verify(CASE).sound
    reword(other, "after it")
    assert other.verify(CASE).sound
    assert len(other.history(CASE)) == SAVES + 3


def test_a_long_last_line_of_a_closed_part_is_found(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    reword(files, "long " * 60_000)
    monkeypatch.setattr(parts, "LARGEST", 1)
    reword(files, "short")
    reword(CaseFiles(files.workspace), "shorter")
    assert files.verify(CASE).sound
    assert journal.begin(str(files.workspace.cases / CASE), 1).save == 2
