"""Minutes say what a text is about, as whoever was not at the meeting needs to read it."""

from __future__ import annotations

import pytest

from dhr_tui.documents.registry import render
from dhr_tui.documents.remarks import remarks
from dhr_tui.review.acts import (
    acknowledging,
    findings,
    meetings,
    minutes,
    recommendations,
    setting_up,
    wording,
)
from dhr_tui.review.records import (
    Decision,
    FindingType,
    Meeting,
    Member,
    MemberRole,
    Origin,
    Outcome,
    Presence,
    RecommendationKind,
    Visibility,
    When,
)
from dhr_tui.review.refs import Ref
from tests.review.builders import (
    ADVOCATE,
    MPS,
    OFFICER,
    RISK,
    SHARING,
    VICTIM_SUPPORT,
    Panel,
    new_panel,
)


@pytest.fixture
def panel() -> Panel:
    return new_panel()


def printed(panel: Panel, meeting: int = 1) -> str:
    return render(panel.review, "minutes", about=meeting)


def next_meeting(panel: Panel) -> None:
    panel.do(meetings.close_meeting)
    panel.do(lambda r, h: meetings.add_meeting(r, Meeting(id=0, number=0), h))
    panel.do(lambda r, h: meetings.choose_meeting(r, 2, h))


def put_off(panel: Panel, item: Ref) -> None:
    panel.propose(item)
    panel.do(lambda r, h: wording.defer(r, item, h, "a second report", "meeting 2"))


def test_an_agreed_finding_says_its_agency_questions_and_kind(panel: Panel) -> None:
    panel.agreed(questions=(RISK, SHARING), type=FindingType.GOOD_PRACTICE)
    assert (
        "#### F1\n\nThe referral was late.\n\n"
        "*Metropolitan Police Service, questions 1 and 2, good practice.*\n"
    ) in printed(panel)


def test_what_was_agreed_without_its_agency_says_so(panel: Panel) -> None:
    panel.agreed("The advocate called late.", agency=VICTIM_SUPPORT)
    panel.agreed("The officer called late.")
    text = printed(panel)
    assert "fact. Agreed while nobody from Victim Support was present.*\n" in text
    assert text.count("Agreed while nobody") == 1


def test_a_recommendation_has_its_printed_number_too(panel: Panel) -> None:
    note = RecommendationKind.IMPLEMENTATION_NOTE
    panel.recommendation("Begin soon.", kind=note)
    item = Ref("recommendations", panel.recommendation(lead=MPS))
    panel.propose(item)
    panel.agree(item)
    panel.do(lambda r, h: wording.dissent(r, item, h, "Advocate", "Two years."))
    text = printed(panel)
    assert (
        "#### R2, recommendation 1\n\nTrain the desk within a year.\n\n"
        "*Lead: Metropolitan Police Service.*\n"
    ) in text
    assert "- R2, recommendation 1: Advocate: Two years.\n" in text


def test_a_text_that_was_put_off_is_printed_with_its_reason(panel: Panel) -> None:
    put_off(panel, Ref("findings", panel.finding("The log is lost.")))
    assert (
        "### Texts put off\n\n- F1: The log is lost.\\\n"
        "  Reason: a second report (until meeting 2)\\\n"
        "  Metropolitan Police Service, question 1, fact.\n"
    ) in printed(panel)


def test_the_text_is_the_one_that_was_put_off_however_it_is_worded_later(panel: Panel) -> None:
    item = Ref("findings", panel.finding("The log is lost."))
    put_off(panel, item)
    panel.do(meetings.close_meeting)
    before = printed(panel).replace("Save", "").splitlines()[:-1]
    panel.amend(item, "The log was never kept.")
    assert printed(panel).replace("Save", "").splitlines()[:-1] == before


def test_what_was_asked_says_on_what_by_when_and_who_follows_it_up(panel: Panel) -> None:
    panel.query(owner="Review officer", due=When(on="2014-03-01"))
    assert (
        "- Q1: Metropolitan Police Service: When was the referral read?\\\n"
        "  On question 1.\\\n  Followed up by Review officer.\\\n  Due 1 March 2014.\n"
    ) in printed(panel)


def test_what_an_agency_saw_later_is_in_the_minutes_of_the_meeting_where_it_said_so(
    panel: Panel,
) -> None:
    item = panel.agreed("The advocate called late.", agency=VICTIM_SUPPORT)
    next_meeting(panel)
    panel.do(
        lambda r, h: acknowledging.acknowledge(r, item, h, member=ADVOCATE, words="It is right.")
    )
    head = "### Texts seen since by agencies that were not there"
    assert f"{head}\n\n- F1: Victim Support, Advocate: It is right.\n" in printed(panel, 2)
    assert head not in printed(panel)


def test_who_is_in_attendance_stands_last_and_counts_as_no_member(panel: Panel) -> None:
    panel.attend(OFFICER, Presence.IN_ATTENDANCE)
    text = printed(panel)
    assert text.index("| Advocate |") < text.index("| Police officer |")
    assert (
        "1 of 2 members were present; 0 of 1 agency with a seat was represented; 1 in attendance.\n"
    ) in text


def test_a_meeting_without_a_line_says_that_nothing_was_recorded(panel: Panel) -> None:
    assert "## Discussion\n\nNothing was recorded.\n" in printed(panel)


def test_what_became_private_after_a_meeting_leaves_its_draft_minutes(panel: Panel) -> None:
    item = Ref("findings", panel.finding("The log is lost."))
    put_off(panel, item)
    next_meeting(panel)
    panel.propose(item)
    panel.agree(item)
    panel.reopen(item)
    assert "- F1: The log is lost.\\\n" in printed(panel), "kept as it was at the end"
    was = panel.review.findings[item.id]
    panel.do(lambda r, h: findings.edit_finding(r, was, h, visibility=Visibility.PRIVATE))
    assert "The log is lost." not in printed(panel)
    assert "second report" not in printed(panel)


def test_confirmed_minutes_leave_without_a_remark(panel: Panel) -> None:
    panel.attend(OFFICER, None)
    next_meeting(panel)
    assert remarks(panel.review, "minutes", about=1)
    panel.do(lambda r, h: minutes.confirm(r, 1, h))
    assert remarks(panel.review, "minutes", about=1) == ()


def test_a_recommendation_names_those_who_support_it(panel: Panel) -> None:
    number = panel.recommendation(lead=MPS, supporting=(VICTIM_SUPPORT,))
    item = Ref("recommendations", number)
    panel.propose(item)
    panel.agree(item)
    assert "*Lead: Metropolitan Police Service. Supporting: Victim Support.*\n" in printed(panel)


def test_a_decision_on_the_ledger_has_the_report_its_words_and_what_became_of_it(
    panel: Panel,
) -> None:
    panel.recommendation("Train the desk.")
    for text, decision in (
        ("Train all.", Decision(outcome=Outcome.ACCEPTED)),
        ("Read it.\nAt once.", Decision(outcome=Outcome.REPLACED, because="No date", into=1)),
    ):
        number = panel.recommendation(
            text, origin=Origin.AGENCY_REPORT, origin_agency=MPS, reference="3"
        )
        entry = panel.review.recommendations[number]
        panel.do(lambda r, h, e=entry, d=decision: recommendations.decide(r, e, h, d))  # type: ignore[misc]
    assert (
        "- R2, Metropolitan Police Service 3: “Train all.”\\\n  Accepted.\n"
        "- R3, Metropolitan Police Service 3: “Read it.\\\n  At once.”\\\n"
        "  Replaced, now R1, recommendation 1: No date.\n"
    ) in printed(panel)


def test_the_seats_say_who_chaired_who_took_notes_and_for_whom_somebody_stood_in(
    panel: Panel,
) -> None:
    for values in (
        {"name": "Oriel Vance", "role": MemberRole.CHAIR},
        {"name": "Pat Lee", "role": MemberRole.NOTE_TAKER, "agency": MPS},
        {"name": "Bo Ray"},
        {"name": "Mo Day", "agency": MPS, "substitute_for": OFFICER},
    ):
        member = Member(id=0, **values)
        panel.do(lambda r, h, m=member: setting_up.add_member(r, m, h))  # type: ignore[misc]
    panel.attend(4, Presence.REMOTE)
    panel.attend(5, Presence.REMOTE)
    panel.do(lambda r, h: meetings.attend(r, 1, h, 6, Presence.SUBSTITUTE, "Advocate"))
    text = printed(panel)
    assert "| Chair | Independent | In person |\n" in text
    assert "| Oriel Vance | Chair, independent | Remote |\n" in text
    assert "| Pat Lee | Note taker, Metropolitan Police Service | Remote |\n" in text
    assert "| Bo Ray | Victim Support | Standing in for Advocate |\n" in text
    assert "Mo Day" not in text, "a stand-in who did not come"
    next_meeting(panel)
    panel.attend(OFFICER, Presence.APOLOGIES, meeting=2)
    panel.attend(7, Presence.IN_PERSON, meeting=2)
    later = printed(panel, 2)
    assert "Bo Ray" not in later, "stood in once"
    assert "| Advocate | Victim Support | Not recorded |\n" in later
    assert (
        "| Mo Day | Metropolitan Police Service | In person, standing in for Police officer |\n"
    ) in later
    assert "1 of 5 members were present, 1 by a stand-in; 1 of 2 agencies" in later
    panel.do(lambda r, h: meetings.attend_all(r, 2, h))
    assert "Bo Ray" not in printed(panel, 2)
