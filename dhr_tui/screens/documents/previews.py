"""Documents as pages of Markdown, each made once for as long as the review does not change."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.documents.registry import render
from dhr_tui.review.review import Review
from dhr_tui.screens.documents.choice import Wanted
from dhr_tui.screens.documents.layout import page_of
from dhr_tui.screens.lines.as_it_reads import set_document
from dhr_tui.widgets.ink import Line

MOST = 8
"""Pages that are kept: every document in both of its orders, with room to spare."""


class Preview(NamedTuple):
    """What a page shows: which state of which case, which document, how wide; with `source` the
    letters of its file, else what a reader of the file sees."""

    case: str
    save: int
    head: str
    wanted: Wanted
    width: int
    source: bool


class Previews:
    """The pages that were made; `make` may run in a thread, all else belongs to the screen."""

    def __init__(self) -> None:
        self._pages: dict[Preview, list[Line]] = {}

    def page(self, preview: Preview) -> list[Line] | None:
        """The page, or None while nobody has made it."""
        return self._pages.get(preview)

    def keep(self, preview: Preview, page: list[Line]) -> None:
        """Keep a page, and let go of the oldest and of those of another state of the case."""
        now = preview[:3]
        kept = [(made, rows) for made, rows in self._pages.items() if made[:3] == now]
        self._pages = dict([*kept[1 - MOST :], (preview, page)])


def make(review: Review, preview: Preview) -> list[Line]:
    """The Markdown that an export would write, in lines. Slow; raises NotExported."""
    wanted = preview.wanted
    markdown = render(
        review, wanted.name, order=wanted.order or None, drafts=wanted.drafts, about=wanted.about
    )
    return (page_of if preview.source else set_document)(markdown, preview.width)
