"""The steps that record everything else: the ledger, answers without a finding, and queries."""

from __future__ import annotations

from functools import partial
from itertools import groupby

from dhr_tui.intake.example.building import Added, Building, attempt, counted
from dhr_tui.intake.example.files import (
    CellEntry,
    CoverageFile,
    LedgerEntry,
    LedgerFile,
    QueriesFile,
    QueryEntry,
)
from dhr_tui.intake.prose import unwrapped
from dhr_tui.review.acts import queries
from dhr_tui.review.acts.cells import answer_cell
from dhr_tui.review.acts.recommendations import add_recommendation, decide
from dhr_tui.review.change import Change
from dhr_tui.review.records import Decision, Origin, Outcome, Query, Recommendation
from dhr_tui.review.review import Place


def add_ledger(build: Building, file: LedgerFile) -> None:
    """The agency reports' recommendations, a save for each report; then what was decided."""
    for agency, group in groupby(file.entry, key=lambda entry: entry.agency):
        added = [_added(build, entry) for entry in group]
        says = (
            f"added {counted(len(added), 'recommendation')} of the report: {_short(build, agency)}"
        )
        build.add("recommendation", add_recommendation, says, added)
    where = "ledger.toml, field decided_at"
    hand = build.at(build.id_of("meeting", str(file.decided_at), where))
    steps = [_decided(build, file, entry) for entry in file.entry if entry.outcome]
    build.lay_all("decide", f"decided on {len(steps)} entries of the ledger", steps, hand)


def _short(build: Building, agency: str) -> str:
    """An agency's short form; it was resolved before."""
    return build.review.agencies[build.id_of("agency", agency, agency)].short


def _added(build: Building, entry: LedgerEntry) -> Added:
    where = f"ledger.toml, entry {entry.key}"
    record = Recommendation(
        id=0,
        text=unwrapped(entry.text),
        origin=Origin.AGENCY_REPORT,
        origin_agency=build.id_of("agency", entry.agency, f"{where}, field agency"),
        reference=entry.reference,
        lead=build.id_of("agency", entry.lead, f"{where}, field lead"),
        supporting=build.ids_of("agency", entry.supporting, f"{where}, field supporting"),
        findings=build.ids_of("finding", entry.findings, f"{where}, field findings"),
    )
    return Added(entry.key, where, record)


def _decided(build: Building, file: LedgerFile, entry: LedgerEntry) -> Change:
    where = f"ledger.toml, entry {entry.key}"
    outcome = entry.outcome or Outcome.ACCEPTED
    usual = file.accepted_because if outcome is Outcome.ACCEPTED else ""
    decision = Decision(
        outcome=outcome,
        because=entry.because or usual,
        into=build.id_of("recommendation", entry.into, f"{where}, field into"),
    )
    was = build.review.recommendations[build.id_of("recommendation", entry.key, where)]
    meeting = build.id_of("meeting", str(file.decided_at), "ledger.toml, field decided_at")
    return attempt(where, partial(decide, build.review, was, build.at(meeting), decision))


def answer_cells(build: Building, file: CoverageFile) -> None:
    """Answers without a finding, a save for each agency."""
    for agency, group in groupby(file.cell, key=lambda entry: entry.agency):
        steps = [_answered(build, entry) for entry in group]
        says = f"answered {counted(len(steps), 'cell')}: {_short(build, agency)}"
        build.lay_all("answer-cells", says, steps)


def _answered(build: Building, entry: CellEntry) -> Change:
    where = f"coverage.toml, cell {entry.agency} {entry.question}"
    place = Place(
        build.id_of("question", entry.question, f"{where}, field question"),
        build.id_of("agency", entry.agency, f"{where}, field agency"),
    )
    because = f"{unwrapped(entry.because)} ({entry.paragraph})."
    step = partial(answer_cell, build.review, place, build.hand, entry.answer, because)
    return attempt(where, step)


def add_queries(build: Building, file: QueriesFile) -> None:
    """Queries to agencies, then the replies, then what the panel made of them."""
    build.add(
        "query",
        queries.add_query,
        f"added {len(file.query)} queries",
        [_query(build, entry) for entry in file.query],
    )
    replies = [_replied(build, entry) for entry in file.query if entry.reply]
    build.lay_all("reply", f"recorded {len(replies)} replies", replies)
    closings = [_closed(build, entry) for entry in file.query if entry.made_of_it]
    build.lay_all("close-query", f"closed {len(closings)} queries", closings)


def _query(build: Building, entry: QueryEntry) -> Added:
    where = f"queries.toml, query {entry.key}"
    record = Query(
        id=0,
        text=unwrapped(entry.text),
        agency=build.id_of("agency", entry.agency, f"{where}, field agency"),
        question=build.id_of("question", entry.question, f"{where}, field question"),
        finding=build.id_of("finding", entry.finding, f"{where}, field finding"),
        owner=entry.owner,
    )
    return Added(entry.key, where, record)


def _asked(build: Building, entry: QueryEntry) -> Query:
    return build.review.queries[build.id_of("query", entry.key, "queries.toml")]


def _replied(build: Building, entry: QueryEntry) -> Change:
    act = partial(queries.reply, build.review, _asked(build, entry), build.hand, entry.reply)
    return attempt(f"queries.toml, query {entry.key}", act)


def _closed(build: Building, entry: QueryEntry) -> Change:
    act = partial(queries.close, build.review, _asked(build, entry), build.hand, entry.made_of_it)
    return attempt(f"queries.toml, query {entry.key}", act)
