"""The register of real names on a disk: its keeper's only, whole or not at all, read with care."""

from __future__ import annotations

import errno
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from dhr_tui.review.change import Refused
from dhr_tui.review.register import NO_NAMES, RealName, Register
from dhr_tui.store import atomic, backup, sharing
from dhr_tui.store.errors import Damaged, NotSaved, NotTheKeeper, StoreError, Untrusted
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
STRANGER = 54_321
JANE: Register = {1: RealName(name="Jane Świątek", of="P1"), 3: RealName(name="Al", role="nurse")}
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


@pytest.fixture
def names(files: CaseFiles, folder: Path) -> Path:
    """The file of a register with two names."""
    files.register_change(CASE, lambda register: JANE)
    return folder / "names.json"


def written(names: Path, change: dict[str, Any]) -> None:
    """Change values in the file by hand: `{"names/1/of": "A1"}`."""
    found = json.loads(names.read_text(encoding="utf-8"))
    for path, value in change.items():
        *way, last = path.split("/")
        place = found
        for step in way:
            place = place[step]
        place[last] = value
    names.write_text(json.dumps(found), encoding="utf-8")


def test_there_is_no_register_until_somebody_begins_one(files: CaseFiles, folder: Path) -> None:
    assert files.register(CASE) == NO_NAMES
    assert not (folder / "names.json").exists()


def test_a_register_is_read_as_it_was_written_and_is_its_owners_alone(
    files: CaseFiles, names: Path
) -> None:
    assert files.register(CASE) == JANE
    assert stat.S_IMODE(names.stat().st_mode) == 0o600
    assert list(json.loads(names.read_bytes())["names"]) == ["1", "3"]


def test_an_act_that_is_refused_changes_nothing(files: CaseFiles, names: Path) -> None:
    before = names.read_bytes()

    def refused(register: Register) -> Register:
        raise Refused("No.")

    with pytest.raises(Refused):
        files.register_change(CASE, refused)
    assert names.read_bytes() == before


def test_a_disk_that_is_full_keeps_the_register_as_it_was(
    files: CaseFiles, names: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(fd: int, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(atomic, "write_all", full)
    with pytest.raises(NotSaved, match="was not saved: the disk is full"):
        files.register_change(CASE, lambda register: NO_NAMES)
    monkeypatch.undo()
    assert files.register(CASE) == JANE
    assert [path.name for path in folder.glob(".names*")] == []


@as_root
def test_nobody_but_its_keeper_reads_or_writes_it(files: CaseFiles, names: Path) -> None:
    os.chown(names, STRANGER, -1)
    sentence = f"The register of real names of {CASE} is kept by user {STRANGER}, and nobody else "
    with pytest.raises(NotTheKeeper, match=sentence):
        files.register(CASE)
    with pytest.raises(NotTheKeeper):
        files.register_change(CASE, lambda register: NO_NAMES)
    assert names.stat().st_uid == STRANGER


@as_root
def test_a_group_that_shares_the_case_has_no_part_in_the_register(
    files: CaseFiles, names: Path
) -> None:
    sharing.share(files.workspace, CASE, "daemon")
    assert stat.S_IMODE(names.stat().st_mode) == 0o600
    files.register_change(CASE, lambda register: {1: JANE[1]})
    assert stat.S_IMODE(names.stat().st_mode) == 0o600

    names.chmod(0o660)
    again = CaseFiles(files.workspace)
    assert again.register(CASE) == {1: JANE[1]}
    assert stat.S_IMODE(names.stat().st_mode) == 0o600
    assert again.notice(CASE) == f"names.json of {CASE}: closed to other people of this machine."


def test_a_register_that_was_opened_meanwhile_is_closed(files: CaseFiles, names: Path) -> None:
    names.chmod(0o644)
    files.register(CASE)
    assert stat.S_IMODE(names.stat().st_mode) == 0o600


def test_no_link_of_either_kind_and_no_pipe_stands_in(
    files: CaseFiles, names: Path, folder: Path, tmp_path: Path
) -> None:
    os.link(names, tmp_path / "second")
    with pytest.raises(Untrusted, match="hard link"):
        files.register(CASE)
    names.unlink()
    names.symlink_to(tmp_path / "second")
    with pytest.raises(Untrusted, match="symbolic link"):
        files.register(CASE)
    names.unlink()
    os.mkfifo(names)
    with pytest.raises(Untrusted, match="neither a file nor a folder"):
        files.register(CASE)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"names/1/of": "A1"}, "in names, record 1, field of: it should be a person or a member"),
        ({"names/1/role": "nurse"}, "in names, record 1, field of: a name is somebody's by"),
        ({"names/1/name": "J"}, "in names, record 1, field name: a name has two letters or more"),
        ({"names/3/name": 7}, "in names, record 3, field name: a whole number stands where words"),
        ({"names/3/born": "1990"}, "in names, record 3: born is no field of it"),
        ({"names/x": {}}, "in names, record x: the number of a record is a whole number"),
        ({"staff": {}}, "in staff: a register has no such table"),
        ({"meta/1/format": 2}, "in meta, record 1, field format: this program reads format 1"),
        ({"meta/1/case": "other"}, "in meta, record 1, field case: it is the register of another"),
        ({"meta": {}}, "in meta: it must hold record 1 and no other"),
    ],
)
def test_a_damaged_register_is_told_by_file_record_and_field(
    files: CaseFiles, names: Path, change: dict[str, Any], sentence: str
) -> None:
    written(names, change)
    before = names.read_bytes()
    with pytest.raises(Damaged) as damaged:
        files.register_change(CASE, lambda register: NO_NAMES)
    told = str(damaged.value)
    assert told.startswith(f"names.json of {CASE} is damaged {sentence}")
    assert told.endswith("Put it right by hand, or move it away and begin the register anew.")
    assert "Jane" not in told
    assert names.read_bytes() == before


@pytest.mark.parametrize("raw", [b"", b"[" * 100_000, b"\xff", b"null", b'{"meta": {"1": {"case'])
def test_what_is_no_register_at_all_is_told_too(files: CaseFiles, names: Path, raw: bytes) -> None:
    names.write_bytes(raw)
    with pytest.raises(Damaged, match=r"names\.json of lewisham-2014 is damaged: it "):
        files.register(CASE)


def test_a_register_of_endless_length_is_not_read(files: CaseFiles, names: Path) -> None:
    os.truncate(names, 3_000_000)
    with pytest.raises(StoreError, match="larger than 2,000,000 bytes"):
        files.register(CASE)


def test_a_backup_leaves_the_register_out(
    files: CaseFiles, names: Path, folder: Path, tmp_path: Path
) -> None:
    backup.make(str(folder), CASE, str(tmp_path / "kept.tar"))
    assert "Świątek".encode() not in (tmp_path / "kept.tar").read_bytes()
    kept = backup.restore(str(files.workspace.cases), str(tmp_path / "kept.tar"), "again")
    assert CaseFiles(files.workspace).register(kept.case) == NO_NAMES
