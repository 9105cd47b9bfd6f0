"""What happened to one record, save by save."""

from dhr_tui.review.change import Edit
from dhr_tui.review.history import entries_of, said
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


def test_what_a_repair_tells_anew_and_is_the_same_is_not_told() -> None:
    edit = Edit(table="findings", id=1, base=2, set={"by": ("ben", "ben"), "voice": ("a", "b")})
    assert list(said(edit)) == [("voice", "a", "b")]
