"""The documents by name, and the one way to turn a review into one of them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import NamedTuple, Protocol

from dhr_tui.documents.action_plan import action_plan
from dhr_tui.documents.coverage import coverage
from dhr_tui.documents.faults import UnknownDocument
from dhr_tui.documents.findings import findings
from dhr_tui.documents.recommendations import recommendations
from dhr_tui.documents.selfcheck import check
from dhr_tui.documents.tree import Tree
from dhr_tui.documents.writer import write
from dhr_tui.review.review import Review

ORDERS = ("agency", "question")
"""The orders of a document that can be had in more than one; the first is the usual one."""


class Build(Protocol):
    def __call__(self, review: Review, *, order: str, drafts: bool) -> Tree: ...


class Document(NamedTuple):
    """A document that can be exported; `says` tells people what it is, in one sentence."""

    name: str
    title: str
    says: str
    build: Build
    takes_order: bool = False


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


def render(review: Review, name: str, *, order: str | None = None, drafts: bool = False) -> str:
    """A document as Markdown that was read back and found to say what was meant.

    Without `drafts` it holds agreed text only. The same review always gives the same text.
    Raises UnknownDocument, and Misread if it would not be read as it was meant.
    """
    document = document_named(name)
    tree = document.build(review, order=order_for(document, order), drafts=drafts)
    markdown = write(tree)
    check(markdown, tree)
    return markdown


def _no_such(what: str, name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.4)
    hint = f'did you mean "{near[0]}"?' if near else f"there is {', '.join(names)}."
    return f'There is no {what} "{name}": {hint}'
