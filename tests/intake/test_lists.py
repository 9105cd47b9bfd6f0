"""Lists of agencies, people, panel members and recommendations from tables of all kinds."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.reading import Incoming, read
from dhr_tui.intake.rows import initials
from dhr_tui.review.records import Member, MemberRole, Person, Recommendation
from tests.intake.incoming import names, word, written


def outcome(path: str, kind: str) -> Incoming | str:
    """What a file brings, or the sentence with which it is refused."""
    try:
        return read(path, kind)
    except WrongSource as error:
        return str(error)


AGENCIES = "Agency;Date requested;Result\nVictim Support;Feb 2014;nil\nSérénité;;IMR\n"


def test_by_when_is_the_target_date_of_the_plan(tmp_path: Path) -> None:
    text = "Recommendation,Agency,By when\nTrain the desk.,VS,March 2026\n"
    (arrival,) = read(written(tmp_path / "r.csv", text), "recommendations").arrivals
    assert isinstance(arrival.record, Recommendation)
    assert arrival.record.plan_target == "March 2026"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_list_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    found = read(written(tmp_path / "a.csv", AGENCIES, encoding), "agencies")
    assert names(found) == ["Victim Support", "Sérénité"]
    assert bool(found.notes) is (encoding == "cp1252")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_whatever_separates_the_columns(tmp_path: Path, separator: str) -> None:
    text = AGENCIES.replace(";", separator)
    assert len(read(written(tmp_path / "a.csv", text), "agencies").columns) == 3


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("30/2/26", "“30/2/26” is no date. There is no 30 February."),
        ("by 31 June 2026 at last", "“31 June 2026” is no date. There is no 31 June."),
        ("2/28/2026", "“2/28/2026” is no date. There is no month 28."),
    ],
)
def test_a_target_that_the_calendar_does_not_have_is_named(
    tmp_path: Path, target: str, why: str
) -> None:
    text = f"Recommendation,Agency,Target date\nTrain the desk.,VS,{target}\n"
    (fault,) = read(written(tmp_path / "r.csv", text), "recommendations").faults
    assert (fault.place, fault.column, fault.found) == ("row 2", "Target date", target)
    assert fault.expected == f"A date or words were expected. {why}"


@pytest.mark.parametrize(
    "target",
    ["28/2/26", "29 Feb 2028", "Q3 2026/27", "within 12 months", "1.2.3.2026", "section 4.13.99a",
     "30 people trained by 2026", "12 Marches 2026", "05/26"],
)  # fmt: skip
def test_a_target_in_other_words_is_left_as_it_is(tmp_path: Path, target: str) -> None:
    text = f"Recommendation,Agency,Target date\nTrain the desk.,VS,{target}\n"
    found = read(written(tmp_path / "r.csv", text), "recommendations")
    assert not found.faults


def test_every_fault_has_its_row_its_column_and_what_was_expected(tmp_path: Path) -> None:
    text = "Agency,Due,Requested\nVictim Support,31/2/14,soon\n,4 Feb 2014,\n"
    found = read(written(tmp_path / "a.csv", text), "agencies")
    assert [str(fault) for fault in found.faults] == [
        "Row 2, column Due: “31/2/14”. A date was expected. There is no 31 February.",
        "Row 2, column Requested: “soon”. A date was expected. “soon” is not a date; "
        "write it like 4 Feb 2010, Feb 2010 or 2010.",
        "Row 3, column Agency: A name was expected, and it is empty.",
    ]


def test_a_column_is_chosen_and_another_left_out(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "Provider,Result\nVictim Support,maybe\n")
    (fault,) = read(path, "agencies").faults
    assert str(fault) == (
        "Row 1: No column is known to be the name. Say which one is: c on the screen, or --column "
        '"Provider=name". Row 1 was taken for the headings; put headings above it where it is none.'
    )
    found = read(path, "agencies", {"Provider": "name", "result": "-"})
    assert names(found) == ["Victim Support"]
    assert found.faults == ()


def test_what_a_column_may_be_is_guessed_by_its_heading_or_its_texts(tmp_path: Path) -> None:
    text = (
        "Title of it all,,\nWho,Reply by (deadline),,Who\n"
        "Ada Trust,1/2/14,Ann,1\nOak Homes,,Bob,2\n"
    )
    found = read(written(tmp_path / "a.csv", text), "agencies")
    assert found.columns == (
        ("Who", ""), ("Reply by (deadline)", ""), ("(column C)", ""), ("Who (column D)", "")
    )  # fmt: skip
    assert found.guesses == {
        "Who": "name", "Reply by (deadline)": "due", "(column C)": "-", "Who (column D)": "-"
    }  # fmt: skip
    chosen = {"(column C)": "name", "Who (column D)": "note"}
    assert names(read(str(tmp_path / "a.csv"), "agencies", chosen)) == ["Ann", "Bob"]


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        ({"Agencie": "name"}, "has no column Agencie; the nearest is Agency"),
        ({"Agency": "nmae"}, "There is no field nmae for the column Agency; the nearest is name"),
    ],
)
def test_a_column_that_is_not_there_has_a_near_one(
    tmp_path: Path, chosen: dict[str, str], sentence: str
) -> None:
    with pytest.raises(WrongSource, match=sentence):
        read(written(tmp_path / "a.csv", AGENCIES), "agencies", chosen)


def test_panel_and_people_from_word_tables(tmp_path: Path) -> None:
    def tables(document: Any) -> None:
        document.add_paragraph("The panel")
        for rows in (
            [("Name", "Seat", "Organisation"), ("Ann", "Independent chair", ""), ("Bo", "", "MPS")],
            [("Who", "Relationship", "Known as"), ("victim", "", "Ruth")],
        ):
            table = document.add_table(0, 3)
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text

    path = str(word(tmp_path / "p.docx", tables))
    panel = read(path, "panel")
    assert panel.where == "table 1"
    assert names(panel) == ["Ann", "Bo"]
    roles = [a.record.role for a in panel.arrivals if isinstance(a.record, Member)]
    assert roles == [MemberRole.CHAIR, MemberRole.MEMBER]
    (victim,) = read(path, "people").arrivals
    assert isinstance(victim.record, Person)
    assert (victim.record.role, victim.record.pseudonym) == ("victim", "Ruth")


def test_cells_of_word_that_are_merged_downwards(tmp_path: Path) -> None:
    def table(document: Any) -> None:
        made = document.add_table(3, 2)
        for row, texts in enumerate([("Agency", "Recommendation"), ("MPS", "One."), ("", "Two.")]):
            for column, text in enumerate(texts):
                made.cell(row, column).text = text
        made.cell(1, 0).merge(made.cell(2, 0))

    found = read(str(word(tmp_path / "r.docx", table)), "recommendations")
    assert [a.agency for a in found.arrivals] == ["MPS", "MPS"]


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8), st.sampled_from(",;\t|"))
def test_every_row_of_any_csv_is_a_record_or_a_fault(
    tmp_path: Path, rows: list[tuple[str, str, str]], separator: str
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator).writerows([("Agency", "Due", "Note"), *rows])
    filled = {f"row {n}" for n, row in enumerate(rows, 2) if any(map(str.strip, row))}
    found = outcome(written(tmp_path / "a.csv", out.getvalue()), "agencies")
    if isinstance(found, str):
        assert (found, filled) == ("a.csv has headings in row 1, and nothing below them.", set())
        return
    assert {a.place for a in found.arrivals} | {f.place for f in found.faults} == filled


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400), st.sampled_from(["csv", "xlsx", "docx", "md", "txt", "toml"]))
def test_any_bytes_are_read_or_refused_in_a_sentence(tmp_path: Path, data: bytes, end: str) -> None:
    path = tmp_path / f"a.{end}"
    path.write_bytes(data)
    found = outcome(str(path), "terms")
    assert found.endswith(".") if isinstance(found, str) else found.arrivals or found.faults


@pytest.mark.parametrize(
    ("name", "short"),
    [("Harbour Women's Aid", "HWA"), ("Harbour Women’s Aid", "HWA"), ("St Anne's", "SA")],
)
def test_a_possessive_is_no_letter_of_a_short_form(name: str, short: str) -> None:
    assert initials(name) == short
