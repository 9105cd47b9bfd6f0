"""Undo of an earlier change of mine, where the last one cannot be undone any more."""

import pytest

from dhr_tui.review.acts import undo
from dhr_tui.review.change import Refused
from dhr_tui.review.refs import Ref
from tests.review.builders import Panel

F1 = Ref("findings", 1)


def test_behind_a_change_that_cannot_be_undone_an_earlier_one_can_be_asked_for(
    panel: Panel,
) -> None:
    panel.finding("one")
    panel.finding("another")
    panel.amend(F1, "two")
    stuck = len(panel.journal)
    panel.amend(F1, "three", who="note-taker")
    with pytest.raises(Refused, match="changed since by note-taker"):
        panel.undo()
    earlier = undo.before(panel.journal, "chair")
    assert earlier
    assert earlier.number == stuck - 1
    assert undo.before(panel.journal, "chair", stuck) == earlier
    panel.do(lambda r, h: undo.undo(r, panel.journal, h, earlier.number))
    assert set(panel.review.findings) == {1}
    assert panel.review.findings[1].text == "three"
    again = panel.refused(lambda r, h: undo.undo(r, panel.journal, h, earlier.number))
    assert again == f"Save {earlier.number} is no change of yours that still stands."
    panel.redo()
    assert set(panel.review.findings) == {1, 2}


def test_an_older_change_of_mine_is_not_undone_over_what_was_made_of_it_since(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    older = len(panel.journal)
    panel.amend(F1, "three")
    assert panel.refused(lambda r, h: undo.undo(r, panel.journal, h, older)) == (
        "F1 has been changed since by chair; it cannot be undone, but its history has every "
        "wording."
    )


def test_the_change_of_somebody_else_is_not_mine_to_undo_by_its_number(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two", who="note-taker")
    number = len(panel.journal)
    assert panel.refused(lambda r, h: undo.undo(r, panel.journal, h, number)) == (
        f"Save {number} is no change of yours that still stands."
    )
