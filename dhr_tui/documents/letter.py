"""The letter to one agency: what is asked of it, and what became of what it sent.

Nothing that concerns another agency is in it: no other name, no text that is not about this one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from dhr_tui.documents.dates import when
from dhr_tui.documents.frame import framed
from dhr_tui.documents.gate import mark_of, may_print, printed_findings
from dhr_tui.documents.prose import cell_lines, one, prose
from dhr_tui.documents.recommendations import title
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Paragraph, Tone, Tree, lines_of
from dhr_tui.documents.words import capital
from dhr_tui.review.outstanding import unseen
from dhr_tui.review.records import (
    Agency,
    Outcome,
    Query,
    QueryState,
    Recommendation,
    State,
    Voice,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

CHANGED = (Outcome.REWORDED, Outcome.MERGED, Outcome.REPLACED, Outcome.DECLINED)
"""Outcomes after which the words of an agency's recommendation do not stand as it wrote them."""


@cache
def _around() -> dict[str, str]:
    """What a letter says round its lists, from `data/letter.toml`."""
    text = (files("dhr_tui") / "data" / "letter.toml").read_text(encoding="utf-8")
    return {name: str(words) for name, words in tomllib.loads(text).items()}


def letter(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """The letter to the agency with the id `about`; agreed text only, unless with drafts."""
    agency = review.agencies.get(about)
    head = one(f"Letter to {agency.name}") if agency else "Letter"
    body = _body(review, agency, drafts) if agency else [Paragraph(("No agency is recorded.",))]
    return framed(review, head, body, drafts=drafts)


def others_named(review: Review, agency: Agency) -> list[str]:
    """Short forms of other agencies that the panel's own words in a letter name, drafts and all."""
    words = "\n".join(line for block in _body(review, agency, True) for line in lines_of(block))
    own = {agency.name, agency.short, *agency.former_names}
    return [
        other.short
        for _, other in sorted(review.agencies.items())
        if other.id != agency.id and any(_named(name, words) for name in {*_names(other)} - own)
    ]


def _names(agency: Agency) -> tuple[str, ...]:
    return tuple(filter(None, (agency.name, agency.short, *agency.former_names)))


def _named(name: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words) is not None


def _body(review: Review, agency: Agency, drafts: bool) -> Iterator[Block]:
    yield from _words("opening", review, agency)
    yield from _section("Questions to you", _questions(review, agency))
    yield from _section("Points of your report that the panel accepted", _accepted(review, agency))
    yield from _section("Wording that changes", _changed(review, agency))
    yield from _section("Agreed while nobody from you was present", _unseen(review, agency))
    yield Heading(2, "Recommendations addressed to you")
    yield from _recommendations(review, agency, drafts)
    yield from _section("Dates", _dates(review, agency))
    yield from _words("closing", review, agency)


def _words(name: str, review: Review, agency: Agency) -> Iterator[Block]:
    words = _around().get(name, "")
    said = words.replace("{agency}", agency.name).replace("{title}", review.case.title)
    yield from prose(one(said))


def _section(head: str, items: Iterable[Lines]) -> Iterator[Block]:
    yield Heading(2, head)
    found = tuple(items)
    yield Bullets(found) if found else Paragraph(("None.",))


def _item(label: str, text: str) -> Lines:
    first, *more = [line for line in cell_lines(text) if line] or [""]
    return (one(f"{label}: {first}"), *more)


def _open(review: Review, agency: Agency) -> list[Query]:
    asked = (q for _, q in sorted(review.queries.items()) if q.agency == agency.id)
    return [query for query in asked if query.state is QueryState.OPEN]


def _questions(review: Review, agency: Agency) -> Iterator[Lines]:
    for query in _open(review, agency):
        number = review.number(query.question)
        on = f", on question {number}" if number else ""
        due = f", by {when(query.due)}" if query.due else ""
        yield _item(f"{ref_to(query)}{on}{due}", query.text)


def _accepted(review: Review, agency: Agency) -> Iterator[Lines]:
    """What stands as its report says it; what it has still to acknowledge stands there alone."""
    waiting = {ref_to(statement) for statement, _ in unseen(review)}
    for finding in printed_findings(review, drafts=False):
        own = finding.voice is Voice.AGENCY_REPORT and finding.voice_agency in (0, agency.id)
        if own and finding.agency == agency.id and ref_to(finding) not in waiting:
            yield _item(str(ref_to(finding)), finding.text)
    for entry in _entries(review, agency):
        if entry.decision and entry.decision.outcome is Outcome.ACCEPTED:
            yield _item(_reference(entry), entry.text)


def _entries(review: Review, agency: Agency) -> list[Recommendation]:
    ledger = (e for e in review.ledger if e.origin_agency == agency.id)
    return [entry for entry in ledger if entry.state is not State.WITHDRAWN]


def _reference(entry: Recommendation) -> str:
    return f"Your recommendation {entry.reference}" if entry.reference else str(ref_to(entry))


def _changed(review: Review, agency: Agency) -> Iterator[Lines]:
    for entry in _entries(review, agency):
        if entry.decision and entry.decision.outcome in CHANGED:
            became = capital(entry.decision.outcome.label)
            because = tuple(line for line in cell_lines(entry.decision.because) if line)
            yield (*_item(_reference(entry), entry.text), f"{became}.", *because)


def _unseen(review: Review, agency: Agency) -> Iterator[Lines]:
    printed = {ref_to(finding) for finding in printed_findings(review, drafts=False)}
    for statement, absent in unseen(review):
        item = ref_to(statement)
        private = item.table == "findings" and item not in printed
        if absent.id == agency.id and not private:
            yield _item(str(item), statement.text)


def _addressed(review: Review, agency: Agency, drafts: bool) -> list[Recommendation]:
    ours = (r for r in review.panel_recommendations if r.lead == agency.id)
    return [item for item in ours if may_print(item, drafts)]


def _recommendations(review: Review, agency: Agency, drafts: bool) -> Iterator[Block]:
    found = _addressed(review, agency, drafts)
    if not found:
        yield Paragraph(("None.",))
    for item in found:
        yield Heading(3, title(review, item))
        if mark_of(item):
            yield Paragraph((mark_of(item),), Tone.STRONG)
        yield from prose(item.text)


def _dates(review: Review, agency: Agency) -> Iterator[Lines]:
    for label, date in (("Report asked for", agency.asked_on), ("Report due", agency.due)):
        if date:
            yield (f"{label}: {when(date)}",)
    for receipt in agency.received:
        if receipt.on:
            yield (f"Version {receipt.version} of your report received: {when(receipt.on)}",)
    for query in _open(review, agency):
        if query.due:
            yield (f"Reply to {ref_to(query)} due: {when(query.due)}",)
    for item in _addressed(review, agency, drafts=False):
        if one(item.plan_target):
            yield (one(f"{title(review, item)}, target date: {item.plan_target}"),)
