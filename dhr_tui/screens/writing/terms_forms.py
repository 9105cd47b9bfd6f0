"""What is written of an item of the terms of reference: its text and fields, or its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dhr_tui.review.acts import setting_up, terms
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Question, QuestionKind, Record
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.screens.writing.field_rules import fault_of, words_of
from dhr_tui.screens.writing.form import Form
from dhr_tui.widgets.field import Field, Values

NEW = "new question"
"""The name of a draft of an item that is not in the case yet."""

SPLIT = "split"
AN_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
KINDS = tuple(sorted(words_of(QuestionKind), key=lambda word: not QuestionKind(word[0]).walked))
"""The kinds of item, those that are walked first."""


def question_form(review: Review, was: Question | None = None) -> Form:
    """An item, new or as it was read. A new one is of the kind of the last one."""
    shown = was or Question(id=0, text="", kind=_last_kind(review))

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        given = {
            "text": text,
            "short": values["short"],
            "kind": QuestionKind(values["kind"]),
            "reference": values["reference"],
            "agencies": agencies_named(review, values["agencies"]),
        }
        if was:
            return terms.edit_question(review, was, hand, **given)
        return setting_up.add_question(review, Question(id=0, **given), hand)  # type: ignore[arg-type]

    named = ", ".join(review.agencies[agency].short for agency in shown.agencies)
    rows = (
        (Field("short", "short", shown.short, rule="Two or three words, for the grid's column."),),
        (Field("kind", "kind", shown.kind, KINDS),),
        (Field("agencies", "put to", named, hint=_to_whom(review),
               rule="Short forms with commas between; left empty, all that were asked.",
               wrong=fault_of(lambda typed: agencies_named(review, typed))),),
        (Field("reference", "number there", shown.reference,
               rule="Its number in the document it comes from, if it has one."),),
    )  # fmt: skip

    def again(review: Review, now: Record | None) -> Form:
        return question_form(review, now if isinstance(now, Question) else None)

    key = str(Ref("questions", was.id)) if was else NEW
    heading = terms.called(review, was, first=True) if was else "A new item"
    heading = f"{heading} of the terms of reference"
    rule = "One item as it is put; its place gives its number."
    return Form(key, heading, shown.text, rows, save, again, was, rule=rule)


def _to_whom(review: Review) -> str:
    """How agencies are named here, by the first of them."""
    first = ", ".join(agency.short for agency in review.contributors[:2])
    return f"all that were asked; or {first}" if first else "all that were asked"


def split_form(review: Review, was: Question) -> Form:
    """An item in parts, with an empty line between them."""

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return terms.split_question(review, was, hand, AN_EMPTY_LINE.split(text.strip()))

    def again(review: Review, now: Record | None) -> Form | None:
        return split_form(review, now) if isinstance(now, Question) else None

    named = terms.called(review, was)
    heading = f"Split {named}"
    rule = "Put an empty line between its parts; answers stay with the first."
    return Form(f"T{was.id} {SPLIT}", heading, was.text, (), save, again, was, rule=rule)


def agencies_named(review: Review, typed: str) -> tuple[int, ...]:
    """The ids of agencies by short form or name, with commas between. Raises Refused."""
    wanted = [part for each in re.split("[,;]", typed) if (part := each.strip())]
    return tuple(dict.fromkeys(_agency(review, name) for name in wanted))


def _agency(review: Review, name: str) -> int:
    for number, agency in sorted(review.agencies.items()):
        names: Iterable[str] = (agency.short, agency.name, *agency.former_names, f"A{number}")
        if name.casefold() in (each.casefold() for each in names):
            return number
    known = ", ".join(agency.short for agency in review.contributors) or "none yet"
    raise Refused(f"There is no agency {name} in this case; there are {known}.")


def _last_kind(review: Review) -> QuestionKind:
    """What was added last; the first item is a question for each agency."""
    latest = review.questions.get(max(review.questions, default=0))
    return latest.kind if latest else QuestionKind.EACH_AGENCY
