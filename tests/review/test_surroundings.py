"""What a reader asks of family, parallel processes, equality, dissemination and the clock."""

from __future__ import annotations

from dhr_tui.review.acts.equality import consider
from dhr_tui.review.acts.logs import Entry, add_entry
from dhr_tui.review.acts.setting_up import add_person, edit_case
from dhr_tui.review.checks import remarks
from dhr_tui.review.records import (
    Bearing,
    Characteristic,
    Contact,
    ContactSide,
    Delay,
    Person,
    Process,
    ProcessState,
    Recipient,
    When,
)
from dhr_tui.review.refs import Ref
from tests.review.builders import Panel

ASKED = ("contacts", "processes", "equality", "dissemination", "late")


def asked(panel: Panel, today: str = "") -> list[str]:
    """The sentences of those checks."""
    found = remarks(panel.review, today=today)
    return [remark.sentence for remark in found if remark.check in ASKED]


def added(panel: Panel, entry: Entry) -> None:
    panel.do(lambda r, h: add_entry(r, entry, h))


def test_nobody_is_asked_before_anything_is_found(panel: Panel) -> None:
    assert asked(panel) == []
    panel.finding()
    assert asked(panel) == [
        "No contact with the family of the victim is recorded.",
        "Nothing is recorded of parallel reviews and proceedings; say so where there is none.",
        "Nobody is named who is to have the report.",
    ]


def test_an_answer_ends_each_question_also_where_it_is_none(panel: Panel) -> None:
    panel.finding()
    added(panel, Contact(id=0, who="A friend", side=ContactSide.FRIEND))
    assert len(asked(panel)) == 3
    added(panel, Contact(id=0, who="The mother"))
    added(panel, Process(id=0, name="Other reviews", state=ProcessState.NONE))
    added(panel, Recipient(id=0, name="The partnership"))
    assert asked(panel) == []


def test_each_person_concerned_has_nine_that_are_considered(panel: Panel) -> None:
    panel.finding()
    for role, pseudonym in (("victim", "Kazia"), ("mother", "")):
        person = Person(id=0, role=role, pseudonym=pseudonym)
        panel.do(lambda r, h, p=person: add_person(r, p, h))  # type: ignore[misc]
    for each in list(Characteristic)[:7]:
        panel.do(lambda r, h, c=each: consider(r, 1, c, h, Bearing.NOT_RELEVANT, "Seen."))  # type: ignore[misc]
    (remark,) = (r for r in remarks(panel.review) if r.check == "equality")
    assert remark.sentence == (
        "Equality: nothing is said yet of these for Kazia: sex, sexual orientation."
    )
    assert remark.ref == Ref("people", 1)


def test_a_missed_limit_needs_its_logged_reason(panel: Panel) -> None:
    decided = When(on="2013-10-07")
    panel.do(lambda r, h: edit_case(r, h, decided=decided, complete_within=6))
    assert asked(panel, "2014-04-07T10:00:00Z") == []
    late = "The completion is late, as it was due by 7 Apr 2014; no reason is logged."
    assert asked(panel, "2014-04-08T10:00:00Z") == [late]
    panel.do(lambda r, h: edit_case(r, h, completed=When(on="2014-06")))
    assert asked(panel) == [late.replace("is late", "was late")]
    added(panel, Delay(id=0, because="Reports came late.", on=When(on="2014-03")))
    assert asked(panel, "2020-01-01") == []
