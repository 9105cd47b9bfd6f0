"""What is said of a pseudonym while it is chosen: a warning, never a refusal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.disclosing import Seeker, phrases
from dhr_tui.review.folding import folded
from dhr_tui.review.likeness import alike, alike_among
from dhr_tui.review.records import Person
from dhr_tui.review.refs import ref_to
from dhr_tui.review.register import NO_NAMES, Register
from dhr_tui.review.review import Review


def warning(
    review: Review,
    pseudonym: str,
    register: Register = NO_NAMES,
    elsewhere: Mapping[str, str] | None = None,
    person: int = 0,
) -> str:
    """What speaks against a pseudonym for a person (its id, 0 for a new one); empty for nothing.

    `register` is empty for everybody but its keeper; `elsewhere` has the pseudonyms of the other
    cases of the workspace, folded, each with its case.
    """
    word = folded(pseudonym)
    if not word:
        return ""
    if said := next(_real(pseudonym, register), ""):
        return f"That is {said} in the register of this case; choose another pseudonym."
    others = [other for other in review.people.values() if other.id != person]
    for other in others:
        if folded(other.pseudonym) == word:
            return f"That is the pseudonym of {ref_to(other)} ({other.role}) already."
    if case := (elsewhere or {}).get(word):
        return f"That pseudonym was used before, in the case {case}."
    for other in others:
        if alike(folded(other.pseudonym), word):
            return f"That is easily taken for {other.pseudonym}, {ref_to(other)} ({other.role})."
    known = elsewhere or {}
    near = alike_among(word, known)
    return f"A pseudonym much like it was used, in the case {known[near]}." if near else ""


def given_away(review: Review, register: Register) -> Iterator[str]:
    """Which pseudonyms of the case are real names of a register, or nearly, a sentence each."""
    for person in review.people.values():
        for said in _real(person.pseudonym, register):
            yield f"The pseudonym of {ref_to(person)} is {said} in the register; choose another."


def _real(pseudonym: str, register: Register) -> Iterator[str]:
    """What a pseudonym is to the real names of a register, in words; nothing for no name of it."""
    if Seeker(register).seek_in_name(pseudonym):
        yield "a real name"
        return
    word = folded(pseudonym)
    wanted = {word, *word.split()}
    known = {phrase for entry in register.values() for phrase in phrases(entry)}
    if any(alike_among(each, known) for each in wanted):
        yield "nearly a real name"


def warnings_of(
    review: Review,
    arrivals: Sequence[Arrival],
    register: Register = NO_NAMES,
    elsewhere: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """The same for people whom a file would bring in, each with the place in the file."""
    there = set(map(_known_by, review.people.values()))
    places: dict[str, str] = {}
    for arrival in arrivals:
        person = arrival.record
        # Whoever is in the case already is compared by the preview and is no second person.
        if not isinstance(person, Person) or _known_by(person) in there:
            continue
        first = places.setdefault(folded(person.pseudonym), arrival.place)
        said = warning(review, person.pseudonym, register, elsewhere)
        if not said and person.pseudonym and first != arrival.place:
            said = f"That is the pseudonym in {first} already."
        if said:
            yield f"{arrival.place[:1].upper()}{arrival.place[1:]}: {said}"


def _known_by(person: Person) -> tuple[str, str]:
    return folded(person.role), folded(person.pseudonym)
