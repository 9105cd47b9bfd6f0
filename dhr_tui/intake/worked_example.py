"""The worked example: from its TOML source to a case, through the acts that a person uses.

The same source always gives the same saves, by the same hand and at the same time.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, Protocol

from dhr_tui.intake.example import answers, logs, setting, statements
from dhr_tui.intake.example.building import Building, Save
from dhr_tui.intake.example.files import (
    AgenciesFile,
    CaseFile,
    CoverageFile,
    FindingsFile,
    LedgerFile,
    MeetingsFile,
    PanelFile,
    QueriesFile,
    RecommendationsFile,
    TermsFile,
)
from dhr_tui.intake.example.log_files import LogsFile
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.toml_file import read_toml
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.history import Entry

CASE_ID = "lewisham-2014"
NAMES = (CASE_ID, "worked-example")
"""What the example may be called; the second where a panel has a review of the first."""


class Store(Protocol):
    """What the example needs of a store of cases."""

    def create(self, case: str, change: Change, hand: Hand) -> Any: ...

    def save(self, case: str, change: Change, hand: Hand) -> Any: ...


class Library(Store, Protocol):
    """What is asked of a store to tell the example from a review of a panel's own."""

    def cases(self) -> Sequence[Any]: ...

    def history(self, case: str) -> Sequence[Entry]: ...


def found_or_built(store: Library) -> str:
    """The name of the worked example, built where it is not there yet.

    A review that only has its name is left alone; empty where all NAMES are taken by such. Raises
    as `build_worked_example`.
    """
    there = {case.id for case in store.cases()}
    for name in NAMES:
        if name not in there:
            build_worked_example(store, name)
            return name
        if _is_example(store.history(name)):
            return name
    return ""


def _is_example(history: Sequence[Entry]) -> bool:
    """Whether a case began by the hand and at the time of the source, as no panel's does."""
    case = read_toml(example_folder(), "case.toml", CaseFile)
    return [(e.who, e.at) for e in history[:1]] == [(case.recorded_by, case.recorded_at)]


def build_worked_example(
    store: Store, case_id: str = CASE_ID, folder: Traversable | None = None
) -> None:
    """Build the worked example as the case `case_id`, which must not exist.

    Raises faults.WrongSource, before anything is stored, where a file below `folder` (by default
    the source that comes with the program) is wrong; and what the store raises.
    """
    first, *others = saves_of(folder or example_folder())
    store.create(case_id, first.change, first.hand)
    for save in others:
        store.save(case_id, save.change, save.hand)


def example_folder() -> Traversable:
    """Where the source of the worked example is."""
    return files("dhr_tui") / "data" / "worked-example"


def saves_of(folder: Traversable) -> tuple[Save, ...]:
    """Every save of the example, in order, with nothing stored. Raises faults.WrongSource."""
    case = read_toml(folder, "case.toml", CaseFile)
    terms = read_toml(folder, "terms.toml", TermsFile)
    agencies = read_toml(folder, "agencies.toml", AgenciesFile)
    # Published words need no salt, and the same source is to give the same bytes.
    build = Building(Hand(who=case.recorded_by, at=case.recorded_at, salt=""))
    setting.begin(build, case, terms)
    setting.add_agencies(build, agencies)
    setting.add_people(build, read_toml(folder, "panel.toml", PanelFile))
    setting.add_terms(build, terms)
    setting.add_meetings(build, read_toml(folder, "meetings.toml", MeetingsFile))
    for name, findings in _findings(folder, [entry.key for entry in agencies.agency]):
        statements.add_findings(build, findings, name)
    recommendations = read_toml(folder, "recommendations.toml", RecommendationsFile)
    statements.add_recommendations(build, recommendations)
    answers.add_ledger(build, read_toml(folder, "ledger.toml", LedgerFile))
    answers.answer_cells(build, read_toml(folder, "coverage.toml", CoverageFile))
    answers.add_queries(build, read_toml(folder, "queries.toml", QueriesFile))
    logs.add_logs(build, read_toml(folder, "logs.toml", LogsFile))
    return tuple(build.saves)


def _findings(folder: Traversable, order: list[str]) -> list[tuple[str, FindingsFile]]:
    """Every file of findings with its name, in the order of the agencies, `across` last."""
    known = [f"{key}.toml" for key in (*order, statements.ACROSS_KEY)]
    names = [file.name for file in (folder / "findings").iterdir()]
    names = [name for name in names if name.endswith(".toml")]
    for name in names:
        if name not in known:
            raise WrongSource(f"findings/{name}: there is no agency {name.removesuffix('.toml')}.")
    ordered = [f"findings/{name}" for name in sorted(names, key=known.index)]
    return [(name, read_toml(folder, name, FindingsFile)) for name in ordered]
