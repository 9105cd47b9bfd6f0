"""Silence is not consent: whether the agency a text is about is heard."""

from dhr_tui.review.absence import about, agreed_in_absence, unheard
from dhr_tui.review.acts import meetings, setting_up
from dhr_tui.review.records import Member, Presence
from dhr_tui.review.review import ACROSS
from tests.review.builders import ADVOCATE, LESSONS, MPS, OFFICER, VICTIM_SUPPORT, Panel


def test_a_text_is_about_the_agency_of_the_finding_or_who_leads(panel: Panel) -> None:
    panel.finding(agency=VICTIM_SUPPORT)
    panel.recommendation(lead=MPS)
    assert about(panel.review.findings[1]) == VICTIM_SUPPORT
    assert about(panel.review.recommendations[1]) == MPS


def test_an_agency_whose_member_sent_apologies_is_unheard(panel: Panel) -> None:
    panel.finding(agency=VICTIM_SUPPORT)
    panel.finding(agency=MPS)
    panel.finding(agency=ACROSS, questions=(LESSONS,))
    missing = [unheard(panel.review, finding) for finding in panel.review.findings.values()]
    assert [agency and agency.short for agency in missing] == ["VS", None, None]
    panel.attend(ADVOCATE, Presence.PART)
    assert unheard(panel.review, panel.review.findings[1]) is None


def test_without_a_running_meeting_nobody_is_heard(panel: Panel) -> None:
    panel.finding(agency=MPS)
    panel.do(meetings.close_meeting)
    assert unheard(panel.review, panel.review.findings[1])


def test_nobody_can_tell_where_attendance_was_never_recorded(panel: Panel) -> None:
    for member in (1, OFFICER, ADVOCATE):
        panel.attend(member, None)
    panel.agreed(agency=MPS)
    assert agreed_in_absence(panel.review, panel.review.findings[1]) is None


def test_apologies_alone_do_not_tell_who_was_there(panel: Panel) -> None:
    panel.attend(1, None)
    panel.attend(OFFICER, None)
    panel.agreed(agency=VICTIM_SUPPORT)
    assert agreed_in_absence(panel.review, panel.review.findings[1]) is None
    panel.attend(OFFICER, Presence.IN_PERSON)
    assert agreed_in_absence(panel.review, panel.review.findings[1])


def test_a_member_of_whom_nothing_is_recorded_is_not_absent(panel: Panel) -> None:
    panel.attend(ADVOCATE, None)
    panel.agreed(agency=VICTIM_SUPPORT)
    finding = panel.review.findings[1]
    assert finding.agreement
    assert finding.agreement.present
    assert agreed_in_absence(panel.review, finding) is None
    panel.attend(ADVOCATE, Presence.APOLOGIES)
    assert agreed_in_absence(panel.review, finding)


def test_attendance_recorded_after_the_agreement_counts(panel: Panel) -> None:
    panel.agreed(agency=VICTIM_SUPPORT)
    assert agreed_in_absence(panel.review, panel.review.findings[1])
    panel.attend(ADVOCATE, Presence.REMOTE)
    assert agreed_in_absence(panel.review, panel.review.findings[1]) is None


def test_who_was_there_at_the_agreement_counts_and_not_who_came_later(panel: Panel) -> None:
    panel.agreed(agency=VICTIM_SUPPORT)
    panel.attend(ADVOCATE, Presence.PART)
    assert agreed_in_absence(panel.review, panel.review.findings[1])
    panel.finding(agency=VICTIM_SUPPORT)
    assert agreed_in_absence(panel.review, panel.review.findings[2]) is None


def test_a_stand_in_without_an_agency_is_heard_for_the_one_they_stand_in_for(panel: Panel) -> None:
    """The minutes count the agency as represented, and list no text as agreed without it."""
    clerk = Member(id=0, name="Bo Ray")
    number = panel.do(lambda r, h: setting_up.add_member(r, clerk, h))
    panel.do(lambda r, h: meetings.attend(r, 1, h, number, Presence.SUBSTITUTE, "Advocate"))
    panel.agreed(agency=VICTIM_SUPPORT)
    assert unheard(panel.review, panel.review.findings[1]) is None
    assert agreed_in_absence(panel.review, panel.review.findings[1]) is None
    panel.attend(number, None)
    now = panel.finding(agency=VICTIM_SUPPORT)
    assert unheard(panel.review, panel.review.findings[now])
