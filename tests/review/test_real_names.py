"""The register of real names, and where its names stand in a case."""

from __future__ import annotations

import pytest

from dhr_tui.review import register as names
from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import Refused
from dhr_tui.review.checks import remarks
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.disclosing import Seeker
from dhr_tui.review.folding import folded
from dhr_tui.review.records import Answer, Person
from dhr_tui.review.refs import Ref
from dhr_tui.review.register import NO_NAMES, RealName, Register
from dhr_tui.review.review import Place
from tests.review.builders import MPS, RISK, Panel

JANE: Register = {1: RealName(name="Jane Mary O'Neill-Świątek", of="P1")}


@pytest.fixture
def victim(panel: Panel) -> Panel:
    person = Person(id=0, role="victim", pseudonym="Ruth")
    panel.do(lambda r, h: setting_up.add_person(r, person, h))
    return panel


def of_names(panel: Panel, register: Register) -> list[Remark]:
    return [remark for remark in remarks(panel.review, register) if remark.check == "real-name"]


def refusal(panel: Panel, register: Register, whose: str, *given: str) -> str:
    with pytest.raises(Refused) as refused:
        names.add_names(panel.review, register, whose, given)
    for name in given:
        assert not name.strip() or name not in str(refused.value)
    return str(refused.value)


def test_a_name_belongs_to_a_person_a_member_or_a_role(victim: Panel) -> None:
    register = names.add_names(victim.review, NO_NAMES, "p1", ["Jane  Świątek", "Janie"])
    register = names.add_names(victim.review, register, "M2", ["Tom Ford"])
    register = names.add_names(victim.review, register, "the health visitor", ["Ann Other"])
    assert [(n, e.of, e.role, e.name) for n, e in register.items()] == [
        (1, "P1", "", "Jane Świątek"),
        (2, "P1", "", "Janie"),
        (3, "M2", "", "Tom Ford"),
        (4, "", "the health visitor", "Ann Other"),
    ]
    assert [names.called(victim.review, entry) for entry in register.values()] == [
        "P1 (Ruth)",
        "P1 (Ruth)",
        "M2",
        "the health visitor",
    ]
    assert names.of_record(register, Ref("people", 1)) == [1, 2]
    assert list(names.remove_names(register, [1, 3])) == [2, 4]


def test_what_is_no_name_is_refused_and_not_repeated(victim: Panel) -> None:
    assert refusal(victim, NO_NAMES, "P9", "Jane Świątek") == "There is no P9 in this case."
    assert "name staff by their role" in refusal(victim, NO_NAMES, "A1", "Jane Świątek")
    assert "two letters" in refusal(victim, NO_NAMES, "P1", "J!")
    assert "needs letters" in refusal(victim, NO_NAMES, "P1", "\u200b ")
    assert "200 letters" in refusal(victim, NO_NAMES, "P1", "Jane " * 50)
    assert "Give a name" in refusal(victim, NO_NAMES, "P1")
    assert "as number 1" in refusal(victim, JANE, "P1", "JANE MARY ONEILL SWIATEK")
    with pytest.raises(Refused, match="no name 7"):
        names.remove_names(JANE, [1, 7])


def test_a_name_prints_itself_nowhere() -> None:
    assert "Jane" not in repr(JANE)
    assert dict(JANE[1].__rich_repr__()) == {"of": "P1"}


@pytest.mark.parametrize(
    "text",
    [
        "Jane Mary O'Neill-Świątek rang.",
        "JANE O’NEILL-SWIATEK rang.",
        "jane o'neill swiatek rang.",
        "Oneill-Świątek, Jane: rang twice.",
        "J. O'Neill-Świątek rang.",
        "Nobody asked Jane's mother.",
        "Write to jane.oneillswiatek@example.org.",
        "The family O'Neill-Swiatek moved.",
        "Jаnе rang.",  # with two letters of the Cyrillic alphabet
        "Ja\u0301ne rang.",
    ],
)
def test_a_name_is_found_in_its_disguises(text: str) -> None:
    assert Seeker(JANE).seek(text) == (1,)


@pytest.mark.parametrize("text", ["Janet rang.", "The neill rang.", "", "A janeite, no more."])
def test_what_only_resembles_a_name_is_not_found(text: str) -> None:
    assert Seeker(JANE).seek(text) == ()


def test_a_name_that_is_an_ordinary_word_wants_its_capital_inside_a_sentence() -> None:
    seeker = Seeker({1: RealName(name="Grace May Hope", of="P1")})
    assert seeker.seek("Hope was lost in May 2014. Grace is a virtue.") == ()
    assert seeker.seek("Nobody told Grace that.") == (1,)
    assert seeker.seek("A letter for Grace Hope.") == (1,)
    assert seeker.seek_in_name("Grace") == (1,)


def test_a_name_that_counts_as_a_whole_is_not_found_by_a_part_of_it() -> None:
    seeker = Seeker({1: RealName(name="Jane Lewisham", of="P1", whole=True)})
    assert seeker.seek("The London Borough of Lewisham met Jane.") == ()
    assert seeker.seek("Lewisham, Jane") == (1,)


def test_titles_and_particles_give_nobody_away() -> None:
    seeker = Seeker({1: RealName(name="Dr Ursula von der Heide", role="the surgeon")})
    assert seeker.seek("Dr von der Tann") == ()
    assert seeker.seek("Dr Heide") == (1,)


def test_a_check_names_item_person_and_field_and_never_the_name(victim: Panel) -> None:
    assert of_names(victim, JANE) == []
    victim.finding("Jane's call was not logged.", promise="that Ms O'Neill-Swiatek be heard")
    victim.answer(Answer.PARKED, "until Jane is asked", Place(2, MPS))
    found = of_names(victim, JANE)
    assert [remark.sentence for remark in found] == [
        "The answer to question 2, MPS has a real name of P1 (Ruth) in its reason.",
        "F1 has a real name of P1 (Ruth) in its text.",
        "F1 has a real name of P1 (Ruth) in its promise.",
    ]
    assert [remark.place or remark.ref for remark in found[:2]] == [
        Place(2, MPS),
        Ref("findings", 1),
    ]
    assert of_names(victim, NO_NAMES) == []


def test_a_pseudonym_that_is_the_real_name_is_not_repeated(panel: Panel) -> None:
    person = Person(id=0, role="victim", pseudonym="Jane")
    panel.do(lambda r, h: setting_up.add_person(r, person, h))
    panel.do(lambda r, h: setting_up.edit_case(r, h, title="The death of Jane"))
    panel.finding("Nobody rang.", agency=MPS, questions=(RISK,))
    assert [remark.sentence for remark in of_names(panel, JANE)] == [
        "The case has a real name of P1 in its title.",
        "P1 has a real name of P1 in its pseudonym.",
    ]


def test_folding_keeps_words_and_nothing_else() -> None:
    assert folded("  “O'Brien’s – Straße_9” ") == "obrien strasse 9"
    assert folded("…") == ""
