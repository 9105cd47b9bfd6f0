"""The terms of reference: items of five kinds, of which two are walked, and what was retired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dhr_tui.review.acts import terms
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.records import Question
from dhr_tui.review.review import Review
from dhr_tui.review.terms import answered, in_order
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts.part import Opening, Part
from dhr_tui.screens.setup.parts.terms_answers import answers
from dhr_tui.screens.writing import terms_forms
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line, apart, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

TABLE = "questions"
INDENT, ROWS = 6, 2
"""Where the text of an item begins, and how many rows of it are shown in the list."""


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """A row an item, in order; those that are walked by their number. What is retired is last."""
    items = in_order(review)
    standing = [item for item in items if not item.retired]
    retired = [item for item in items if item.retired]
    noun = "item" if len(standing) == 1 else "items"
    about = f"{len(standing)} {noun}, {len(review.walked)} of them walked"
    yield heading("Terms of reference", about)
    keys = "a adds one, S a set of them; < > move, s splits, t retires"
    yield Row((line(f"   {keys}" if standing else ""),))
    if not items:
        words = "a adds an item, S a set of questions that is ready."
        yield Row(tuple(set_text(words, width, "quiet", 3)))
    yield from (_row(review, item, width) for item in standing)
    if retired:
        yield heading("Retired", "enter shows what was answered, o puts one again")
    yield from (_retired(review, item, width) for item in retired)


def _row(review: Review, item: Question, width: int) -> Row:
    number = review.number(item.id)
    sign = (f"{number:>4}  ", "strong") if number else ("   –  ", "quiet")
    left = line(sign, (one_line(item.short) or "", "strong"))
    right = line((f"{_whom(review, item)} ", "quiet"))
    text = _short(item.text, width, "")
    return Row((apart(left, right, width), *text), Spot(TABLE, item.id))


def _short(text: str, width: int, ink: str) -> list[Line]:
    """The beginning of a text; what is cut ends in an ellipsis."""
    found = set_text(one_line(text), width - 3, ink, INDENT, ROWS + 1)
    return found if len(found) <= ROWS else [*found[: ROWS - 1], (*found[ROWS - 1], (" …", ink))]


def _whom(review: Review, item: Question) -> str:
    """What kind of item it is, and whom it is put to where that is not everybody."""
    named = ", ".join(review.agencies[agency].short for agency in item.agencies)
    return f"to {named}" if named else item.kind.label


def _retired(review: Review, item: Question, width: int) -> Row:
    said = "answered" if answered(review, item.id) else ""
    left = line("   ×  ", (one_line(item.short) or f"T{item.id}", "quiet"))
    lines: list[Line] = [apart(left, line((f"{said} ", "quiet")), width)]
    lines += _short(item.text, width, "quiet")
    lines += set_text(f"because: {one_line(item.retired)}", width - 1, "", INDENT, ROWS)
    return Row(tuple(lines), Spot(TABLE, item.id))


def _item(screen: SetupScreen, spot: Spot) -> Question:
    return screen.review.questions[int(spot.name)]


def _open(screen: SetupScreen, spot: Spot) -> None:
    item = _item(screen, spot)
    if item.retired:
        answers(screen, item)
    else:
        screen.write(terms_forms.question_form(screen.review, item))


def _add(screen: SetupScreen) -> None:
    screen.write(terms_forms.question_form(screen.review))


def _split(screen: SetupScreen, spot: Spot) -> None:
    screen.write(terms_forms.split_form(screen.review, _item(screen, spot)))


def _move(by: int) -> Opening:
    def move(screen: SetupScreen, spot: Spot) -> None:
        number = int(spot.name)
        screen.perform(lambda review, hand: terms.move_question(review, number, hand, by))

    return move


def _retire(screen: SetupScreen, spot: Spot) -> None:
    item = _item(screen, spot)

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return terms.retire_question(review, item.id, hand, typed["because"])

    rule = "Why it is no longer put; what was answered to it stays to be read."
    screen.fill_in(f"Retire {terms.called(screen.review, item)}", act,
                   Field("because", "because", rule=rule))  # fmt: skip


def _put_again(screen: SetupScreen, spot: Spot) -> None:
    number = int(spot.name)
    screen.perform(lambda review, hand: terms.put_again(review, number, hand))


TERMS = Part(
    "terms",
    "Terms of reference",
    rows,
    _open,
    _add,
    (TABLE,),
    acts={
        "split": _split,
        "move-up": _move(-1),
        "move-down": _move(1),
        "retire": _retire,
        "put-again": _put_again,
    },
    keys=("add-set",),
    from_file="I brings in the document that they stand in.",
)
