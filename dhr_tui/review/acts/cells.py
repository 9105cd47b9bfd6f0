"""Answers without a finding: nothing arises, not applicable, parked, in discussion."""

from __future__ import annotations

import msgspec

from dhr_tui.review.acts.rules import given, minutes_open
from dhr_tui.review.change import Change, Hand, Refused, adding, change, editing
from dhr_tui.review.records import Answer, Cell, QuestionKind, State, cell_id
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.review.text import tidy


def answer_cell(
    review: Review, place: Place, hand: Hand, answer: Answer, because: str, until: str = ""
) -> Change:
    """Answer a cell with a reason; a finding there that is not withdrawn answers it already.

    A cell is parked with its findings while none of them is proposed or agreed. A body that was
    not asked (`Agency.asked`) answers nothing, as it has no column.
    """
    _known(review, place)
    if answer is Answer.PARKED:
        _undecided(review, place)
    else:
        _free(review, place)
    because, until = tidy(because), tidy(until)
    if answer is Answer.PARKED:
        given(until or because, "An answer needs its reason: say until when it is parked.")
    elif answer is not Answer.IN_DISCUSSION:
        given(because, "An answer needs its reason: say why.")
    minutes_open(review, hand.meeting)
    says = f"{answer.label}: {name_of(review, place)}"
    was = review.cell(place) or Cell(
        id=cell_id(place.question, place.agency), question=place.question, agency=place.agency
    )
    values = {"answer": answer, "because": because, "until": until, "meeting": hand.meeting}
    if review.cell(place):
        return change(answer.value, says, editing(was, **values))
    return change(answer.value, says, adding(msgspec.structs.replace(was, **values)))


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
    number = review.number(place.question)
    return f"question {number}, {agency}" if number else f"T{place.question}, {agency}"


def put_there(review: Review, place: Place) -> None:
    """Refused where the panel does not put the question; findings that stand there keep it open."""
    if not _walked(review, place) or not (review.applies(place) or review.findings_at(place)):
        raise Refused(_not_put(review, place))


def may_concern(review: Review, place: Place) -> None:
    """Refused where a finding cannot stand: as `put_there`, but for a body that was not asked.

    What the panel finds about such a body is said of it all the same; the finding is its column.
    """
    question = review.questions[place.question]
    everybody = place.agency != ACROSS and not question.agencies
    each = question.kind is QuestionKind.EACH_AGENCY and not question.retired
    if not (each and everybody):
        put_there(review, place)


def _known(review: Review, place: Place) -> None:
    if place.question not in review.questions:
        raise Refused(f"There is no question T{place.question} in this case.")
    if place.agency and place.agency not in review.agencies:
        raise Refused(f"There is no agency A{place.agency} in this case.")
    live = any(finding.state is not State.WITHDRAWN for finding in review.findings_at(place))
    if not _walked(review, place) or not (review.applies(place) or live):
        raise Refused(_not_put(review, place))


def _walked(review: Review, place: Place) -> bool:
    question = review.questions[place.question]
    return question.kind.walked and not question.retired


def _not_put(review: Review, place: Place) -> str:
    """That a question is not put in a place, with the next step where there is one."""
    question = review.questions[place.question]
    says, step = f"That question is not put there: {name_of(review, place)}", ""
    if not _walked(review, place):
        pass
    elif question.kind is QuestionKind.WHOLE_REVIEW:
        step = "; it is put to the review as a whole"
    elif place.agency == ACROSS:
        step = "; say to which agency"
    elif question.agencies:
        step = "; change first whom it is put to"
    else:
        step = ", which was not asked; record first that it was"
    return f"{says}{step}."


def _undecided(review: Review, place: Place) -> None:
    """Refused where the panel has a finding before it or has agreed one; withdrawing is no cure."""
    live = [finding for finding in review.findings_at(place) if finding.answers]
    for state, cure, step in (
        (State.PROPOSED, "defer", "defer it first, with the reason"),
        (State.AGREED, "reopen", "reopen it first, with the reason"),
    ):
        for finding in live:
            if finding.state is state:
                item = ref_to(finding)
                raise Refused(f"{item} is {state.label}; {step}, to park the cell.", cure)


def _free(review: Review, place: Place) -> None:
    """Refused where a finding answers the cell."""
    live = [finding for finding in review.findings_at(place) if finding.answers]
    if live:
        names = ", ".join(str(ref_to(finding)) for finding in live)
        noun = "answers" if len(live) == 1 else "answer"
        raise Refused(f"{names} {noun} this cell; withdraw first what does not stand.", "withdraw")
