"""The agendas that come with the program: one for every stage, each item once."""

from dhr_tui.intake.agendas import agenda_for, agendas
from dhr_tui.review.stages import Stage


def test_there_is_an_agenda_for_every_stage() -> None:
    assert set(agendas()) == set(Stage)
    for stage in Stage:
        items = agenda_for(stage)
        assert len(items) == len(set(items)) > 5


def test_only_the_first_meeting_has_no_minutes_to_confirm() -> None:
    without = [stage for stage in Stage if "Minutes of the last meeting" not in agenda_for(stage)]
    assert without == [Stage.FIRST]
