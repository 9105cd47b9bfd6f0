"""A case is in the hands of its people: wide modes are closed, links and strangers refused."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from dhr_tui.host import people
from dhr_tui.review.change import Change, Hand, change, editing
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotRead, StoreError, Untrusted
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.present import Present

CASE = "lewisham-2014"
STRANGER, MEMBER, PANEL = 54_321, 54_322, 54_323
HERE = Present(session="0123456789abcdef", who="ana")
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")


def modes(folder: Path) -> dict[str, int]:
    found = {path.name: stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}
    return {"": stat.S_IMODE(folder.stat().st_mode), **found}


def again(files: CaseFiles) -> CaseFiles:
    """Another session, which looks at the case anew."""
    return CaseFiles(files.workspace)


@pytest.fixture
def with_draft(files: CaseFiles) -> CaseFiles:
    files.draft_put(CASE, "ana", Draft(key="k", text="words", at="2026-01-05T10:02:00Z"))
    return files


@pytest.fixture
def shared(with_draft: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFiles:
    """The case as a group has it that exists here only."""
    for path in (folder, *folder.rglob("*")):
        os.chown(path, -1, PANEL)
        private = path.parent.name == "drafts"
        path.chmod(0o2770 if path.is_dir() else 0o600 if private else 0o660)
    monkeypatch.setattr(people, "is_member", lambda user, group: (user, group) == (MEMBER, PANEL))
    return again(with_draft)


def test_a_case_is_its_owners_alone_from_the_beginning(with_draft: CaseFiles, folder: Path) -> None:
    assert all(mode in (0o700, 0o600) for mode in modes(folder).values())
    again(with_draft).load(CASE)
    assert again(with_draft).notice(CASE) == ""


def test_a_case_on_a_disk_for_reading_only_can_be_read_though_nothing_can_be_closed(
    with_draft: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.chmod(0o755)

    def refused(fd: int, mode: int) -> None:
        raise OSError(errno.EROFS, "read-only")

    monkeypatch.setattr(os, "fchmod", refused)
    session = again(with_draft)
    assert session.load(CASE).save == with_draft.load(CASE).save
    assert session.notice(CASE) == (
        f"the folder of {CASE}: open to other people of this machine, and the disk does not let "
        "that be closed."
    )


@as_root
def test_what_another_member_left_open_is_told_with_who_can_close_it(
    shared: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "case.json").chmod(0o664)
    os.chown(folder / "case.json", MEMBER, -1)

    def refused(fd: int, mode: int) -> None:
        raise OSError(errno.EPERM, "not permitted")

    monkeypatch.setattr(os, "fchmod", refused)
    shared.load(CASE)

    assert shared.notice(CASE) == (
        f"case.json of {CASE}: open to other people of this machine; user {MEMBER} can close that, "
        f"and so can root (dhr share {CASE})."
    )


def test_what_is_open_to_others_is_closed_and_told_once(
    with_draft: CaseFiles, folder: Path
) -> None:
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    session = again(with_draft)
    session.load(CASE)

    assert set(modes(folder).values()) == {0o700, 0o600}
    assert session.notice(CASE).startswith("the folder, case.json, drafts and ")
    assert session.notice(CASE) == ""
    later = again(with_draft)
    later.load(CASE)
    assert later.notice(CASE) == ""


@as_root
def test_a_shared_case_keeps_what_its_group_may_and_nothing_for_others(
    shared: CaseFiles, folder: Path
) -> None:
    before = modes(folder)
    (folder / "case.json").chmod(0o664)
    folder.chmod(0o2775)
    shared.load(CASE)

    assert modes(folder) == before
    assert shared.notice(CASE).startswith("the folder and case.json of ")


@as_root
def test_a_file_that_another_group_may_read_is_closed(shared: CaseFiles, folder: Path) -> None:
    os.chown(folder / "journal.jsonl", -1, PANEL + 1)
    shared.load(CASE)

    assert modes(folder)["journal.jsonl"] == 0o600


@as_root
def test_what_is_saved_in_a_shared_case_is_the_groups_whatever_the_umask(
    shared: CaseFiles, folder: Path, beginning: Change
) -> None:
    for name in ("lock", "journal.jsonl"):
        (folder / name).unlink()
    kept = os.umask(0o077)
    try:
        with pytest.raises(StoreError):
            shared.create(CASE, beginning, HAND)
        (folder / "case.json").unlink()
        shared.create(CASE, beginning, HAND)
    finally:
        os.umask(kept)

    found = modes(folder)
    assert {found[name] for name in ("case.json", "journal.jsonl", "lock")} == {0o660}
    assert (folder / "journal.jsonl").stat().st_gid == PANEL


@pytest.mark.parametrize("name", ["case.json", "journal.jsonl", "lock", "drafts"])
def test_a_symbolic_link_is_refused_by_name(
    with_draft: CaseFiles, folder: Path, tmp_path: Path, name: str
) -> None:
    (folder / name).rename(tmp_path / "moved")
    (folder / name).symlink_to(tmp_path / "moved")

    with pytest.raises(Untrusted, match=f"{name}: it is a symbolic link, made by .*; take it away"):
        again(with_draft).load(CASE)


def test_a_case_folder_that_is_a_link_is_refused(
    files: CaseFiles, folder: Path, tmp_path: Path
) -> None:
    folder.rename(tmp_path / "moved")
    folder.symlink_to(tmp_path / "moved")

    with pytest.raises(Untrusted, match="the folder: it is a symbolic link"):
        again(files).load(CASE)


@pytest.mark.parametrize("name", ["case.json", "journal.jsonl", "lock"])
def test_a_second_name_of_a_file_is_refused(
    files: CaseFiles, folder: Path, tmp_path: Path, name: str
) -> None:
    os.link(folder / name, tmp_path / "second")

    with pytest.raises(Untrusted, match=f"{name}: it has a second name on this disk"):
        again(files).load(CASE)


def test_a_pipe_in_place_of_a_file_is_refused_and_not_waited_for(
    files: CaseFiles, folder: Path
) -> None:
    (folder / "lock").unlink()
    os.mkfifo(folder / "lock")

    with pytest.raises(Untrusted, match="lock: it is neither a file nor a folder"):
        again(files).load(CASE)


@as_root
@pytest.mark.parametrize("name", [".", "case.json", "journal.jsonl", "lock", "drafts"])
def test_a_strangers_file_is_refused_and_the_stranger_named(
    with_draft: CaseFiles, folder: Path, name: str
) -> None:
    os.chown(folder / name, STRANGER, -1)

    with pytest.raises(Untrusted, match=f"belongs to user {STRANGER}, and the case is shared with"):
        again(with_draft).load(CASE)


@as_root
def test_in_a_shared_case_a_members_file_is_taken_and_a_strangers_is_not(
    shared: CaseFiles, folder: Path
) -> None:
    os.chown(folder / "case.json", MEMBER, -1)
    shared.load(CASE)
    os.chown(folder / "case.json", STRANGER, -1)

    with pytest.raises(Untrusted, match=f"{STRANGER}, who is not in the group group {PANEL}"):
        again(shared).load(CASE)


@as_root
def test_a_file_that_is_put_in_place_later_is_looked_at_when_it_is_read(
    files: CaseFiles, folder: Path
) -> None:
    files.load(CASE)
    copy = folder / "copy"
    copy.write_bytes((folder / "case.json").read_bytes())
    os.chown(copy, STRANGER, -1)
    copy.rename(folder / "case.json")

    with pytest.raises(Untrusted, match=f"case.json: it belongs to user {STRANGER}"):
        files.load(CASE)
    assert f"user {STRANGER}" in files.cases()[0].damaged


def test_a_folder_that_cannot_be_looked_through_is_told(
    files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listdir(_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(os, "listdir", listdir)

    with pytest.raises(NotRead, match="the disk reports a fault"):
        again(files).load(CASE)


@as_root
def test_a_draft_that_somebody_else_put_there_is_not_mine(
    with_draft: CaseFiles, folder: Path
) -> None:
    assert with_draft.draft_list(CASE, "ana")
    os.chown(next((folder / "drafts").iterdir()), MEMBER, -1)

    assert with_draft.draft_list(CASE, "ana") == []


@as_root
def test_a_strangers_lock_is_not_used_though_it_came_later(files: CaseFiles, folder: Path) -> None:
    edit = editing(files.load(CASE).findings[1], text="reworded")
    os.chown(folder / "lock", STRANGER, -1)

    with pytest.raises(Untrusted, match=f"lock: it belongs to user {STRANGER}"):
        files.save(CASE, change("edit", "reworded F1", edit), HAND)
    assert files.load(CASE).findings[1].text != "reworded"


@as_root
def test_in_a_shared_case_nobody_removes_anothers_drafts(shared: CaseFiles, folder: Path) -> None:
    for path in (folder / "drafts").iterdir():
        path.unlink()
    (folder / "drafts").rmdir()
    shared.draft_put(CASE, "ana", Draft(key="k", text="words", at="2026-01-05T10:02:00Z"))
    shared.present_put(CASE, HERE)

    assert modes(folder)["drafts"] == 0o3770
    assert modes(folder)["presence"] == 0o2770
