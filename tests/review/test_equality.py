"""The nine protected characteristics, for each person concerned."""

from __future__ import annotations

import pytest

from dhr_tui.review.acts.equality import consider, take_back
from dhr_tui.review.acts.setting_up import add_person
from dhr_tui.review.integrity import faults_of
from dhr_tui.review.paths import Fault
from dhr_tui.review.records import Bearing, Characteristic, Equality, Person, equality_id
from dhr_tui.review.review import Review
from tests.review.builders import Panel

KAZIA = 1
SEX, RACE = Characteristic.SEX, Characteristic.RACE


@pytest.fixture
def panel(panel: Panel) -> Panel:
    person = Person(id=0, role="victim", pseudonym="Kazia")
    panel.do(lambda r, h: add_person(r, person, h))
    return panel


def test_there_are_nine_characteristics_in_the_order_of_the_act() -> None:
    assert [each.place for each in Characteristic] == list(range(1, 10))
    assert Characteristic.MARRIAGE.label == "marriage and civil partnership"


def test_a_characteristic_is_considered_with_a_reason_and_findings(panel: Panel) -> None:
    late = panel.finding()
    panel.do(lambda r, h: consider(r, KAZIA, RACE, h, Bearing.RELEVANT, " Few asked. ", [late]))
    kept = panel.review.equality[equality_id(KAZIA, RACE)]
    assert (kept.bearing, kept.because, kept.findings) == (Bearing.RELEVANT, "Few asked.", (late,))
    assert panel.journal[-1].says == "race of Kazia: relevant"
    panel.do(lambda r, h: consider(r, KAZIA, RACE, h, Bearing.NOT_RELEVANT, "Looked at again."))
    assert panel.review.equality[equality_id(KAZIA, RACE)].findings == ()
    panel.undo()
    assert panel.review.equality[equality_id(KAZIA, RACE)].findings == (late,)


@pytest.mark.parametrize("bearing", Bearing)
def test_every_answer_needs_its_reason(panel: Panel, bearing: Bearing) -> None:
    sentence = panel.refused(lambda r, h: consider(r, KAZIA, SEX, h, bearing, " "))
    assert sentence == f"Say why sex is {bearing.label} to Kazia."


def test_only_known_people_and_findings_are_spoken_of(panel: Panel) -> None:
    relevant = Bearing.RELEVANT
    assert panel.refused(lambda r, h: consider(r, 9, SEX, h, relevant, "Yes.")) == (
        "There is no person P9 in this case."
    )
    assert "There is no F7 in this case." in panel.refused(
        lambda r, h: consider(r, KAZIA, SEX, h, relevant, "Yes.", [7])
    )


def test_an_answer_is_taken_back_once(panel: Panel) -> None:
    panel.do(lambda r, h: consider(r, KAZIA, SEX, h, Bearing.NOT_CONSIDERED, "No time."))
    panel.do(lambda r, h: take_back(r, KAZIA, SEX, h))
    assert panel.review.equality[equality_id(KAZIA, SEX)].bearing is None
    assert panel.refused(lambda r, h: take_back(r, KAZIA, SEX, h)) == (
        "Nothing is recorded of sex of Kazia."
    )


def test_an_answer_is_where_its_number_says() -> None:
    people = {1: Person(id=1, role="victim")}
    answer = Equality(id=7, person=1, characteristic=Characteristic.AGE)
    sentence = "it is not the number of this person and characteristic"
    found = faults_of(Review(people=people, equality={7: answer}))
    assert found == [Fault("equality", 7, "id", sentence)]
