"""A case on the disk: its files, their form and their modes."""

import os
import stat
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from dhr_tui.review.change import Change, Edit, Hand, adding, change, editing
from dhr_tui.review.records import TABLES, Finding, Process
from dhr_tui.store import reading, verify
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import (
    Busy,
    Damaged,
    NotRead,
    OutcomeUnknown,
    Untrusted,
    WrongValue,
)
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.lock import locked
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"
LATER = ("contacts", "processes", "equality", "dissemination", "delays")
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")


def reword(files: CaseFiles, text: str) -> Change:
    return change("edit", "reworded F1", editing(files.load(CASE).findings[1], text=text))


def modes(path: Path) -> dict[str, str]:
    found = (path, *path.rglob("*"))
    return {str(p.relative_to(path)): oct(stat.S_IMODE(p.stat().st_mode)) for p in found}


def test_folders_and_files_are_private(files: CaseFiles, folder: Path) -> None:
    files.save(CASE, reword(files, "a"), HAND)
    files.draft_put(CASE, "ana", Draft(key="k", text="t", at=HAND.at))
    assert files.workspace.cases.stat().st_mode & 0o777 == 0o700
    for name, mode in modes(folder).items():
        assert mode == ("0o700" if name in (".", "drafts") else "0o600"), name
    assert sorted(os.listdir(folder)) == ["case.json", "drafts", "journal.jsonl", "lock"]


def test_a_panel_that_is_a_unix_group_shares_the_case_but_not_its_drafts(
    files: CaseFiles, folder: Path
) -> None:
    folder.chmod(0o2770)
    files.save(CASE, reword(files, "a"), HAND)
    files.draft_put(CASE, "ana", Draft(key="k", text="t", at=HAND.at))
    found = modes(folder)
    assert found["case.json"] == "0o660"
    assert found["drafts"] == "0o3770"
    assert {mode for name, mode in found.items() if name.startswith("drafts/")} == {"0o600"}


def test_plain_tinydb_reads_a_case(files: CaseFiles, case_file: Path) -> None:
    before = case_file.read_bytes()
    with TinyDB(case_file) as db:
        assert db.tables() == {"meta", *TABLES}
        (found,) = db.table("findings").all()
    assert (found.doc_id, found["text"], found["state"]) == (1, "The referral was late.", "draft")
    assert set(found) == set(Finding.__struct_fields__)
    assert case_file.read_bytes() == before


def test_the_file_is_compact_utf8_json_with_meta_first(files: CaseFiles, case_file: Path) -> None:
    files.save(CASE, reword(files, "żółć"), HAND)
    raw = case_file.read_bytes()
    tables = msgspec.json.decode(raw)
    assert raw == msgspec.json.encode(tables)
    assert list(tables) == ["meta", *TABLES]
    assert "żółć".encode() in raw


def test_a_case_that_an_older_program_wrote_is_read(tmp_path: Path) -> None:
    """Tables and fields that came later have their usual values, and the journal agrees."""
    old = Edit(table="review", id=1, base=0, set={"title": (None, "Kazia")})
    store = CaseFiles(Workspace(tmp_path))
    store.create(CASE, Change(act="new-case", says="began the review", edits=(old,)), HAND)
    file = tmp_path / "cases" / CASE / "case.json"
    tables = msgspec.json.decode(file.read_bytes())
    older = {name: tables[name] for name in tables if not name.startswith(LATER)}
    older["review"]["1"] = {"id": 1, "title": "Kazia", "by": HAND.who, "at": HAND.at}
    file.write_bytes(msgspec.json.encode(older))
    again = CaseFiles(store.workspace)
    assert again.load(CASE).delays == {}
    assert again.load(CASE).case.complete_within == 0
    assert again.verify(CASE).sound
    assert [line.title for line in again.cases()] == ["Kazia"]
    again.save(CASE, change("add", "added", adding(Process(id=0, name="Inquest"))), HAND)
    assert list(msgspec.json.decode(file.read_bytes())) == ["meta", *TABLES]


def test_a_file_is_the_same_whether_it_was_encoded_in_pages_or_whole(
    files: CaseFiles, case_file: Path
) -> None:
    many = [adding(Finding(id=0, text=f"Finding {n}")) for n in range(300)]
    review = files.save(CASE, change("add", "added", *many), HAND).review
    for number in (64, 65, 128, 200, 301):
        gone = Edit(table="findings", id=number, base=1, set={}, gone=True)
        files.save(CASE, change("remove", "removed", gone), HAND)
        edit = editing(review.findings[2], until=str(number))
        review = files.save(CASE, change("edit", "edited", edit), HAND).review
    everything = [Edit(table="findings", id=n, base=1, set={}, gone=True) for n in review.findings]
    stepwise = case_file.read_bytes()
    assert stepwise == msgspec.json.encode(msgspec.json.decode(stepwise))
    assert CaseFiles(files.workspace).load(CASE) == review
    files.save(CASE, change("clear", "cleared", *everything), HAND)
    assert msgspec.json.decode(case_file.read_bytes())["findings"] == {}
    assert files.verify(CASE).sound


def test_records_that_a_tinydb_script_added_keep_their_numbers(
    files: CaseFiles, case_file: Path
) -> None:
    tables = msgspec.json.decode(case_file.read_bytes())
    tables["findings"]["7"] = {**tables["findings"]["1"], "id": 7}
    case_file.write_bytes(msgspec.json.encode(tables))
    saved = files.save(CASE, change("a", "b", adding(Finding(id=0, text="new"))), HAND)
    assert sorted(saved.review.findings) == [1, 7, 8]
    assert "findings, record 7: the case has it, and the journal has not." in "".join(
        files.verify(CASE).faults
    )


def test_a_session_sees_what_another_one_saved(files: CaseFiles) -> None:
    other = CaseFiles(files.workspace)
    assert other.load(CASE).save == 1
    files.save(CASE, reword(files, "a"), HAND)
    assert other.load(CASE).findings[1].text == "a"
    other.save(CASE, reword(other, "b"), HAND)
    assert files.load(CASE).findings[1].text == "b"


def test_a_script_that_wrote_by_itself_is_seen(files: CaseFiles, case_file: Path) -> None:
    files.load(CASE)
    with TinyDB(case_file) as db:
        db.table("findings").update({"text": "by hand"})
    assert files.load(CASE).findings[1].text == "by hand"
    assert [line.title for line in files.cases()] == ["Kazia"]
    saved = files.save(CASE, reword(files, "again"), HAND)
    assert saved.edits[0].set["text"] == ("by hand", "again")
    assert not files.verify(CASE).sound


def test_the_list_names_cases_only(files: CaseFiles) -> None:
    for name in (".git", "Notes", "empty", "read me"):
        (files.workspace.cases / name).mkdir()
    (files.workspace.cases / "a-file").write_text("x")
    assert files.cases() == [CaseInfo(CASE, "Kazia", 1, "2026-01-05T10:00:00Z")]
    assert CaseFiles(Workspace(files.workspace.path / "nowhere")).cases() == []


def test_a_title_is_found_behind_a_long_first_save(files: CaseFiles, beginning: Change) -> None:
    many = [adding(Finding(id=0, text="x" * 5_000)) for _ in range(40)]
    long = Change(act="new", says="long", edits=(*beginning.edits, *many))
    files.create("a-long-one", long, HAND)
    assert files.cases()[0] == CaseInfo("a-long-one", "Kazia", 1, HAND.at)


def test_somebody_who_saves_for_too_long_is_told(files: CaseFiles, folder: Path) -> None:
    change_of_ana = reword(files, "a")
    other = CaseFiles(files.workspace, patience=0.02)
    with locked(str(folder), CASE), pytest.raises(Busy, match="saving lewisham-2014"):
        other.save(CASE, change_of_ana, HAND)
    assert files.save(CASE, change_of_ana, HAND).number == 2


@pytest.mark.parametrize("missing", [1, 40, 10**6])
def test_a_last_line_that_a_kill_cut_is_no_fault_and_is_told(
    files: CaseFiles, folder: Path, missing: int
) -> None:
    assert files.verify(CASE).notes == ()
    journal = folder / "journal.jsonl"
    *before, last = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join(before) + last[:-missing])
    found = files.verify(CASE)
    assert (found.faults, found.notes) == ((), (verify.UNWRITTEN,))


def test_what_a_killed_save_left_is_swept_up(files: CaseFiles, folder: Path) -> None:
    (folder / ".case.json.4711.ab12.tmp").write_bytes(b"half")
    files.save(CASE, reword(files, "a"), HAND)
    assert not list(folder.glob(".*"))


def test_a_creation_that_was_cut_off_can_be_done_again(files: CaseFiles, beginning: Change) -> None:
    (files.workspace.cases / "camden").mkdir()
    assert files.create("camden", beginning, HAND).number == 1


def test_a_new_case_does_not_take_the_place_of_a_journal(
    files: CaseFiles, case_file: Path, beginning: Change
) -> None:
    case_file.unlink()
    with pytest.raises(Damaged, match="it is gone, but its journal is there"):
        files.create(CASE, beginning, HAND)


def test_a_journal_that_is_a_link_is_not_written_through(
    files: CaseFiles, journal_file: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    journal_file.rename(kept)
    journal_file.symlink_to(kept)
    before = kept.read_bytes()
    with pytest.raises(Untrusted, match=r"journal\.jsonl: it is a symbolic link"):
        CaseFiles(files.workspace).save(CASE, reword(files, "a"), HAND)
    with pytest.raises(NotRead, match="journal of lewisham-2014 cannot be read"):
        files.history(CASE)
    assert kept.read_bytes() == before


def test_an_unconfirmed_save_says_so_and_is_there(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: str) -> None:
        raise OSError(5, "Input/output error")

    change_of_ana = reword(files, "a")
    with monkeypatch.context() as patch:
        patch.setattr("dhr_tui.store.atomic.sync_folder", broken)
        with pytest.raises(OutcomeUnknown, match=r"did not confirm it \(the disk reports a fault"):
            files.save(CASE, change_of_ana, HAND)
    assert files.load(CASE).findings[1].text == "a"
    assert files.save(CASE, reword(files, "b"), HAND).number == 3
    assert files.verify(CASE).sound


def test_a_torn_draft_is_left_and_the_others_are_listed(files: CaseFiles, folder: Path) -> None:
    draft = Draft(key="k", text="lone \ud800 surrogate", at=HAND.at)
    files.draft_put(CASE, "ana", draft)
    (folder / "drafts" / "torn.json").write_bytes(b'{"who": "ana", "dra')
    assert [found.text for found in files.draft_list(CASE, "ana")] == ["lone  surrogate"]
    assert (folder / "drafts" / "torn.json").exists()


def test_a_case_that_would_be_too_large_to_read_again_is_not_saved(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files.load(CASE)
    monkeypatch.setattr(reading, "LARGEST", 20_000)

    with pytest.raises(WrongValue, match="larger than 20,000 bytes; nothing was saved"):
        files.save(CASE, reword(files, "x" * 20_000), HAND)

    assert files.load(CASE) == before
    assert files.verify(CASE).sound
