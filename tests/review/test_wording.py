"""How a point becomes agreed text (domain, section 2)."""

from typing import Any

import pytest

from dhr_tui.review.acts import findings, wording
from dhr_tui.review.change import Refused
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import Origin, State, Visibility
from dhr_tui.review.refs import Ref
from tests.review.builders import CHAIR, MPS, OFFICER, RISK, SHARING, Panel

F1 = Ref("findings", 1)


def test_a_draft_is_proposed_and_agreed_with_those_who_were_there(panel: Panel) -> None:
    panel.agreed()
    agreement = panel.review.findings[1].agreement
    assert panel.review.findings[1].state is State.AGREED
    assert agreement
    assert (agreement.meeting, agreement.by, agreement.present) == (1, "chair", (CHAIR, OFFICER))


def test_a_draft_is_not_agreed_before_it_is_proposed(panel: Panel) -> None:
    panel.finding()
    sentence = panel.refused(lambda r, h: wording.agree(r, F1, h))
    assert sentence == "You cannot agree F1: it is draft; propose it first."


def test_nothing_is_proposed_or_agreed_twice(panel: Panel) -> None:
    panel.finding()
    panel.propose(F1)
    assert "before the panel" in panel.refused(lambda r, h: wording.propose(r, F1, h))
    panel.agree(F1)
    assert "agreed and locked" in panel.refused(lambda r, h: wording.agree(r, F1, h))


def test_text_is_agreed_only_at_a_meeting_of_the_case(panel: Panel) -> None:
    panel.finding()
    panel.propose(F1)
    assert "No meeting is running" in panel.refused(lambda r, h: wording.agree(r, F1, h), meeting=0)
    assert "not in this case" in panel.refused(lambda r, h: wording.agree(r, F1, h), meeting=9)


def test_agreement_at_a_meeting_without_attendance_names_nobody(panel: Panel) -> None:
    for member in (1, 2, 3):
        panel.attend(member, None)
    panel.agreed()
    agreement = panel.review.findings[1].agreement
    assert agreement
    assert agreement.present == ()


EDITS: list[dict[str, Any]] = [
    {"text": "The referral was early."},
    {"type": "good-practice"},
    {"agency": 2},
    {"questions": (SHARING,)},
    {"visibility": Visibility.PRIVATE},
    {"evidence": ()},
]


@pytest.mark.parametrize("values", EDITS, ids=lambda values: next(iter(values)))
def test_agreed_text_and_its_classification_are_locked(
    panel: Panel, values: dict[str, Any]
) -> None:
    panel.agreed()
    was = panel.review.findings[1]
    sentence = panel.refused(lambda r, h: findings.edit_finding(r, was, h, **values))
    assert sentence == "F1 is agreed and locked; reopen it with a reason to change it."


def test_agreed_text_is_reopened_with_a_reason_and_the_old_words_stay(panel: Panel) -> None:
    panel.agreed("The referral was late.")
    assert panel.refused(lambda r, h: wording.reopen(r, F1, h, " \n")) == "Say why F1 is reopened."
    panel.reopen(F1)
    panel.amend(F1, "The referral was four days late.")
    finding = panel.review.findings[1]
    (earlier,) = finding.earlier
    assert finding.state is State.DRAFT
    assert finding.agreement is None
    assert (earlier.text, earlier.state) == ("The referral was late.", State.AGREED)
    assert (earlier.meeting, earlier.because) == (1, "a second report came")


def test_a_wording_the_panel_had_before_it_is_kept_and_a_private_draft_is_not(panel: Panel) -> None:
    panel.finding("one")
    panel.amend(F1, "two")
    panel.propose(F1)
    panel.amend(F1, "three")
    finding = panel.review.findings[1]
    assert [(w.text, w.state) for w in finding.earlier] == [("two", State.PROPOSED)]
    assert finding.state is State.PROPOSED


def test_amending_to_the_same_words_is_no_change(panel: Panel) -> None:
    panel.finding("one")
    panel.propose(F1)
    for same in ("one", "  one\n", "o\u200bne"):
        was = panel.review.findings[1]
        with pytest.raises(Refused, match="Nothing was changed"):
            wording.amend(was, same, panel.hand())


@pytest.mark.parametrize("nothing", ["", "  \n\t", "\u200b\u2060", "\ufeff \u3164", "\x00"])
def test_a_text_that_nobody_can_see_is_no_text(panel: Panel, nothing: str) -> None:
    panel.finding("one")
    was = panel.review.findings[1]
    with pytest.raises(Refused, match="F1 needs a text"):
        wording.amend(was, nothing, panel.hand())
    with pytest.raises(Refused, match="Say why F1 is withdrawn"):
        wording.withdraw(panel.review, F1, panel.hand(), nothing)


def test_a_megabyte_of_text_is_kept_to_the_letter(panel: Panel) -> None:
    text = "Łódź | <script> [/red] \\ # – 🙂 مرحبا " * 25_000
    panel.finding("one")
    panel.amend(F1, text)
    assert panel.review.findings[1].text == text.strip()


def test_a_proposed_text_is_deferred_with_a_reason_and_proposed_again(panel: Panel) -> None:
    panel.finding()
    assert "it is draft" in panel.refused(lambda r, h: wording.defer(r, F1, h, "why"))
    panel.propose(F1)
    assert panel.refused(lambda r, h: wording.defer(r, F1, h, "")) == "Say why F1 is deferred."
    panel.do(lambda r, h: wording.defer(r, F1, h, "waits for the IMR", "May"))
    finding = panel.review.findings[1]
    assert (finding.state, finding.reason, finding.until) == (
        State.DEFERRED,
        "waits for the IMR",
        "May",
    )
    assert "propose it again" in panel.refused(lambda r, h: wording.agree(r, F1, h))
    panel.propose(F1)
    assert panel.review.findings[1].reason == ""


def test_what_is_withdrawn_is_locked_and_can_be_reopened(panel: Panel) -> None:
    panel.finding()
    panel.withdraw(F1)
    was = panel.review.findings[1]
    assert was.reason == "said twice"
    with pytest.raises(Refused, match="F1 is withdrawn"):
        wording.amend(was, "other", panel.hand())
    panel.reopen(F1)
    assert panel.review.findings[1].state is State.DRAFT
    assert panel.review.findings[1].earlier[0].state is State.WITHDRAWN


def test_agreed_text_is_not_withdrawn_before_it_is_reopened(panel: Panel) -> None:
    panel.agreed()
    assert "locked" in panel.refused(lambda r, h: wording.withdraw(r, F1, h, "why"))


def test_a_private_note_is_neither_proposed_nor_smuggled_into_agreement(panel: Panel) -> None:
    panel.finding(visibility=Visibility.PRIVATE)
    assert "private note" in panel.refused(lambda r, h: wording.propose(r, F1, h))
    panel.finding()
    panel.propose(Ref("findings", 2))
    was = panel.review.findings[2]
    sentence = panel.refused(
        lambda r, h: findings.edit_finding(r, was, h, visibility=Visibility.PRIVATE)
    )
    assert sentence == "F2 is proposed; only a draft becomes a private note."


def test_an_entry_of_the_ledger_is_decided_on_and_never_proposed(panel: Panel) -> None:
    panel.recommendation(origin=Origin.AGENCY_REPORT, origin_agency=MPS)
    sentence = panel.refused(lambda r, h: wording.propose(r, Ref("recommendations", 1), h))
    assert sentence == "R1 is an agency report's; decide on it instead of agreeing it."


def test_dissent_is_recorded_with_who_and_which_words(panel: Panel) -> None:
    panel.finding()
    assert "it is draft" in panel.refused(lambda r, h: wording.dissent(r, F1, h, "MPS", "No."))
    panel.agreed()
    item = Ref("findings", 2)
    nobody = panel.refused(lambda r, h: wording.dissent(r, item, h, "", "No."))
    nothing = panel.refused(lambda r, h: wording.dissent(r, item, h, "MPS", " "))
    assert (nobody, nothing) == ("Say who dissents.", "Say in which words they dissent.")
    assert "no member M9" in panel.refused(
        lambda r, h: wording.dissent(r, item, h, "MPS", "No.", member=9)
    )
    panel.do(lambda r, h: wording.dissent(r, item, h, "MPS", "Not late.", member=OFFICER))
    panel.do(lambda r, h: wording.dissent(r, item, h, "VS", "Nor we.", printed=True))
    said = panel.review.findings[2].dissents
    assert [(d.who, d.words, d.meeting, d.printed) for d in said] == [
        ("MPS", "Not late.", 1, False),
        ("VS", "Nor we.", 1, True),
    ]


def test_what_does_not_exist_is_named(panel: Panel) -> None:
    assert panel.refused(lambda r, h: wording.propose(r, Ref("findings", 7), h)) == (
        "There is no F7 in this case."
    )
    assert "neither a finding nor a recommendation" in panel.refused(
        lambda r, h: wording.propose(r, Ref("agencies", 1), h)
    )


# Two at once: what was read is not what is there any more.


def test_words_that_were_changed_while_they_were_read_out_are_not_agreed(panel: Panel) -> None:
    panel.finding("one")
    panel.propose(F1)
    hand = panel.hand()
    agreeing = wording.agree(panel.review, F1, hand)
    panel.amend(F1, "two", who="note-taker")
    with pytest.raises(Refused, match="F1 was changed by note-taker since it was read"):
        panel.save(agreeing, hand)
    assert panel.review.findings[1].state is State.PROPOSED


def test_a_finding_moved_while_it_was_read_out_is_not_agreed(panel: Panel) -> None:
    panel.finding("one")
    panel.propose(F1)
    hand = panel.hand()
    agreeing = wording.agree(panel.review, F1, hand)
    was = panel.review.findings[1]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, agency=2), who="note-taker")
    with pytest.raises(Refused, match="agency"):
        panel.save(agreeing, hand)


@pytest.mark.parametrize("values", EDITS[:4], ids=lambda values: next(iter(values)))
def test_an_edit_begun_before_the_agreement_does_not_change_what_was_agreed(
    panel: Panel, values: dict[str, Any]
) -> None:
    panel.finding("one")
    panel.propose(F1)
    hand = panel.hand("note-taker")
    editing = findings.edit_finding(panel.review, panel.review.findings[1], hand, **values)
    panel.agree(F1)
    before = panel.values()
    with pytest.raises(Refused, match="F1 was changed by chair"):
        panel.save(editing, hand)
    assert panel.values() == before


def test_an_edit_of_what_has_been_proposed_meanwhile_keeps_the_proposed_words(panel: Panel) -> None:
    panel.finding("one")
    was = panel.review.findings[1]
    panel.propose(F1)
    panel.do(lambda r, h: findings.edit_finding(r, was, h, text="two"), who="note-taker")
    assert [w.text for w in panel.review.findings[1].earlier] == ["one"]


def test_two_wordings_of_one_text_conflict_and_nothing_is_overwritten(panel: Panel) -> None:
    panel.finding("one")
    was, hand = panel.review.findings[1], panel.hand("note-taker")
    panel.amend(F1, "two")
    with pytest.raises(Conflict) as conflict:
        panel.save(wording.amend(was, "three", hand), hand)
    (clash,) = conflict.value.clashes
    assert (clash.field, clash.theirs, clash.mine) == ("text", "two", "three")
    assert panel.review.findings[1].text == "two"


def test_two_dissents_at_once_are_not_lost(panel: Panel) -> None:
    item = panel.agreed()
    hand = panel.hand()
    late = wording.dissent(panel.review, item, hand, "VS", "Nor we.")
    panel.do(lambda r, h: wording.dissent(r, item, h, "MPS", "Not late."))
    with pytest.raises(Conflict):
        panel.save(late, hand)


@pytest.mark.parametrize("field", ["state", "agreement", "earlier", "rev", "id", "dissents"])
def test_editing_does_not_reach_what_has_an_act_of_its_own(panel: Panel, field: str) -> None:
    panel.finding(questions=(RISK,))
    was = panel.review.findings[1]
    values: dict[str, Any] = {field: State.AGREED}
    assert panel.refused(lambda r, h: findings.edit_finding(r, was, h, **values)) == (
        f"The {field} of F1 is not changed by editing it."
    )
