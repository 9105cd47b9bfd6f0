"""Cases to be harmed, each made once a run, and how often a harness is to harm them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from benchmarks.ceiling import build_ceiling
from dhr_tui.intake.worked_example import build_worked_example
from dhr_tui.review.change import Change, adding, change
from dhr_tui.review.records import Agency, CaseRecord, Finding, Question
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.faults.parts.people import hand
from tests.faults.parts.places import Place

MEMORY = Path("/dev/shm")
Counted = Callable[[int, int], int]


@pytest.fixture(scope="session")
def counted(pytestconfig: pytest.Config) -> Counted:
    """How often: the first number, or with --soak its share of the second one."""
    share: float = pytestconfig.getoption("--soak")
    return lambda usual, soak: max(usual, ceil(soak * share)) if share else usual


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    """Chance that is the same in each run of a test, and another one in each soak."""
    soak = request.config.getoption("--soak")
    return random.Random(None if soak else request.node.nodeid)


@pytest.fixture(scope="session")
def memory() -> Iterator[Path]:
    """A folder that lies in memory where there is one: a kill does not ask for a disk."""
    with TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None, prefix="dhr-faults-") as path:
        yield Path(path)


@pytest.fixture(scope="session")
def originals(memory: Path) -> Path:
    """A workspace with three cases, to be copied: small, the worked example, the ceiling."""
    path = memory / "originals"
    store = CaseFiles(Workspace(path))
    store.create("small", _small(), hand("ana"))
    build_worked_example(store, "example")
    build_ceiling(store, "ceiling")
    return path


def _small() -> Change:
    """A case with one record of several kinds."""
    return change(
        "new-case",
        "began the review",
        adding(CaseRecord(id=1, title="Kazia")),
        adding(Agency(id=0, name="Metropolitan Police Service", short="MPS")),
        adding(Question(id=0, text="Were there chances to assess the risk?")),
        adding(Finding(id=0, text="The referral was late.", agency=1, questions=(1,))),
    )


@pytest.fixture
def place(memory: Path, originals: Path) -> Iterator[Place]:
    """Where a test harms copies of the cases."""
    with TemporaryDirectory(dir=memory) as folder:
        yield Place(Path(folder), originals)
