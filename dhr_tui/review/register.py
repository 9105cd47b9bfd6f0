"""The register of real names: who is really called what, for its keeper's eyes only.

Real names live apart from the case and never leave (domain, section 5), so nothing here is a
record of a case, a change or a line of the journal.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dhr_tui.review.acts.rules import given
from dhr_tui.review.change import Refused
from dhr_tui.review.folding import folded
from dhr_tui.review.records import Member, Part, Person
from dhr_tui.review.refs import Ref, parse_ref, record_at
from dhr_tui.review.review import Review
from dhr_tui.review.text import clean, one_line

LONGEST = 200
"""Letters of the longest name."""

MOST = 2_000
"""Names that one register holds."""

WHOSE = ("people", "members")
"""Tables whose records have real names; staff without a record are named by their role."""


class RealName(Part, frozen=True, kw_only=True):
    """One name, nickname or spelling: of a record (`of`: P1, M3) or of staff by their `role`.

    `whole` says that it counts only as it stands, and its first name or surname alone does not.
    """

    name: str
    of: str = ""
    role: str = ""
    whole: bool = False

    def __repr__(self) -> str:
        """Whose it is and never what it says: a page on a fault, or a log, may print it."""
        return f"RealName(of={self.of!r})"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("of", self.of)]


Register = Mapping[int, RealName]
"""The names by number; a number is that of a line and may be given again."""

NO_NAMES: Register = {}


def add_names(
    review: Review, register: Register, whose: str, names: Sequence[str], whole: bool = False
) -> Register:
    """The register with more names of somebody: a person or member (P1, M3), or a role in words.

    Refused, all or none, without a name in the sentence.
    """
    of, role = whose_name(review, whose)
    found = dict(register)
    for name in names:
        entry = RealName(name=_name(name), of=of, role=role, whole=whole)
        _not_twice(found, entry)
        found[max(found, default=0) + 1] = entry
    if len(found) == len(register):
        raise Refused("Give a name to put into the register.")
    if len(found) > MOST:
        raise Refused(f"A register holds {MOST} names at most.")
    return found


def remove_names(register: Register, numbers: Iterable[int]) -> Register:
    """The register without the names of those numbers; Refused where there is none such."""
    gone = set(numbers)
    for number in sorted(gone):
        if number not in register:
            raise Refused(f"The register has no name {number}.")
    return {number: entry for number, entry in register.items() if number not in gone}


def whose_name(review: Review, whose: str) -> tuple[str, str]:
    """Whose a name is, as a reference or as a role; one of the two is empty."""
    words = one_line(clean(given(whose, "Say whose name it is: P1, M3, or a role.")).text)
    ref = parse_ref(words)
    if ref is None:
        return "", words[:LONGEST]
    if ref.table not in WHOSE:
        raise Refused(f"{ref} is neither a person nor a member; name staff by their role.")
    if record_at(review, ref) is None:
        raise Refused(f"There is no {ref} in this case.")
    return str(ref), ""


def called(review: Review, entry: RealName) -> str:
    """Whose name it is, in words that others may see: `P1 (Ruth)`, `M3`, `the health visitor`."""
    ref = parse_ref(entry.of)
    if ref is None:
        return entry.role
    record = record_at(review, ref)
    if not isinstance(record, (Person, Member)):
        return f"{ref}, who is no longer in the case"
    if not isinstance(record, Person):
        return str(ref)
    words = record.pseudonym or record.role
    return f"{ref} ({words})" if words else str(ref)


def of_record(register: Register, ref: Ref) -> list[int]:
    """The numbers of the names of one person or member."""
    return [number for number, entry in sorted(register.items()) if entry.of == str(ref)]


def _name(words: str) -> str:
    name = one_line(clean(given(words, "A name needs letters.")).text)
    if len(name) > LONGEST:
        raise Refused(f"A name has at most {LONGEST} letters.")
    if len(folded(name)) < 2:
        raise Refused("A name needs two letters or more; one letter stands in every text.")
    return name


def _not_twice(register: Register, entry: RealName) -> None:
    for number, other in register.items():
        same = (other.of, other.role) == (entry.of, entry.role)
        if same and folded(other.name) == folded(entry.name):
            raise Refused(f"The register has that name already, as number {number}.")
