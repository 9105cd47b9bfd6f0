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


def test_the_saves_that_are_lost_to_the_case_are_found_by_the_name_of_the_file_that_has_them(
    dhr: Dhr, finding: str, workspace: Path
) -> None:
    folder = workspace / "cases" / "ruth"
    for text in ("It came late.", "It came a week late.", "It came a month late."):
        dhr("edit", "ruth", finding, "--text", text)
    lines = (folder / "journal.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "journal.jsonl").write_bytes(b"".join(lines[:-2] + lines[-1:]))
    (folder / "case.json").write_bytes(b"")
    result = dhr("repair", "ruth", "--yes")
    kept = next(folder.glob("journal.damaged-*"))
    assert "The 1 save that is" in result.stderr
    assert f"no part of it now can be read in {kept.name}, a line each." in result.stderr
    assert len(kept.read_bytes().splitlines()) == len(lines) - 1


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
