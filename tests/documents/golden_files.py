"""The exports of the worked example as they are kept in `golden/`; `make golden` writes them anew.

What a change does to a document is then read in the difference that git shows.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dhr_tui.documents.registry import DOCUMENTS, ORDERS, render
from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.review.printed import stamp
from dhr_tui.review.review import Review
from dhr_tui.store.memory import MemoryStore

FOLDER = Path(__file__).with_name("golden")
STAMP = "Save number, journal head"
"""Stands for the stamp, the one line that every change of the example's source moves."""


class Golden(NamedTuple):
    """An export that is kept: a document, and its order where it has several."""

    document: str
    order: str | None

    @property
    def path(self) -> Path:
        name = f"{self.document}-by-{self.order}" if self.order else self.document
        return FOLDER / f"{name}.md"


GOLDEN = tuple(
    Golden(document.name, order)
    for document in DOCUMENTS.values()
    for order in (ORDERS if document.takes_order else (None,))
)


def example() -> Review:
    """The worked example, built from its source."""
    store = MemoryStore()
    build_worked_example(store)
    return store.load(CASE_ID)


def text_of(review: Review, golden: Golden) -> str:
    """The export as it is kept: everything but its stamp."""
    markdown = render(review, golden.document, order=golden.order)
    assert markdown.count(stamp(review)) == 1
    return markdown.replace(stamp(review), STAMP)


def renew() -> None:
    """Write every file anew, and take away those of documents that are no more."""
    review = example()
    FOLDER.mkdir(exist_ok=True)
    for path in FOLDER.glob("*.md"):
        path.unlink()
    for golden in GOLDEN:
        golden.path.write_bytes(text_of(review, golden).encode())


if __name__ == "__main__":
    renew()
