"""What belongs together in a text that a panel decides on: its state, its agreement, its origin."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from dhr_tui.review.paths import Fault
from dhr_tui.review.records import Record, State


class Rule(NamedTuple):
    """A field of a record, when it does not fit the others, and a sentence that says so."""

    field: str
    broken: Callable[[Any], bool]
    sentence: str


_AGREED = Rule(
    "agreement",
    lambda text: text.state is State.AGREED and text.agreement is None,
    "it is missing, though the text is agreed",
)
RULES: dict[str, tuple[Rule, ...]] = {
    "findings": (_AGREED,),
    "recommendations": (
        _AGREED,
        Rule(
            "origin_agency",
            lambda entry: entry.in_ledger and not entry.origin_agency,
            "it is missing, though an agency's report made the recommendation",
        ),
        Rule(
            "decision.into",
            lambda entry: entry.decision is not None and entry.decision.into == entry.id,
            "a recommendation cannot take its own place",
        ),
    ),
}
"""Table -> what holds for each of its records alone."""


def faults_in(table: str, records: Sequence[Record]) -> Iterator[Fault]:
    """The records of one table whose fields do not fit each other."""
    for rule in RULES.get(table, ()):
        for record in filter(rule.broken, records):
            yield Fault(table, record.id, rule.field, rule.sentence)
