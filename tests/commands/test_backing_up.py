"""dhr backup and dhr restore: one file, there and back."""

from pathlib import Path

from tests.commands.conftest import Dhr


def test_a_case_goes_into_a_file_and_comes_back(dhr: Dhr, finding: str, tmp_path: Path) -> None:
    file = str(tmp_path / "ruth.tar")
    kept = dhr("backup", "ruth", file)
    assert (kept.exit_code, kept.stdout) == (0, dhr("verify", "ruth").stdout)
    assert "without drafts" in kept.stderr
    assert dhr("backup", "ruth", file).exit_code == 1

    taken = dhr("restore", file)
    assert (taken.exit_code, "There is a case ruth already" in taken.stderr) == (1, True)
    back = dhr("restore", file, "--called", "ruth-again")
    assert (back.exit_code, back.stdout) == (0, "ruth-again\n")
    assert dhr("show", "ruth-again", finding).stdout == dhr("show", "ruth", finding).stdout
    assert dhr("verify", "ruth-again").exit_code == 0


def test_a_file_that_is_no_backup_is_refused_in_a_sentence(dhr: Dhr, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear panel")
    result = dhr("restore", str(file))
    assert (result.exit_code, "Traceback" in result.stderr) == (1, False)
    assert "is no backup that can be restored: it is not whole, or is no tar" in result.stderr
    assert dhr("restore", str(tmp_path / "nowhere.tar")).exit_code == 1
