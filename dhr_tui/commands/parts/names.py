"""The names people give things on the command line, looked up in a review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.review.folding import typed
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import Agency, Question
from dhr_tui.review.refs import LETTERS, Ref, parse_ref, record_at
from dhr_tui.review.review import ACROSS, Place, Review

WHOLE = ("across", "across agencies", "whole review")
"""Names of the column that belongs to the review as a whole."""

_NOUNS = {
    "people": "person",
    "agencies": "agency",
    "queries": "query",
    "processes": "process",
    "equality": "answer about equality",
    "dissemination": "recipient",
}
"""What one record of a table is called, where that is not the table's name without its s."""

WORDED = ("findings", "recommendations")
"""Tables whose items have a wording that a panel agrees."""


def agency(review: Review, name: str) -> int:
    """The id of an agency by short form, name, former name or A5; ACROSS for the whole review."""
    wanted = typed(name)
    if wanted in WHOLE:
        return ACROSS
    ref = parse_ref(name)
    found = [one.id for one in _agencies(review) if wanted in map(typed, names_of(one))]
    if not found and ref and ref.table == "agencies" and ref.id in review.agencies:
        return ref.id
    if len(found) > 1:
        both = " and ".join(f"A{number}" for number in found)
        raise Unknown(f"{name} is a name of {both}; say which of them is meant.")
    if not found:
        known = [known for one in _agencies(review) for known in names_of(one)]
        hint = nearest(name, known) or _some(one.short for one in _agencies(review))
        raise Unknown(f"There is no agency {name} in this case{hint}.")
    return found[0]


def names_of(agency: Agency) -> tuple[str, ...]:
    return (agency.short, agency.name, *agency.former_names)


def question(review: Review, name: str) -> int:
    """The id of a question by its printed number, its reference (9c) or T3."""
    wanted = name.strip().casefold()
    for known in review.walked:
        if wanted == str(review.number(known.id)):
            return known.id
    for known in _questions(review):
        if wanted == known.reference.casefold() and wanted:
            return known.id
    ref = parse_ref(name)
    if ref and ref.table == "questions" and ref.id in review.questions:
        return ref.id
    raise Unknown(f"There is no question {name} in this case{_near_question(review, name)}.")


def place(review: Review, agency_name: str | None, question_name: str) -> Place:
    """A cell of the grid; without an agency, the review as a whole."""
    agency_id = ACROSS if agency_name is None else agency(review, agency_name)
    return Place(question(review, question_name), agency_id)


def item(review: Review, name: str, tables: Sequence[str] = tuple(LETTERS)) -> Ref:
    """A record that is there by its name (F7, in any case), in one of these tables."""
    ref = parse_ref(name)
    if not ref:
        letters = ", ".join(f"{LETTERS[table]}1" for table in tables)
        raise Unknown(f"{name} is not the name of an item; one looks like {letters}.")
    if ref.table not in tables:
        nouns = " or ".join(noun_of(table) for table in tables)
        raise Unknown(
            f"{ref} names {with_article(noun_of(ref.table))}; name {with_article(nouns)} here."
        )
    if record_at(review, ref) is None:
        raise Unknown(f"There is no {ref} in this case{_near_item(review, ref)}.")
    return ref


def thing(review: Review, name: str) -> Ref:
    """A record by its name, F7, or an agency by what it is called: MPS."""
    wanted = typed(name)
    ref = parse_ref(name)
    called = any(wanted in map(typed, names_of(one)) for one in _agencies(review))
    if called and (ref is None or record_at(review, ref) is None):
        return Ref("agencies", agency(review, name))
    return item(review, name)


def items(review: Review, names: Iterable[str], tables: Sequence[str]) -> list[Ref]:
    """Several items, every name looked up before anything is done with one of them."""
    return [item(review, name, tables) for name in names]


def person(review: Review, name: str) -> int:
    """The id of a person of the case by P1, or by pseudonym."""
    wanted = name.strip().casefold()
    found = [p.id for p in review.people.values() if wanted == p.pseudonym.casefold() != ""]
    if len(found) == 1:
        return found[0]
    if parse_ref(name) or not review.people:
        return item(review, name, ("people",)).id
    hint = nearest(name, (p.pseudonym for p in review.people.values()))
    raise Unknown(f"There is no person {name} in this case{hint}.")


def member(review: Review, name: str) -> int:
    """The id of a panel member by M4, or by name or role."""
    found = [m.id for m in review.members.values() if m.name.casefold() == name.strip().casefold()]
    if len(found) == 1:
        return found[0]
    if parse_ref(name) or not review.members:
        return item(review, name, ("members",)).id
    hint = nearest(name, (m.name for m in review.members.values()))
    raise Unknown(f"There is no panel member {name} in this case{hint}.")


def several_members(review: Review, given: str) -> list[str]:
    """Names parted by commas, unless one name has them in it."""
    whole = any(m.name.casefold() == given.strip().casefold() for m in review.members.values())
    return [given] if whole else [name for name in given.split(",") if name.strip()]


def meeting(review: Review, number: Held | None) -> int:
    """The id of a meeting by its number or its name; 0 (the running one) where none is given."""
    if number is None:
        return 0
    if isinstance(number, Ref):
        return item(review, str(number), ("meetings",)).id
    numbers = {m.number: m.id for m in review.meetings.values()}
    if number not in numbers:
        nearby = min(numbers, key=lambda n: abs(n - number), default=None)
        hint = f"the nearest is {nearby}" if numbers else "add one with dhr add meeting"
        raise Unknown(f"There is no meeting {number} in this case; {hint}.")
    return numbers[number]


def noun_of(table: str) -> str:
    """What one record of a table is called."""
    return _NOUNS.get(table, table[:-1])


def with_article(noun: str) -> str:
    """A noun with its article."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _agencies(review: Review) -> Iterator[Agency]:
    return (agency for _, agency in sorted(review.agencies.items()))


def _questions(review: Review) -> Iterator[Question]:
    return (q for _, q in sorted(review.questions.items()))


def _some(names: Iterable[str]) -> str:
    known = list(names)
    if not known:
        return ", which has none yet; dhr add agency adds one"
    return f"; it has {', '.join(known[:5])}{' and others' if len(known) > 5 else ''}"


def _near_question(review: Review, name: str) -> str:
    walked = len(review.walked)
    if not review.questions:
        return ", which has none yet; dhr add question adds one"
    references = [q.reference for q in _questions(review) if q.reference]
    if name.strip().isdigit() and walked:
        return f"; they are numbered 1 to {walked}"
    return nearest(name, references) or f"; they are numbered 1 to {walked}"


def _near_item(review: Review, ref: Ref) -> str:
    numbers = getattr(review, ref.table)
    if not numbers:
        return f", which has no {noun_of(ref.table)} yet"
    return f"; the nearest is {Ref(ref.table, min(numbers, key=lambda n: (abs(n - ref.id), n)))}"
