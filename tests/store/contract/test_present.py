"""Who is here, in every store of cases."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from dhr_tui.review.change import editing
from dhr_tui.store.present import Present
from dhr_tui.store.protocol import CaseStore
from tests.store.contract.test_case_store import CASE, save, store

__all__ = ["store"]

AMINA = Present(session="a" * 16, who="amina", screen="walk", question=1, agency=1)
LI = Present(session="b" * 16, who="li", screen="grid", question=1, agency=1)


def test_everybody_who_told_is_there_by_name(store: CaseStore) -> None:
    assert store.present_list(CASE) == []
    store.present_put(CASE, LI)
    store.present_put(CASE, AMINA)
    assert store.present_list(CASE) == [AMINA, LI]


def test_what_is_told_replaces_what_the_session_told_before(store: CaseStore) -> None:
    store.present_put(CASE, AMINA)
    writing = Present(session=AMINA.session, who="amina", table="findings", id=7, editing=True)
    store.present_put(CASE, writing)
    assert store.present_list(CASE) == [writing]


def test_one_person_may_sit_at_two_terminals(store: CaseStore) -> None:
    second = Present(session="c" * 16, who="amina", screen="grid")
    store.present_put(CASE, second)
    store.present_put(CASE, AMINA)
    assert store.present_list(CASE) == [AMINA, second]


def test_who_has_left_is_not_there(store: CaseStore) -> None:
    store.present_put(CASE, AMINA)
    store.present_put(CASE, LI)
    store.present_drop(CASE, AMINA.session)
    store.present_drop(CASE, AMINA.session)
    assert store.present_list(CASE) == [LI]


def test_each_case_has_people_of_its_own(store: CaseStore) -> None:
    store.present_put("camden", AMINA)
    assert store.present_list("camden") == []
    assert store.present_list(CASE) == []


def settled(store: CaseStore) -> object:
    """The pulse, once it stays as it is while nothing happens."""
    while (pulse := store.pulse(CASE)) != store.pulse(CASE):
        time.sleep(0.01)
    return pulse


def test_the_pulse_is_another_one_after_whatever_happens(store: CaseStore) -> None:
    pulses = [settled(store)]
    store.present_put(CASE, AMINA)
    pulses.append(settled(store))
    store.present_put(CASE, Present(session=AMINA.session, who="amina", screen="grid"))
    pulses.append(settled(store))
    store.present_drop(CASE, AMINA.session)
    pulses.append(settled(store))
    save(store, editing(store.load(CASE).findings[1], text="It was late."))
    pulses.append(settled(store))
    assert all(one != other for one, other in pairwise(pulses))
    assert store.pulse("camden") == store.pulse("camden")


@pytest.mark.parametrize(
    "told",
    [
        Present(session="../case", who="amina"),
        Present(session="a" * 33, who="amina"),
        Present(session="a" * 16, who="\x1b\u202e "),
        Present(session="a" * 16, who="amina", screen="../walk"),
        Present(session="a" * 16, who="amina", table="wishes"),
        Present(session="a" * 16, who="amina", question=-1),
        Present(session="a" * 16, who="amina", id=10**40),
    ],
)
def test_what_cannot_be_believed_is_not_told(store: CaseStore, told: Present) -> None:
    store.present_put(CASE, told)
    assert store.present_list(CASE) == []


def test_a_name_is_one_line_that_can_be_seen(store: CaseStore) -> None:
    store.present_put(CASE, Present(session="a" * 16, who=" am\x1b]52;\nina\ud800 " + "x" * 90))
    [amina] = store.present_list(CASE)
    assert amina.who == "am]52; ina " + "x" * 29
