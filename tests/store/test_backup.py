"""One file a case: consistent, private, checked before anything of it appears."""

import io
import os
import shutil
import stat
import subprocess
import tarfile
from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store import backup, parts
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import BadName, CaseExists, StoreError
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", f"made it {text}", edit), HAND)


@pytest.fixture
def saved(files: CaseFiles, monkeypatch: pytest.MonkeyPatch) -> CaseFiles:
    """Some saves, in several parts of the journal, and a draft."""
    monkeypatch.setattr(parts, "LARGEST", 900)
    for text in ("one", "two", "three"):
        reword(files, text)
    files.draft_put(CASE, "ana", Draft(key="k", text="private", at=HAND.at))
    return files


@pytest.fixture
def file(tmp_path: Path, saved: CaseFiles) -> Path:
    """The backup of that case."""
    backup.make(saved.folder(CASE), CASE, str(tmp_path / "backup.tar"))
    return tmp_path / "backup.tar"


@pytest.fixture
def elsewhere(tmp_path: Path) -> CaseFiles:
    """Another workspace, where nothing is yet."""
    return CaseFiles(Workspace(tmp_path / "elsewhere"))


def restored(store: CaseFiles, file: Path, called: str = "") -> backup.Kept:
    return backup.restore(str(store.workspace.cases), str(file), called)


def test_a_backup_brings_back_the_case_and_its_history(
    saved: CaseFiles, file: Path, elsewhere: CaseFiles
) -> None:
    kept = restored(elsewhere, file)
    assert kept == (CASE, 4, saved.load(CASE).head)
    assert elsewhere.load(CASE) == saved.load(CASE)
    assert elsewhere.history(CASE) == saved.history(CASE)
    assert elsewhere.verify(CASE).sound
    reword(elsewhere, "four")
    assert elsewhere.verify(CASE).sound


def test_a_backup_is_private_and_holds_no_draft(saved: CaseFiles, file: Path) -> None:
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    with tarfile.open(file) as tar:
        names = [name.split("/")[1] for name in tar.getnames()]
    assert names[0] == "case.json"
    assert {"case.json", "journal.jsonl", "journal-000001.jsonl"} <= set(names)
    assert not [name for name in names if "draft" in name or name == "lock"]
    assert b"private" not in file.read_bytes()
    assert sorted(os.listdir(file.parent)) == ["backup.tar", "cases"]


def test_the_same_case_gives_the_same_bytes(saved: CaseFiles, file: Path) -> None:
    other = file.with_name("other.tar")
    backup.make(saved.folder(CASE), CASE, str(other))
    assert other.read_bytes() == file.read_bytes()


def test_no_file_is_written_over(saved: CaseFiles, file: Path) -> None:
    before = file.read_bytes()
    reword(saved, "four")
    with pytest.raises(StoreError, match="is there already; choose another name"):
        backup.make(saved.folder(CASE), CASE, str(file))
    assert file.read_bytes() == before


def test_a_case_that_is_there_is_not_written_over(saved: CaseFiles, file: Path) -> None:
    reword(saved, "four")
    with pytest.raises(CaseExists):
        restored(saved, file)
    assert saved.load(CASE).findings[1].text == "four"
    assert restored(saved, file, "as-it-was").case == "as-it-was"
    assert saved.load("as-it-was").findings[1].text == "three"
    assert saved.verify("as-it-was").sound
    assert [case.id for case in saved.cases()] == ["as-it-was", CASE]
    with pytest.raises(BadName):
        restored(saved, file, "../x")


def test_a_damaged_case_is_not_backed_up(saved: CaseFiles, tmp_path: Path) -> None:
    journal = Path(saved.folder(CASE), "journal-000001.jsonl")
    journal.write_bytes(journal.read_bytes()[:-3])
    with pytest.raises(StoreError, match=f"dhr repair {CASE}"):
        backup.make(saved.folder(CASE), CASE, str(tmp_path / "backup.tar"))
    assert os.listdir(tmp_path) == ["cases"]


def nothing_of_it(store: CaseFiles) -> bool:
    return not store.workspace.cases.exists() or os.listdir(store.workspace.cases) == []


def refused(store: CaseFiles, file: Path, data: bytes) -> bool:
    """Whether those bytes are refused in a sentence, with nothing made of them."""
    file.write_bytes(data)
    with pytest.raises(StoreError, match="is no backup that can be restored"):
        restored(store, file)
    return nothing_of_it(store)


def test_every_byte_of_a_backup_counts(file: Path, elsewhere: CaseFiles) -> None:
    whole = file.read_bytes()
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 1 << place % 8
        assert refused(elsewhere, file, bytes(changed)), place


def test_a_backup_cut_or_added_to_is_refused(file: Path, elsewhere: CaseFiles) -> None:
    whole = file.read_bytes()
    for length in (*range(0, len(whole), 97), *range(len(whole) - 30, len(whole))):
        assert refused(elsewhere, file, whole[:length]), length
    for more in (b"\0", b"x", bytes(512), bytes(10_240), whole):
        assert refused(elsewhere, file, whole + more)


def test_the_bytes_of_a_backup_are_a_tar_as_every_tar_writes_it(
    saved: CaseFiles, file: Path
) -> None:
    written = io.BytesIO()
    with (
        tarfile.open(file) as tar,
        tarfile.open(fileobj=written, mode="w", format=tarfile.USTAR_FORMAT) as other,
    ):
        for each in tar:
            data = tar.extractfile(each)
            assert data
            other.addfile(each, data)
            name = each.name.split("/")[1]
            data.seek(0)
            if name != "SHA256SUMS":
                assert data.read() == Path(saved.folder(CASE), name).read_bytes()
    assert written.getvalue() == file.read_bytes()


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum")
def test_a_backup_is_checked_without_this_program(file: Path, tmp_path: Path) -> None:
    with tarfile.open(file) as tar:
        tar.extractall(tmp_path, filter="data")
    done = subprocess.run(
        ["sha256sum", "-c", "SHA256SUMS"], cwd=tmp_path / CASE, capture_output=True, check=False
    )
    assert (done.returncode, done.stdout.count(b": OK")) == (
        0,
        len(os.listdir(tmp_path / CASE)) - 1,
    )


def test_a_backup_that_is_not_there_is_said_to_be_none(elsewhere: CaseFiles) -> None:
    with pytest.raises(StoreError, match=r"^There is no file /nowhere/b.tar\.$"):
        restored(elsewhere, Path("/nowhere/b.tar"))


def member(name: str, data: bytes = b"x", kind: bytes = tarfile.REGTYPE) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.size = kind, len(data) if kind == tarfile.REGTYPE else 0
    info.linkname = "/etc/passwd"
    return info


@pytest.mark.parametrize(
    "extra",
    [
        member("../escaped"),
        member("/etc/escaped"),
        member(f"{CASE}/../escaped"),
        member(f"{CASE}/drafts/x.json"),
        member(f"{CASE}/names.json"),
        member("another/case.json"),
        member(f"{CASE}/case.json"),
        member(f"{CASE}/journal-000009.jsonl", kind=tarfile.SYMTYPE),
        member(f"{CASE}/journal-000009.jsonl", kind=tarfile.LNKTYPE),
        member(f"{CASE}/journal-000009.jsonl", kind=tarfile.FIFOTYPE),
        member(CASE, kind=tarfile.DIRTYPE),
    ],
    ids=lambda info: f"{info.name} {info.type.decode()}",
)
def test_what_no_backup_holds_is_refused(
    file: Path, elsewhere: CaseFiles, extra: tarfile.TarInfo
) -> None:
    with tarfile.open(file, "a") as tar:
        tar.addfile(extra, io.BytesIO(b"x") if extra.size else None)
    with pytest.raises(StoreError, match="is no backup that can be restored"):
        restored(elsewhere, file)
    assert nothing_of_it(elsewhere)
    assert not (file.parent / "escaped").exists()


@pytest.mark.parametrize("raw", [b"", b"{}", b"\0" * 10240, b"\x1f\x8b" + b"x" * 600])
def test_a_file_of_another_kind_is_refused_as_a_backup(
    file: Path, elsewhere: CaseFiles, raw: bytes
) -> None:
    file.write_bytes(raw)
    with pytest.raises(StoreError, match="is no backup that can be restored"):
        restored(elsewhere, file)
    assert nothing_of_it(elsewhere)


def test_what_a_killed_restore_left_is_swept_up(file: Path, elsewhere: CaseFiles) -> None:
    for name, age in ((".restoring-old-1", 4_000), (".restoring-new-2", 10)):
        left = elsewhere.workspace.cases / name
        left.mkdir(parents=True)
        (left / "case.json").write_bytes(b"half")
        at = left.stat().st_mtime - age
        os.utime(left, (at, at))
    restored(elsewhere, file)
    assert sorted(os.listdir(elsewhere.workspace.cases)) == [".restoring-new-2", CASE]


def test_a_backup_on_a_disk_without_second_names_is_whole(
    saved: CaseFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", none)
    backup.make(saved.folder(CASE), CASE, str(tmp_path / "stick.tar"))
    assert sorted(os.listdir(tmp_path)) == ["cases", "stick.tar"]
    with pytest.raises(StoreError, match="is there already"):
        backup.make(saved.folder(CASE), CASE, str(tmp_path / "stick.tar"))
