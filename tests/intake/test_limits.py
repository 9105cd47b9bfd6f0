"""The limits that come with the program, which people may edit."""

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.limits import limits, named, usual


def test_the_usual_limits_are_one_month_and_six() -> None:
    assert usual().values == {"decide_within": 1, "complete_within": 6}
    assert named("twelve-months").complete_within == 12


def test_every_set_says_what_it_is() -> None:
    for name, each in limits().items():
        assert each.name == name
        assert each.says
        assert each.complete_within >= each.decide_within > 0


def test_limits_that_are_not_there_are_named_with_the_nearest() -> None:
    with pytest.raises(WrongSource, match=r"There are no limits sixmonths.*six-months"):
        named("sixmonths")
