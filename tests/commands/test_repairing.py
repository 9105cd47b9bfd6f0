"""dhr repair: what is wrong, what is lost, and the question before it."""

from pathlib import Path

from tests.commands.conftest import Dhr


def test_a_damaged_case_names_the_repair_and_the_repair_puts_it_right(
    dhr: Dhr, finding: str, workspace: Path
) -> None:
    file = workspace / "cases" / "ruth" / "case.json"
    file.write_bytes(file.read_bytes()[:1000])
    opened = dhr("show", "ruth")
    assert "case.json of ruth is damaged" in opened.stderr
    assert "dhr repair ruth puts it right." in opened.stderr

    result = dhr("repair", "ruth", "--yes", "--as", "kim")
    assert (result.exit_code, "Traceback" in result.stderr) == (0, False)
    assert "it ends in the middle of a record." in result.stdout
    assert "ruth is repaired. The damaged files are kept beside: case.damaged-" in result.stderr
    assert dhr("show", "ruth", finding).exit_code == 0
    assert dhr("verify", "ruth").exit_code == 0
    assert "repaired the case" in dhr("history", "ruth").stdout


def test_a_repair_asks_first(dhr: Dhr, ruth: str, workspace: Path) -> None:
    file = workspace / "cases" / "ruth" / "case.json"
    file.write_bytes(b"")
    result = dhr("repair", "ruth", typed="n\n")
    assert result.exit_code == 2
    assert "without a terminal it needs --yes" in result.stderr
    assert file.read_bytes() == b""


def test_there_may_be_nothing_to_repair(dhr: Dhr, ruth: str) -> None:
    result = dhr("repair", "ruth")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "there is nothing to repair" in result.stderr
    assert dhr("repair", "rut").exit_code == 2


def test_a_line_that_a_kill_cut_is_told_and_needs_no_repair(
    dhr: Dhr, finding: str, workspace: Path
) -> None:
    journal = workspace / "cases" / "ruth" / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-40])
    result = dhr("verify", "ruth")
    assert result.exit_code == 0
    assert "The line of the last save is not whole in journal.jsonl" in result.stderr
    assert "there is nothing to repair" in dhr("repair", "ruth").stderr
