"""dhr import: a preview, a question, and all or nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from tests.intake.incoming import CONTRIBUTORS, excel

Dhr = Callable[..., Result]
Done = Callable[..., str]


@pytest.fixture
def contributors(tmp_path: Path) -> str:
    return str(excel(tmp_path / "contributors.xlsx", CONTRIBUTORS))


@pytest.fixture
def faulty(tmp_path: Path) -> str:
    path = tmp_path / "faulty.csv"
    path.write_text("Agency,Due\nHealth Trust,31/2/14\nLewisham Homes,\n")
    return str(path)


def test_the_preview_tells_columns_and_records_before_anything_is_saved(
    dhr: Dhr, done: Done, contributors: str
) -> None:
    done("new", "anna", "--title", "The death of Anna")
    result = dhr("import", "agencies", "anna", contributors)
    assert result.exit_code == 2
    assert result.stderr.endswith("without a terminal it needs --yes; see dhr import --help.\n")
    assert result.stdout.splitlines() == [
        "contributors.xlsx, sheet Sheet",
        "column  Agency          name",
        "column  Date requested  asked on",
        "column  Type of return  result",
        "column  Lead officer    not brought in",
        "2 new, 0 in the case already, 0 in the case and different there.",
        "row 4  new  MPS; Metropolitan Police Service; asked on 14 Feb 2014; IMR",
        "row 5  new  VS; Victim Support; asked on Feb 2014; nil return",
    ]
    assert json.loads(done("list", "--json"))[0]["save"] == 1


def test_what_the_case_has_otherwise_is_shown_beside_it_and_not_changed(
    dhr: Dhr, ruth: str, contributors: str
) -> None:
    result = dhr("import", "agencies", "ruth", contributors)
    assert result.exit_code == 0
    assert (
        "row 5  differs from A2 VS   asked on: file “Feb 2014”, case nothing; result: "
        in result.stdout
    )
    assert result.stderr == "There is nothing new in it; nothing was saved.\n"


def test_twice_the_same_file_saves_once(done: Done, dhr: Dhr, ruth: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Agency,Due\nHealth Trust (HT),14/2/14\nMPS,\n")
    first = dhr("import", "agencies", "ruth", str(path), "--yes")
    assert (first.exit_code, first.stderr) == (0, "Brought in 1 agency; save 8.\n")
    assert "row 2  new  HT; Health Trust; due 14 Feb 2014" in first.stdout
    second = dhr("import", "agencies", "ruth", str(path), "--yes")
    assert (second.exit_code, second.stderr) == (
        0,
        "There is nothing new in it; nothing was saved.\n",
    )
    assert json.loads(done("show", "ruth", "A3", "--json"))["due"]["on"] == "2014-02-14"


def test_the_same_terms_make_no_duplicate_once_an_item_was_reworded(
    done: Done, dhr: Dhr, ruth: str, tmp_path: Path
) -> None:
    path = tmp_path / "t.txt"
    path.write_text("1. Who knew what was happening at home?\n2. Were staff trained for it?\n")
    done("import", "terms", "ruth", str(path), "--yes")
    done("question", "edit", "ruth", "T3", "--text", "Which neighbours heard of it?")
    again = dhr("import", "terms", "ruth", str(path), "--yes")
    assert again.stderr == "There is nothing new in it; nothing was saved.\n"
    assert again.stdout.splitlines()[1:] == [
        "0 new, 1 in the case already, 0 in the case and different there, 1 changed there since "
        "and kept.",
        "line 1  is T3, changed since and kept  text: file “Who knew what was happening at home?”, "
        "case “Which neighbours heard of it?”",
    ]


def test_a_fault_keeps_everything_out(dhr: Dhr, done: Done, ruth: str, faulty: str) -> None:
    before = done("show", "ruth")
    result = dhr("import", "agencies", "ruth", faulty, "--yes")
    assert result.exit_code == 1
    assert result.stderr == (
        "Row 2, column Due: “31/2/14”. A date was expected. There is no 31 February.\n"
        "Nothing was brought in: 1 problem to put right first.\n"
    )
    assert done("show", "ruth") == before


def test_a_script_gets_the_same_as_json(dhr: Dhr, ruth: str, faulty: str) -> None:
    result = dhr("import", "agencies", "ruth", faulty, "--json", "--column", "Due=-")
    assert result.exit_code == 2
    result = dhr("import", "agencies", "ruth", faulty, "--json")
    told: dict[str, Any] = json.loads(result.stdout)
    assert [record["name"] for record in told["new"]] == ["Lewisham Homes"]
    assert told["problems"] == [
        {
            "place": "row 2",
            "column": "Due",
            "found": "31/2/14",
            "expected": "A date was expected. There is no 31 February.",
        }
    ]
    assert told["saved"] is None


def test_recommendations_of_one_report(done: Done, ruth: str, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("No,Recommendation\n1,Train the desk.\n")
    done("import", "recommendations", "ruth", str(path), "--agency", "VS", "--yes")
    entry = json.loads(done("show", "ruth", "R1", "--json"))
    assert (entry["origin"], entry["origin_agency"], entry["reference"]) == (
        "agency-report",
        2,
        "1",
    )


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (["agencie", "ruth", "x.csv"], 2,
         "There is no kind of list agencie; the nearest is agencies."),
        (["agencies", "ruth", "x.csv"], 1, "There is no file x.csv."),
        (["agencies", "ruth", "x.csv", "--column", "Name"], 2,
         '--column Name lacks a field; write it like --column "Provider=name".'),
        (["agencies", "nobody", "x.csv"], 2, "There is no case nobody."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence(
    dhr: Dhr, ruth: str, words: list[str], status: int, sentence: str
) -> None:
    result = dhr("import", *words)
    assert (result.exit_code, result.stdout, result.stderr) == (status, "", sentence + "\n")


def test_a_list_of_another_kind_is_told_on_stderr(dhr: Dhr, ruth: str, tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("No,Agency,Recommendation\n1,VS,Train the desk.\n")
    result = dhr("import", "agencies", "ruth", str(path))
    assert result.stderr.startswith(
        "Its headings fit recommendations of agency reports better than agencies; "
        "dhr import recommendations reads it as those.\n"
    )


def test_members_of_an_unknown_agency_come_in_without_it_by_an_option(
    dhr: Dhr, done: Done, ruth: str, tmp_path: Path
) -> None:
    path = tmp_path / "p.csv"
    path.write_text("Name,Agency\nJo Bell,Wexbury CSP\n")
    refused = dhr("import", "panel", "ruth", str(path), "--yes")
    assert refused.exit_code == 1
    assert "does not know; --without-agency brings them in without one." in refused.stdout
    done("import", "panel", "ruth", str(path), "--without-agency", "--yes")
    seat = json.loads(done("show", "ruth", "M2", "--json"))
    assert (seat["name"], seat["agency"]) == ("Jo Bell", 0)
