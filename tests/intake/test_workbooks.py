"""Lists in Excel as people keep them: titles, merged cells, dates, formulas, hidden rows."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from dhr_tui.intake.reading import read
from dhr_tui.review.records import Agency, Recommendation, Result
from tests.intake.incoming import CONTRIBUTORS, excel, names, repacked


def test_headings_are_found_below_a_title_and_mean_what_the_data_says(tmp_path: Path) -> None:
    found = read(str(excel(tmp_path / "a.xlsx", CONTRIBUTORS)), "agencies")
    assert dict(found.columns) == {
        "Agency": "name",
        "Date requested": "asked_on",
        "Type of return": "result",
        "Lead officer": "",
    }
    police, support = (arrival.record for arrival in found.arrivals)
    assert isinstance(police, Agency)
    assert (police.name, police.short) == ("Metropolitan Police Service", "MPS")
    assert police.asked_on
    assert police.asked_on.on == "2014-02-14"
    assert isinstance(support, Agency)
    assert (support.short, support.result) == ("VS", Result.NIL_RETURN)
    assert [arrival.place for arrival in found.arrivals] == ["row 4", "row 5"]


def test_merged_cells_dates_and_bands_of_excel(tmp_path: Path) -> None:
    rows = [
        ("Agency", "Ref", "Recommendation"),
        ("Health", None, None),
        ("Trust", 1.0, "Train the desk."),
        (None, 2, "Ask alone."),
    ]

    def merge(sheet: Any) -> None:
        sheet.merge_cells("A2:C2")
        sheet.merge_cells("A3:A4")

    found = read(str(excel(tmp_path / "r.xlsx", rows, merge)), "recommendations")
    assert [(a.place, a.agency) for a in found.arrivals] == [("row 3", "Trust"), ("row 4", "Trust")]
    references = [
        a.record.reference for a in found.arrivals if isinstance(a.record, Recommendation)
    ]
    assert references == ["1", "2"]
    assert found.notes == ("Row 2 goes across the table and is passed over: “Health”.",)


def test_a_date_is_as_exact_as_the_sheet_shows_it(tmp_path: Path) -> None:
    rows = [("Agency", "Due"), ("A B", datetime.datetime(2014, 2, 1)), ("C D", 2014)]

    def month_only(sheet: Any) -> None:
        sheet["B2"].number_format = "mmm-yy"

    found = read(str(excel(tmp_path / "a.xlsx", rows, month_only)), "agencies")
    dates = [
        a.record.due.on for a in found.arrivals if isinstance(a.record, Agency) and a.record.due
    ]
    assert dates == ["2014-02", "2014"]


def test_hidden_rows_are_read_and_told_and_hidden_sheets_come_last(tmp_path: Path) -> None:
    def hide(sheet: Any) -> None:
        sheet.row_dimensions[3].hidden = True

    def another(sheet: Any) -> None:
        sheet.parent.create_sheet("Now").append(("Agency",))
        sheet.parent["Now"].append(("Elm House",))
        sheet.sheet_state = "hidden"

    rows = [("Agency",), ("Ada Trust",), ("Oak Homes",)]
    found = read(str(excel(tmp_path / "a.xlsx", rows, hide)), "agencies")
    assert names(found) == ["Ada Trust", "Oak Homes"]
    assert found.notes == ("Row 3 is hidden in its program and is read like the others.",)
    found = read(str(excel(tmp_path / "b.xlsx", rows, hide, another)), "agencies")
    assert (found.where, names(found)) == ("sheet Now", ["Elm House"])
    assert found.notes == ("Not read: hidden sheet Sheet.",)


def test_a_value_that_a_formula_was_saved_with_is_read(tmp_path: Path) -> None:
    path = excel(tmp_path / "a.xlsx", [("Agency",), ("=B2",)])
    repacked(
        path, "xl/worksheets/sheet1.xml",
        b'<c r="A2"><f>B2</f><v></v></c>', b'<c r="A2" t="str"><f>B2</f><v>Ada Trust</v></c>',
    )  # fmt: skip
    assert names(read(str(path), "agencies")) == ["Ada Trust"]


def test_formulas_are_never_worked_out(tmp_path: Path) -> None:
    rows = [("Agency", "Note"), ('="Victim "&"Support"', "x"), ("#REF!", "y")]
    found = read(str(excel(tmp_path / "a.xlsx", rows)), "agencies")
    assert found.arrivals == ()
    assert ["formula without a saved value" in f.expected for f in found.faults] == [True, False]
    assert "error value" in found.faults[1].expected


def test_a_target_date_of_a_sheet_is_written_as_people_write_it(tmp_path: Path) -> None:
    rows = [
        ("Recommendation", "Agency", "Target date"),
        ("Train the desk.", "VS", datetime.datetime(2026, 6, 30)),
        ("Ask alone.", "VS", "by summer"),
    ]
    found = read(str(excel(tmp_path / "r.xlsx", rows)), "recommendations")
    targets = [a.record.plan_target for a in found.arrivals if isinstance(a.record, Recommendation)]
    assert targets == ["30 Jun 2026", "by summer"]
