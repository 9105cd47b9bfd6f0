"""A repair takes no number that a save may have had, and who has the case open sees the repair."""

from pathlib import Path

import pytest

from dhr_tui.session import Session
from dhr_tui.store.files import CaseFiles
from tests.store.test_repair import CASE, repaired, reword


@pytest.fixture
def saved(files: CaseFiles) -> CaseFiles:
    """The case after four saves."""
    for text in ("one", "two", "three"):
        reword(files, text)
    return files


def without_line(path: Path, number: int) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[: number - 1] + lines[number:]))


@pytest.mark.parametrize("left_of_case", [0, 120, 600, 900], ids=lambda n: f"{n} bytes")
def test_a_repair_takes_no_number_that_a_damaged_file_still_names(
    saved: CaseFiles, journal_file: Path, case_file: Path, left_of_case: int
) -> None:
    for number in range(5, 13):
        reword(saved, f"save {number}")
    assert saved.load(CASE).save == 12
    without_line(journal_file, 3)
    case_file.write_bytes(case_file.read_bytes()[:left_of_case])
    plan, _ = repaired(saved)
    assert "as of save 2" in plan.does
    assert "the lines of 9 saves can still be read" in plan.loses[0]
    numbers = [each.number for each in saved.history(CASE)]
    assert numbers[:2] == [1, 2]
    assert numbers[2] > 12


def test_an_older_case_file_before_a_gap_gives_no_number_twice(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    older = case_file.read_bytes()
    for number in range(5, 9):
        reword(saved, f"save {number}")
    case_file.write_bytes(older)
    without_line(journal_file, 5)
    plan, _ = repaired(saved)
    assert plan.loses == (
        "If anything was saved after save 4, it is lost to the case: the damaged journal, which "
        "is kept, names save 8.",
    )
    assert [each.number for each in saved.history(CASE)] == [1, 2, 3, 4, 9, 10]


def test_a_number_that_no_case_reaches_is_damage_and_not_counted_on(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    case_file.write_bytes(b"")
    lines = journal_file.read_bytes().splitlines(keepends=True)
    lines[3] = lines[3].replace(b'"number":4', b'"number":999999999999999')
    journal_file.write_bytes(b"".join(lines))
    repaired(saved)
    assert saved.load(CASE).save == 7


def test_a_case_that_has_the_same_number_by_another_road_is_seen_as_another(
    saved: CaseFiles, folder: Path
) -> None:
    other = {path: path.read_bytes() for path in folder.glob("*.json*")}
    reword(saved, "four")
    mine = {path: path.read_bytes() for path in folder.glob("*.json*")}
    for path, data in other.items():
        path.write_bytes(data)
    session = Session(CaseFiles(saved.workspace), CASE, who="ana")
    reword(CaseFiles(saved.workspace), "four, otherwise")
    session.refresh()
    for path, data in mine.items():
        path.write_bytes(data)
    assert session.refresh()
    assert session.review.findings[1].text == "four"
