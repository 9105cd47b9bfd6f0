"""Evidence as people type it: `IMR, 3.2 [4 Feb 2010]; minutes of meeting 2, 5`."""

from __future__ import annotations

import msgspec

from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Evidence

HOW = "source, paragraph [date]; next one"
"""How evidence is typed: parts with `;` between them, the paragraph after the last comma."""


def show_evidence(evidence: tuple[Evidence, ...]) -> str:
    """Evidence on one line, in the form that `parse_evidence` reads."""
    return "; ".join(_shown(piece) for piece in evidence)


def parse_evidence(text: str, was: tuple[Evidence, ...] = ()) -> tuple[Evidence, ...]:
    """Evidence from one line; a piece that stands as it stood in `was` keeps its ids.

    Raises dates.WrongDate for a date that is none.
    """
    before = {_shown(piece): piece for piece in was}
    parts = (part.strip() for part in text.split(";"))
    return tuple(before.get(part) or _parsed(part) for part in parts if part)


def _shown(piece: Evidence) -> str:
    words = ", ".join(part for part in (piece.source, piece.paragraph) if part)
    date = f" [{show_when(piece.date)}]" if piece.date else ""
    return f"{words}{date}".replace(";", ",").strip()


def _parsed(part: str) -> Evidence:
    words, bracket, date = part.rpartition(" [") if part.endswith("]") else (part, "", "")
    source, comma, paragraph = words.rpartition(", ")
    piece = Evidence(
        source=(source if comma else words).strip(), paragraph=paragraph if comma else ""
    )
    return msgspec.structs.replace(piece, date=parse_when(date[:-1])) if bracket else piece
