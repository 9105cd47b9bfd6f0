"""The terms of reference as they change: edited, moved, split, retired, put again, a set added.

What was answered belongs to a question and stays with it, wherever it stands and whatever it says.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Change, Edit, Hand, Refused, adding, change, editing
from dhr_tui.review.records import Question, Record
from dhr_tui.review.review import Review
from dhr_tui.review.terms import answered, in_order
from dhr_tui.review.text import one_line

NO_TEXT = "An item of the terms of reference needs a text."


def edit_question(review: Review, was: Question, hand: Hand, **values: Any) -> Change:
    """Change what an item that was read as `was` says, what kind it is, or whom it is put to."""
    becomes = replace(was, **values)
    if was.kind.walked and not becomes.kind.walked and answered(review, was.id):
        raise Refused(
            f"{called(review, was, first=True)} has answers, so it stays a question;"
            " retire it, with the reason, if it is no longer put."
        )
    for agency in becomes.agencies:
        if agency not in review.agencies:
            raise Refused(f"There is no agency A{agency} in this case.")
    values = {**values, "text": given(becomes.text, NO_TEXT)}
    return change("edit-question", f"changed {called(review, was)}", editing(was, **values))


def move_question(review: Review, question: int, hand: Hand, by: int) -> Change:
    """Put an item so many places further down (up where it is negative) among those that stand."""
    standing = [each for each in in_order(review) if not each.retired]
    item = _standing(review, question)
    at = standing.index(item)
    to = max(0, min(at + by, len(standing) - 1))
    if to == at:
        where = "last" if by > 0 else "first"
        raise Refused(f"{called(review, item, first=True)} is the {where} of the terms already.")
    standing.insert(to, standing.pop(at))
    return change("move-question", f"moved {called(review, item)}", *_ordered(standing))


def split_question(review: Review, was: Question, hand: Hand, texts: Sequence[str]) -> Change:
    """Make several items of one: the first keeps its name and its answers, the others follow it."""
    _standing(review, was.id)
    words = [given(text, NO_TEXT) for text in texts]
    if len(words) < 2:
        raise Refused("To split it, put an empty line where the second item begins.")
    standing = [each for each in in_order(review) if not each.retired]
    at = next(place for place, each in enumerate(standing) if each.id == was.id)
    rest = standing[at + 1 :]
    follow = [replace(was, id=0, text=text, short="", reference="") for text in words[1:]]
    added = [replace(each, order=was.order + n) for n, each in enumerate(follow, 1)]
    last = was.order + len(added)
    moved: list[Edit] = []
    for each in rest:
        last = max(last + 1, each.order)
        moved.append(editing(each, order=last))
    first = editing(was, text=words[0])
    says = f"split {called(review, was)}; its answers stay with the first part"
    return change("split-question", says, first, *map(adding, added), *moved)


def retire_question(review: Review, question: int, hand: Hand, because: str) -> Change:
    """Put an item no longer, with the reason; what was answered stays to be read."""
    item = _standing(review, question)
    reason = given(because, "Say why it is no longer put; what was answered stays.")
    edit = editing(item, retired=reason)
    return change("retire-question", f"retired {called(review, item)}", edit)


def put_again(review: Review, question: int, hand: Hand) -> Change:
    """Put a retired item again, with what was answered before."""
    item = _known(review, question)
    if not item.retired:
        raise Refused(f"{called(review, item, first=True)} is put already.")
    return change("put-again", f"put T{item.id} again", editing(item, retired=""))


def add_set(
    review: Review, questions: Sequence[Question], hand: Hand, earlier: Sequence[Record] = ()
) -> Change:
    """Add a set's items after those of the case; what the case says already is not added again.

    `earlier` are the records as they came in: an item that was reworded since is there too.
    """
    before = (record.text for record in earlier if isinstance(record, Question))
    there = {_plain(text) for text in (*(q.text for q in review.questions.values()), *before)}
    new = [question for question in questions if _plain(question.text) not in there]
    if not new:
        raise Refused("Every item of that set is in the terms of reference already.")
    last = max((question.order for question in review.questions.values()), default=0)
    items = (replace(question, id=0, order=last + n) for n, question in enumerate(new, 1))
    noun = "item" if len(new) == 1 else "items"
    return change("add-terms", f"added {len(new)} {noun} of a set", *map(adding, items))


def called(review: Review, item: Question, first: bool = False) -> str:
    """An item as people say it: question 3, or item T9 where it is not walked.

    `first` is for the beginning of a sentence.
    """
    number = review.number(item.id)
    noun = "question" if number else "item"
    return f"{noun.capitalize() if first else noun} {number or f'T{item.id}'}"


def _ordered(items: Sequence[Question]) -> list[Edit]:
    """The edits that give items, in their new order, as few new places as can be."""
    places = sorted(item.order for item in items)
    if len(set(places)) < len(places):
        places = list(range(1, len(items) + 1))
    return [
        editing(item, order=place)
        for item, place in zip(items, places, strict=True)
        if item.order != place
    ]


def _known(review: Review, question: int) -> Question:
    item = review.questions.get(question)
    if item is None:
        raise Refused(f"There is no item T{question} in this case.")
    return item


def _standing(review: Review, question: int) -> Question:
    item = _known(review, question)
    if item.retired:
        raise Refused(f"T{item.id} is retired; put it again first.")
    return item


def _plain(text: str) -> str:
    """A text as it is compared: on one line and without capitals."""
    return one_line(text).casefold()
