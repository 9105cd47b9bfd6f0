"""Sharing a case with a group, while somebody tries to lead root elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from dhr_tui.store import sharing
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import StoreError, UnknownCase
from dhr_tui.store.files import CaseFiles
from tests.store.test_custody import CASE, MEMBER, again, as_root, modes


@as_root
def test_a_link_that_is_put_in_place_meanwhile_leads_sharing_nowhere(
    files: CaseFiles, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A member of the panel swaps a folder for a link just as root has looked at it."""
    victim = tmp_path / "victim"
    victim.mkdir()
    for place in (victim, folder / "exports"):
        place.mkdir(exist_ok=True)
        (place / "shadow").write_text("secret", encoding="utf-8")
        (place / "shadow").chmod(0o600)
    given = os.fchmod
    inode = (folder / "exports").stat().st_ino

    def swapping(fd: int, mode: int) -> None:
        given(fd, mode)
        if os.fstat(fd).st_ino == inode:
            (folder / "exports").rename(folder / "aside")
            (folder / "exports").symlink_to(victim)

    monkeypatch.setattr(os, "fchmod", swapping)
    sharing.share(files.workspace, CASE, "daemon")

    assert stat.S_IMODE((victim / "shadow").stat().st_mode) == 0o600
    assert stat.S_IMODE((folder / "aside" / "shadow").stat().st_mode) == 0o660


def test_sharing_names_what_is_not_there(files: CaseFiles) -> None:
    with pytest.raises(StoreError, match="There is no group nobody-has-this on this machine"):
        sharing.share(files.workspace, CASE, "nobody-has-this")
    with pytest.raises(UnknownCase, match="the nearest is lewisham-2014"):
        sharing.keep(files.workspace, "lewisham-2041")


@as_root
def test_sharing_gives_a_case_to_a_group_and_takes_it_back(files: CaseFiles, folder: Path) -> None:
    files.draft_put(CASE, "ana", Draft(key="k", text="words", at="2026-01-05T10:02:00Z"))
    (folder / "names.json").write_text("{}")
    for name in ("exports", "presence"):
        (folder / name).mkdir(mode=0o700)
    before = modes(folder) | {"names.json": 0o600}
    sharing.share(files.workspace, CASE, "daemon")
    given = modes(folder)
    draft = next((folder / "drafts").iterdir()).name

    assert (given[""], given["drafts"], given["case.json"]) == (0o2770, 0o3770, 0o660)
    assert (given["names.json"], given[draft]) == (0o600, 0o600)
    assert again(files).load(CASE)
    os.chown(folder / "case.json", MEMBER, -1)
    sharing.keep(files.workspace, CASE)
    assert modes(folder) == before
    assert (folder / "case.json").stat().st_uid == folder.stat().st_uid
