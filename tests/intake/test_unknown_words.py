"""Words of a list that a review does not know: what they come in as, and how it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.intake.reading import read
from dhr_tui.review.records import Agency, Member, MemberRole
from tests.intake.incoming import names, written


def test_a_day_in_a_column_of_yes_and_no_says_yes_and_when(tmp_path: Path) -> None:
    text = "Agency,Type,IMR requested\nAda,Specialist DA service,2026-01-01\nOak,Education,no\n"
    ada, oak = (a.record for a in read(written(tmp_path / "a.csv", text), "agencies").arrivals)
    assert isinstance(ada, Agency)
    assert isinstance(oak, Agency)
    assert ada.asked_on
    assert (ada.kind, ada.asked, ada.asked_on.on) == ("specialist-abuse", True, "2026-01-01")
    assert (oak.kind, oak.asked, oak.asked_on) == ("statutory", False, None)


def test_what_was_asked_for_is_kept_in_the_note_and_due_back_is_the_day(tmp_path: Path) -> None:
    text = "Agency,What we asked for,Due back,Notes\nAda,Full IMR,5/5/25,By post\nOak,,,\n"
    ada, oak = (a.record for a in read(written(tmp_path / "a.csv", text), "agencies").arrivals)
    assert isinstance(ada, Agency)
    assert isinstance(oak, Agency)
    assert ada.due
    assert (ada.due.on, ada.note, oak.note) == (
        "2025-05-05",
        "By post\nWhat we asked for: Full IMR",
        "",
    )


def test_nothing_is_guessed_that_no_text_of_the_column_can_be(tmp_path: Path) -> None:
    text = "Agency,Was the service asked\nAda,IMR\n"
    assert read(written(tmp_path / "a.csv", text), "agencies").guesses == {
        "Was the service asked": "-"
    }


def test_a_seat_of_no_known_name_comes_in_as_member_with_a_note(tmp_path: Path) -> None:
    text = "Name,Role\nAnn,GP representative\nBob,Town crier\n"
    found = read(written(tmp_path / "p.csv", text), "panel")
    seats = [a.record.role for a in found.arrivals if isinstance(a.record, Member)]
    assert seats == [MemberRole.MEMBER, MemberRole.MEMBER]
    said = "Column Role: “Town crier” (row 3). The word is not known; it comes in as member."
    assert found.notes == (said,)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("NHS Foundation Trust", "health"),
        ("Local authority", "statutory"),
        ("VCSE", "voluntary"),
        ("Non-statutory", "voluntary"),
        ("Health – acute", "health"),
        ("Specialist domestic abuse / VAWG", "specialist-abuse"),
        ("Children’s services", "statutory"),
        ("Housing association", "voluntary"),
        ("Community Safety Partnership", "partnership"),
        ("Town crier", "other"),
    ],
)
def test_kinds_of_agency_in_a_partnerships_own_words(tmp_path: Path, word: str, kind: str) -> None:
    (arrival,) = read(
        written(tmp_path / "a.csv", f"Agency,Type\nAda,{word}\n"), "agencies"
    ).arrivals
    assert isinstance(arrival.record, Agency)
    assert arrival.record.kind == kind


def test_what_nobody_knows_is_told_once_a_word_and_keeps_nothing_out(tmp_path: Path) -> None:
    text = (
        "Agency,Short,Type,Due,Result\nAda Trust,Ada and her trust,Crier,TBC,maybe\n"
        "Oak Homes,,crier,n/a,\nElm House,,Crier,,-\n"
    )
    found = read(written(tmp_path / "a.csv", text), "agencies")
    assert found.faults == ()
    ada, *_ = (a.record for a in found.arrivals)
    assert isinstance(ada, Agency)
    assert (ada.short, ada.kind, ada.due, ada.result) == ("AT", "other", None, None)
    assert found.notes == (
        "Column Short: “Ada and her trust” (row 2). A short form of at most 10 characters was "
        "expected. One is made of the name.",
        "Column Type: “Crier” (rows 2 and 4). The word is not known; it comes in as other.",
        "Column Due: “TBC” (row 2). It is left open.",
        "Column Result: “maybe” (row 2). One of these was expected: IMR, summary report, "
        "information only, nil return, refused or no reply. It is left open.",
        "Column Type: “crier” (row 3). The word is not known; it comes in as other.",
        "Column Due: “n/a” (row 3). It is left open.",
        "Column Result: “-” (row 4). It is left open.",
    )


def test_a_row_that_counts_the_others_is_passed_over(tmp_path: Path) -> None:
    text = "Agency,Type\nTotal Care Homes,charity\nOak,\nTotal: 2,\nTotal,2\n"
    found = read(written(tmp_path / "a.csv", text), "agencies")
    assert names(found) == ["Total Care Homes", "Oak"]
    assert found.notes == (
        "Row 4 counts the others and is passed over: “Total: 2”.",
        "Row 5 counts the others and is passed over: “Total”.",
    )
