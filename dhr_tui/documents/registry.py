"""The documents by name, and the one way to turn a review into one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple, Protocol

from dhr_tui.documents.action_plan import action_plan
from dhr_tui.documents.coverage import coverage
from dhr_tui.documents.faults import UnknownDocument
from dhr_tui.documents.findings import findings
from dhr_tui.documents.letter import letter
from dhr_tui.documents.minutes import minutes
from dhr_tui.documents.recommendations import recommendations
from dhr_tui.documents.selfcheck import check
from dhr_tui.documents.terms import terms
from dhr_tui.documents.tree import Tree
from dhr_tui.documents.writer import write
from dhr_tui.review.nearest import nearest_of
from dhr_tui.review.review import Review

ORDERS = ("agency", "question")
"""The orders of a document that can be had in more than one; the first is the usual one."""


MEETINGS, AGENCIES = "meetings", "agencies"


class Build(Protocol):
    def __call__(self, review: Review, *, order: str, drafts: bool, about: int) -> Tree: ...


class Document(NamedTuple):
    """A document that can be exported; `says` tells people what it is, in one sentence.

    `about` is the table of what it is about, one record at a time: a meeting, an agency.
    """

    name: str
    title: str
    says: str
    build: Build
    takes_order: bool = False
    about: str = ""


DOCUMENTS: dict[str, Document] = {
    document.name: document
    for document in (
        Document(
            "findings",
            "Findings",
            "Every finding of the report, by agency or by question.",
            findings,
            takes_order=True,
        ),
        Document(
            "recommendations",
            "Recommendations",
            "The panel's recommendations, and what became of those in the agency reports.",
            recommendations,
        ),
        Document(
            "action-plan",
            "Action plan",
            "The recommendations in the seven columns of the Home Office layout.",
            action_plan,
        ),
        Document(
            "coverage",
            "Coverage",
            "Every question put to every agency, with what was answered and why.",
            coverage,
        ),
        Document(
            "minutes",
            "Minutes",
            "A meeting: who came, what was said, decided and given to do.",
            minutes,
            about=MEETINGS,
        ),
        Document(
            "letter",
            "Letter",
            "For one agency: what is asked of it, and what became of its report.",
            letter,
            about=AGENCIES,
        ),
        Document(
            "terms",
            "Terms of reference",
            "Every item of the terms of reference, and whom it is put to.",
            terms,
        ),
    )
}


def document_named(name: str) -> Document:
    """The document of that name. Raises UnknownDocument with the nearest name."""
    if name not in DOCUMENTS:
        raise UnknownDocument(_no_such("document", name, DOCUMENTS))
    return DOCUMENTS[name]


def order_for(document: Document, order: str | None) -> str:
    """The order to build in; None is the usual one. Raises UnknownDocument."""
    if not document.takes_order:
        if order:
            raise UnknownDocument(f'The document "{document.name}" has one order only.')
        return ""
    if order is not None and order not in ORDERS:
        raise UnknownDocument(_no_such("order", order, ORDERS))
    return order or ORDERS[0]


def subjects(review: Review, document: Document) -> tuple[int, ...]:
    """The ids of what a document can be about, what is most likely meant first; else none.

    Meetings from the running or last one back, agencies in the order they were entered.
    """
    if document.about == MEETINGS:
        running = review.case.meeting if review.review else 0
        held = sorted(review.meetings.values(), key=lambda m: (m.id != running, -m.number))
        return tuple(meeting.id for meeting in held)
    if document.about == AGENCIES:
        return tuple(sorted(review.agencies, key=lambda a: (not review.agencies[a].asked, a)))
    return ()


def subject_for(review: Review, document: Document, about: int) -> int:
    """What a document is about; 0 is the one most likely meant. Raises UnknownDocument."""
    if not about:
        return next(iter(subjects(review, document)), 0)
    if about not in subjects(review, document):
        raise UnknownDocument(f'There is no such "{document.name}" in this case.')
    return about


def subject_name(review: Review, document: Document, about: int) -> str:
    """What a document is about, for the name of its file: `meeting-3`, `vs`."""
    about = subject_for(review, document, about)
    if document.about == MEETINGS:
        return f"meeting-{review.meetings[about].number}" if about else ""
    if document.about != AGENCIES or not about:
        return ""
    slugs = {number: _slug(agency.short) for number, agency in review.agencies.items()}
    unique = slugs[about] and list(slugs.values()).count(slugs[about]) == 1
    return slugs[about] if unique else f"{slugs[about]}-a{about}".lstrip("-")


def _slug(text: str) -> str:
    """As much of a text as the name of a file takes everywhere."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:30]


def render(
    review: Review, name: str, *, order: str | None = None, drafts: bool = False, about: int = 0
) -> str:
    """A document as Markdown that was read back and found to say what was meant.

    Without `drafts` it holds agreed text only. `about` is the id of the meeting or agency it is
    about, 0 for the one most likely meant. The same review always gives the same text.
    Raises UnknownDocument, and Misread if it would not be read as it was meant.
    """
    return printed(tree_of(review, name, order=order, drafts=drafts, about=about))


def tree_of(
    review: Review, name: str, *, order: str | None = None, drafts: bool = False, about: int = 0
) -> Tree:
    """The same before it is Markdown. Raises UnknownDocument."""
    document = document_named(name)
    chosen, subject = order_for(document, order), subject_for(review, document, about)
    return document.build(review, order=chosen, drafts=drafts, about=subject)


def printed(tree: Tree) -> str:
    """A tree as Markdown that gives the same tree back. Raises Misread."""
    markdown = write(tree)
    check(markdown, tree)
    return markdown


def _no_such(what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = nearest_of(name, names)
    hint = f'did you mean "{near}"?' if near else f"there is {', '.join(names)}."
    return f'There is no {what} "{name}": {hint}'
