"""What two people wrote in one place: the fields they differ in, and what a person chose of each.

Pure: it compares three forms of one record - as it was read, as it stands, as it is typed - and
knows neither the screen nor the store.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from dhr_tui.review.acts.rules import Agreeable
from dhr_tui.review.blending import Passage, blend, blended, unmarked
from dhr_tui.review.records import State
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Review
from dhr_tui.screens.writing.form import TEXT, Form, values_of
from dhr_tui.widgets.field import Field, Values

Side = Literal["theirs", "mine", "both"]


class Point(NamedTuple):
    """A field in which theirs and mine differ, as values; `base` is what both began with.

    `base` is None where it is not known. `labels` are the words for its values, if it has few.
    Of a text a combination can be made.
    """

    name: str
    label: str
    base: str | None
    theirs: str
    mine: str
    labels: Mapping[str, str]
    is_text: bool = False

    def shown(self, value: str | None) -> str:
        """A value as people read it."""
        return self.labels.get(value or "", value or "")

    def value(self, side: Side) -> str:
        """What would be saved; `both` is the proposal, which a person reads before it is."""
        if side == "both":
            return blended(self.passages)
        return self.theirs if side == "theirs" else self.mine

    @property
    def before(self) -> str:
        """What both sides are compared with: mine with theirs, where the base is not known."""
        return self.theirs if self.base is None else self.base

    @property
    def mine_alone(self) -> str:
        """Mine without the marks of passages that were left undecided in it."""
        return unmarked(self.mine, self.before)

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The proposal; open passages are for a person to choose."""
        return blend(self.base or "", self.theirs, self.mine_alone)


class Contest(NamedTuple):
    """Mine against theirs. `form` is the record as it stands, None where it is gone for good.

    `values` is what is typed, `points` what has to be chosen; every other field has only one
    author, whose value it keeps. `lock` says why mine cannot be saved on theirs; `gone` is
    whether the record is no longer there, so that mine can only be saved as a new one.
    """

    item: Ref
    form: Form | None
    by: str
    at: str
    points: tuple[Point, ...]
    values: Values
    lock: str = ""
    gone: bool = False

    def settled(self, choices: Mapping[str, Side]) -> Values:
        """Every field, the text among them, as it was chosen or as only one person changed it."""
        chosen = {point.name: point.value(choices[point.name]) for point in self.points}
        return {**self.values, **chosen}

    @property
    def reopens(self) -> bool:
        """Whether reopening the record, with a reason, unlocks it."""
        was = self.form.was if self.form else None
        return bool(self.lock) and isinstance(was, Agreeable) and was.state is not State.DRAFT

    def differs(self, values: Values) -> bool:
        """Whether anything in these values is not as the record has it now."""
        now = values_of(self.form) if self.form else {}
        return any(not _same(value, now.get(name, "")) for name, value in values.items())

    def undecided(self, choices: Mapping[str, Side]) -> Iterator[Point]:
        """The points that nothing is chosen for."""
        return (point for point in self.points if point.name not in choices)


def contest(review: Review, was: Form, base: Values | None, mine: Values) -> Contest | None:
    """Mine against the record as it stands in `review`; None where there is nothing to choose.

    `was` is the form that mine was typed into, `base` what both began with, where that is known.
    """
    if was.was is None:
        return None
    item = ref_to(was.was)
    now = record_at(review, item)
    if now is None:
        return Contest(item, was.again(review, None), "", "", (), mine, gone=True)
    form = was.again(review, now)
    if form is None:
        return None
    theirs = values_of(form)
    points = tuple(_points(form, base, theirs, mine))
    if form.lock and not points:
        return None
    kept = _kept(base, theirs, mine)
    return Contest(item, form, now.by, now.at, points, kept, form.lock)


def _kept(base: Values | None, theirs: Values, mine: Values) -> Values:
    """Mine where I changed it, else theirs; all of mine where the base is not known."""
    if base is None:
        return mine
    return {name: theirs[name] if _same(mine[name], base[name]) else mine[name] for name in mine}


def _points(form: Form, base: Values | None, theirs: Values, mine: Values) -> Iterator[Point]:
    """Where both changed a field, each in another way; all that I changed of a locked text."""
    fields = (Field(TEXT, "text"), *(field for row in form.rows for field in row))
    for field in fields:
        one, other = theirs[field.name], mine[field.name]
        old = base[field.name] if base else None
        only_theirs = old is not None and _same(other, old)
        only_mine = old is not None and _same(one, old) and not form.lock
        if not (_same(one, other) or only_theirs or only_mine):
            yield Point(
                field.name, field.label, old, one, other, dict(field.choices), field.name == TEXT
            )


def _same(one: str, other: str) -> bool:
    return one.strip() == other.strip()
