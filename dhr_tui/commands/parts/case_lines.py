"""A case as lines and as JSON: its lists, its items and the cells of its grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import msgspec

from dhr_tui.commands.parts.output import aligned, excerpt
from dhr_tui.documents.dates import when
from dhr_tui.review.grid import CellState, Grid
from dhr_tui.review.panel import leading
from dhr_tui.review.records import TABLES, Finding, Recommendation, Slug, State
from dhr_tui.review.refs import LETTERS, Ref, record_at, ref_to
from dhr_tui.review.review import Place, Review

Rows = list[tuple[str, ...]]


class Where(NamedTuple):
    """Which items to list; None is all. Agency and question are ids."""

    agency: int | None = None
    question: int | None = None
    state: State | None = None


def whole(case_id: str, review: Review) -> Iterator[str]:
    """A case, one list after another, with a blank line between them."""
    sections = {
        "": _head(case_id, review),
        "Agencies": _agencies(review),
        "Questions": _questions(review),
        "Panel": _members(review),
        "People": _people(review),
        "Meetings": _meetings(review),
        "Findings and recommendations": items(review, Where()),
        "Queries": _queries(review),
        "Contacts": _log(review, "contacts", "who", "result"),
        "Parallel processes": _log(review, "processes", "name", "state"),
        "Dissemination": _log(review, "dissemination", "name", "what"),
        "Delays": _log(review, "delays", "because", "what"),
    }
    for title, rows in sections.items():
        if rows:
            yield from ("", title) if title else ()
            yield from aligned(rows)


def items(review: Review, where: Where) -> Rows:
    """Findings and recommendations, a line each, with the beginning of the text."""
    return [
        (str(ref_to(s)), s.state.label, _whose(review, s), _kind(s), excerpt(s.text))
        for s in review.statements()
        if _fits(s, where)
    ]


def cells(review: Review, where: Where, only_open: bool) -> list[dict[str, Any]]:
    """The cells of the grid, as question number, agency and state, question by question."""
    grid = Grid(review)
    return [
        {
            "question": review.number(question.id),
            "agency": short(review, agency),
            "state": state.value,
            "items": [str(ref_to(finding)) for finding in review.findings_at(place)],
        }
        for question in grid.questions
        for agency in grid.agencies
        for place in [Place(question.id, agency)]
        for state in [grid.states[place]]
        if state is not CellState.NOT_PUT and (state.open or not only_open)
        if where.agency in (None, agency) and where.question in (None, question.id)
    ]


def cell_rows(found: list[dict[str, Any]]) -> Rows:
    """Those cells as lines."""
    return [
        (str(cell["question"]), cell["agency"], cell["state"], " ".join(cell["items"]))
        for cell in found
    ]


def as_json(case_id: str, review: Review) -> dict[str, Any]:
    """The whole case: each table as an array of records, each record with its `ref`."""
    tables = {
        table: [record_as_json(review, Ref(table, number)) for number in sorted(records)]
        for table in TABLES
        if table != "review"
        for records in [getattr(review, table)]
    }
    settings = msgspec.to_builtins(review.case)
    return {
        "case": case_id,
        "save": review.save,
        "head": review.head,
        "review": settings,
        **tables,
    }


def record_as_json(review: Review, ref: Ref) -> dict[str, Any]:
    """A record as it is stored, and its name where it has one (a cell has none)."""
    name = {"ref": str(ref)} if ref.table in LETTERS else {}
    return {**name, **msgspec.to_builtins(record_at(review, ref))}


def short(review: Review, agency: int) -> str:
    return review.agencies[agency].short if agency else "across"


def _fits(statement: Finding | Recommendation, where: Where) -> bool:
    if isinstance(statement, Finding):
        agency_fits = where.agency in (None, statement.agency)
    else:
        bodies = (None, statement.lead, statement.origin_agency, *statement.supporting)
        agency_fits = where.agency in bodies
    question_fits = where.question is None or where.question in statement.questions
    return agency_fits and question_fits and where.state in (None, statement.state)


def _whose(review: Review, statement: Finding | Recommendation) -> str:
    if isinstance(statement, Finding):
        numbers = ",".join(str(review.number(q) or f"T{q}") for q in statement.questions)
        return f"{short(review, statement.agency)} {numbers}"
    agency = statement.origin_agency if statement.in_ledger else statement.lead
    return short(review, agency) if agency else ""


def _kind(statement: Finding | Recommendation) -> str:
    if isinstance(statement, Finding):
        return ", ".join(filter(None, (statement.kept_back, statement.type.label)))
    return "ledger" if statement.in_ledger else statement.kind.label


def _head(case_id: str, review: Review) -> Rows:
    grid, running = Grid(review), review.running
    rows = [
        ("case", case_id),
        ("title", review.case.title),
        ("kind", review.case.kind),
        ("partnership", review.case.partnership),
        ("chair", leading(review, "chair")),
        ("marking", review.case.marking),
        ("save", str(review.save)),
        ("meeting", str(running.number) if running else ""),
        ("answered", f"{grid.answered} of {grid.put} cells"),
    ]
    return [row for row in rows if row[1]]


def _agencies(review: Review) -> Rows:
    rows: Rows = []
    for number, agency in sorted(review.agencies.items()):
        sent = agency.result.label if agency.result else ""
        rows.append(
            (f"A{number}", agency.short, "" if agency.asked else "not asked", sent, agency.name)
        )
    return rows


def _questions(review: Review) -> Rows:
    return [
        (f"T{q.id}", str(review.number(q.id) or ""), q.reference, q.kind.label, excerpt(q.text))
        for q in sorted(review.questions.values(), key=lambda q: (q.order, q.id))
    ]


def _members(review: Review) -> Rows:
    return [
        (f"M{m.id}", m.role.label, short(review, m.agency) if m.agency else "", m.name)
        for _, m in sorted(review.members.items())
    ]


def _people(review: Review) -> Rows:
    return [(f"P{p.id}", p.role, p.pseudonym, p.relation) for _, p in sorted(review.people.items())]


def _meetings(review: Review) -> Rows:
    return [
        (
            f"N{m.id}",
            f"meeting {m.number}",
            when(m.on),
            f"{len(m.present)} present" if m.attendance else "",
        )
        for m in sorted(review.meetings.values(), key=lambda m: m.number)
    ]


def _queries(review: Review) -> Rows:
    return [
        (f"Q{q.id}", q.state.label, short(review, q.agency), excerpt(q.text))
        for _, q in sorted(review.queries.items())
    ]


def _log(review: Review, table: str, field: str, about: str) -> Rows:
    """The entries of a log; dhr contact list and its like say more of each."""
    return [
        (str(Ref(table, number)), _label(getattr(entry, about)), excerpt(getattr(entry, field)))
        for number, entry in sorted(getattr(review, table).items())
    ]


def _label(value: Slug | str | None) -> str:
    return value.label if isinstance(value, Slug) else value or "waiting"
