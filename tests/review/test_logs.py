"""The logs of a review: contacts, parallel processes, recipients and delays."""

from __future__ import annotations

from typing import Any

import pytest

from dhr_tui.review.acts.logs import Entry, add_entry, edit_entry, entries, remove_entry
from dhr_tui.review.records import (
    Contact,
    ContactResult,
    ContactSide,
    Delay,
    Delayed,
    Process,
    ProcessState,
    Recipient,
    When,
)
from tests.review.builders import MPS, Panel

DAY = When(on="2014-02-04")


def added(panel: Panel, entry: Entry) -> int:
    return panel.do(lambda r, h: add_entry(r, entry, h))


def refused(panel: Panel, entry: Entry) -> str:
    return panel.refused(lambda r, h: add_entry(r, entry, h))


def changed(panel: Panel, was: Entry, **values: Any) -> None:
    panel.do(lambda r, h: edit_entry(r, was, h, **values))


def test_a_letter_to_the_mother_is_logged_and_her_answer_later(panel: Panel) -> None:
    letter = Contact(id=0, who=" Kazia's \n mother ", route="letter", on=DAY, note="Two\nlines.")
    added(panel, letter)
    was = panel.review.contacts[1]
    assert (was.who, was.note, was.result) == ("Kazia's mother", "Two\nlines.", None)
    assert panel.journal[-1].says == "added a contact: Kazia's mother"
    changed(panel, was, result=ContactResult.DECLINED, reply="She has enough to bear.")
    assert panel.review.contacts[1].result is ContactResult.DECLINED
    assert panel.journal[-1].says == "changed C1"
    panel.undo()
    assert panel.review.contacts[1].reply == ""


def test_no_reply_is_a_result_and_has_no_words(panel: Panel) -> None:
    silent = Contact(id=0, who="Babur", side=ContactSide.PERPETRATOR, result=ContactResult.NO_REPLY)
    added(panel, silent)
    was = panel.review.contacts[1]
    for values in ({"reply": "Never mind."}, {"replied_on": DAY}):
        sentence = panel.refused(lambda r, h, v=values: edit_entry(r, was, h, **v))  # type: ignore[misc]
        assert sentence == "Say what came of the reply of Babur: took part, or declined."


def test_somebody_who_is_tried_twice_has_two_entries(panel: Panel) -> None:
    for _ in range(2):
        added(panel, Contact(id=0, who="Kazia's mother"))
    assert [entry.id for entry in entries(panel.review, Contact)] == [1, 2]


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        (Contact(id=0, who=" \u200b"), "Say whom the review tried to reach"),
        (Contact(id=0, who="Babur", person=9), "There is no P9 in this case."),
        (Process(id=0, name=""), "A parallel process needs its name"),
        (Recipient(id=0, name=" "), "Say who is to have the report"),
        (Recipient(id=0, name="Board", agency=9), "There is no A9 in this case."),
        (Delay(id=0, because=" ", on=DAY), "A delay is logged with its reason"),
        (Delay(id=0, because="Stretched."), "A delay is logged with its date"),
        (Delay(id=0, because="Late.", on=DAY, what=Delayed.REPORT), "which agency's report"),
        (Delay(id=0, because="Late.", on=DAY, agency=MPS), "leave the agency out"),
    ],
)
def test_what_is_missing_is_asked_for(panel: Panel, entry: Entry, sentence: str) -> None:
    assert sentence.casefold() in refused(panel, entry).casefold()


def test_a_parallel_process_is_recorded_once_and_in_order_of_time(panel: Panel) -> None:
    added(panel, Process(id=0, name="Inquest", body="Coroner", since=When(on="2014-03")))
    assert refused(panel, Process(id=0, name="INQUEST")) == (
        "Inquest is recorded already, as O1; change it there."
    )
    was = panel.review.processes[1]
    early = When(on="2014-02")
    assert panel.refused(lambda r, h: edit_entry(r, was, h, until=early)) == (
        "Inquest ends before it begins; put one of the dates right."
    )
    changed(panel, was, until=When(on="2014"), state=ProcessState.OVER)
    assert panel.review.processes[1].state is ProcessState.OVER


def test_that_there_is_no_process_is_an_answer_without_dates(panel: Panel) -> None:
    none = Process(id=0, name="Other reviews", state=ProcessState.NONE)
    added(panel, none)
    was = panel.review.processes[1]
    assert panel.refused(lambda r, h: edit_entry(r, was, h, since=DAY)) == (
        "A process that there is none of has no dates; take them out."
    )


def test_a_body_gets_two_papers_but_not_the_same_twice(panel: Panel) -> None:
    added(panel, Recipient(id=0, name="Domestic Violence Forum", what="briefing"))
    added(panel, Recipient(id=0, name="Domestic Violence Forum", what="report", sent_on=DAY))
    again = Recipient(id=0, name="domestic violence forum", what="Report")
    assert refused(panel, again) == "Domestic Violence Forum is a recipient already, as S2."


def test_a_late_report_names_its_agency(panel: Panel) -> None:
    late = Delay(id=0, because="Stretched.", on=DAY, what=Delayed.REPORT, agency=MPS)
    added(panel, late)
    was = panel.review.delays[1]
    changed(panel, was, expected=When(on="2014-03"))
    assert panel.refused(lambda r, h: edit_entry(r, panel.review.delays[1], h)) == (
        "Nothing was changed."
    )


def test_an_entry_is_taken_out_and_comes_back(panel: Panel) -> None:
    added(panel, Recipient(id=0, name="x" * 90))
    was = panel.review.dissemination[1]
    panel.do(lambda r, h: remove_entry(r, was, h))
    assert panel.review.dissemination == {}
    assert panel.journal[-1].says == f"took S1 out, a recipient: {'x' * 59}…"
    panel.undo()
    assert panel.review.dissemination[1].name == "x" * 90
