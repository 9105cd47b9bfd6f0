"""A change laid onto a case: different fields both succeed, the same field is a conflict."""

from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dhr_tui.review.change import Change, Edit, Hand, Refused, adding, change, editing
from dhr_tui.review.merge import Conflict, Merged, merge
from dhr_tui.review.records import CaseRecord, Evidence, Finding, Query, When
from dhr_tui.review.review import Review

ANA = Hand(who="ana", at="2014-02-04T10:00:00Z")
BEN = Hand(who="ben", at="2014-02-04T10:00:01Z")


def after(review: Review, merged: Merged) -> Review:
    return msgspec.structs.replace(review, **merged.tables)


def a_case(*records: Any) -> Review:
    beginning = change("new-case", "began", adding(CaseRecord(id=1, title="Kazia")))
    review = after(Review(), merge(Review(), beginning, ANA, {}))
    for record in records:
        review = after(review, merge(review, change("add", "added", adding(record)), ANA, {}))
    return review


@pytest.fixture
def review() -> Review:
    return a_case(Finding(id=0, text="one", questions=(1,)))


def test_a_record_is_stamped_with_who_saved_it_and_when(review: Review) -> None:
    edit = editing(review.findings[1], text="two")
    found = after(review, merge(review, change("edit", "edited", edit), BEN, {})).findings[1]
    assert (found.text, found.rev, found.by, found.at) == ("two", 2, "ben", BEN.at)


def test_two_people_change_different_fields_and_both_succeed(review: Review) -> None:
    was = review.findings[1]
    ours = change("edit", "ana", editing(was, text="two"))
    theirs = change("edit", "ben", editing(was, promise="a leaflet"))
    review = after(review, merge(review, ours, ANA, {}))
    review = after(review, merge(review, theirs, BEN, {}))
    assert (review.findings[1].text, review.findings[1].promise) == ("two", "a leaflet")


def test_two_people_write_the_same_value_and_both_succeed(review: Review) -> None:
    same = change("edit", "x", editing(review.findings[1], text="two"))
    review = after(review, merge(review, same, ANA, {}))
    assert after(review, merge(review, same, BEN, {})).findings[1].text == "two"


def test_the_same_field_is_a_conflict_with_both_texts_and_a_sentence(review: Review) -> None:
    was = review.findings[1]
    review = after(review, merge(review, change("e", "e", editing(was, text="two")), ANA, {}))
    with pytest.raises(Conflict) as conflict:
        merge(review, change("e", "e", editing(was, text="three")), BEN, {})
    assert [tuple(clash) for clash in conflict.value.clashes] == [
        ("findings", 1, "text", "two", "three")
    ]
    assert str(conflict.value) == ("Somebody else has changed F1 (text) since; nothing was saved.")


def test_a_record_that_is_gone_is_a_conflict(review: Review) -> None:
    was = review.findings[1]
    gone = Edit(table="findings", id=1, base=1, set={}, gone=True)
    review = after(review, merge(review, change("e", "e", gone), ANA, {}))
    with pytest.raises(Conflict) as conflict:
        merge(review, change("e", "e", editing(was, text="two")), BEN, {})
    assert conflict.value.clashes[0].field == "*"


def test_the_values_decide_where_a_record_that_was_brought_back_counts_from_one_again(
    review: Review,
) -> None:
    stale = editing(review.findings[1], text="ben's")
    gone = Edit(table="findings", id=1, base=1, set={}, gone=True)
    review = after(review, merge(review, change("e", "e", gone), ANA, {}))
    back = msgspec.structs.replace(adding(Finding(id=1, text="ana's", questions=(1,))))
    review = after(review, merge(review, change("e", "e", back), ANA, {}))
    assert review.findings[1].rev == stale.base
    with pytest.raises(Conflict):
        merge(review, change("e", "e", stale), BEN, {})


def test_all_of_a_change_or_nothing(review: Review) -> None:
    was = review.findings[1]
    review = after(review, merge(review, change("e", "e", editing(was, text="two")), ANA, {}))
    both = change("e", "e", adding(Query(id=0, text="q")), editing(was, text="three"))
    with pytest.raises(Conflict):
        merge(review, both, BEN, {})
    assert not review.queries


def test_a_table_that_a_change_empties_stays_empty_for_its_next_edit(review: Review) -> None:
    gone = Edit(table="findings", id=1, base=1, set={}, gone=True)
    fresh = adding(Finding(id=0, text="two", questions=(1,)))
    merged = merge(review, change("e", "e", gone, fresh), ANA, {"findings": 2})
    assert list(merged.tables["findings"]) == [2]


def test_a_number_is_never_given_again(review: Review) -> None:
    fresh = change("e", "e", adding(Finding(id=0, text="two")), adding(Finding(id=0, text="x")))
    merged = merge(review, fresh, ANA, {"findings": 41})
    assert [edit.id for edit in merged.edits] == [41, 42]
    assert merged.next_ids["findings"] == 43


def test_a_wrong_value_is_refused_by_the_type_of_its_field(review: Review) -> None:
    wrong = editing(review.findings[1], text=5)
    with pytest.raises(msgspec.ValidationError):
        merge(review, change("e", "e", wrong), ANA, {})


def test_what_a_change_rests_on_must_still_be_so(review: Review) -> None:
    was = review.findings[1]
    resting = Edit(
        table="findings", id=1, base=1, set={"promise": ("", "x")}, rests_on={"text": "one"}
    )
    assert merge(review, change("e", "e", resting), BEN, {}).edits[0].rests_on == {"text": "one"}
    review = after(review, merge(review, change("e", "e", editing(was, text="two")), ANA, {}))
    with pytest.raises(Refused, match=r"^F1 was changed by ana since it was read \(text\)"):
        merge(review, change("e", "e", resting), BEN, {})


def test_a_list_that_keeps_its_value_is_no_change() -> None:
    was = Finding(id=1, text="x", questions=(1, 2), evidence=(Evidence(date=When(on="2010")),))
    with pytest.raises(Refused, match="Nothing was changed"):
        change("e", "e", editing(was, questions=(1, 2), evidence=was.evidence))


FIELDS = {"text": "", "promise": "", "verify_by": "", "questions": ()}
ONE_EDIT = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["one", "two", "three"]),
        "promise": st.sampled_from(["", "a leaflet"]),
        "verify_by": st.sampled_from(["", "MPS"]),
        "questions": st.sampled_from([(), (1,), (1, 2)]),
    },
).filter(bool)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.booleans(), st.booleans(), ONE_EDIT), max_size=12))
def test_no_update_is_lost_silently(steps: list[tuple[bool, bool, dict[str, Any]]]) -> None:
    """Two sessions, each with its own and often stale view, write at random.

    A save that succeeds never replaces a value that its session has not seen, unless by itself.
    """
    review = a_case(Finding(id=0, text="one"))
    seen = {True: review.findings[1], False: review.findings[1]}
    for who, looks, values in steps:
        now = review.findings[1]
        if looks:
            seen[who] = now
        try:
            edit = change("e", "e", editing(seen[who], **values))
            merged = merge(review, edit, ANA if who else BEN, {})
        except Refused:
            continue
        except Conflict as conflict:
            for clash in conflict.clashes:
                assert getattr(seen[who], clash.field) != getattr(now, clash.field)
            assert review.findings[1] is now
            continue
        review = after(review, merged)
        for field in FIELDS:
            old, new = getattr(now, field), getattr(review.findings[1], field)
            mine = getattr(seen[who], field)
            assert new == old or (old == mine and new == values[field])
        seen[who] = review.findings[1]


def test_a_change_keeps_what_a_journal_needs() -> None:
    edit = Edit(
        table="findings", id=1, base=1, set={"text": ("a", "b")}, rests_on={"state": "draft"}
    )
    entry = Change(act="e", says="e", edits=(edit,))
    assert msgspec.json.decode(msgspec.json.encode(entry), type=Change) == entry
