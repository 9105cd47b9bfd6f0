"""The findings of a review, by agency or by question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.documents.frame import framed
from dhr_tui.documents.gate import mark_of, printed_findings
from dhr_tui.documents.prose import one, prose
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tone, Tree
from dhr_tui.documents.words import agreement, capital, dissents, evidence, fact, small_line, voice
from dhr_tui.review.listing import listed
from dhr_tui.review.printed import item_title
from dhr_tui.review.records import Finding
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


class Spot(NamedTuple):
    """Where a finding stands: a question's id (0: none) and an agency's."""

    question: int
    agency: int


class Group(NamedTuple):
    """The findings that print in full at a spot, and those that stand under another question."""

    full: list[Finding]
    elsewhere: list[Finding]


def findings(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """Every finding of the report, once in full, under the first of its questions."""
    groups = _groups(review, drafts)
    ordered = _by_question if order == "question" else _by_agency
    body = ordered(review, groups) if groups else [Paragraph(("No finding is agreed.",))]
    return framed(review, f"Findings by {order}", body, drafts=drafts)


def numbers(review: Review, finding: Finding) -> list[int]:
    """The printed numbers of the questions that a finding answers, in order."""
    return sorted({review.number(question) for question in finding.questions} - {0})


def _groups(review: Review, drafts: bool) -> dict[Spot, Group]:
    groups: dict[Spot, Group] = defaultdict(lambda: Group([], []))
    for finding in printed_findings(review, drafts):
        first, *others = _questions(review, finding)
        groups[Spot(first, finding.agency)].full.append(finding)
        for question in others:
            groups[Spot(question, finding.agency)].elsewhere.append(finding)
    return groups


def _questions(review: Review, finding: Finding) -> list[int]:
    """The ids of the questions that it answers, in order; else the first that is not put any
    more; else 0."""
    put = {review.number(question): question for question in finding.questions}
    walked = [question for number, question in sorted(put.items()) if number]
    return walked or sorted(finding.questions, key=lambda q: _rank(review, q))[:1] or [0]


def _rank(review: Review, question: int) -> tuple[int, int]:
    """Walked questions by their number, then what is not put any more, then none."""
    number = review.number(question)
    if number or not question:
        return (0, number) if number else (2, 0)
    return (1, review.questions[question].order)


def _by_agency(review: Review, groups: dict[Spot, Group]) -> Iterator[Block]:
    """Agencies in the order they were entered; what is across agencies comes last."""
    if any(review.number(spot.question) for spot in groups):
        yield Heading(2, "The questions")
        for number, question in enumerate(review.walked, 1):
            yield from _asked(number, question.text)
    agency = -1
    for spot in sorted(groups, key=lambda s: (_last_if_0(s.agency), _rank(review, s.question))):
        if spot.agency != agency:
            agency = spot.agency
            yield Heading(2, one(review.agency_name(agency)))
        yield Heading(3, item_title(review, spot.question))
        yield from _group(review, groups[spot])


def _by_question(review: Review, groups: dict[Spot, Group]) -> Iterator[Block]:
    """Questions in order, each in full; findings on none of them come last."""
    question = -1
    for spot in sorted(groups, key=lambda s: (_rank(review, s.question), _last_if_0(s.agency))):
        if spot.question != question:
            question = spot.question
            yield Heading(2, item_title(review, question))
            if question:
                yield from prose(review.questions[question].text)
        yield Heading(3, one(review.agency_name(spot.agency)))
        yield from _group(review, groups[spot])


def _last_if_0(number: int) -> tuple[bool, int]:
    return (number == 0, number)


def _asked(number: int, text: str) -> Iterator[Block]:
    yield Paragraph((f"Question {number}",), Tone.STRONG)
    yield from prose(text)


def _group(review: Review, group: Group) -> Iterator[Block]:
    for finding in group.full:
        yield from finding_blocks(review, finding)
    if group.elsewhere:
        others = (f"{ref_to(f)} (question {numbers(review, f)[0]})" for f in group.elsewhere)
        yield from small_line([f"See also {listed(others)}"])


def finding_blocks(review: Review, finding: Finding) -> Iterator[Block]:
    """One finding: its number and kind, its text, its dissents, and a small line about it."""
    label = (f"{ref_to(finding)}. {capital(finding.type.label)}", mark_of(finding))
    yield Heading(4, ". ".join(filter(None, label)))
    yield from prose(finding.text)
    yield from dissents(finding)
    yield from small_line(_about(review, finding))


def _about(review: Review, finding: Finding) -> Iterator[str]:
    yield f"Voice: {voice(review, finding)}"
    yield fact(finding)
    yield evidence(review, finding.evidence)
    others = numbers(review, finding)[1:]
    if others:
        yield f"Also answers question {listed(map(str, others))}"
    yield agreement(review, finding)
