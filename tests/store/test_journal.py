"""The journal: a chain in which no byte changes unseen, and which a crash does not break."""

import os
from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store.errors import Damaged
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.meta import ZERO, chained

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", "reworded F1", edit), HAND)


def again(files: CaseFiles) -> CaseFiles:
    return CaseFiles(files.workspace)


@pytest.fixture
def saved(files: CaseFiles) -> CaseFiles:
    """The case after four saves."""
    for text in ("one", "two", "three"):
        reword(files, text)
    return files


def test_each_line_is_chained_to_the_one_before(saved: CaseFiles, journal_file: Path) -> None:
    head = ZERO
    for line in journal_file.read_bytes().splitlines():
        digits, body = line[:64].decode(), line[65:]
        head = chained(head, body)
        assert digits == head
    assert head == saved.load(CASE).head


def test_every_changed_byte_of_the_journal_is_found(saved: CaseFiles, journal_file: Path) -> None:
    whole = journal_file.read_bytes()
    for place in range(0, len(whole), 5):
        for bit in (1, 0x40):
            changed = bytearray(whole)
            changed[place] ^= bit
            journal_file.write_bytes(changed)
            assert not saved.verify(CASE).sound, place


def test_every_changed_byte_of_the_case_is_found(saved: CaseFiles, case_file: Path) -> None:
    whole = case_file.read_bytes()
    for place in range(0, len(whole), 5):
        changed = bytearray(whole)
        changed[place] ^= 1
        case_file.write_bytes(changed)
        report = saved.verify(CASE)
        assert report.faults, place
        assert all(fault.endswith(".") for fault in report.faults)


def test_lines_taken_out_doubled_or_swapped_are_found(saved: CaseFiles, journal_file: Path) -> None:
    lines = journal_file.read_bytes().splitlines(keepends=True)
    others = [
        lines[1:],
        [lines[0], *lines[2:]],
        lines[:-2],
        [lines[0], *lines],
        [*lines, lines[-1]],
        [lines[1], lines[0], *lines[2:]],
    ]
    for other in others:
        journal_file.write_bytes(b"".join(other))
        assert not saved.verify(CASE).sound


def test_a_record_that_was_changed_by_hand_is_named(saved: CaseFiles, case_file: Path) -> None:
    case_file.write_bytes(case_file.read_bytes().replace(b'"text":"three"', b'"text":"3"'))
    assert saved.verify(CASE).faults == (
        "case.json: findings, record 1, field text: it is not what the journal tells.",
    )


def test_a_journal_that_is_one_save_behind_is_completed(
    saved: CaseFiles, journal_file: Path
) -> None:
    whole = journal_file.read_bytes()
    behind = b"".join(whole.splitlines(keepends=True)[:-1])
    journal_file.write_bytes(behind)
    assert saved.verify(CASE).sound
    assert [entry.number for entry in saved.history(CASE)] == [1, 2, 3, 4]
    reword(saved, "four")
    assert journal_file.read_bytes().startswith(whole)
    assert saved.verify(CASE).sound


def test_a_first_save_without_a_journal_is_completed(files: CaseFiles, journal_file: Path) -> None:
    journal_file.unlink()
    assert [entry.says for entry in files.history(CASE)] == ["began the review"]
    reword(again(files), "one")
    assert files.verify(CASE).sound


@pytest.mark.parametrize("left", [1, 64, 65, 120, -1])
def test_a_torn_line_is_moved_away_and_written_again(
    saved: CaseFiles, journal_file: Path, folder: Path, left: int
) -> None:
    whole = journal_file.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    torn = whole[start:][:left]
    journal_file.write_bytes(whole[:start] + torn)
    assert len(saved.history(CASE)) == 4
    reword(again(saved), "four")
    assert (folder / "journal.torn").read_bytes() == torn
    assert journal_file.read_bytes().startswith(whole)
    assert saved.verify(CASE).sound


def test_a_last_line_that_was_cut_off_anywhere_is_no_fault(
    saved: CaseFiles, journal_file: Path
) -> None:
    whole = journal_file.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    for length in range(start, len(whole)):
        journal_file.write_bytes(whole[:length])
        assert saved.verify(CASE).sound, length


def test_a_last_line_that_was_cut_off_as_the_journal_was_closed_is_no_fault(
    saved: CaseFiles, journal_file: Path, folder: Path
) -> None:
    whole = journal_file.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    (folder / "journal-000001.jsonl").write_bytes(whole[:start])
    journal_file.write_bytes(whole[start : start + 100])
    assert saved.verify(CASE).sound


def test_what_follows_and_is_not_the_awaited_line_is_a_fault(
    saved: CaseFiles, journal_file: Path
) -> None:
    whole = journal_file.read_bytes()
    start = whole.rstrip(b"\n").rfind(b"\n") + 1
    cut = whole[: start + 100]
    for other in (cut[:-1] + b"~", cut + b"\0", whole + b"{", whole + whole[start:][:50]):
        journal_file.write_bytes(other)
        assert not saved.verify(CASE).sound


def test_zeros_that_a_power_cut_left_are_moved_away(
    saved: CaseFiles, journal_file: Path, folder: Path
) -> None:
    whole = journal_file.read_bytes()
    journal_file.write_bytes(whole + b"\0" * 4096)
    assert saved.verify(CASE).faults == (
        "journal.jsonl: the chain breaks after save 4; 4096 bytes follow.",
    )
    reword(again(saved), "four")
    assert (folder / "journal.torn").read_bytes() == b"\0" * 4096
    assert saved.verify(CASE).sound


@pytest.mark.parametrize("kept", [0, 1, 2])
def test_more_than_one_line_missing_is_damage_and_nothing_is_written(
    saved: CaseFiles, journal_file: Path, case_file: Path, kept: int
) -> None:
    short = b"".join(journal_file.read_bytes().splitlines(keepends=True)[:kept]) + b"torn"
    journal_file.write_bytes(short)
    before = case_file.read_bytes()
    words = rf"is damaged: it tells of {kept} saves, and case\.json is at save 4\."
    with pytest.raises(Damaged, match=words):
        reword(again(saved), "four")
    with pytest.raises(Damaged, match=words):
        saved.history(CASE)
    assert (journal_file.read_bytes(), case_file.read_bytes()) == (short, before)


def test_an_older_case_file_with_a_newer_journal_is_damage(
    files: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    older = case_file.read_bytes()
    for text in ("one", "two"):
        reword(files, text)
    case_file.write_bytes(older)
    assert "it tells of 3 saves, and case.json is at save 1" in files.verify(CASE).faults[0]
    with pytest.raises(Damaged, match="it tells of 3 saves"):
        reword(again(files), "other words")


def test_the_journal_of_another_history_is_damage(
    saved: CaseFiles, journal_file: Path, tmp_path: Path
) -> None:
    lines = journal_file.read_bytes().splitlines()
    head, other = ZERO, b""
    for line in lines:
        body = line[65:].replace(b"two", b"TWO")
        head = chained(head, body)
        other += head.encode() + b" " + body + b"\n"
    journal_file.write_bytes(other)
    assert saved.verify(CASE).faults == (
        "journal.jsonl is damaged: its last save is not that of case.json.",
    )


def test_a_line_that_is_no_entry_is_damage(files: CaseFiles, journal_file: Path) -> None:
    body = b'{"number": 1}'
    journal_file.write_bytes(f"{chained(ZERO, body)} ".encode() + body + b"\n")
    assert "line 1 is not the entry of a save" in files.verify(CASE).faults[-1]
    with pytest.raises(Damaged, match="line 1 is not the entry of a save"):
        files.history(CASE)


def test_a_journal_on_a_full_disk_is_completed_by_the_next_save(
    saved: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("dhr_tui.store.journal.append", full)
        reword(saved, "four")
    assert again(saved).load(CASE).findings[1].text == "four"
    assert [entry.number for entry in saved.history(CASE)] == [1, 2, 3, 4, 5]
    reword(saved, "five")
    assert saved.verify(CASE).sound


def test_a_line_of_another_session_is_durable_before_the_next_save_rests_on_it(
    saved: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its writer may have been killed before that; a power cut would leave a gap of two saves."""
    names: list[str] = []
    fsync = os.fsync

    def noted(fd: int) -> None:
        names.append(Path(os.readlink(f"/proc/self/fd/{fd}")).suffix)
        fsync(fd)

    monkeypatch.setattr(os, "fsync", noted)
    reword(saved, "four")
    own, names[:] = list(names), []
    reword(again(saved), "five")
    assert names == [".jsonl", *own]
    assert own.count(".jsonl") == 1, "what it wrote itself is durable"
