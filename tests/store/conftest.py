"""A small case on a disk of its own."""

from pathlib import Path

import pytest

from dhr_tui.review.change import Change, Hand, adding, change
from dhr_tui.review.records import (
    Agency,
    CaseRecord,
    Finding,
    Meeting,
    Member,
    Person,
    Question,
)
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace


@pytest.fixture
def beginning() -> Change:
    """A new case with one record of several kinds."""
    return change(
        "new-case",
        "began the review",
        adding(CaseRecord(id=1, title="Kazia")),
        adding(Agency(id=0, name="Metropolitan Police Service", short="MPS")),
        adding(Question(id=0, text="Were there chances to assess the risk?")),
        adding(Member(id=0, name="Chair", agency=1)),
        adding(Person(id=0, role="victim", pseudonym="Kazia")),
        adding(Meeting(id=0, number=1)),
        adding(Finding(id=0, text="The referral was late.", agency=1, questions=(1,))),
    )


@pytest.fixture
def files(tmp_path: Path, beginning: Change) -> CaseFiles:
    """A workspace that has the case lewisham-2014."""
    store = CaseFiles(Workspace(tmp_path))
    store.create("lewisham-2014", beginning, Hand(who="ana", at="2026-01-05T10:00:00Z"))
    return store


@pytest.fixture
def folder(files: CaseFiles) -> Path:
    """The folder of that case."""
    return files.workspace.cases / "lewisham-2014"


@pytest.fixture
def case_file(folder: Path) -> Path:
    return folder / "case.json"


@pytest.fixture
def journal_file(folder: Path) -> Path:
    return folder / "journal.jsonl"
