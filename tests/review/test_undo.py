"""Undo and redo: my last change, turned round, and never over somebody else's words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dhr_tui.review.acts import (
    cells,
    findings,
    meetings,
    recommendations,
    setting_up,
    undo,
    wording,
)
from dhr_tui.review.change import Change, Refused
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import (
    Answer,
    CaseRecord,
    Finding,
    Meeting,
    Member,
    Person,
    Presence,
    Question,
    Recommendation,
    State,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from tests.review.builders import (
    LESSONS,
    MPS,
    RISK,
    SHARING,
    VICTIM_SUPPORT,
    Broken,
    Panel,
    new_panel,
)

F1 = Ref("findings", 1)


def test_undo_takes_back_my_last_change_and_not_that_of_others(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    panel.do(lambda r, h: setting_up.add_person(r, Person(id=0, role="victim"), h), "note-taker")
    panel.undo()
    assert panel.review.findings[1].text == "one"
    assert panel.review.people


def test_undo_after_a_change_of_another_field_by_somebody_else(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, type="concern"), "note-taker")
    panel.undo()
    assert panel.review.findings[1].text == "one"
    assert panel.review.findings[1].type == "concern"


def test_undo_after_a_change_of_the_same_field_by_somebody_else_is_refused(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    panel.amend(F1, "three", who="note-taker")
    with pytest.raises(Refused, match="F1 has been changed since by note-taker"):
        panel.undo()


def test_undo_does_not_change_what_has_been_agreed_since(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two", who="note-taker")
    panel.propose(F1)
    panel.agree(F1)
    with pytest.raises(Refused, match="changed since by chair"):
        panel.undo("note-taker")
    assert panel.review.findings[1].text == "two"


def test_undo_of_a_reopening_never_puts_the_old_agreement_under_new_words(panel: Panel) -> None:
    panel.agreed("one")
    panel.reopen(F1)
    panel.amend(F1, "two", who="note-taker")
    with pytest.raises(Refused, match="changed since by note-taker"):
        panel.undo()
    assert panel.review.findings[1].state is State.DRAFT


def test_redo_of_an_agreement_is_refused_where_the_words_are_others_now(panel: Panel) -> None:
    panel.agreed("one")
    panel.undo()
    panel.amend(F1, "two", who="note-taker")
    with pytest.raises(Refused):
        panel.redo()
    assert panel.review.findings[1].state is State.PROPOSED


def test_undo_of_lists_works_on_what_a_journal_gives_back(panel: Panel) -> None:
    panel.finding(questions=(RISK,))
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, questions=(RISK, SHARING)))
    panel.undo()
    undone = panel.review.findings[1].questions
    panel.redo()
    assert [undone, panel.review.findings[1].questions] == [(RISK,), (RISK, SHARING)]


def test_what_others_link_to_is_not_taken_back(panel: Panel) -> None:
    panel.finding()
    number = panel.do(
        lambda r, h: recommendations.add_recommendation(
            r, Recommendation(id=0, text="Train.", findings=(1,)), h
        ),
        "note-taker",
    )
    with pytest.raises(Refused, match=r"^R1 refers to F1, which would go; change that first\.$"):
        panel.undo()
    was = panel.review.recommendations[number]
    panel.do(lambda r, h: recommendations.link(r, was, h, findings=()), "note-taker")
    panel.undo()
    assert not panel.review.findings


def test_the_meeting_that_is_running_is_not_taken_back(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    number = panel.do(
        lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h), "note-taker"
    )
    panel.do(lambda r, h: meetings.choose_meeting(r, number, h))
    with pytest.raises(Refused, match=f"The running meeting refers to N{number}, which would go"):
        panel.undo("note-taker")


def test_redo_does_not_bring_back_what_would_lead_to_nothing(panel: Panel) -> None:
    question = Question(id=0, text="Anything else?")
    number = panel.do(lambda r, h: setting_up.add_question(r, question, h), "note-taker")
    panel.finding(questions=(number,))
    panel.undo()
    panel.undo("note-taker")
    with pytest.raises(Refused, match="F1 refers to what is gone"):
        panel.redo()


def test_a_number_is_not_given_again_after_an_undo(panel: Panel) -> None:
    assert panel.finding("one") == 1
    panel.undo()
    assert panel.finding("two") == 2
    with pytest.raises(Refused, match="nothing of yours to redo"):
        panel.redo()


def test_the_beginning_of_a_review_is_not_undone(panel: Panel) -> None:
    fresh = Panel()
    fresh.save(panel_beginning(), fresh.hand())
    with pytest.raises(Refused, match="beginning of the review"):
        fresh.undo()
    with pytest.raises(Refused, match="nothing of yours to undo"):
        panel.undo("a stranger")


def panel_beginning() -> Change:
    return setting_up.new_case(CaseRecord(id=0, title="Kazia"))


def test_a_finding_that_cleared_an_answer_gives_it_back(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    panel.finding()
    panel.undo()
    cell = panel.review.cell(Place(RISK, MPS))
    assert cell
    assert (cell.answer, cell.because) == (Answer.NOTHING_ARISES, "no contact")


def test_an_undo_that_is_refused_names_the_cell_as_people_say_it(panel: Panel) -> None:
    panel.answer(Answer.NOTHING_ARISES)
    panel.do(
        lambda r, h: cells.answer_cell(r, Place(RISK, MPS), h, Answer.PARKED, "", "May"), "helper"
    )
    sentence = panel.refused(lambda r, h: undo.undo(r, panel.journal, h))
    assert sentence == (
        "The answer to question 1, MPS has been changed since by helper; it cannot be undone."
    )


STEPS = st.lists(st.integers(0, 17), min_size=1, max_size=14)


def step(panel: Panel, number: int, who: str, view: Review | None = None) -> None:
    """One of the things that people do; refused where it is not its turn."""
    seen = view or panel.review
    item = Ref("findings", max(seen.findings, default=1))
    finding = seen.findings.get(item.id)
    text = f"text {len(panel.journal)}"
    acts = (
        lambda r, h: findings.add_finding(
            r, Finding(id=0, text=text, agency=MPS, questions=(RISK,)), h
        ),
        lambda r, h: wording.propose(r, item, h),
        lambda r, h: wording.agree(r, item, h),
        lambda r, h: wording.reopen(r, item, h, text),
        lambda r, h: wording.withdraw(r, item, h, text),
        lambda r, h: wording.defer(r, item, h, text),
        lambda r, h: wording.dissent(r, item, h, who, text),
        lambda r, h: wording.amend(finding, text, h) if finding else wording.propose(r, item, h),
        lambda r, h: (
            findings.edit_finding(r, finding, h, agency=VICTIM_SUPPORT, text=text)
            if finding
            else wording.propose(r, item, h)
        ),
        lambda r, h: (
            findings.edit_finding(r, finding, h, questions=(SHARING, RISK))
            if finding
            else wording.propose(r, item, h)
        ),
        lambda r, h: cells.answer_cell(r, Place(RISK, MPS), h, Answer.NOTHING_ARISES, text),
        lambda r, h: cells.answer_cell(r, Place(SHARING, MPS), h, Answer.PARKED, "", text),
        lambda r, h: cells.clear_answer(r, Place(SHARING, MPS), h),
        lambda r, h: meetings.attend(r, 1, h, 3, Presence.REMOTE),
        lambda r, h: meetings.close_meeting(r, h),
        lambda r, h: meetings.choose_meeting(r, 1, h),
        lambda r, h: setting_up.add_member(r, Member(id=0, name=text), h),
        lambda r, h: recommendations.add_recommendation(
            r,
            Recommendation(id=0, text=text, findings=tuple(r.findings), questions=(LESSONS,)),
            h,
        ),
    )
    try:
        panel.do(acts[number], who, view=view)
    except Refused:
        return


@settings(max_examples=120, deadline=None)
@given(STEPS)
def test_undo_of_anything_restores_the_same_values_and_redo_gives_it_again(
    steps: list[int],
) -> None:
    panel = new_panel()
    stages = [panel.values()]
    for number in steps:
        before = len(panel.journal)
        step(panel, number, "chair")
        if len(panel.journal) > before:
            stages.append(panel.values())
    for stage in reversed(stages[:-1]):
        panel.undo()
        assert panel.values() == stage
    for stage in stages[1:]:
        panel.redo()
        assert panel.values() == stage
    if len(stages) > 1:
        panel.undo()
        assert panel.values() == stages[-2]


ON_THE_WORDS = (1, 1, 2, 2, 3, 4, 5, 6, 7, 7, 8, 9)
UNDO, REDO = 18, 19
TURNS = st.tuples(
    st.sampled_from(["chair", "note-taker"]),
    st.sampled_from((*ON_THE_WORDS, UNDO, UNDO, REDO)),
    st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TURNS, max_size=25))
def test_no_agreed_text_ever_differs_from_what_was_agreed(
    turns: list[tuple[str, int, bool]],
) -> None:
    """Whatever two people do and undo, looking or not, agreed words are those of the agreement."""
    panel = new_panel()
    panel.finding()
    agreed: dict[tuple[int, str], str] = {}
    seen = {"chair": panel.review, "note-taker": panel.review}
    for who, number, looks in turns:
        if looks:
            seen[who] = panel.review
        try:
            if number < UNDO:
                step(panel, number, who, seen[who])
                seen[who] = panel.review
            elif number == UNDO:
                panel.undo(who)
            else:
                panel.redo(who)
        except (Refused, Conflict, Broken):
            continue
        for finding in panel.review.findings.values():
            if finding.agreement:
                words = agreed.setdefault((finding.id, finding.agreement.at), finding.text)
                assert finding.text == words
            assert (finding.state is State.AGREED) == (finding.agreement is not None)
