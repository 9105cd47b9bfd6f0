"""What a file holds comes in whole or not at all, and never twice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from dhr_tui.review.acts.bringing_in import bring_in
from dhr_tui.review.acts.setting_up import edit_agency
from dhr_tui.review.acts.terms import add_set, edit_question
from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.brought import as_brought
from dhr_tui.review.records import (
    Agency,
    Member,
    Origin,
    Person,
    Question,
    Recommendation,
    Record,
    When,
)
from dhr_tui.review.weighing import Weighed, weigh
from tests.review.builders import MPS, Panel


def arriving(record: Record, place: str = "row 2", agency: str = "", **more: Any) -> Arrival:
    """A record whose fields that are not empty were given by the file."""
    stamps = set(Record.__struct_fields__)
    given = {f for f in record.__struct_fields__ if f not in stamps and getattr(record, f)}
    return Arrival(place, record, frozenset(given) - more.get("not_given", set()), agency)


def agency(name: str, short: str = "", **values: Any) -> Arrival:
    """An agency; without a short form, the reader has made one of its name."""
    record = Agency(id=0, name=name, short=short or name[:2].upper(), **values)
    return arriving(record, not_given={"kind", "asked", *([] if short else ["short"])})


def entry(text: str, reference: str = "", of: str = "MPS") -> Arrival:
    record = Recommendation(id=0, text=text, reference=reference, origin=Origin.AGENCY_REPORT)
    return Arrival("row 5", record, frozenset({"text", "reference"}), of)


def question(text: str, reference: str = "") -> Arrival:
    return arriving(Question(id=0, text=text, reference=reference), not_given={"kind"})


def brought(panel: Panel, arrivals: Sequence[Arrival]) -> Weighed:
    """Bring them in; how they would be weighed the second time."""
    panel.do(lambda review, hand: bring_in(review, arrivals, "agencies", hand))
    return weigh(panel.review, arrivals)


def test_everything_comes_in_by_one_save_and_one_undo_takes_it_back(panel: Panel) -> None:
    before, saves = panel.values(), len(panel.journal)
    brought(panel, [agency("Health Trust", "HT"), agency("Lewisham Homes", "LH")])
    assert len(panel.journal) == saves + 1
    assert panel.journal[-1].says == "brought in 2 agencies"
    assert [a.short for a in panel.review.agencies.values()] == ["MPS", "VS", "CSP", "HT", "LH"]
    panel.undo()
    assert panel.values() == before


@pytest.mark.parametrize(
    "arrivals",
    [
        [agency("Health Trust", "HT"), agency("Lewisham Homes")],
        [
            arriving(Person(id=0, role="victim", pseudonym="Ruth")),
            arriving(Person(id=0, role="child")),
        ],
        [arriving(Member(id=0, name="Ann"), agency="met"), arriving(Member(id=0, name="Ann"))],
        [
            entry("Train the desk.", "1"),
            entry("Ask alone.", "2"),
            entry("Train the desk.", "1", "VS"),
        ],
        [question("Who knew?", "1"), question("Who else knew?", "2")],
    ],
    ids=["agencies", "people", "panel", "recommendations", "terms"],
)
def test_the_same_file_twice_makes_no_duplicates(panel: Panel, arrivals: list[Arrival]) -> None:
    police = panel.review.agencies[MPS]
    panel.do(lambda r, h: edit_agency(r, police, h, former_names=("Met",)))
    assert weigh(panel.review, arrivals).new
    again = brought(panel, arrivals)
    assert (again.new, again.different, again.faults) == ((), (), ())
    assert len(again.there) == len(arrivals)
    said = panel.refused(lambda review, hand: bring_in(review, arrivals, "agencies", hand))
    assert said == "Everything in the file is in the case already; nothing was brought in."


def test_what_is_there_but_different_is_named_and_left_alone(panel: Panel) -> None:
    arrivals = [agency("Met Police", "mps", note="By letter."), agency("Health Trust", "HT")]
    weighed = weigh(panel.review, arrivals)
    assert [d.fields for d in weighed.different] == [("name", "note")]
    brought(panel, arrivals)
    assert panel.review.agencies[MPS].name == "Metropolitan Police Service"


def test_a_former_name_is_a_name(panel: Panel) -> None:
    police = panel.review.agencies[MPS]
    panel.do(lambda r, h: edit_agency(r, police, h, former_names=("Scotland Yard",)))
    weighed = weigh(panel.review, [agency("scotland  yard")])
    assert (len(weighed.there), weighed.new, weighed.different) == (1, (), ())


def test_a_short_form_that_was_made_up_takes_nobodys_place(panel: Panel) -> None:
    made_up = agency("Milton Parish Surgery")._replace(
        record=Agency(id=0, name="Milton Parish Surgery", short="MPS")
    )
    weighed = weigh(panel.review, [made_up])
    assert [a.record.short for a in weighed.new if isinstance(a.record, Agency)] == ["MPS2"]


def test_one_thing_twice_in_a_file_keeps_everything_out(panel: Panel) -> None:
    twice = [agency("Health Trust", "HT"), agency("Housing Team", "ht")._replace(place="row 7")]
    before = panel.values()
    said = panel.refused(lambda review, hand: bring_in(review, twice, "agencies", hand))
    assert said == (
        "Row 7: “Housing Team”. It stands in row 2 already, by its name or short form; "
        "the two differ in name. Nothing was brought in."
    )
    assert panel.values() == before


def test_an_agency_that_the_case_does_not_know_is_a_fault_with_the_nearest(panel: Panel) -> None:
    arrivals = [entry("x", of=name) for name in ("police", "Victims Support", "")]
    assert [str(fault) for fault in weigh(panel.review, arrivals).faults] == [
        "Row 5: “police”. An agency of this case was expected; "
        "the nearest is Metropolitan Police Service.",
        "Row 5: “Victims Support”. An agency of this case was expected; "
        "the nearest is Victim Support.",
        "Row 5: An agency was expected: whose report is it from?",
    ]


def test_a_report_that_comes_again_with_other_words_is_different(panel: Panel) -> None:
    brought(panel, [entry("Train the desk.", "1")])
    weighed = weigh(panel.review, [entry("Train everybody.", "1")])
    assert [d.fields for d in weighed.different] == [("text",)]


def test_a_number_alone_does_not_make_two_questions_one(panel: Panel) -> None:
    brought(panel, [question("Was information shared in time?", "4")])
    reworded = weigh(panel.review, [question("Was all information shared in time?", "4")])
    assert [d.fields for d in reworded.different] == [("text",)]
    assert len(weigh(panel.review, [question("Were staff trained?", "4")]).new) == 1


def test_short_questions_that_share_a_number_and_letters_are_two(panel: Panel) -> None:
    brought(panel, [question("What was known?", "7"), question("What went well?", "8")])
    others = [question("What now?", "7"), question("What went wrong?", "8")]
    assert len(weigh(panel.review, others).new) == 2


def test_questions_follow_those_that_are_there_in_their_order(panel: Panel) -> None:
    brought(panel, [question("First?"), question("Second?")])
    assert [q.text for q in panel.review.walked][-2:] == ["First?", "Second?"]


def test_what_was_reworded_since_is_known_by_what_the_file_said(panel: Panel) -> None:
    arrivals = [question("Who knew what was happening?", "1"), question("Who else knew?", "2")]
    brought(panel, arrivals)
    was = panel.review.questions[max(panel.review.questions)]
    panel.do(lambda r, h: edit_question(r, was, h, text="Which neighbours heard of it, and when?"))
    assert len(weigh(panel.review, arrivals).new) == 1
    earlier = as_brought(panel.review, panel.journal)
    weighed = weigh(panel.review, arrivals, earlier)
    assert (weighed.new, weighed.different, weighed.faults) == ((), (), ())
    (kept,) = weighed.kept
    assert (kept.there.id, kept.fields) == (was.id, ("text",))
    said = panel.refused(lambda r, h: bring_in(r, arrivals, "terms", h, earlier))
    assert said == "Everything in the file is in the case already; nothing was brought in."


def test_a_file_that_changed_too_is_told_apart_from_what_the_panel_changed(panel: Panel) -> None:
    due = When(on="2014-02-14")
    brought(panel, [agency("Health Trust", "HT", due=due, note="First.")])
    was = panel.review.agencies[max(panel.review.agencies)]
    panel.do(lambda r, h: edit_agency(r, was, h, note="Asked twice."))
    later = agency("Health Trust", "HT", due=When(on="2014-03-01"), note="First.")
    earlier = as_brought(panel.review, panel.journal)
    (one,) = weigh(panel.review, [later], earlier).different
    assert (one.fields, one.since, one.other) == (("due", "note"), ("note",), ("due",))


def test_a_row_that_says_the_same_again_keeps_nothing_out(panel: Panel) -> None:
    first, again = agency("Health Trust"), agency("Health Trust")._replace(place="row 5")
    weighed = weigh(panel.review, [first, again])
    assert (len(weighed.new), weighed.faults) == (1, ())
    (told,) = weighed.repeated
    said = "Row 5: “Health Trust”. It stands in row 2 already, by its name or short form."
    assert str(told) == said


def test_dates_the_wrong_way_round_are_faults_of_their_row(panel: Panel) -> None:
    late = agency("Health Trust", asked_on=When(on="2014-02-14"), due=When(on="2014-02-01"))
    seat = arriving(Member(id=0, name="Ann", since=When(on="2014"), until=When(on="2013")))
    faults = weigh(panel.review, [late, seat._replace(place="row 3")]).faults
    assert [str(fault) for fault in faults] == [
        "Row 2: The day the report of HE is due, 1 Feb 2014, is before the day it was asked for, "
        "14 Feb 2014; put one of them right.",
        "Row 3: The seat ends before it begins; the earlier date goes first.",
    ]


def test_a_set_that_was_reworded_is_not_added_again(panel: Panel) -> None:
    items = (Question(id=0, text="Who knew?"),)
    panel.do(lambda r, h: add_set(r, items, h))
    was = panel.review.questions[max(panel.review.questions)]
    panel.do(lambda r, h: edit_question(r, was, h, text="Which neighbours heard?"))
    earlier = as_brought(panel.review, panel.journal)
    said = panel.refused(lambda r, h: add_set(r, items, h, earlier))
    assert said == "Every item of that set is in the terms of reference already."
