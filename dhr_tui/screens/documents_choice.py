"""Which document somebody wants, in which order, with drafts or without."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from dhr_tui.documents.registry import DOCUMENTS, ORDERS, Document


class Wanted(NamedTuple):
    """A document as somebody wants it; the order is empty where it has one only."""

    name: str
    order: str
    drafts: bool

    @property
    def document(self) -> Document:
        return DOCUMENTS[self.name]

    @property
    def title(self) -> str:
        return f"{self.document.title}, by {self.order}" if self.order else self.document.title


@dataclass
class Choice:
    """The documents as they are wanted now; `at` is the selected one, from 0."""

    at: int = 0
    drafts: bool = False
    orders: dict[str, str] = field(
        default_factory=lambda: {d.name: ORDERS[0] for d in DOCUMENTS.values() if d.takes_order}
    )

    @property
    def papers(self) -> list[Wanted]:
        return [Wanted(name, self.orders.get(name, ""), self.drafts) for name in DOCUMENTS]

    @property
    def wanted(self) -> Wanted:
        """The selected one."""
        return self.papers[self.at]

    def step(self, rows: int) -> None:
        self.at = max(0, min(self.at + rows, len(DOCUMENTS) - 1))

    def turn(self) -> bool:
        """Take the other order of the selected one; whether it has another."""
        name, order, _ = self.wanted
        if order:
            self.orders[name] = ORDERS[(ORDERS.index(order) + 1) % len(ORDERS)]
        return bool(order)
