"""The agencies that a list of the panel names: as the case knows them, of none, or unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.intake.preview import preview
from dhr_tui.intake.reading import read
from dhr_tui.review.records import Agency, Member, MemberRole
from dhr_tui.review.review import Review
from tests.intake.incoming import written

AID = Agency(id=1, name="Harbour Women's Aid", short="HWA")
CASE = Review(agencies={1: AID})
HEADINGS = "Name,Role on panel,Agency\n"


def seats(tmp_path: Path, rows: str, without_agency: bool = False) -> list[tuple[str, int]]:
    """The names of the members that come in, each with the number of its agency."""
    found = read(written(tmp_path / "p.csv", HEADINGS + rows), "panel")
    new = preview(CASE, found, without_agency=without_agency).weighed.new
    records = [arrival.record for arrival in new]
    return [(record.name, record.agency) for record in records if isinstance(record, Member)]


@pytest.mark.parametrize(
    "name", ["Harbour Women’s Aid", "harbour  women´s aid", "Harbour\u00a0Women's Aid", "HWA"]
)
def test_a_name_is_known_however_a_word_processor_sets_it(tmp_path: Path, name: str) -> None:
    assert seats(tmp_path, f"Ann,,{name}\n") == [("Ann", 1)]


def test_who_is_independent_is_of_no_agency(tmp_path: Path) -> None:
    rows = "Oriel,Chair,Independent\nPat,Author,Self-employed\nAnn,,n/a\n"
    assert seats(tmp_path, rows) == [("Oriel", 0), ("Pat", 0), ("Ann", 0)]


def test_role_on_panel_is_a_heading(tmp_path: Path) -> None:
    (seat,) = read(written(tmp_path / "p.csv", f"{HEADINGS}Oriel,Chair,\n"), "panel").arrivals
    assert isinstance(seat.record, Member)
    assert seat.record.role is MemberRole.CHAIR


def test_who_is_of_an_unknown_agency_comes_in_without_it_on_request(tmp_path: Path) -> None:
    rows = "Ann,,HWA\nJo,,Wexbury CSP\n"
    path = written(tmp_path / "p.csv", HEADINGS + rows)
    shown = preview(CASE, read(path, "panel"))
    assert (len(shown.faults), shown.unknown) == (1, 1)
    assert shown.strangers == "1 member has an agency that the case does not know"
    assert seats(tmp_path, rows, without_agency=True) == [("Ann", 1), ("Jo", 0)]
    told = preview(CASE, read(path, "panel"), without_agency=True)
    assert told.notes == (
        "Row 3, column Agency: “Wexbury CSP”. It is no agency of this case; "
        "the member comes in without one.",
    )
    assert (told.faults, told.unknown) == ((), 1)


def test_a_recommendation_without_a_known_agency_stays_a_problem(tmp_path: Path) -> None:
    path = written(tmp_path / "r.csv", "Agency,Recommendation\nWexbury CSP,Train.\n")
    shown = preview(CASE, read(path, "recommendations"), without_agency=True)
    assert (len(shown.faults), shown.unknown) == (1, 0)


def test_an_agency_is_the_same_however_its_apostrophe_is_set(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Agency,Short form\nHarbour Women’s Aid,HWA\n")
    weighed = preview(CASE, read(path, "agencies")).weighed
    assert (weighed.new, weighed.different, len(weighed.there)) == ((), (), 1)
