"""Agencies that are renamed or merge during a review keep their history."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from dhr_tui.review.acts import agencies, meetings, minutes, queries, setting_up, wording
from dhr_tui.review.checks import remarks
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import (
    Answer,
    Evidence,
    Meeting,
    Note,
    Origin,
    Query,
    Question,
    Receipt,
    Result,
    When,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from tests.review.builders import ADVOCATE, MPS, PARTNERSHIP, RISK, SHARING, VICTIM_SUPPORT, Panel

HERE, THERE = Place(RISK, VICTIM_SUPPORT), Place(RISK, MPS)


def merge(panel: Panel, source: int = VICTIM_SUPPORT, into: int = MPS) -> None:
    panel.do(lambda r, h: agencies.merge_agencies(r, source, into, h))


def refused(panel: Panel, source: int = VICTIM_SUPPORT, into: int = MPS) -> str:
    return panel.refused(lambda r, h: agencies.merge_agencies(r, source, into, h))


def rename(panel: Panel, agency: int, name: str, short: str = "") -> None:
    was = panel.review.agencies[agency]
    panel.do(lambda r, h: agencies.rename_agency(r, was, h, name, short))


def test_a_renamed_agency_is_known_by_its_names_of_before(panel: Panel) -> None:
    rename(panel, VICTIM_SUPPORT, "Safe Together", "ST")
    rename(panel, VICTIM_SUPPORT, "Safe Together London")
    now = panel.review.agencies[VICTIM_SUPPORT]
    assert (now.name, now.short) == ("Safe Together London", "ST")
    assert now.former_names == ("Victim Support", "VS", "Safe Together")
    assert panel.journal[-1].says == "renamed Safe Together to Safe Together London"
    panel.finding("Victim Support rang.", agency=VICTIM_SUPPORT)
    assert "F1 calls Safe Together London Victim Support, a name of before." in [
        remark.sentence for remark in remarks(panel.review)
    ]


def test_a_name_that_comes_back_is_no_name_of_before(panel: Panel) -> None:
    rename(panel, VICTIM_SUPPORT, "Safe Together")
    rename(panel, VICTIM_SUPPORT, "victim support")
    assert panel.review.agencies[VICTIM_SUPPORT].former_names == ("Safe Together",)


def test_a_new_name_is_a_name_that_is_free(panel: Panel) -> None:
    was = panel.review.agencies[VICTIM_SUPPORT]
    for name, short, sentence in (
        ("Victim Support", "", "Victim Support has that name already."),
        ("Metropolitan Police Service", "", "is in the case already, as MPS."),
        (
            "Other",
            "mps",
            "The short form mps belongs to Metropolitan Police Service; mps2 is free.",
        ),
        (" ", "", "An agency needs a name."),
    ):
        assert sentence in panel.refused(
            lambda r, h, name=name, short=short: agencies.rename_agency(r, was, h, name, short)  # type: ignore[misc]
        )


@pytest.fixture
def entangled(panel: Panel) -> Panel:
    """Victim Support in every place that an agency has."""
    support = VICTIM_SUPPORT
    evidence = (Evidence(source="Report", agency=support), Evidence(agency=MPS))
    panel.finding(agency=support, questions=(SHARING,), voice_agency=support, evidence=evidence)
    panel.recommendation(lead=support, monitoring=support, supporting=(PARTNERSHIP,))
    panel.recommendation(lead=MPS, supporting=(support, PARTNERSHIP))
    panel.recommendation(origin=Origin.AGENCY_REPORT, origin_agency=support, reference="3")
    panel.do(
        lambda r, h: queries.add_query(r, Query(id=0, text="When?", agency=support, question=1), h)
    )
    line = Note(id=0, text="A line.", meeting=0, question=RISK, agency=support)
    panel.do(lambda r, h: minutes.add_note(r, line, h))
    only = Question(id=0, text="Was she rung?", agencies=(support, MPS))
    panel.do(lambda r, h: setting_up.add_question(r, only, h))
    panel.answer(Answer.NOT_APPLICABLE, "no contact", HERE)
    return panel


def test_a_merger_takes_everything_along_and_undo_brings_it_back(entangled: Panel) -> None:
    panel, before = entangled, entangled.values()
    merge(panel)
    review = panel.review
    assert VICTIM_SUPPORT not in review.agencies
    finding = review.findings[1]
    assert (finding.agency, finding.voice_agency) == (MPS, MPS)
    assert [piece.agency for piece in finding.evidence] == [MPS, MPS]
    assert [(r.lead, r.monitoring, r.supporting) for r in review.recommendations.values()] == [
        (MPS, MPS, (PARTNERSHIP,)),
        (MPS, 0, (PARTNERSHIP,)),
        (0, 0, ()),
    ]
    assert review.recommendations[3].origin_agency == MPS
    assert (review.queries[1].agency, review.notes[1].agency) == (MPS, MPS)
    assert review.members[ADVOCATE].agency == MPS
    assert review.questions[5].agencies == (MPS,)
    answered = review.cell(THERE)
    assert answered
    assert (answered.answer, answered.because) == (Answer.NOT_APPLICABLE, "no contact")
    assert review.cell(HERE) is None
    assert panel.journal[-1].says == "merged Victim Support into Metropolitan Police Service"

    panel.undo()
    assert panel.values() == before
    panel.redo()
    assert panel.review.cell(THERE)


def test_names_and_requests_of_both_are_kept(panel: Panel) -> None:
    police, support = (panel.review.agencies[number] for number in (MPS, VICTIM_SUPPORT))
    first = (Receipt(version=1, on=When(on="2014-02")),)
    panel.do(lambda r, h: setting_up.edit_agency(r, police, h, received=first, note="Late."))
    panel.do(
        lambda r, h: setting_up.edit_agency(
            r,
            support,
            h,
            former_names=("Victim Aid",),
            asked_on=When(on="2014-01-07"),
            received=(*first, Receipt(version=2, note="revised")),
            result=Result.IMR,
        )
    )
    merge(panel)
    now = panel.review.agencies[MPS]
    assert now.former_names == ("Victim Support", "VS", "Victim Aid")
    assert [(each.version, each.note) for each in now.received] == [
        (1, ""),
        (2, "Victim Support"),
        (3, "Victim Support: revised"),
    ]
    assert (now.asked_on, now.result) == (When(on="2014-01-07"), Result.IMR)
    assert now.note == (
        "Late.\nVictim Support (VS) was merged into it: asked 7 Jan 2014, result IMR."
    )


def test_an_agency_that_was_not_asked_becomes_one_that_was(panel: Panel) -> None:
    merge(panel, MPS, PARTNERSHIP)
    assert panel.review.agencies[PARTNERSHIP].asked


def test_the_same_answer_of_both_is_kept_with_both_reasons(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES, "no report", THERE)
    panel.answer(Answer.NOTHING_ARISES, "no contact", HERE)
    merge(panel)
    cell = panel.review.cell(THERE)
    assert cell
    assert (cell.answer, cell.because) == (
        Answer.NOTHING_ARISES,
        "MPS: no report\nVS: no contact",
    )


def test_answers_that_do_not_go_together_are_refused_with_every_place(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES, "no report", THERE)
    panel.answer(Answer.NOT_APPLICABLE, "no contact", HERE)
    panel.answer(Answer.NOTHING_ARISES, "no contact", Place(SHARING, VICTIM_SUPPORT))
    panel.finding(questions=(SHARING,))
    assert refused(panel) == (
        "VS and MPS are not merged, as question 1 has “not applicable” for VS and “nothing arises” "
        "for MPS and question 2 has “nothing arises” for VS and F1 for MPS; take one of the two "
        "back first."
    )


def test_a_parked_cell_stays_parked_beside_drafts_and_not_beside_what_is_proposed(
    panel: Panel,
) -> None:
    panel.answer(Answer.PARKED, "the report comes", HERE)
    item = Ref("findings", panel.finding())
    panel.do(lambda r, h: wording.propose(r, item, h))
    assert "question 1 has “parked” for VS and F1 for MPS" in refused(panel)
    panel.withdraw(item)
    merge(panel)
    cell = panel.review.cell(THERE)
    assert cell
    assert cell.answer is Answer.PARKED


@pytest.mark.parametrize("place", [HERE, THERE])
def test_a_discussion_that_was_begun_gives_way_to_a_finding(panel: Panel, place: Place) -> None:
    other = MPS if place is HERE else VICTIM_SUPPORT
    panel.answer(Answer.IN_DISCUSSION, "", place)
    panel.finding(agency=other)
    before = panel.values()
    merge(panel)
    cell = panel.review.cell(THERE)
    assert cell is None or cell.answer is None
    panel.undo()
    assert panel.values() == before


def test_two_discussions_are_one_and_an_answer_ends_them(panel: Panel) -> None:
    for place in (HERE, THERE):
        panel.answer(Answer.IN_DISCUSSION, "", place)
    panel.answer(Answer.IN_DISCUSSION, "", Place(SHARING, MPS))
    panel.answer(Answer.NOTHING_ARISES, "no contact", Place(SHARING, VICTIM_SUPPORT))
    merge(panel)
    cells = {cell.question: cell.answer for cell in panel.review.cells.values()}
    assert cells == {RISK: Answer.IN_DISCUSSION, SHARING: Answer.NOTHING_ARISES}


def test_confirmed_minutes_keep_their_words_and_undo_still_works(entangled: Panel) -> None:
    panel = entangled
    panel.do(meetings.close_meeting)
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, 2, h))
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    before = panel.values()
    frozen = panel.review.meetings[1].minuted
    merge(panel)
    assert panel.review.meetings[1].minuted == frozen
    assert panel.review.notes[1].text == "A line."
    panel.undo()
    assert panel.values() == before


def test_an_agency_merges_with_another_of_the_case(panel: Panel) -> None:
    assert refused(panel, MPS, MPS) == ("Metropolitan Police Service cannot be merged into itself.")
    assert refused(panel, 9) == "There is no agency A9 in this case."
    assert refused(panel, MPS, 0) == "There is no agency A0 in this case."


def test_an_agency_that_somebody_changed_meanwhile_is_a_conflict_and_not_lost(
    panel: Panel,
) -> None:
    view = panel.review
    support = view.agencies[VICTIM_SUPPORT]
    panel.do(lambda r, h: setting_up.edit_agency(r, support, h, note="Wait."), who="ana")
    with pytest.raises(Conflict):
        panel.do(lambda r, h: agencies.merge_agencies(r, VICTIM_SUPPORT, MPS, h), view=view)
    assert panel.review.agencies[VICTIM_SUPPORT] == replace(
        panel.review.agencies[VICTIM_SUPPORT], note="Wait."
    )
