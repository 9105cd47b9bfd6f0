"""Somebody puts a link in the place of a file while the case is opened: it leads nobody out."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

import pytest

from dhr_tui.store import atomic, custody, sharing
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotRead, NotSaved, StoreError, Untrusted
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.present import Present
from dhr_tui.store.within import Found

CASE = "lewisham-2014"


@pytest.fixture
def with_draft(files: CaseFiles) -> CaseFiles:
    files.draft_put(CASE, "ana", Draft(key="k", text="words", at="2026-01-05T10:02:00Z"))
    return files


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(path.lstat().st_mode) for path in (folder, *folder.rglob("*"))}


class Swapped:
    """Somebody who, between a look at a name and its use, puts a link there that leads out."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, outside: Path, name: str, call: str
    ) -> None:
        self.outside, self.name, self.real, self.done = outside, name, getattr(os, call), False
        monkeypatch.setattr(os, call, self.meanwhile)

    def meanwhile(self, path: object, *more: object, **how: object) -> object:
        if not self.done and str(path).rsplit("/")[-1] == self.name:
            self.done = True
            here = f"/proc/self/fd/{how['dir_fd']}/{path}" if how.get("dir_fd") else str(path)
            os.rename(here, f"{self.outside}.kept")
            os.symlink(self.outside, here)
        return self.real(path, *more, **how)


@pytest.mark.parametrize("name", ["case.json", "drafts", CASE])
def test_a_link_put_in_place_meanwhile_leads_nobody_out_of_the_case(
    with_draft: CaseFiles,
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "letter").write_text("")
    for path in (outside, outside / "letter"):
        path.chmod(0o755)
    (folder / name if name != CASE else folder).chmod(0o755)
    swap = Swapped(monkeypatch, outside, name, "open")
    with contextlib.suppress(StoreError):
        CaseFiles(with_draft.workspace).load(CASE)
    assert swap.done
    assert modes(outside) == {0o755}


def test_custody_that_goes_by_names_is_caught(
    with_draft: CaseFiles, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    outside.chmod(0o755)
    (folder / "drafts").chmod(0o755)

    def close(found: Found, _: custody.Owners) -> custody.Outcome:
        """Through whatever has the name by then."""
        if found.name == "drafts":
            fd = os.open(folder / "drafts", os.O_RDONLY)
            os.fchmod(fd, 0o700)
            os.close(fd)
        return ""

    Swapped(monkeypatch, outside, "drafts", "open")
    monkeypatch.setattr(custody, "_close", close)
    with contextlib.suppress(StoreError):
        CaseFiles(with_draft.workspace).load(CASE)
    assert modes(outside) == {0o700}


def test_sharing_follows_no_link(files: CaseFiles, folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("")
    outside.chmod(0o640)
    (folder / "names.json").symlink_to(outside)

    with pytest.raises(Untrusted, match=r"names\.json: it is a symbolic link"):
        sharing.keep(files.workspace, CASE)
    assert stat.S_IMODE(outside.stat().st_mode) == 0o640


HERE = Present(session="0123456789abcdef", who="ana")
DRAFT = Draft(key="k", text="words", at="2026-01-05T10:02:00Z")


def planted(files: CaseFiles, folder: Path, outside: Path) -> list[str]:
    """What a running session writes elsewhere once links stand in its folders' places."""
    files.draft_put(CASE, "ana", DRAFT)
    files.present_put(CASE, HERE)
    for name in ("presence", "drafts"):
        (folder / name).rename(outside.parent / name)
        (outside / name).mkdir(parents=True)
        (folder / name).symlink_to(outside / name)
    files.present_put(CASE, HERE)
    with contextlib.suppress(StoreError):
        files.draft_put(CASE, "ana", DRAFT)
    return sorted({path.parent.name for path in outside.rglob("*.json")})


def test_a_link_that_is_planted_while_a_case_is_open_takes_no_word_elsewhere(
    files: CaseFiles, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"

    assert planted(files, folder, outside) == []
    for name in ("presence", "drafts"):
        (outside / name / "mine.json").write_text("mine")
    assert files.present_list(CASE) == []
    with pytest.raises(NotRead):
        files.draft_list(CASE, "ana")
    with pytest.raises(NotSaved, match="The draft of lewisham-2014 was not saved"):
        files.draft_place(CASE)
    with contextlib.suppress(StoreError):
        files.draft_drop(CASE, "ana", DRAFT)
    files.present_drop(CASE, HERE.session)
    assert len(list(outside.rglob("mine.json"))) == 2


def test_a_session_that_follows_links_is_caught(
    files: CaseFiles, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic, "FOLDER", atomic.FOLDER & ~os.O_NOFOLLOW)

    assert planted(files, folder, tmp_path / "outside") == ["drafts", "presence"]
