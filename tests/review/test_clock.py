"""The clock: limits, what is late, and the reasons that were logged."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from dhr_tui.review import clock
from dhr_tui.review.acts.actions import add_action
from dhr_tui.review.acts.logs import add_entry
from dhr_tui.review.acts.setting_up import edit_agency, edit_case
from dhr_tui.review.dates import parse_when
from dhr_tui.review.due import Due, next_due
from dhr_tui.review.records import Action, CaseRecord, Delay, Delayed, Receipt, Result, When
from tests.review.builders import MPS, VICTIM_SUPPORT, Panel

TODAY = "2014-04-08"


def settled(panel: Panel, **values: Any) -> None:
    dates: dict[str, Any] = {
        name: parse_when(v) if isinstance(v, str) else v for name, v in values.items()
    }
    panel.do(lambda r, h: edit_case(r, h, **dates))


def due(panel: Panel) -> tuple[str, str]:
    decision, completion = clock.limits(panel.review)
    return decision.due, completion.due


def late(panel: Panel) -> list[tuple[str, str]]:
    return [(each.what, each.due) for each in clock.late(panel.review, TODAY)]


def next_of(panel: Panel) -> Due:
    return next_due(msgspec.to_builtins(panel.review.case))


def test_a_decision_has_a_month_and_the_review_six_from_there(panel: Panel) -> None:
    settled(panel, notified="2013-08-31", decide_within=1, complete_within=6)
    assert due(panel) == ("2013-09-30", "")
    assert next_of(panel) == ("decision", "2013-09-30")
    settled(panel, decided="7 Oct 2013")
    assert due(panel) == ("2013-09-30", "2014-04-07")
    assert next_of(panel) == ("completion", "2014-04-07")
    assert late(panel) == [("the completion", "2014-04-07")]
    assert clock.late(panel.review, "2014-04-07") == []


def test_what_was_done_is_late_no_more_but_its_limit_tells(panel: Panel) -> None:
    settled(panel, decided="2013-10-07", completed="2014-06", complete_within=6)
    decision, completion = clock.limits(panel.review)
    assert completion.late("2020-01-01")
    assert not decision.late("2020-01-01")
    assert late(panel) == []
    assert next_of(panel) == ("", "")
    settled(panel, completed="2014-04")
    assert not clock.limits(panel.review)[1].late("2020-01-01")


@pytest.mark.parametrize("decided", ["after 2013-10", None, When(on="9999")])
def test_a_limit_that_cannot_be_told_is_never_late(panel: Panel, decided: object) -> None:
    settled(panel, decided=decided, complete_within=6)
    assert due(panel)[1] == ""
    assert clock.late(panel.review, "9999-12-31") == []


def test_a_partial_date_gives_all_the_days_it_can_mean(panel: Panel) -> None:
    settled(panel, decided="Aug 2013", complete_within=6)
    assert due(panel)[1] == "2014-02-28"
    settled(panel, decided="between 2013 and Sep 2013")
    assert due(panel)[1] == "2014-03-30"


def test_without_a_limit_nothing_is_late(panel: Panel) -> None:
    settled(panel, notified="2001", decided="2002")
    assert due(panel) == ("", "")
    assert next_of(panel) == ("completion", "")
    assert next_due(msgspec.to_builtins(CaseRecord(id=1, title="Ruth"))) == ("", "")


def test_reports_replies_and_actions_are_late_by_their_day(panel: Panel) -> None:
    def asked(agency: int, **values: Any) -> None:
        was = panel.review.agencies[agency]
        panel.do(lambda r, h: edit_agency(r, was, h, **values))

    for agency in (MPS, VICTIM_SUPPORT):
        asked(agency, due=When(on="2014-03-01"))
    panel.query(due=When(on="2014-02"))
    act = Action(id=0, text="Ask for\nthe log.", due=When(on="2014-01-31"))
    panel.do(lambda r, h: add_action(r, act, h))
    assert late(panel) == [
        ("D1: Ask for the log.", "2014-01-31"),
        ("the reply of MPS to Q1", "2014-02-28"),
        ("the report of Metropolitan Police Service", "2014-03-01"),
        ("the report of Victim Support", "2014-03-01"),
    ]
    asked(MPS, received=(Receipt(version=1),))
    asked(VICTIM_SUPPORT, result=Result.NO_REPLY)
    assert [what for what, _ in late(panel)] == ["D1: Ask for the log.", "the reply of MPS to Q1"]


def test_logged_reasons_are_found_by_what_they_hold_up(panel: Panel) -> None:
    for on, because, what, agency in (
        ("2014-05", "The trial moved.", Delayed.COMPLETION, 0),
        ("2014-01-10", "The team was stretched.", Delayed.REPORT, MPS),
        ("2014-02", "Reports came late.", Delayed.COMPLETION, 0),
    ):
        entry = Delay(id=0, because=because, what=what, agency=agency, on=When(on=on))
        panel.do(lambda r, h, e=entry: add_entry(r, e, h))  # type: ignore[misc]
    review = panel.review
    assert [delay.id for delay in clock.logged(review)] == [2, 3, 1]
    assert [delay.id for delay in clock.logged(review, Delayed.COMPLETION)] == [3, 1]
    assert [delay.id for delay in clock.logged(review, Delayed.REPORT, MPS)] == [2]
    assert clock.logged(review, Delayed.REPORT, VICTIM_SUPPORT) == []
