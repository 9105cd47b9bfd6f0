"""The pseudonyms of other cases: read cheaply, and whatever is damaged passed over."""

from __future__ import annotations

from pathlib import Path

from dhr_tui.review.change import Change, Hand
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")


def test_the_other_cases_of_the_workspace_tell_their_pseudonyms(
    files: CaseFiles, beginning: Change
) -> None:
    files.create("another", beginning, HAND)
    assert files.pseudonyms("another") == {"kazia": CASE}
    assert files.pseudonyms("none") == {"kazia": "another"}


def test_a_case_that_cannot_be_read_is_passed_over(
    files: CaseFiles, beginning: Change, case_file: Path, tmp_path: Path
) -> None:
    files.create("another", beginning, HAND)
    for raw in (b"", b'{"people": 7}', b"[" * 100_000, b"\xff\xfe"):
        case_file.write_bytes(raw)
        assert files.pseudonyms("mine") == {"kazia": "another"}
    case_file.unlink()
    case_file.symlink_to(tmp_path / "cases" / "another" / "case.json")
    assert files.pseudonyms("another") == {}


def test_where_there_is_no_workspace_no_pseudonym_was_used(tmp_path: Path) -> None:
    assert CaseFiles(Workspace(tmp_path / "nowhere")).pseudonyms("mine") == {}
