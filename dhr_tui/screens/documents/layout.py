"""The documents as lines: which there are, what to know before one goes out, its Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from dhr_tui.screens.documents.choice import Wanted
from dhr_tui.screens.lines.placed import MARGIN, MARK
from dhr_tui.widgets.ink import BLANK, Line, apart, cut, line
from dhr_tui.widgets.typeset import MEASURE, set_text, wrap

NUMBER = 5
"""Columns before a line of Markdown: its number in the file, and a gap."""


def heading(title: str, drafts: bool, right: str, width: int) -> Line:
    """What is seen, whether drafts are in it, and a word at the right."""
    state = ("with drafts, each one marked", "waiting") if drafts else ("agreed text only", "good")
    left = line(" ", (title, "strong"), "   ", state)
    return apart(left, line((f"{right} ", "quiet")), width)


def listing(papers: Sequence[Wanted], at: int, width: int, gap: int) -> list[Line]:
    """Two rows a document: its title with its order, and what it is; between them a gap.

    Without a gap there is little room: only the selected one says what it is.
    """
    rows: list[Line] = []
    for index, wanted in enumerate(papers):
        rows += [BLANK] * gap if index else []
        mark = MARK if index == at else MARGIN
        ink = "selected" if index == at else "strong"
        order = f"   {wanted.which}" if wanted.which else ""
        rows.append(line(mark, (wanted.document.title, ink), (order, "")))
        if gap or index == at:
            rows.append(cut(line(mark, (wanted.document.says, "quiet")), width))
    return rows


def before(remarks: Iterable[str], path: Path, told: Iterable[str], width: int) -> list[Line]:
    """What to know before a document goes out, its file, and what became of it today."""
    rows = [line(("─" * width, "quiet")), line(" ", ("Before it goes out", "strong"))]
    warned = [row for remark in remarks for row in set_text(f"! {remark}", width, "warning", 1)]
    rows += warned or [line(" ", ("Nothing is left out, and nothing is missing.", "good"))]
    rows += [BLANK, line(" ", ("Its file", "strong")), *set_text(path.name, width, "", 1)]
    rows += set_text(f"in {path.parent}", width, "quiet", 1)
    for sentence in told:
        rows += set_text(sentence, width, "accent", 1)
    return rows


def page_of(markdown: str, width: int) -> list[Line]:
    """A Markdown text, line by line with its number, exactly as it is written to the file."""
    rows: list[Line] = []
    for number, text in enumerate(markdown.removesuffix("\n").split("\n"), 1):
        rows += _numbered(text, number, max(min(width - NUMBER - 2, MEASURE), 10))
    return rows


def _numbered(text: str, number: int, width: int) -> Iterator[Line]:
    """One line of a file; only its first row on the screen has the number."""
    ink = "strong" if text.startswith("#") else ""
    for index, row in enumerate(wrap(text, width)):
        label = "" if index else str(number)
        yield line((f"{label:>{NUMBER}} ", "quiet"), (row, ink))
