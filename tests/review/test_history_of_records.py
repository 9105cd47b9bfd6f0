"""What happened to one record, save by save."""

from dhr_tui.review.history import entries_of
from dhr_tui.review.refs import Ref
from tests.review.builders import Panel


def test_the_saves_of_one_record_are_found_oldest_first(panel: Panel) -> None:
    panel.finding("one")
    panel.finding("other")
    panel.amend(Ref("findings", 1), "two")
    panel.propose(Ref("findings", 1))
    found = entries_of(panel.journal, "findings", 1)
    assert [entry.act for entry in found] == ["add-finding", "amend", "propose"]
    assert found[1].edits[0].set == {"text": ("one", "two")}
    assert found[1].edits[0].rests_on == {"state": "draft"}
    assert entries_of(panel.journal, "findings", 9) == []
