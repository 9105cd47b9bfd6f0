"""Answers without a finding: nothing arises, not applicable, parked, in discussion."""

from __future__ import annotations

from dhr_tui.review.acts.wording import given
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing
from dhr_tui.review.records import Answer, Cell, State, cell_id
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review


def answer_cell(
    review: Review, place: Place, hand: Hand, answer: Answer, because: str, until: str = ""
) -> Change:
    """Answer a cell with a reason; a finding there that is not withdrawn answers it already."""
    _free(review, place, answer)
    asked = "until when it is parked" if answer is Answer.PARKED else "why"
    if answer is not Answer.IN_DISCUSSION:
        given(because or until, f"An answer needs its reason: say {asked}.")
    says = f"{answer.label}: {name_of(review, place)}"
    values = {
        "answer": answer,
        "because": because.strip(),
        "until": until.strip(),
        "meeting": hand.meeting,
    }
    was = review.cell(place)
    if was:
        return change(answer.value, says, editing(was, **values))
    cell = Cell(
        id=cell_id(place.question, place.agency),
        question=place.question,
        agency=place.agency,
        answer=answer,
        because=because.strip(),
        until=until.strip(),
        meeting=hand.meeting,
    )
    return change(answer.value, says, adding(cell))


def clear_answer(review: Review, place: Place, hand: Hand) -> Change:
    """Take an answer back, so that the cell is open again."""
    was = review.cell(place)
    if not was or not was.answer:
        raise Refused(f"There is no answer to take back at {name_of(review, place)}.")
    says = f"took the answer back: {name_of(review, place)}"
    return change("clear-answer", says, editing(was, answer=None, because="", until=""))


def name_of(review: Review, place: Place) -> str:
    """A cell as people say it: question 3, MPS."""
    agency = review.agencies[place.agency].short if place.agency else "across agencies"
    return f"question {review.number(place.question)}, {agency}"


def _free(review: Review, place: Place, answer: Answer) -> None:
    if place.question not in review.questions:
        raise Refused(f"There is no question T{place.question} in this case.")
    if place.agency and place.agency not in review.agencies:
        raise Refused(f"There is no agency A{place.agency} in this case.")
    if not review.applies(place):
        raise Refused(f"That question is not put there: {name_of(review, place)}.")
    live = [f for f in review.findings_at(place) if f.state is not State.WITHDRAWN]
    if live:
        names = ", ".join(str(ref_to(finding)) for finding in live)
        noun = "answers" if len(live) == 1 else "answer"
        raise Refused(f"{names} {noun} this cell; withdraw first what does not stand.")
