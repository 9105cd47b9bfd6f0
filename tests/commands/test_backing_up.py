"""dhr backup and dhr restore: one file, there and back."""

from pathlib import Path

import pytest

from dhr_tui.store.errors import shown
from tests.commands.conftest import Dhr, Process


def test_a_case_goes_into_a_file_and_comes_back(dhr: Dhr, finding: str, tmp_path: Path) -> None:
    file = str(tmp_path / "ruth.tar")
    kept = dhr("backup", "ruth", file)
    assert (kept.exit_code, kept.stdout) == (0, dhr("verify", "ruth").stdout)
    assert "without drafts" in kept.stderr
    assert dhr("backup", "ruth", file).exit_code == 1

    taken = dhr("restore", file)
    assert (taken.exit_code, "There is a case ruth already" in taken.stderr) == (1, True)
    assert "--called NAME gives the one in the backup another name." in taken.stderr
    back = dhr("restore", file, "--called", "ruth-again")
    assert (back.exit_code, back.stdout) == (0, "ruth-again\n")
    assert dhr("show", "ruth-again", finding).stdout == dhr("show", "ruth", finding).stdout
    assert dhr("verify", "ruth-again").exit_code == 0


def test_a_file_that_is_no_backup_is_refused_in_a_sentence(dhr: Dhr, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear panel")
    result = dhr("restore", str(file))
    assert (result.exit_code, "Traceback" in result.stderr) == (1, False)
    assert (
        "is no backup that can be restored: it is not whole, or not what dhr backup wrote"
        in result.stderr
    )
    nowhere = tmp_path / "nowhere.tar"
    result = dhr("restore", str(nowhere))
    assert (result.exit_code, result.stderr) == (1, f"There is no file {shown(str(nowhere))}.\n")


def test_a_backup_goes_through_a_pipe(process: Process, dhr: Dhr, ruth: str) -> None:
    sent = process("backup", "ruth", "-")
    assert sent.returncode == 0
    assert sent.stderr.decode().startswith(dhr("verify", "ruth").stdout)
    came = process("restore", "-", "--called", "again", typed=sent.stdout)
    assert (came.returncode, came.stdout) == (0, b"again\n")
    cut = process("restore", "-", "--called", "cut", typed=sent.stdout[:-1])
    assert (cut.returncode, cut.stdout) == (1, b"")
    assert cut.stderr.startswith(b"What came in is no backup that can be restored")
    assert not Path("-").exists()


def test_a_backup_is_nothing_for_a_terminal(
    dhr: Dhr, ruth: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dhr_tui.commands.backup.is_terminal", lambda _: True)
    for words in (("backup", "ruth", "-"), ("restore", "-")):
        result = dhr(*words)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "A backup is nothing for a terminal: name a file, or give dhr" in result.stderr
