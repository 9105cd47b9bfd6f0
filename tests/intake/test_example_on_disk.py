"""The worked example as a case on disk: the same bytes every time, and those that are committed."""

from pathlib import Path

import pytest

from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.store.errors import CaseExists
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

FILES = ("case.json", "journal.jsonl")
COMMITTED = Path(__file__).parents[2] / "cases" / CASE_ID


def _built(folder: Path) -> dict[str, bytes]:
    folder.mkdir()
    build_worked_example(CaseFiles(Workspace(folder)))
    [case] = folder.rglob("case.json")
    return {name: (case.parent / name).read_bytes() for name in FILES}


def test_the_same_source_gives_the_same_bytes(tmp_path: Path) -> None:
    assert _built(tmp_path / "one") == _built(tmp_path / "two")


def test_the_committed_case_is_what_the_source_builds(tmp_path: Path) -> None:
    built = _built(tmp_path / "built")
    for name in FILES:
        assert built[name] == (COMMITTED / name).read_bytes(), f"run `dhr build-example`: {name}"


def test_the_journal_stays_small_enough_to_be_committed(tmp_path: Path) -> None:
    built = _built(tmp_path / "built")
    assert len(built["journal.jsonl"]) < 400_000
    assert built["journal.jsonl"].count(b"\n") < 150


def test_an_example_that_is_there_is_not_built_over(tmp_path: Path) -> None:
    before = _built(tmp_path / "one")
    with pytest.raises(CaseExists):
        build_worked_example(CaseFiles(Workspace(tmp_path / "one")))
    [case] = (tmp_path / "one").rglob("case.json")
    assert case.read_bytes() == before["case.json"]
