"""dhr share, and what a command says of a case that was open to others."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dhr_tui.host import mounts

Dhr = Callable[..., Result]


@pytest.fixture
def folder(ruth: str, workspace: Path) -> Path:
    return workspace / "cases" / ruth


def test_what_was_open_to_others_is_told_once_on_stderr(dhr: Dhr, folder: Path) -> None:
    (folder / "case.json").chmod(0o644)
    first, second = dhr("show", "ruth"), dhr("show", "ruth")

    assert first.exit_code == second.exit_code == 0
    assert first.stderr == "case.json of ruth: closed to other people of this machine.\n"
    assert second.stderr == ""


def test_share_needs_to_know_with_whom(dhr: Dhr, ruth: str) -> None:
    for words in ([], ["--group", "daemon", "--private"]):
        result = dhr("share", ruth, *words)
        assert result.exit_code == 2
        assert "--group GROUP or --private" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root is sure to be allowed")
def test_a_case_is_shared_and_private_again(dhr: Dhr, folder: Path) -> None:
    assert dhr("share", "ruth", "--group", "daemon").exit_code == 0
    assert folder.stat().st_mode & 0o7777 == 0o2770
    assert dhr("show", "ruth").stderr == ""
    assert dhr("share", "ruth", "--private").exit_code == 0
    assert folder.stat().st_mode & 0o7777 == 0o700


def test_a_network_folder_is_told_and_an_option_away(
    dhr: Dhr, ruth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - fuse.sshfs ana@files: rw")
    refused = dhr("show", ruth)

    assert refused.exit_code == 1
    assert "network folder (fuse.sshfs)" in refused.stderr
    allowed = dhr("--network-folder", "show", ruth)
    assert allowed.exit_code == 0
    assert "nobody can promise that two people do not overwrite" in allowed.stderr


def test_a_switch_of_the_whole_behind_a_command_is_told_its_place(dhr: Dhr, ruth: str) -> None:
    result = dhr("show", ruth, "--network-folder")
    assert (result.exit_code, result.stderr) == (
        2,
        "dhr show has no option --network-folder; it goes before the command: "
        "dhr --network-folder show.\n",
    )
    assert "dhr --no-mouse add finding." in dhr("add", "finding", ruth, "--no-mouse").stderr


def test_a_backup_is_restored_onto_a_network_folder_only_where_that_was_asked_for(
    dhr: Dhr, ruth: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "ruth.tar"
    assert dhr("backup", ruth, str(file)).exit_code == 0
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - nfs4 host rw")

    refused = dhr("restore", str(file), "--called", "again")
    assert refused.exit_code == 1
    assert "again lies in a network folder (nfs4)" in refused.stderr
    assert "There is no case again" in dhr("show", "again").stderr
    restored = dhr("--network-folder", "restore", str(file), "--called", "again")
    assert (restored.exit_code, restored.stdout) == (0, "again\n")
