"""The history that a session remembers: read once, and never another than the journal's."""

from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store import journal
from dhr_tui.store.errors import Damaged
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.meta import ZERO, chained

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", f"made it {text}", edit), HAND)


def told(files: CaseFiles) -> list[str]:
    return [entry.says for entry in files.history(CASE)]


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the lines that are decoded."""
    numbers: list[int] = []
    entry_of = journal.entry_of

    def noting(body: bytes, number: int) -> object:
        numbers.append(number)
        return entry_of(body, number)

    monkeypatch.setattr("dhr_tui.store.journal.entry_of", noting)
    return numbers


def test_a_line_is_read_once(files: CaseFiles, decoded: list[int]) -> None:
    reword(files, "one")
    assert told(files) == told(files) == ["began the review", "made it one"]
    reword(files, "two")
    assert told(files)[-1] == "made it two"
    assert decoded == [1, 2, 3]


def test_what_another_process_saves_appears(files: CaseFiles) -> None:
    other = CaseFiles(files.workspace)
    assert told(files) == told(other)
    reword(other, "theirs")
    reword(files, "ours")
    reword(other, "theirs again")
    expected = ["began the review", "made it theirs", "made it ours", "made it theirs again"]
    assert told(files) == told(other) == told(CaseFiles(files.workspace)) == expected


def test_a_history_in_hand_is_not_changed_by_a_later_one(files: CaseFiles) -> None:
    before = files.history(CASE)
    reword(files, "one")
    assert len(files.history(CASE)) == 2
    assert len(before) == 1


def test_a_line_that_the_journal_lacked_is_told_once(files: CaseFiles, journal_file: Path) -> None:
    reword(files, "one")
    whole = journal_file.read_bytes()
    journal_file.write_bytes(whole[: whole.index(b"\n") + 1])
    assert told(files) == ["began the review", "made it one"]
    journal_file.write_bytes(whole)
    assert told(files) == ["began the review", "made it one"]
    reword(files, "two")
    assert told(files) == ["began the review", "made it one", "made it two"]


def rechained(journal_file: Path, old: bytes, new: bytes) -> bytes:
    """The journal with other words in it and a chain that fits them."""
    head, whole = ZERO, b""
    for line in journal_file.read_bytes().splitlines():
        body = line[65:].replace(old, new)
        head = chained(head, body)
        whole += head.encode() + b" " + body + b"\n"
    return whole


@pytest.mark.parametrize("by_rename", [True, False], ids=["renamed", "written over"])
@pytest.mark.parametrize(
    "words", ["made it two", "made it twelve", "2"], ids=["same", "longer", "shorter"]
)
def test_a_replaced_journal_is_noticed(
    files: CaseFiles, journal_file: Path, words: str, by_rename: bool
) -> None:
    reword(files, "one")
    assert len(told(files)) == 2
    other = rechained(journal_file, b"made it one", words.encode())
    target = journal_file.with_name("other") if by_rename else journal_file
    target.write_bytes(other)
    target.replace(journal_file)
    with pytest.raises(Damaged, match=r"its last save is not that of case\.json"):
        files.history(CASE)


def test_a_journal_cut_short_is_noticed(files: CaseFiles, journal_file: Path) -> None:
    for text in ("one", "two", "three"):
        reword(files, text)
    assert len(told(files)) == 4
    lines = journal_file.read_bytes().splitlines(keepends=True)
    journal_file.write_bytes(b"".join(lines[:2]))
    with pytest.raises(Damaged, match=r"it tells of 2 saves, and case\.json is at save 4"):
        files.history(CASE)
    journal_file.unlink()
    with pytest.raises(Damaged, match="it tells of 0 saves"):
        files.history(CASE)


def test_a_journal_that_was_put_back_is_read_again(files: CaseFiles, journal_file: Path) -> None:
    reword(files, "one")
    whole = journal_file.read_bytes()
    before = told(files)
    journal_file.unlink()
    journal_file.write_bytes(whole)
    assert told(files) == before


def test_a_case_file_of_before_is_told_as_a_new_session_tells_it(
    files: CaseFiles, case_file: Path
) -> None:
    older = case_file.read_bytes()
    for text in ("one", "two"):
        reword(files, text)
    assert len(told(files)) == 3
    case_file.write_bytes(older)
    assert told(files) == told(CaseFiles(files.workspace))


def test_verify_reads_what_is_remembered_all_the_same(files: CaseFiles, journal_file: Path) -> None:
    reword(files, "one")
    reword(files, "two")
    told(files)
    raw = journal_file.read_bytes()
    with open(journal_file, "r+b") as file:
        file.write(raw.replace(b"made it one", b"made it 111"))
    assert not files.verify(CASE).sound
