"""The ledger of agency reports' recommendations: what a quality-assurance reader would miss."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from msgspec.structs import replace

from dhr_tui.review.acts import recommendations
from dhr_tui.review.checks import Remark
from dhr_tui.review.checks import ledger as of_ledger
from dhr_tui.review.integrity import faults_of
from dhr_tui.review.records import Decision, Origin, Outcome
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from tests.review.builders import MPS, PARTNERSHIP, Panel

LEDGER: dict[str, Any] = {"origin": Origin.AGENCY_REPORT, "origin_agency": MPS}


def said(panel: Panel, check: Callable[[Review], Iterator[Remark]]) -> list[str]:
    return [remark.sentence for remark in check(panel.review)]


def decide(panel: Panel, number: int, decision: Decision) -> None:
    was = panel.review.recommendations[number]
    panel.do(lambda r, h: recommendations.decide(r, was, h, decision))


def test_an_entry_of_the_ledger_that_was_never_decided_on(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    panel.recommendation()
    assert said(panel, of_ledger.undecided) == [
        "R1 of Metropolitan Police Service has not been decided on."
    ]
    decide(panel, 1, Decision(outcome=Outcome.ACCEPTED))
    assert said(panel, of_ledger.undecided) == []


@pytest.mark.parametrize(
    ("lead", "outcome", "count"),
    [
        (PARTNERSHIP, None, 1),
        (PARTNERSHIP, Outcome.ACCEPTED, 1),
        (PARTNERSHIP, Outcome.CARRIED_TO_PARTNERSHIP, 0),
        (PARTNERSHIP, Outcome.CARRIED_TO_NATIONAL, 0),
        (PARTNERSHIP, Outcome.DECLINED, 0),
        (MPS, None, 0),
        (0, None, 0),
    ],
)
def test_an_entry_that_addresses_somebody_else_and_is_not_carried(
    panel: Panel, lead: int, outcome: Outcome | None, count: int
) -> None:
    panel.recommendation(lead=lead, **LEDGER)
    if outcome:
        decide(panel, 1, Decision(outcome=outcome, because="x"))
    sentence = "R1 of Metropolitan Police Service addresses Safer Partnership"
    found = said(panel, of_ledger.addressed_elsewhere)
    assert found == [f"{sentence} and is not carried to them."] * count


def test_an_entry_of_an_older_case_that_gave_way_to_nothing(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    entry = replace(
        panel.review.recommendations[1], decision=Decision(outcome=Outcome.REWORDED, because="x")
    )
    older = replace(panel.review, recommendations={1: entry})
    assert faults_of(older) == []
    assert [remark.sentence for remark in of_ledger.gave_way_to_nothing(older)] == [
        "R1 is reworded, and no recommendation is named that took its place."
    ]
    panel.recommendation()
    decide(panel, 1, Decision(outcome=Outcome.REWORDED, because="x", into=2))
    assert said(panel, of_ledger.gave_way_to_nothing) == []


def test_an_entry_whose_place_was_taken_by_what_is_withdrawn(panel: Panel) -> None:
    panel.recommendation(**LEDGER)
    panel.recommendation()
    decide(panel, 1, Decision(outcome=Outcome.MERGED, because="said once", into=2))
    assert said(panel, of_ledger.lost_its_place) == []
    panel.withdraw(Ref("recommendations", 2))
    assert said(panel, of_ledger.lost_its_place) == ["R1 gave way to R2, which is withdrawn."]
