"""Dates that follow each other: what surely happened the other way round is refused."""

from __future__ import annotations

from typing import Any

import pytest

from dhr_tui.review.acts.setting_up import add_agency, edit_agency, edit_case, new_case
from dhr_tui.review.change import Refused
from dhr_tui.review.checks.order import dates_the_wrong_way_round
from dhr_tui.review.dates import parse_when
from dhr_tui.review.records import Agency, CaseRecord, Receipt
from tests.review.builders import MPS, Panel


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("period_from", "period_to",
         "The end of the period under review, 2010, is before its beginning, Feb 2014; "),
        ("notified", "decided",
         "The day it was decided, 2010, is before the day it was notified, Feb 2014; "),
        ("notified", "completed",
         "The day it was completed, 2010, is before the day it was notified, Feb 2014; "),
        ("decided", "completed",
         "The day it was completed, 2010, is before the day it was decided, Feb 2014; "),
    ],
)  # fmt: skip
def test_dates_of_the_case_follow_each_other(
    panel: Panel, first: str, second: str, said: str
) -> None:
    dates: dict[str, Any] = {first: parse_when("Feb 2014"), second: parse_when("2010")}
    said = f"{said}put one of them right."
    assert panel.refused(lambda r, h: edit_case(r, h, **dates)) == said
    panel.do(lambda r, h: edit_case(r, h, **{first: dates[first]}))
    assert panel.refused(lambda r, h: edit_case(r, h, **{second: dates[second]})) == said
    with pytest.raises(Refused, match="put one of them right"):
        new_case(CaseRecord(id=1, title="Kazia", **dates))


@pytest.mark.parametrize("second", ["Feb 2014", "2014", "? 2010", "about 2010", "2010 to 2015"])
def test_what_may_be_in_order_is_taken(panel: Panel, second: str) -> None:
    dates: dict[str, Any] = {"notified": parse_when("14 Feb 2014"), "decided": parse_when(second)}
    panel.do(lambda r, h: edit_case(r, h, **dates))
    assert panel.review.case.decided == parse_when(second)


def test_a_report_is_asked_for_before_it_is_due_and_before_it_comes(panel: Panel) -> None:
    asked, early = parse_when("1 Mar 2014"), parse_when("1 Feb 2014")
    was = panel.review.agencies[MPS]
    assert panel.refused(lambda r, h: edit_agency(r, was, h, asked_on=asked, due=early)) == (
        "The day the report of MPS is due, 1 Feb 2014, is before the day it was asked for, "
        "1 Mar 2014; put one of them right."
    )
    came = (Receipt(version=1, on=early),)
    new = Agency(id=0, name="Ambulance Service", short="AS", asked_on=asked, received=came)
    assert "The day the report of AS came, 1 Feb 2014, is before" in panel.refused(
        lambda r, h: add_agency(r, new, h)
    )


def test_what_stood_the_wrong_way_round_before_holds_nothing_else_up(panel: Panel) -> None:
    crossed: dict[str, Any] = {"notified": parse_when("2014"), "decided": parse_when("2010")}
    read = CaseRecord(id=1, title="Kazia", **crossed)
    edit_case(panel.review, panel.hand(), read, title="Kazia and others")
    with pytest.raises(Refused, match="put one of them right"):
        edit_case(panel.review, panel.hand(), read, decided=parse_when("2011"))


@pytest.mark.parametrize(
    ("notified", "remarked"),
    [("3 Feb 2025", ["dates"]), ("? 3 Feb 2025", []), ("about 3 Feb 2025", []), ("2025", [])],
)
def test_what_two_people_gave_the_wrong_way_round_is_remarked_where_both_are_sure(
    panel: Panel, notified: str, remarked: list[str]
) -> None:
    was = panel.review.case
    first, second = parse_when(notified), parse_when("1 Feb 2025")
    panel.do(lambda r, h: edit_case(r, h, was, notified=first))
    panel.do(lambda r, h: edit_case(r, h, was, decided=second))
    assert [each.check for each in dates_the_wrong_way_round(panel.review)] == remarked
