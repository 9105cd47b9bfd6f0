"""Which document somebody wants, in which order, with drafts or without."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dhr_tui.documents.registry import DOCUMENTS, MEETINGS, ORDERS, Document, subjects
from dhr_tui.review.review import Review


class Wanted(NamedTuple):
    """A document as somebody wants it; the order is empty where it has one only.

    `about` is the id of the meeting or agency it is about (0: the one most likely meant), and
    `subject` its name.
    """

    name: str
    order: str
    drafts: bool
    about: int = 0
    subject: str = ""

    @property
    def document(self) -> Document:
        return DOCUMENTS[self.name]

    @property
    def title(self) -> str:
        title = self.document.title
        return f"{title}, {self.which}" if self.which else title

    @property
    def which(self) -> str:
        """Which of several it is: its order, or what it is about."""
        return f"by {self.order}" if self.order else self.subject


@dataclass
class Choice:
    """The documents as they are wanted now; `at` is the selected one, from 0."""

    at: int = 0
    drafts: bool = False
    orders: dict[str, str] = field(
        default_factory=lambda: {d.name: ORDERS[0] for d in DOCUMENTS.values() if d.takes_order}
    )
    about: dict[str, int] = field(default_factory=dict)

    def papers(self, review: Review) -> list[Wanted]:
        return [self._wanted(review, document) for document in DOCUMENTS.values()]

    def wanted(self, review: Review) -> Wanted:
        """The selected one."""
        return self.papers(review)[self.at]

    def _wanted(self, review: Review, document: Document) -> Wanted:
        order, about = self.orders.get(document.name, ""), self.about.get(document.name, 0)
        known = subjects(review, document)
        about = about if about in known else next(iter(known), 0)
        subject = subject_shown(review, document, about)
        return Wanted(document.name, order, self.drafts, about, subject)

    def step(self, rows: int) -> None:
        self.at = max(0, min(self.at + rows, len(DOCUMENTS) - 1))

    def choose(self, name: str, about: int = 0) -> None:
        """Select a document, about the id that is given or what it is most likely wanted of."""
        self.at = list(DOCUMENTS).index(name)
        self.about[name] = about

    def turn(self, review: Review) -> bool:
        """Take the other order of the selected one; whether it has one."""
        name, order, *_ = self.wanted(review)
        if order:
            self.orders[name] = ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]
        return bool(order)

    def take(self, about: int) -> None:
        """Take another meeting or agency (its id) for the selected one."""
        self.about[list(DOCUMENTS)[self.at]] = about


def subject_shown(review: Review, document: Document, about: int) -> str:
    """What a document is about, as people say it; empty where it is about the whole case."""
    if not about:
        return ""
    if document.about == MEETINGS:
        return f"meeting {review.meetings[about].number}"
    return f"to {review.agencies[about].short}"
