"""Two people who add the same at once, each to a case that does not have it yet."""

import pytest

from dhr_tui.review.acts.meetings import add_meeting
from dhr_tui.review.acts.setting_up import add_agency
from dhr_tui.review.change import Overtaken
from dhr_tui.review.records import Agency, Meeting
from dhr_tui.store.protocol import CaseStore
from tests.store.contract.test_case_store import ANA, BEN, CASE, store

__all__ = ["store"]


def test_the_second_of_two_agencies_with_one_short_form_is_refused(store: CaseStore) -> None:
    read = store.load(CASE)
    for hand, name in ((ANA, "Victim Support"), (BEN, "Voluntary Sector")):
        agency = Agency(id=0, name=name, short="VS")
        act = add_agency(read, agency, hand)
        if hand is ANA:
            store.save(CASE, act, hand)
        else:
            with pytest.raises(Overtaken, match="A2 has the short form VS already; choose another"):
                store.save(CASE, act, hand)
    assert [agency.name for agency in store.load(CASE).agencies.values()][1:] == ["Victim Support"]


def test_the_second_of_two_meetings_with_one_number_is_refused(store: CaseStore) -> None:
    read = store.load(CASE)
    store.save(CASE, add_meeting(read, Meeting(id=0, number=0), ANA), ANA)
    with pytest.raises(Overtaken, match="N2 has the number 2 already; choose another one"):
        store.save(CASE, add_meeting(read, Meeting(id=0, number=0), BEN), BEN)
    again = add_meeting(store.load(CASE), Meeting(id=0, number=0), BEN)
    assert store.save(CASE, again, BEN).review.meetings[3].number == 3
