"""Who sits on the panel, who is missing from it, and whom the review is about."""

from __future__ import annotations

from dhr_tui.review.acts import people, setting_up
from dhr_tui.review.checks import remarks
from dhr_tui.review.panel import gaps, sits, without_specialist
from dhr_tui.review.records import AgencyKind, Member, MemberRole, Person, When
from tests.review.builders import ADVOCATE, MPS, VICTIM_SUPPORT, Panel


def test_a_seat_changes_hands_and_keeps_its_period(panel: Panel) -> None:
    was = panel.review.members[ADVOCATE]
    panel.do(
        lambda r, h: people.edit_member(r, was, h, until=When(on="2013"), role=MemberRole.ADVISER)
    )
    now = panel.review.members[ADVOCATE]
    assert sits(now, "2013-12-31")
    assert not sits(now, "2014-01-01")
    assert "The seat ends before it begins" in panel.refused(
        lambda r, h: people.edit_member(r, now, h, since=When(on="2014"))
    )


def test_somebody_stands_in_for_another_member_and_not_for_themselves(panel: Panel) -> None:
    was = panel.review.members[ADVOCATE]
    for wrong in (ADVOCATE, 99):
        assert "no other member" in panel.refused(
            lambda r, h, n=wrong: people.edit_member(r, was, h, substitute_for=n)  # type: ignore[misc]
        )
    panel.do(lambda r, h: people.edit_member(r, was, h, substitute_for=1))
    assert panel.review.members[ADVOCATE].substitute_for == 1


def test_a_person_keeps_a_role_and_tells_who_chose_the_pseudonym(panel: Panel) -> None:
    new = panel.do(lambda r, h: setting_up.add_person(r, Person(id=0, role="victim"), h))
    was = panel.review.people[new]
    assert panel.refused(lambda r, h: people.edit_person(r, was, h, role=" ")) == (
        "A person needs a role."
    )
    panel.do(
        lambda r, h: people.edit_person(r, was, h, pseudonym="Kazia", pseudonym_by="her sister")
    )
    assert panel.review.people[new].pseudonym_by == "her sister"


def test_a_panel_without_a_specialist_service_is_remarked_on(panel: Panel) -> None:
    assert "specialist" in {remark.check for remark in remarks(panel.review)}
    was = panel.review.agencies[VICTIM_SUPPORT]
    panel.do(lambda r, h: setting_up.edit_agency(r, was, h, kind=AgencyKind.SPECIALIST_ABUSE))
    assert "specialist" not in {remark.check for remark in remarks(panel.review)}


def test_agencies_on_the_panel_whose_kind_is_not_known_are_counted(panel: Panel) -> None:
    def said() -> str:
        return next(without_specialist(panel.review)).sentence

    assert said() == "No specialist domestic abuse service sits on the panel."
    for number, counted in ((VICTIM_SUPPORT, "1 agency on it has"), (MPS, "2 agencies on it have")):
        was = panel.review.agencies[number]
        panel.do(lambda r, h, w=was: setting_up.edit_agency(r, w, h, kind=AgencyKind.OTHER))  # type: ignore[misc]
        assert said() == (
            f"No specialist domestic abuse service sits on the panel, but {counted} no kind; "
            "enter on the agency in the set-up gives it."
        )


def test_an_agency_with_findings_and_no_member_is_missing(panel: Panel) -> None:
    panel.finding(agency=MPS)
    for member in panel.review.members_of(MPS):
        panel.do(lambda r, h, m=member: people.edit_member(r, m, h, agency=0))  # type: ignore[misc]
    said = [gap.sentence for gap in gaps(panel.review) if gap.agency == MPS]
    assert said == [
        "There are findings about Metropolitan Police Service, which has no member on the panel."
    ]
    seat = Member(id=0, name="Inspector", agency=MPS)
    panel.do(lambda r, h: setting_up.add_member(r, seat, h))
    assert not [gap for gap in gaps(panel.review) if gap.agency == MPS]
