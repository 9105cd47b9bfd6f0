"""Equality: the nine protected characteristics of each person concerned (domain, section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from dhr_tui.review.acts.equality import consider, take_back
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.considered import Considered, answers
from dhr_tui.review.records import Bearing, equality_id
from dhr_tui.review.refs import parse_ref
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts.logs import below, first, kept
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

TABLE = "equality"
OPEN = "considered"
"""The kind of a row that has no record yet; its name is the number that the record will have."""

SIGNS = {
    Bearing.RELEVANT: ("●", "good"),
    Bearing.NOT_RELEVANT: ("–", ""),
    Bearing.NOT_CONSIDERED: ("×", ""),
}
NAME = 34
"""Columns of a characteristic."""


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """For each person concerned, a row a characteristic with what the panel says of it."""
    if not review.people:
        yield heading("Equality", "nine characteristics for each person")
        words = "Name the people of the review first, by role and pseudonym; then each has nine."
        yield Row(tuple(set_text(words, width, "quiet", 3)))
    for person, group in groupby(answers(review), key=lambda each: each.person.id):
        nine = list(group)
        said = sum(not each.open for each in nine)
        role = one_line(review.people[person].role)
        yield heading(nine[0].name, f"{role}; {said} of {len(nine)} considered")
        yield from (_row(each, width) for each in nine)


def _row(each: Considered, width: int) -> Row:
    sign = SIGNS[each.bearing] if each.bearing else ("·", "")
    stands = each.bearing.label if each.bearing else "not said yet"
    findings = " ".join(f"F{number}" for number in each.findings)
    label = f"{each.characteristic.label:<{NAME}}{findings}".rstrip()
    lines = (
        first(sign, label, (stands, sign[1] or "quiet"), width),
        *below(one_line(each.because), width),
    )
    number = equality_id(each.person.id, each.characteristic)
    return Row(lines, Spot(TABLE, number) if each.answer else Spot(OPEN, str(number)))


def fields(was: Considered) -> tuple[Field, ...]:
    """Whether it was considered, whether it is relevant, why, and which findings show it."""
    findings = rules.joined(f"F{number}" for number in was.findings)
    return (
        Field("bearing", "bearing", was.bearing or "", rules.words_of(Bearing, "not said yet"),
              rule="Whether it had a bearing on what happened, or was not considered at all."),
        Field("because", "because", one_line(was.because), rule="Why; the report prints it."),
        Field("findings", "findings", findings, rule="That show it, with ; between: F3; F7",
              wrong=findings_fault),
    )  # fmt: skip


def findings_fault(typed: str) -> str:
    """Why a text does not name findings; nothing where it does, or is empty."""
    for part in rules.parted(typed):
        ref = parse_ref(part)
        if ref is None or ref.table != "findings":
            return f"“{part[:40]}” is not the name of a finding; one looks like F3."
    return ""


def _open(screen: SetupScreen, spot: Spot) -> None:
    was = _of_spot(screen.review, spot)
    person, what = was.person.id, was.characteristic

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        if not typed["bearing"]:
            if typed["because"] != one_line(was.because) or not was.bearing:
                raise Refused("Say first what it was: relevant, not relevant or not considered.")
            return take_back(review, person, what, hand)
        because = kept(was.because, typed["because"])
        named = [ref.id for part in rules.parted(typed["findings"]) if (ref := parse_ref(part))]
        return consider(review, person, what, hand, Bearing(typed["bearing"]), because, named)

    screen.fill_in(f"{was.name}: {what.label}", act, *fields(was))


def _of_spot(review: Review, spot: Spot) -> Considered:
    """What a row shows, as it is now."""
    return next(
        each
        for each in answers(review)
        if equality_id(each.person.id, each.characteristic) == int(spot.name)
    )


EQUALITY = Part("equality", "Equality", rows, _open, None, (TABLE,))
