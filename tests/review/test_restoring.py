"""An earlier wording taken up again, as a new change."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.review.acts.restoring import restore_wording, wording_of
from dhr_tui.review.change import Change, Overtaken, Refused
from dhr_tui.review.history import ERASED, reasons, said, versions
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import State
from dhr_tui.review.refs import Ref, record_at
from dhr_tui.review.review import Review
from tests.review.builders import Panel

F1, R1, Q1 = Ref("findings", 1), Ref("recommendations", 1), Ref("queries", 1)


def act(panel: Panel, item: Ref, save: int, read: Review | None = None) -> Change:
    """The act on what was read: the case as it is, or as it was in `read`."""
    was = record_at(read or panel.review, item)
    assert was is not None
    hand = panel.hand()
    return restore_wording(panel.review, was, wording_of(panel.journal, item, save), hand, save)


def restore(panel: Panel, item: Ref, save: int, read: Review | None = None) -> None:
    panel.save(act(panel, item, save, read), panel.hand())


def saved(panel: Panel) -> int:
    return len(panel.journal)


def test_a_wording_is_taken_up_again_as_a_change_that_can_be_undone(panel: Panel) -> None:
    panel.finding("One.", type="lesson")
    first = saved(panel)
    panel.amend(F1, "Two.")
    panel.propose(F1)
    restore(panel, F1, first)
    finding = panel.review.findings[1]
    assert (finding.text, finding.state) == ("One.", State.PROPOSED)
    assert finding.earlier[-1].text == "Two.", "what was before the panel is kept"
    assert panel.journal[-1].act == "restore-wording"
    assert panel.journal[-1].says == f"took up the wording of F1 of save {first} again"
    panel.undo()
    assert panel.review.findings[1].text == "Two."


def test_a_save_between_two_changes_means_the_wording_as_it_then_stood(panel: Panel) -> None:
    panel.finding("One.")
    panel.finding("Another.")
    between = saved(panel)
    panel.amend(F1, "Two.")
    restore(panel, F1, between)
    assert panel.review.findings[1].text == "One."


def test_what_is_said_about_a_recommendation_comes_back_with_its_words(panel: Panel) -> None:
    panel.recommendation("Train the desk.", lead=1)
    first = saved(panel)
    panel.amend(R1, "Train everybody.")
    restore(panel, R1, first)
    assert panel.review.recommendations[1].text == "Train the desk."
    assert panel.review.recommendations[1].lead == 1


def test_an_open_query_is_asked_again_in_its_first_words(panel: Panel) -> None:
    from dhr_tui.review.acts.queries import edit_query

    panel.query("When?", owner="The chair")
    first = saved(panel)
    panel.do(lambda r, h: edit_query(r, r.queries[1], h, "Why?", "", None))
    restore(panel, Q1, first)
    assert (panel.review.queries[1].text, panel.review.queries[1].owner) == ("When?", "The chair")


def test_agreed_wording_is_refused_with_what_helps(panel: Panel) -> None:
    panel.finding("One.")
    first = saved(panel)
    panel.amend(F1, "Two.")
    panel.propose(F1)
    panel.agree(F1)
    with pytest.raises(Refused) as refusal:
        act(panel, F1, first)
    assert refusal.value.cure == "reopen"
    assert "agreed and locked" in str(refusal.value)


def test_nothing_is_laid_over_words_that_came_since_it_was_read(panel: Panel) -> None:
    panel.finding("One.")
    first = saved(panel)
    panel.amend(F1, "Two.")
    read = panel.review
    panel.amend(F1, "Three.", who="somebody else")
    with pytest.raises((Conflict, Overtaken)):
        restore(panel, F1, first, read)
    assert panel.review.findings[1].text == "Three."


def test_a_wording_is_not_taken_up_beside_what_somebody_said_about_it_since(panel: Panel) -> None:
    from dhr_tui.review.acts.findings import edit_finding

    panel.finding("One.")
    first = saved(panel)
    panel.amend(F1, "Two.")
    read = panel.review
    was = read.findings[1]
    panel.do(lambda r, h: edit_finding(r, was, h, type="lesson"), "somebody else")
    with pytest.raises(Overtaken):
        restore(panel, F1, first, read)


def test_the_words_that_stand_are_not_taken_up_again(panel: Panel) -> None:
    panel.finding("One.")
    with pytest.raises(Refused, match=r"F1 has the words of save \d+ already\."):
        act(panel, F1, saved(panel))


def test_a_save_before_the_item_was_there_has_no_wording(panel: Panel) -> None:
    before = saved(panel)
    panel.finding("One.")
    with pytest.raises(Refused, match=r"F1 was not in the case after save"):
        act(panel, F1, before)


def test_words_that_were_erased_are_not_restored(panel: Panel) -> None:
    panel.finding("One.")
    was = panel.review.findings[1]
    old = msgspec.structs.replace(was, text=ERASED)
    with pytest.raises(Refused, match="were erased"):
        restore_wording(panel.review, was, old, panel.hand(), 3)


def test_only_an_item_with_a_wording_can_be_restored(panel: Panel) -> None:
    agency = panel.review.agencies[1]
    with pytest.raises(Refused, match="A1 has no wording"):
        restore_wording(panel.review, agency, agency, panel.hand(), 3)


def test_every_version_of_a_record_is_as_the_case_had_it(panel: Panel) -> None:
    panel.finding("One.")
    seen = [panel.review.findings[1]]
    panel.amend(F1, "Two.")
    seen.append(panel.review.findings[1])
    panel.undo()
    seen.append(panel.review.findings[1])
    found = [record for _, record in versions(panel.journal, *F1)]
    assert found == seen
    panel.undo()
    assert [record for _, record in versions(panel.journal, *F1)] == [*seen, None]
    panel.redo()
    assert [record for _, record in versions(panel.journal, *F1)][-1] == panel.review.findings[1]


def test_the_reason_of_a_reopening_is_told(panel: Panel) -> None:
    item = panel.agreed("One.")
    panel.reopen(item)
    (edit,) = panel.journal[-1].edits
    assert list(reasons(edit)) == ["a second report came"]
    panel.withdraw(item)
    assert list(reasons(panel.journal[-1].edits[0])) == ["said twice"]
    panel.undo()
    assert list(reasons(panel.journal[-1].edits[0])) == []


def test_other_words_that_changed_are_told_with_both_values(panel: Panel) -> None:
    from dhr_tui.review.acts.findings import edit_finding

    panel.finding("One.")
    assert list(said(panel.journal[-1].edits[0])) == [], "a new finding changes nothing"
    panel.do(lambda r, h: edit_finding(r, r.findings[1], h, promise="one below", text="Two."))
    assert list(said(panel.journal[-1].edits[0])) == [("promise", "", "one below")]


def test_a_redo_that_came_too_late_says_that_it_cannot_be_done_again(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    panel.undo()
    panel.amend(F1, "three", who="note-taker")
    with pytest.raises(Refused) as refusal:
        panel.redo()
    assert str(refusal.value) == (
        "F1 has been changed since by note-taker; it cannot be done again, but its history has"
        " every wording."
    )
    assert refusal.value.cure == "history"
