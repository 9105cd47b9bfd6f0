"""The cells of two agencies that become one: what both answered, and what does not go together."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from dhr_tui.review.change import Edit, Refused, adding, editing, removing
from dhr_tui.review.listing import NAMED, listed
from dhr_tui.review.records import Agency, Answer, Cell, Finding, State, cell_id
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review


def refuse_clashes(review: Review, gone: Agency, stays: Agency) -> None:
    """Refused, with every place, where what the two have in a cell does not go together."""
    found = [
        words
        for question in review.questions
        if (words := _clash(review, question, gone, stays) or _clash(review, question, stays, gone))
    ]
    if found:
        raise Refused(
            f"{gone.short} and {stays.short} are not merged, as {listed(found, NAMED)}; "
            "take one of the two back first."
        )


def cells_together(review: Review, gone: Agency, stays: Agency) -> Iterator[Edit]:
    """The edits that give the cells of one agency to the other; of equal answers both reasons stay.

    A discussion that was begun gives way to any answer, and to a finding.
    """
    for _, cell in sorted(review.cells.items()):
        if cell.agency != gone.id:
            continue
        there = review.cell(Place(cell.question, stays.id))
        yield from _moved(review, cell, there, gone, stays)
        yield removing(cell)
    for question in review.questions:
        yield from _given_way(review, question, gone, stays)


def _given_way(review: Review, question: int, gone: Agency, stays: Agency) -> Iterator[Edit]:
    """A discussion that was begun with one agency ends with a finding of the other."""
    here, there = (review.cell(Place(question, agency.id)) for agency in (gone, stays))
    begun = there is not None and there.answer is Answer.IN_DISCUSSION
    if there and begun and not (here and here.answer) and _live(review, question, gone):
        yield editing(there, answer=None, because="", until="")


def _moved(
    review: Review, cell: Cell, there: Cell | None, gone: Agency, stays: Agency
) -> Iterator[Edit]:
    begun = cell.answer is Answer.IN_DISCUSSION
    if cell.answer is None or (begun and _live(review, cell.question, stays)):
        return
    if there is None:
        number = cell_id(cell.question, stays.id)
        yield adding(replace(cell, id=number, agency=stays.id))
    elif there.answer in (None, Answer.IN_DISCUSSION) and not (begun and there.answer):
        same = {name: getattr(cell, name) for name in ("answer", "because", "until", "meeting")}
        yield editing(there, **same)
    elif there.answer is cell.answer:
        both = ((stays, there.because), (gone, cell.because))
        because = "\n".join(f"{agency.short}: {words}" for agency, words in both if words)
        yield editing(there, because=because, until=there.until or cell.until)


def _clash(review: Review, question: int, one: Agency, other: Agency) -> str:
    """What `one` answered that does not go with what `other` has in its cell; mostly empty."""
    cell = review.cell(Place(question, one.id))
    if not cell or cell.answer in (None, Answer.IN_DISCUSSION):
        return ""
    at = f"question {review.number(question) or f'T{question}'} has “{cell.answer.label}”"
    there = review.cell(Place(question, other.id))
    if there and there.answer not in (None, Answer.IN_DISCUSSION, cell.answer):
        return f"{at} for {one.short} and “{there.answer.label}” for {other.short}"
    live = _live(review, question, other)
    if cell.answer is Answer.PARKED:
        live = [f for f in live if f.state in (State.PROPOSED, State.AGREED)]
    names = listed((str(ref_to(finding)) for finding in live), NAMED) if live else ""
    return f"{at} for {one.short} and {names} for {other.short}" if names else ""


def _live(review: Review, question: int, agency: Agency) -> list[Finding]:
    return [f for f in review.findings_at(Place(question, agency.id)) if f.answers]
