"""A draft is called by what it is on, in words of the field."""

from __future__ import annotations

from typing import Any

import pytest

from dhr_tui.store.draft import Draft
from dhr_tui.store.left import left
from tests.screens import cases


def name(key: str, **values: Any) -> str:
    table = cases.small()
    table.meet()
    table.add_finding("Nobody rang.")
    draft = Draft(key=key, text="Why?", at="2014-02-04T10:00:00Z", **values)
    return left(table.review, draft).name


@pytest.mark.parametrize(
    ("key", "called"),
    [
        ("F1", "F1"),
        ("F1 wording", "the wording of F1"),
        ("Q1 reply", "the reply to Q1"),
        ("Q1 conclusion", "what the panel makes of Q1"),
        ("R1 plan_scope", "the scope of R1 in the action plan"),
        ("R1 plan_outcome", "the outcome of R1 in the action plan"),
    ],
)
def test_a_part_of_an_item_is_named_with_the_item(key: str, called: str) -> None:
    assert name(key, id=1) == called


def test_a_new_one_is_named_by_its_cell_and_by_what_it_is_about() -> None:
    asked = {"question": 1, "agency": 1}
    assert name("new query 1 1", **asked) == "new query at question 1, MPS"
    about = name("new query 1 1 F1", values={"finding": 1}, **asked)
    assert about == "new query about F1 at question 1, MPS"
    assert name("new recommendation") == "new recommendation"


def test_a_new_one_whose_cell_is_gone_says_so() -> None:
    assert name("new finding 9 8", question=9, agency=8) == (
        "new finding, for a question or agency that is no longer in the case"
    )
