"""What refers to a record, and what each of those is called: asked before a record is removed."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.review.acts.cells import name_of
from dhr_tui.review.integrity import REFERENCES
from dhr_tui.review.paths import walked
from dhr_tui.review.records import CaseRecord, Cell, Equality, Record
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Place, Review


def referring(review: Review, item: Ref) -> list[Record]:
    """Every record that refers to an item, in the order of tables and numbers.

    A cell whose answer was taken back, and that says nothing, is none.
    """
    return [record for record in _pointing(review, item) if not is_blank(record)]


def blank_cells(review: Review, item: Ref) -> list[Cell]:
    """Cells of a question or an agency that say nothing any more; they may go with it."""
    found = _pointing(review, item)
    return [record for record in found if isinstance(record, Cell) and is_blank(record)]


def is_blank(record: Record) -> bool:
    """Whether a record is a cell that has no answer."""
    return isinstance(record, Cell) and record.answer is None


def called(review: Review, record: Record) -> str:
    """A record as people say it: F3, the answer to question 4, MPS."""
    if isinstance(record, Cell):
        return f"the answer to {name_of(review, Place(record.question, record.agency))}"
    if isinstance(record, Equality):
        return f"what is said of {record.characteristic.label} for P{record.person}"
    return "the running meeting" if isinstance(record, CaseRecord) else str(ref_to(record))


def _pointing(review: Review, item: Ref) -> Iterator[Record]:
    for table, paths in REFERENCES.items():
        ways = [path for path, target in paths.items() if target == item.table]
        if not ways:
            continue
        for _, record in sorted(getattr(review, table).items()):
            if any(item.id in walked([record], way) for way in ways):
                yield record
