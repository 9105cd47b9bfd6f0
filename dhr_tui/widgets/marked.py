"""A word-by-word difference set in lines: what was added is underlined, what was removed struck."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len

from dhr_tui.review.words import Piece
from dhr_tui.widgets.ink import Line, Span, line, visible
from dhr_tui.widgets.typeset import MEASURE, WORD, broken

INK = {"same": "", "added": "added", "removed": "removed"}


def set_pieces(pieces: Iterable[Piece], width: int, indent: int = 0) -> list[Line]:
    """The pieces as lines, indented, wrapped at words; line ends stay."""
    measure = max(min(width - indent, MEASURE), 10)
    rows: list[list[Span]] = [[]]
    used = 0
    for word, ink in _words(pieces, measure):
        if word == "\n":
            rows.append([])
            used = 0
            continue
        size = cell_len(word)
        if used and used + size > measure:
            if not word.strip():
                continue
            rows.append([])
            used = 0
        rows[-1].append((word, ink))
        used += size
    return [line(" " * indent, *row) for row in rows]


def _words(pieces: Iterable[Piece], measure: int) -> Iterable[Span]:
    """Words, the spaces between them, and line ends, each with its ink.

    A space keeps a word that was removed apart from the one that took its place.
    """
    before = ""
    for piece in pieces:
        if before.strip() and piece.kind == "added" and piece.text[:1].strip():
            yield " ", ""
        before = piece.text[-1:] if piece.kind == "removed" else ""
        for number, part in enumerate(visible(piece.text).split("\n")):
            if number:
                yield "\n", ""
            for match in WORD.finditer(part):
                for word in broken(match[0], measure):
                    yield word, INK[piece.kind]
