"""A word-by-word difference set in lines, to be told apart by signs, by line and by colour.

What was added is underlined and stands in [+ +], what was removed is struck and stands in [- -]:
many terminals strike nothing, and some people and places have no colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len

from dhr_tui.review.words import Piece
from dhr_tui.widgets.ink import Line, Span, line, visible
from dhr_tui.widgets.typeset import MEASURE, WORD, broken

INK = {"same": "", "added": "added", "removed": "removed"}
SIGNS = {"same": ("", ""), "added": ("[+", "+]"), "removed": ("[-", "-]")}
SIGN = "quiet"
"""The ink of the signs."""

Together = tuple[Span, ...]
"""A word with the signs that stand at it; no line ends between them."""


def set_pieces(pieces: Iterable[Piece], width: int, indent: int = 0) -> list[Line]:
    """The pieces as lines, indented, wrapped at words; line ends stay."""
    measure = max(min(width - indent, MEASURE), 10)
    rows: list[list[Span]] = [[]]
    used = 0
    for word in _words(pieces, measure):
        letters = "".join(text for text, _ in word)
        if letters == "\n":
            rows.append([])
            used = 0
            continue
        size = cell_len(letters)
        if used and used + size > measure:
            if not letters.strip():
                continue
            rows.append([])
            used = 0
        rows[-1] += word
        used += size
    return [line(" " * indent, *row) for row in rows]


def _words(pieces: Iterable[Piece], measure: int) -> Iterator[Together]:
    """Words, the spaces between them, and line ends, each with its ink.

    A space keeps a word that was removed apart from the one that took its place.
    """
    for piece in _laid_out(list(pieces)):
        yield from _signed(piece, measure)


def _laid_out(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces, with white space that was replaced left out: lines begin and end as they do now,
    also round what was removed from them."""
    taken = 0
    for piece, after in pairwise([*pieces, Piece("same", "")]):
        text, taken = piece.text[taken:], 0
        if piece.kind != "removed" or after.kind != "added":
            yield piece._replace(text=text)
        elif words := text.strip():
            taken = len(after.text) - len(after.text.lstrip())
            yield Piece("same", after.text[:taken])
            yield Piece("removed", words)
            yield Piece("same", " ")


def _signed(piece: Piece, measure: int) -> Iterator[Together]:
    """The words of a piece, the first and the last of them with its signs."""
    ink, (opening, closing) = INK[piece.kind], SIGNS[piece.kind]
    words = list(_parted(piece.text, measure - len(opening) - len(closing)))
    written = [number for number, word in enumerate(words) if word.strip()]
    for number, word in enumerate(words):
        before = ((opening, SIGN),) if opening and number in written[:1] else ()
        after = ((closing, SIGN),) if closing and number in written[-1:] else ()
        yield (*before, (word, "" if word == "\n" else ink), *after)


def _parted(text: str, measure: int) -> Iterator[str]:
    """Words and spaces that fit into a line, and line ends."""
    for number, part in enumerate(visible(text).split("\n")):
        if number:
            yield "\n"
        for match in WORD.finditer(part):
            yield from broken(match[0], measure)
