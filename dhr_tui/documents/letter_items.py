"""What a letter has to say to an agency, list by list, each item as the lines of a bullet."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.discretion import Discretion
from dhr_tui.documents.gate import may_print, printed_findings
from dhr_tui.documents.prose import cell_lines, one
from dhr_tui.documents.recommendations import title
from dhr_tui.documents.tree import Lines
from dhr_tui.documents.words import capital
from dhr_tui.review.listing import listed
from dhr_tui.review.outstanding import unseen
from dhr_tui.review.records import (
    Agency,
    Finding,
    Outcome,
    Query,
    QueryState,
    Recommendation,
    State,
    Voice,
    When,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

CHANGED = (Outcome.REWORDED, Outcome.MERGED, Outcome.REPLACED, Outcome.DECLINED)
"""Outcomes after which the words of an agency's recommendation do not stand as it wrote them."""

CARRIED = (Outcome.CARRIED_TO_PARTNERSHIP, Outcome.CARRIED_TO_NATIONAL)
"""Outcomes after which others than the agency act on its recommendation."""


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
        label = ", ".join(filter(None, (item, _on(review, (query.question,)), due)))
        yield _item(label, discretion.asks(item, query.text))


def accepted(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Lines]:
    """What stands as its report says it; what it has still to acknowledge stands there alone."""
    waiting = {ref_to(statement) for statement, _ in unseen(review, agency.id)}
    for finding in printed_findings(review, drafts=False):
        own = finding.voice is Voice.AGENCY_REPORT and finding.voice_agency in (0, agency.id)
        if own and finding.agency == agency.id and ref_to(finding) not in waiting:
            item = str(ref_to(finding))
            yield _item(_labelled(review, finding), discretion.tells(item, finding.text))
    for entry in _entries(review, agency, (Outcome.ACCEPTED,)):
        yield _item(_reference(entry), discretion.tells(str(ref_to(entry)), entry.text))


def changed(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Lines]:
    """What became of those of its recommendations that do not stand, with the reason."""
    for entry in _entries(review, agency, (*CHANGED, *CARRIED)):
        assert entry.decision
        item = str(ref_to(entry))
        text = _item(_reference(entry), discretion.tells(item, entry.text))
        because = discretion.tells(f"the reason of {item}", entry.decision.because)
        reasons = tuple(line for line in cell_lines(because) if line)
        yield (*text, f"{capital(entry.decision.outcome.label)}.", *reasons)


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
                yield _item(_labelled(review, statement), words)
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
            yield (f"Reply to {ref_to(query)} due: {when(query.due)}",)
    for item in addressed(review, agency, drafts=False):
        if one(item.plan_target):
            target = discretion.tells(f"the target date of {ref_to(item)}", item.plan_target)
            yield (one(f"{title(review, item)}, target date: {target}"),)


def _entries(
    review: Review, agency: Agency, outcomes: tuple[Outcome, ...]
) -> Iterator[Recommendation]:
    for entry in review.ledger:
        own = entry.origin_agency == agency.id and entry.state is not State.WITHDRAWN
        if own and entry.decision and entry.decision.outcome in outcomes:
            yield entry


def _reference(entry: Recommendation) -> str:
    return f"Your recommendation {entry.reference}" if entry.reference else str(ref_to(entry))


def _labelled(review: Review, finding: Finding) -> str:
    return ", ".join(filter(None, (str(ref_to(finding)), _on(review, finding.questions))))


def _on(review: Review, questions: tuple[int, ...]) -> str:
    """`on question 3 (risk)`, by printed number; empty for none that is put."""
    put = sorted({(review.number(q), one(review.questions[q].short)) for q in questions if q})
    named = [f"{n} ({short})" if short else str(n) for n, short in put if n]
    if not named:
        return ""
    return f"on question{'s' if len(named) > 1 else ''} {listed(named)}"


def _item(label: str, text: str) -> Lines:
    first, *more = [line for line in cell_lines(text) if line] or [""]
    return (one(f"{label}: {first}"), *more)
