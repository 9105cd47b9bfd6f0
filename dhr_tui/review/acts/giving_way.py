"""An answer without findings gives way to a finding in its cell."""

from __future__ import annotations

from dhr_tui.review.change import Edit, editing
from dhr_tui.review.records import Finding
from dhr_tui.review.review import Place, Review


def answers_cleared(review: Review, finding: Finding) -> list[Edit]:
    """A cell with a finding no longer says that nothing arises there; a private note is none."""
    if not finding.answers:
        return []
    cells = (review.cell(Place(question, finding.agency)) for question in finding.questions)
    return [
        editing(cell, answer=None, because="", until="") for cell in cells if cell and cell.answer
    ]
