"""What a letter has to say to an agency, list by list, each item as the lines of a bullet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.documents.dates import when
from dhr_tui.documents.discretion import Discretion
from dhr_tui.documents.gate import may_print, printed_findings
from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.recommendations import title
from dhr_tui.documents.tree import Lines
from dhr_tui.review.listing import listed
from dhr_tui.review.outstanding import unseen
from dhr_tui.review.records import (
    Agency,
    Finding,
    Query,
    QueryState,
    Recommendation,
    Voice,
    When,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


class Settled(NamedTuple):
    """An item of the letter, and the meeting at which it was settled (its id, 0: at none)."""

    meeting: int
    lines: Lines


def open_queries(review: Review, agency: Agency) -> list[Query]:
    """The questions to the agency that it has not answered."""
    queries = (q for _, q in sorted(review.queries.items()) if q.agency == agency.id)
    return [query for query in queries if query.state is QueryState.OPEN]


def awaited(review: Review, agency: Agency) -> list[When]:
    """The days in the letter by which the agency is to send something."""
    waits = not agency.received and agency.result is None
    days = [agency.due] if waits else []
    return [day for day in (*days, *(q.due for q in open_queries(review, agency))) if day]


def asked(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Lines]:
    """What it is asked, on which question of the terms, and by when."""
    for query in open_queries(review, agency):
        item = str(ref_to(query))
        due = f"by {when(query.due)}" if query.due else ""
        label = ", ".join(filter(None, (f"Query {item}", _on(review, (query.question,)), due)))
        yield labelled(label, discretion.asks(item, query.text))


def accepted(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Settled]:
    """What stands as its report says it; what it has still to acknowledge stands there alone."""
    for finding in accepted_findings(review, agency):
        item = str(ref_to(finding))
        lines = labelled(_labelled(review, finding), discretion.tells(item, finding.text))
        yield Settled(finding.agreement.meeting if finding.agreement else 0, lines)


def accepted_findings(review: Review, agency: Agency) -> Iterator[Finding]:
    """The points of its report that stand."""
    waiting = {ref_to(statement) for statement, _ in unseen(review, agency.id)}
    for finding in printed_findings(review, drafts=False):
        own = finding.voice is Voice.AGENCY_REPORT and finding.voice_agency in (0, agency.id)
        if own and finding.agency == agency.id and ref_to(finding) not in waiting:
            yield finding


def unseen_by(
    review: Review, agency: Agency, drafts: bool, discretion: Discretion
) -> Iterator[Lines]:
    """Texts about it that it has to acknowledge; a recommendation to it stands further down."""
    printed = {finding.id for finding in printed_findings(review, drafts=False)}
    below = {item.id for item in addressed(review, agency, drafts)}
    for statement, _ in unseen(review, agency.id):
        if isinstance(statement, Finding):
            if statement.id in printed:
                words = discretion.asks(str(ref_to(statement)), statement.text)
                yield labelled(_labelled(review, statement), words)
        elif statement.id in below:
            yield (f"{title(review, statement)}, below",)


def addressed(review: Review, agency: Agency, drafts: bool) -> list[Recommendation]:
    """The panel's recommendations in which it has a part."""
    ours = (r for r in review.panel_recommendations if agency.id in parties(r))
    return [item for item in ours if may_print(item, drafts)]


def parties(item: Recommendation) -> set[int]:
    """The agencies that a recommendation is addressed to together, by id."""
    return {item.lead, item.monitoring, *item.supporting} - {0}


def part_in(item: Recommendation, agency: Agency) -> str:
    """What the agency is asked to do for a recommendation."""
    if item.lead == agency.id:
        return "You lead on it"
    if agency.id in item.supporting:
        return "You support it; another body leads" if item.lead else "You support it"
    return "You monitor it"


def dates(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Lines]:
    """The days that it should know."""
    for label, date in (("Report asked for", agency.asked_on), ("Report due", agency.due)):
        if date:
            yield (f"{label}: {when(date)}",)
    for receipt in agency.received:
        if receipt.on:
            yield (f"Version {receipt.version} of your report received: {when(receipt.on)}",)
    for query in open_queries(review, agency):
        if query.due:
            yield (f"Reply to query {ref_to(query)} due: {when(query.due)}",)
    for item in addressed(review, agency, drafts=False):
        if one(item.plan_target):
            target = discretion.tells(f"the target date of {ref_to(item)}", item.plan_target)
            yield (one(f"{title(review, item)}, target date: {target}"),)


def terms(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Lines]:
    """The questions of the terms that the letter names, each once and in its words."""
    waiting = (statement for statement, _ in unseen(review, agency.id))
    findings = (*accepted_findings(review, agency), *(f for f in waiting if isinstance(f, Finding)))
    named = {query.question for query in open_queries(review, agency)}
    named.update(question for finding in findings for question in finding.questions)
    for question in sorted(named - {0}, key=review.number):
        if number := review.number(question):
            put = review.questions[question]
            short = f" ({one(put.short)})" if one(put.short) else ""
            words = discretion.tells(str(ref_to(put)), put.text)
            yield labelled(f"Question {number}{short}", words)


def _labelled(review: Review, finding: Finding) -> str:
    return ", ".join(filter(None, (str(ref_to(finding)), _on(review, finding.questions))))


def _on(review: Review, questions: tuple[int, ...]) -> str:
    """`on question 3 (risk)`, by printed number; empty for none that is put."""
    put = sorted({(review.number(q), one(review.questions[q].short)) for q in questions if q})
    named = [f"{n} ({short})" if short else str(n) for n, short in put if n]
    if not named:
        return ""
    return f"on question{'s' if len(named) > 1 else ''} {listed(named)}"


def labelled(label: str, text: str) -> Lines:
    """The lines of an item, with a label before the first."""
    first, *more = [line for line in cell_lines(text) if line] or [""]
    return (one(f"{label}: {first}"), *more)
