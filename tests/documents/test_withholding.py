"""A document with a real name in it is not written, and the sentence says where."""

from __future__ import annotations

from pathlib import Path

import pytest

from dhr_tui.documents.export import export
from dhr_tui.documents.withholding import HoldsNames
from dhr_tui.review.acts import setting_up
from dhr_tui.review.records import Person
from dhr_tui.review.register import NO_NAMES, RealName, Register
from tests.review.builders import MPS, RISK, Panel, new_panel

JANE: Register = {1: RealName(name="Jane O'Neill-Świątek", of="P1")}


@pytest.fixture
def panel() -> Panel:
    made = new_panel()
    person = Person(id=0, role="victim", pseudonym="Ruth")
    made.do(lambda r, h: setting_up.add_person(r, person, h))
    return made


def refusal(panel: Panel, folder: Path, case: str = "ruth", register: Register = JANE) -> str:
    with pytest.raises(HoldsNames) as held:
        export(panel.review, case, "findings", folder, register=register)
    assert list(folder.iterdir()) == []
    sentence = str(held.value)
    assert "Jane" not in sentence
    assert "Neill" not in sentence
    return sentence


def test_a_document_without_a_name_is_written(panel: Panel, tmp_path: Path) -> None:
    panel.agreed("Ruth's call was not logged.")
    assert export(panel.review, "ruth", "findings", tmp_path, register=JANE).changed


def test_a_name_keeps_it_back_with_the_place(panel: Panel, tmp_path: Path) -> None:
    panel.agreed("The call of JANE O’NEILL SWIATEK was *not* logged.")
    assert refusal(panel, tmp_path) == (
        "The document Findings was not written, as it has a real name of P1 (Ruth) under "
        "“F1. Fact”."
    )
    assert export(panel.review, "ruth", "findings", tmp_path, register=NO_NAMES).changed


def test_a_draft_with_a_name_holds_nothing_back_until_it_is_printed(
    panel: Panel, tmp_path: Path
) -> None:
    panel.finding("Jane's call was not logged.", agency=MPS, questions=(RISK,))
    assert export(panel.review, "ruth", "findings", tmp_path, register=JANE).changed
    with pytest.raises(HoldsNames):
        export(panel.review, "ruth", "findings", tmp_path, register=JANE, drafts=True)


def test_headings_and_the_name_of_the_file_count_too(panel: Panel, tmp_path: Path) -> None:
    panel.do(lambda r, h: setting_up.edit_case(r, h, title="The death of Jane"))
    agency = panel.review.agencies[MPS]
    panel.do(lambda r, h: setting_up.edit_agency(r, agency, h, name="Jane Street Police"))
    panel.agreed("The call was not logged.")
    sentence = refusal(panel, tmp_path, case="oneill-swiatek-2014")
    assert "in the name of its file" in sentence
    assert "under “Findings" in sentence
    assert "in a heading" in sentence


def test_many_places_are_counted(panel: Panel, tmp_path: Path) -> None:
    register = {n: RealName(name=f"Xavier{n} Quux{n}", role=f"nurse {n}") for n in range(1, 9)}
    panel.agreed(" ".join(f"Xavier{n} rang." for n in register))
    assert refusal(panel, tmp_path, register=register).endswith("; and 3 more.")
