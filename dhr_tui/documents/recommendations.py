"""The panel's recommendations, its notes on them, and the ledger of the agency reports' own."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.frame import framed
from dhr_tui.documents.gate import finding_prints, mark_of, may_print
from dhr_tui.documents.ledger import ledger
from dhr_tui.documents.prose import prose
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tone, Tree
from dhr_tui.documents.words import agreement, dissents, small_line
from dhr_tui.review.listing import listed
from dhr_tui.review.records import Origin, Recommendation, RecommendationKind
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

_FROM = {
    Origin.PANEL: "",
    Origin.AGENCY_REPORT: "",
    Origin.FAMILY: "From the family",
    Origin.QA_LETTER: "From the letter of the Quality Assurance Panel",
}


def recommendations(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """Recommendations by printed number, then the notes, then the ledger."""
    return framed(review, "Recommendations", _body(review, drafts), drafts=drafts)


def printed_recommendations(review: Review, drafts: bool) -> list[Recommendation]:
    """The panel's own that print, notes among them, in order."""
    return [item for item in review.panel_recommendations if may_print(item, drafts)]


def title(review: Review, item: Recommendation) -> str:
    """`Recommendation 3`; an implementation note is not counted (domain, section 6, fault 5)."""
    number = review.counted.get(item.id)
    return f"Recommendation {number}" if number else f"Implementation note {ref_to(item)}"


def _body(review: Review, drafts: bool) -> Iterator[Block]:
    printed = printed_recommendations(review, drafts)
    note = RecommendationKind.IMPLEMENTATION_NOTE
    counted = [item for item in printed if item.kind is not note]
    notes = [item for item in printed if item.kind is note]
    yield Heading(2, "The panel's recommendations")
    if not counted:
        yield Paragraph(("No recommendation is agreed.",))
    for item in counted:
        yield from _blocks(review, item, drafts)
    if notes:
        yield Heading(2, "Notes on carrying them out")
    for item in notes:
        yield from _blocks(review, item, drafts)
    yield from ledger(review)


def _blocks(review: Review, item: Recommendation, drafts: bool) -> Iterator[Block]:
    yield Heading(3, title(review, item))
    if mark_of(item):
        yield Paragraph((mark_of(item),), Tone.STRONG)
    yield from prose(item.text)
    yield from dissents(item)
    yield from small_line(_about(review, item, drafts))


def _about(review: Review, item: Recommendation, drafts: bool) -> Iterator[str]:
    yield f"{ref_to(item)} in the record" if item.id in review.counted else ""
    yield _FROM[item.origin]
    yield _scope(item)
    yield f"Lead: {review.agency_name(item.lead)}" if item.lead else ""
    if item.supporting:
        yield f"Supporting: {listed(map(review.agency_name, item.supporting))}"
    yield f"Monitoring: {review.agency_name(item.monitoring)}" if item.monitoring else ""
    yield _findings(review, item, drafts)
    questions = sorted({review.number(question) for question in item.questions} - {0})
    yield f"Questions: {listed(map(str, questions))}" if questions else ""
    yield agreement(review, item)


def _scope(item: Recommendation) -> str:
    """How far it reaches, as far as that is said, with the department it is for."""
    if item.kind is RecommendationKind.IMPLEMENTATION_NOTE:
        return ""
    said = [item.scope.label if item.scope else "", item.department]
    words = ", ".join(filter(None, said))
    return f"Scope: {words}" if words else ""


def _findings(review: Review, item: Recommendation, drafts: bool) -> str:
    """The findings it rests on, as far as they print."""
    linked = (review.findings[number] for number in sorted(set(item.findings)))
    names = [str(ref_to(finding)) for finding in linked if finding_prints(finding, drafts)]
    return f"Findings: {listed(names)}" if names else ""
