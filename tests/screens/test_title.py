"""The title of a screen: what gives way to what in one line."""

import pytest

from dhr_tui.screens.frame import strips
from dhr_tui.store.present import Present
from dhr_tui.widgets.ink import width_of
from tests.screens.cases import Table


def test_the_title_keeps_the_marking_and_gives_way_at_the_left() -> None:
    row = strips.title(Table().begin("The death of somebody " * 20).review, 80)
    assert width_of(row) == 80
    assert "".join(text for text, _ in row).rstrip().endswith("OFFICIAL-SENSITIVE")


@pytest.mark.parametrize(
    ("company", "kept"),
    [
        ((), "… - meeting 1 - 1 present - 14:05 "),
        (("a colleague with a very long name", "another"), "… - meeting 1 - 14:05 - with a "),
    ],
)
def test_a_long_title_gives_way_to_the_meeting_the_time_and_who_is_here(
    company: tuple[str, ...], kept: str
) -> None:
    table = Table().begin("Review into the death of Marta, in Lambeth in the spring of 2024")
    table.add_member("The chair", 0)
    table.meet(1)
    others = tuple(Present(session=f"{at:08}", who=who) for at, who in enumerate(company))
    row = strips.title(table.review, 80, others, time="14:05")
    assert kept in (said := "".join(text for text, _ in row))
    assert said.endswith("OFFICIAL-SENSITIVE ")
    assert width_of(row) == 80
