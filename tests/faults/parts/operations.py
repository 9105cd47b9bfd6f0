"""What a store does for people, each with what must hold after a fault in the middle of it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import NamedTuple

from dhr_tui.documents.export import export
from dhr_tui.documents.faults import NotExported
from dhr_tui.review.change import Change, adding, change, editing
from dhr_tui.review.records import CaseRecord
from dhr_tui.review.register import RealName
from dhr_tui.review.review import Review
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import CaseExists, OutcomeUnknown, StoreError, UnknownCase
from tests.faults.parts.people import AT, both, first_words, hand
from tests.faults.parts.places import Place

CASE = "small"
NEW = "begun"
WORDS = "reworded by the operation"
NAME = RealName(name="Jane Other", of="P1")
DRAFT = Draft(key="findings-1", text="A text that somebody is typing.", at=AT)

DONE, REFUSED, UNKNOWN = 0, 3, 4
"""How an operation ends, as the status of its process; any other is a traceback or a kill."""


class Operation(NamedTuple):
    """`act` does it; `wrong` tells what is wrong afterwards, given how it ended.

    `prepare` makes of a fresh case what the operation is for.
    """

    name: str
    act: Callable[[Place], object]
    wrong: Callable[[Place, int | None], list[str]]
    prepare: Callable[[Place], None] = lambda _: None


def status_of(operation: Operation, place: Place) -> int:
    """Do it, and tell how it ended."""
    try:
        operation.act(place)
    except OutcomeUnknown:
        return UNKNOWN
    except (StoreError, NotExported):
        return REFUSED
    return DONE


def save(place: Place) -> None:
    store = place.store()
    store.save(CASE, both(store.load(CASE), WORDS), hand("ana"))


def _after_save(place: Place, status: int | None) -> list[str]:
    told = first_words(place.store().load(CASE).findings[1].text)
    if status == DONE and told != WORDS:
        return [f"The save was acknowledged, and the case says '{told}'."]
    if status == REFUSED and told == WORDS:
        return ["The save was refused, and was made."]
    return []


def create(place: Place) -> None:
    begun = change("new-case", "began", adding(CaseRecord(id=1, title="Begun")))
    place.store().create(NEW, begun, hand("ana"))


def renaming(review: Review) -> Change:
    """A save in a case that has nothing but its title."""
    return change("edit", "gave it a title", editing(review.case, title="Begun again"))


def _after_create(place: Place, status: int | None) -> list[str]:
    """The case is there, or it can be made once more."""
    try:
        place.store().load(NEW)
        there = True
    except UnknownCase:
        there = False
    if (status == DONE and not there) or (status == REFUSED and there):
        return [f"It ended with {status}, and the case {'is' if there else 'is not'} there."]
    try:
        create(place)
    except CaseExists:
        if not there:
            return ["The case was not there, and could not be made."]
    return list(place.store().verify(NEW).faults)


def _create_over(place: Place) -> None:
    begun = change("new-case", "began", adding(CaseRecord(id=1, title="Begun")))
    with suppress(CaseExists):
        place.store().create(CASE, begun, hand("ana"))


def unchanged(place: Place, status: int | None) -> list[str]:
    """For operations that leave the case as it is."""
    review = place.store().load(CASE)
    same = review.save == 1 and review.case.title == "Kazia"
    return [] if same else [f"The case is {review.case.title} at save {review.save}."]


def _after_draft(place: Place, status: int | None) -> list[str]:
    drafts = place.store().draft_list(CASE, "ana")
    if drafts not in ([], [DRAFT]) or (status == DONE and not drafts):
        return [f"The drafts are {drafts}."]
    return unchanged(place, status)


def _after_drop(place: Place, status: int | None) -> list[str]:
    drafts = place.store().draft_list(CASE, "ana")
    place.store().draft_drop(CASE, "ana", DRAFT)
    return ["The draft was dropped, and is there."] if status == DONE and drafts else []


def _put(place: Place) -> None:
    place.store().draft_put(CASE, "ana", DRAFT)


def _drop(place: Place) -> None:
    place.store().draft_drop(CASE, "ana", DRAFT)


def _name(place: Place) -> None:
    place.store().register_change(CASE, lambda register: {**register, 2: NAME})


def _named(place: Place) -> None:
    place.store().register_change(CASE, lambda register: {1: NAME})


def _after_name(place: Place, status: int | None) -> list[str]:
    """The register is as it was or has the new name, and takes the next one."""
    numbers = list(place.store().register(CASE))
    if numbers not in ([1], [1, 2]) or (status == DONE and numbers != [1, 2]):
        return [f"It ended with {status}, and the register has {numbers}."]
    if status == REFUSED and numbers != [1]:
        return ["The name was refused, and is there."]
    _name(place)
    return unchanged(place, status)


def _export(place: Place) -> None:
    export(place.store().load(CASE), CASE, "findings", place.exports, drafts=True)


def _after_export(place: Place, status: int | None) -> list[str]:
    papers = list(place.exports.glob("[!.]*")) if place.exports.is_dir() else []
    torn = [paper.name for paper in papers if not paper.read_text().endswith("\n")]
    if torn or (status == DONE and not papers):
        return [f"There are {len(papers)} exports, torn: {torn}."]
    return []


def _verify(place: Place) -> None:
    if not place.store().verify(CASE).sound:
        raise StoreError("not sound")


ALL = (
    Operation("save", save, _after_save),
    Operation("create", create, _after_create),
    Operation("create-over", _create_over, unchanged),
    Operation("load", lambda place: place.store().load(CASE), unchanged),
    Operation("history", lambda place: place.store().history(CASE), unchanged),
    Operation("verify", _verify, unchanged),
    Operation("list", lambda place: place.store().cases(), unchanged),
    Operation("draft", _put, _after_draft),
    Operation("drop", _drop, _after_drop, _put),
    Operation("drafts", lambda place: place.store().draft_list(CASE, "ana"), unchanged),
    Operation("register", _name, _after_name, _named),
    Operation("names", lambda place: place.store().register(CASE), unchanged, _named),
    Operation("export", _export, _after_export),
)
