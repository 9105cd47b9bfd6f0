"""What a command tells of what it made: a record as JSON, a folder that was not there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def test_a_new_record_is_printed_whole(done: Done, ruth: str) -> None:
    added = done("add", "agency", ruth, "--name", "Housing", "--short", "HSG", "--json")
    assert (json.loads(added)["ref"], json.loads(added)["short"]) == ("A3", "HSG")
    noted = done("meeting", "note", ruth, "--text", "The chair opened.", "--json")
    assert json.loads(noted)["text"] == "The chair opened."


def test_the_running_meeting_is_printed_whole_or_as_null(done: Done, ruth: str) -> None:
    assert json.loads(done("meeting", ruth, "--json"))["number"] == 1
    assert json.loads(done("meeting", ruth, "--end", "--json")) is None
    assert json.loads(done("meeting", ruth, "1", "--json"))["ref"] == "N1"


def test_an_agency_is_shown_by_what_it_is_called(done: Done, ruth: str) -> None:
    for name in ("MPS", "mps", "Met Police"):
        assert done("show", ruth, name) == done("show", ruth, "A1")
    assert "added Metropolitan Police Service" in done("history", ruth, "MPS")


@pytest.mark.parametrize("words", [["list"], ["show", "ruth"]])
def test_a_folder_that_is_not_there_is_named(dhr: Dhr, tmp_path: Path, words: list[str]) -> None:
    nowhere = tmp_path / "panle"
    result = dhr("--workspace", str(nowhere), *words)
    assert f"no folder {nowhere}" in result.stderr
    assert not nowhere.exists()


def test_a_folder_that_is_made_is_told(dhr: Dhr, ruth: str, tmp_path: Path) -> None:
    made = dhr("new", "kazia", "--title", "K", "--workspace", str(tmp_path / "other"))
    assert f"The folder {tmp_path / 'other'} was not there and is made." in made.stderr
    papers = ["export", ruth, "--document", "coverage", "--output", str(tmp_path / "papers")]
    assert "was not there and is made" in dhr(*papers).stderr
    assert "was not there and is made" not in dhr(*papers).stderr


def test_a_short_form_fits_its_column(dhr: Dhr, done: Done, ruth: str) -> None:
    long = ["--name", "Probation Trust", "--short", "Probation-Trust"]
    refused = dhr("add", "agency", ruth, *long)
    assert (refused.exit_code, refused.stderr) == (
        1,
        "The short form Probation-Trust has 15 characters, and its column has room for 10; "
        "shorten it.\n",
    )
