"""Sharing a case with a group, while somebody tries to lead root elsewhere."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from dhr_tui.store import sharing
from dhr_tui.store.errors import StoreError, UnknownCase
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may give a case to any group")
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
