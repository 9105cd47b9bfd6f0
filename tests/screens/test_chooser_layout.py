"""The list of reviews: a line each, calm about what is late, and the reason at its foot."""

from __future__ import annotations

import pytest

from dhr_tui.screens.chooser.layout import due, names, row
from dhr_tui.screens.chooser.naming import case_name
from dhr_tui.store.protocol import CaseInfo
from dhr_tui.widgets.ink import Line, width_of
from tests.hostile.strings import HOSTILE

TODAY = "2014-05-01T10:00:00Z"
LATE = CaseInfo(
    "kazia", "The death of Kazia", 7, "2014-04-30T09:08:07Z", "", "completion", "2014-04-07", ""
)
LATER = LATE._replace(due="2014-10-07", next="decision")


def text(shown: Line) -> str:
    return "".join(words for words, _ in shown)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("case", [LATE, LATER, LATE._replace(title="Long title " * 20)])
def test_a_row_fills_its_line_and_no_more(case: CaseInfo, width: int) -> None:
    shown = row(case, TODAY, False, width)
    assert width_of(shown) == width
    assert text(shown).endswith("2014-04-30 09:08  save     7 ")
    assert ("! late" in text(shown)) is (case.due == LATE.due)


def listed(*cases: CaseInfo) -> list[str]:
    return [text(row(case, TODAY, False, 80, names(cases))) for case in cases]


def test_a_name_that_the_title_made_leaves_its_room_to_the_title() -> None:
    title = "Review into the death of Kazia in Lewisham in 2014"
    made = LATER._replace(id=case_name(title), title=title)
    (shown,) = listed(made)
    assert shown.startswith(f" {title[:48]}")
    assert made.id[:10] not in shown


def test_names_that_titles_do_not_tell_stand_in_a_column_and_a_long_one_is_cut() -> None:
    long = LATER._replace(id="a-review-of-2014-in-lewisham")
    shown = listed(LATER, long)
    assert shown[0].startswith(" The death of Kazia ")
    assert "  kazia             2014-04-30" in shown[0]
    assert "  a-review-of-201…  2014-04-30" in shown[1]


def test_a_damaged_review_is_known_by_its_name() -> None:
    assert listed(CaseInfo("kazia", damaged="No JSON."))[0].startswith(" kazia  ! damaged")


def test_the_day_itself_is_not_late() -> None:
    assert "late" not in text(row(LATE, "2014-04-07T23:59:59Z", True, 80))
    assert "late" in text(row(LATE, "2014-04-08T00:00:00Z", True, 80))


def test_the_foot_tells_by_when_and_the_reason_that_was_logged_last() -> None:
    def told(case: CaseInfo) -> list[str]:
        return [text(each).strip() for each in due(case, TODAY, 80)]

    assert told(LATER) == ["Its decision is due by 7 Oct 2014.", ""]
    assert told(LATE) == ["Its completion was due by 7 Apr 2014.", "No reason is logged yet."]
    assert told(LATE._replace(reason="Reports came late.")) == [
        "Its completion was due by 7 Apr 2014.",
        "Logged: Reports came late.",
    ]
    assert told(LATE._replace(reason=None))[1] == ""
    assert told(LATE._replace(due="")) == ["", ""]


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_reasons_stay_in_their_line(words: str) -> None:
    first, second = due(LATE._replace(reason=words * 9), TODAY, 60)
    assert width_of(first) <= 60
    assert width_of(second) <= 60
