"""A name that stands twice in a case file: readers of JSON drop the first one unseen."""

from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store.errors import Damaged
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (
            b'"findings":{"1":',
            b'"findings":{"1":{"id":1,"text":"Another one."},"1":',
            "findings: the record 1 stands there twice.",
        ),
        (
            b'"text":"The referral was late."',
            b'"text":"First words.","text":"The referral was late."',
            "findings, record 1: the field text stands there twice.",
        ),
        (b'{"meta":', b'{"people":{},"meta":', ": the table people stands there twice."),
    ],
)
def test_what_an_editor_wrote_twice_is_refused_before_the_first_is_lost(
    files: CaseFiles, case_file: Path, old: bytes, new: bytes, place: str
) -> None:
    raw = case_file.read_bytes().replace(old, new, 1)
    case_file.write_bytes(raw)
    fresh = CaseFiles(Workspace(files.workspace.path))
    review = fresh.load(CASE)
    (fault,) = fresh.verify(CASE).faults
    assert fault.endswith(place)
    edit = editing(review.findings[1], promise="x")
    with pytest.raises(Damaged, match="twice"):
        fresh.save(CASE, change("a", "b", edit), Hand(who="ana", at="2026-01-05T10:02:00Z"))
    assert case_file.read_bytes() == raw


def test_a_file_that_was_only_set_out_otherwise_is_saved(files: CaseFiles, case_file: Path) -> None:
    case_file.write_bytes(case_file.read_bytes().replace(b'{"meta":', b'{ "meta" : ') + b"\n")
    fresh = CaseFiles(Workspace(files.workspace.path))
    edit = editing(fresh.load(CASE).findings[1], promise="x")
    fresh.save(CASE, change("a", "b", edit), Hand(who="ana", at="2026-01-05T10:02:00Z"))
    assert fresh.verify(CASE).sound
