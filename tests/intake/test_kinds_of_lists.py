"""A list that is read as one kind, and has the headings of another, is told to be that."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.intake.preview import preview
from dhr_tui.intake.reading import read
from dhr_tui.review.review import Review
from tests.intake.incoming import written

RECOMMENDATIONS = "Ref,Agency,Recommendation,Target date\n1,Housing,Train.,June 2026\n"
AGENCIES = "Agency,Person,Date requested,Due\nHousing,K Green,1/2/26,1/3/26\n"
PANEL = "Name,Role on panel,Organisation\nOriel Vance,Chair,\n"
PEOPLE = "Role,Relationship to the victim,Pseudonym\nvictim,,Anna\n"
TERMS = "No,Question,Theme\n1,Was it shared?,sharing\n"


@pytest.mark.parametrize(
    ("text", "kind", "rather"),
    [
        (RECOMMENDATIONS, "agencies", "recommendations"),
        (AGENCIES, "people", "agencies"),
        (AGENCIES, "recommendations", "agencies"),
        (PANEL, "agencies", "panel"),
        (PANEL, "people", "panel"),
        (PEOPLE, "agencies", "people"),
        (TERMS, "recommendations", "terms"),
        (RECOMMENDATIONS, "terms", "recommendations"),
    ],
)
def test_another_kind_is_told(tmp_path: Path, text: str, kind: str, rather: str) -> None:
    assert read(written(tmp_path / "a.csv", text), kind).rather == rather


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (RECOMMENDATIONS, "recommendations"),
        (AGENCIES, "agencies"),
        (PANEL, "panel"),
        (PEOPLE, "people"),
        (TERMS, "terms"),
        ("Agency\nHousing\n", "agencies"),
        ("Name\nHousing\n", "agencies"),
        ("Provider,Post\nHousing,x\n", "agencies"),
        ("Agency,IMR received,Recommendations\nHousing,1/2/26,3\n", "agencies"),
        ("Learning point,Agency,Ref,Due\nTrain.,Housing,1,June 2026\n", "recommendations"),
    ],
)
def test_what_is_of_its_kind_is_left_in_peace(tmp_path: Path, text: str, kind: str) -> None:
    assert read(written(tmp_path / "a.csv", text), kind).rather == ""


def test_whoever_says_what_a_column_is_knows_the_kind(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", RECOMMENDATIONS)
    assert read(path, "agencies", {"Recommendation": "note"}).rather == ""


def test_it_is_said_in_a_sentence(tmp_path: Path) -> None:
    shown = preview(Review(), read(written(tmp_path / "a.csv", PANEL), "agencies"))
    assert shown.rather == "Its headings fit panel members better than agencies"
