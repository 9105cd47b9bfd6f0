"""The documents: choose one, see what it leaves out, preview it, export it."""

from __future__ import annotations

import asyncio
from pathlib import Path

from textual.app import ComposeResult

from dhr_tui.documents.export import Exported, file_name
from dhr_tui.documents.faults import NotExported
from dhr_tui.documents.registry import subject_name
from dhr_tui.documents.remarks import remarks
from dhr_tui.review.review import Review
from dhr_tui.screens.documents.choice import Choice, Wanted
from dhr_tui.screens.documents.exporting import Exporting
from dhr_tui.screens.documents.layout import before, heading, listing
from dhr_tui.screens.documents.previews import Preview, Previews, make
from dhr_tui.screens.documents.subjects import pick_subject
from dhr_tui.screens.keys.action import DOCUMENTS
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.lines.once import Once
from dhr_tui.screens.sheets.asking import AskingScreen
from dhr_tui.screens.sheets.exported import told
from dhr_tui.session import Session, at_home
from dhr_tui.widgets.ink import line
from dhr_tui.widgets.page import Page
from dhr_tui.widgets.typeset import set_text

HIGH = 30
"""Rows of the screen from which there is a gap between two documents."""

END = 10**9
"""More rows than any document has."""


class DocumentsScreen(AskingScreen):
    """A list of documents, one selected; space shows it in place of the list, as it reads, and
    space again the letters of its file."""

    place_name = DOCUMENTS
    BINDINGS = bindings_of(DOCUMENTS)
    CSS_PATH = "screen.tcss"

    def __init__(self) -> None:
        super().__init__()
        self._session: Session | None = None
        self._previews = Previews()
        self._making: set[Preview] = set()
        self._exporting = Exporting(self, self._exported)
        self._begin()

    def _begin(self) -> None:
        """Nothing is carried from one case to the next, least of all that drafts are wanted."""
        self._choice = Choice()
        self._previewing = self._source = False
        self._seen: Preview | None = None
        self._remarks: Once[tuple[str, ...]] = Once()
        self._told: dict[Path, list[str]] = {}

    def compose_middle(self) -> ComposeResult:
        yield Page(id="heading")
        yield Page(id="rule")
        yield Page(id="papers")
        yield Page(id="before")
        yield Page(id="markdown")

    @property
    def wanted(self) -> Wanted:
        """The selected document as it is wanted now."""
        return self._choice.wanted(self.review)

    @property
    def path(self) -> Path:
        """Where the selected document would be written."""
        wanted = self.wanted
        order = wanted.order or None
        case = self.app.session.case_id
        subject = subject_name(self.review, wanted.document, wanted.about)
        return self.app.documents_go_to / file_name(
            case, wanted.name, order=order, drafts=wanted.drafts, subject=subject
        )

    def show_middle(self) -> None:
        if self._session is not self.app.session:
            self._session = self.app.session
            self._begin()
        for name, shown in (
            ("#papers", not self._previewing),
            ("#before", not self._previewing),
            ("#markdown", self._previewing),
        ):
            self.query_one(name, Page).display = shown
        self.query_one("#rule", Page).show([line(("─" * self.size.width, "quiet"))])
        if self._previewing:
            self._show_markdown()
        else:
            self._show_papers()

    def _show_heading(self, title: str, right: str) -> None:
        row = heading(title, self._choice.drafts, right, self.size.width)
        self.query_one("#heading", Page).show([row])

    def _show_papers(self) -> None:
        width, wanted = self.size.width, self.wanted
        self._show_heading("Documents", "")
        rows = listing(
            self._choice.papers(self.review),
            self._choice.at,
            width,
            1 if self.size.height >= HIGH else 0,
        )
        papers = self.query_one("#papers", Page)
        papers.styles.height = len(rows)
        papers.show(rows)
        review, told = self.review, self._told.get(self.path, [])
        found = self._remarks.get(
            review,
            wanted,
            lambda: remarks(review, wanted.name, drafts=wanted.drafts, about=wanted.about),
        )
        rows = before(found, self.path, told, width)
        self.query_one("#before", Page).show(rows, top=0)

    def _show_markdown(self) -> None:
        """The page if it is there; else the one before it, or `...`, until it is made."""
        review, session, wanted = self.review, self.app.session, self.wanted
        width = self.size.width
        preview = Preview(session.case_id, review.save, review.head, wanted, width, self._source)
        page = self._previews.page(preview)
        markdown = self.query_one("#markdown", Page)
        self._show_heading(wanted.title, "..." if page is None else self.path.name)
        if page is None:
            if self._seen is None or self._seen.wanted != wanted:
                markdown.show([line(" ...")], top=0)
            self._make(preview)
            return
        same = self._seen is not None and self._seen.wanted == wanted
        self._seen = preview
        markdown.show(page, None if same else 0)

    def _make(self, preview: Preview) -> None:
        if preview not in self._making:
            self._making.add(preview)
            self.run_worker(self._made(self.review, preview))

    async def _made(self, review: Review, preview: Preview) -> None:
        try:
            page = await asyncio.to_thread(make, review, preview)
        except NotExported as error:
            page = set_text(str(error), preview.width, "warning", 1)
            self.say(str(error), wrong=True)
        self._making.discard(preview)
        self._previews.keep(preview, page)
        if self._previewing:
            self.show_middle()

    def do_preview(self) -> None:
        """Show the selected document as it reads; once it is shown, its Markdown, and so on."""
        self._source = self._previewing and not self._source
        self._previewing = True
        self._seen = None
        self.show_middle()

    def do_back(self) -> None:
        if self._previewing:
            self._previewing = False
            self.show_middle()
        else:
            super().do_back()

    def do_which(self) -> None:
        """Ask which meeting or agency it is about; else take the other order."""
        wanted = self.wanted
        if wanted.document.about:
            pick_subject(self, wanted, self._take)
        elif self._choice.turn(self.review):
            self.show_middle()
        else:
            self.say(f"The document {wanted.title} has one order only.", wrong=True)

    def _take(self, about: int) -> None:
        self._choice.take(about)
        self.show_middle()

    def do_drafts(self) -> None:
        self._choice.drafts = not self._choice.drafts
        self.show_middle()

    def do_export(self) -> None:
        """Write the selected document as the screen has it."""
        self._exporting.begin(self.wanted)

    def _exported(self, done: Exported, session: Session) -> None:
        self._told[done.path] = told(done, at_home(session.clock()))
        if self.is_current:
            self.show_middle()

    def choose(self, name: str, about: int = 0) -> None:
        """Select a document by its name, in the list; `about` is the id of what it is about."""
        self._previewing = False
        self._choice.choose(name, about)
        self.show_middle()

    def _step(self, rows: int) -> None:
        self._choice.step(rows)
        self.show_middle()

    def _scroll(self, rows: int) -> None:
        self.query_one("#markdown", Page).scroll_by(rows)

    def _move(self, rows: int) -> None:
        """Scroll the Markdown, or select another document."""
        if self._previewing:
            self._scroll(rows)
        else:
            self._step(rows)

    def do_up(self) -> None:
        self._move(-1)

    def do_down(self) -> None:
        self._move(1)

    def do_page_up(self) -> None:
        self._move(-self.query_one("#markdown", Page).page_rows)

    def do_page_down(self) -> None:
        self._move(self.query_one("#markdown", Page).page_rows)

    def do_first(self) -> None:
        self._move(-END)

    def do_last(self) -> None:
        self._move(END)

    def do_next_item(self) -> None:
        self._step(1)

    def do_previous_item(self) -> None:
        self._step(-1)
