"""The register of real names as lines: what is said before it is shown, and its names."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.review.pseudonyms import given_away
from dhr_tui.review.records import Member, Person
from dhr_tui.review.register import RealName, Register, called
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.sheets.reader import Passage
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.ink import BLANK, Line, cut, line
from dhr_tui.widgets.typeset import set_text

WHOLE = (("no", "also its parts: the first name, the surname"), ("yes", "only in full"))
ROOM = 34
"""Letters for people and members in the line that says whose a name may be."""

_ABOUT = (
    "You are its only reader: it is in no document, backup, journal or draft, and nobody who "
    "shares the case sees it. With it, checks (c) find real names in the words of the case, and "
    "nothing is exported that has one."
)


def before(register: Register, width: int) -> list[Line]:
    """What is said while no name is shown yet."""
    people = len({(entry.of, entry.role) for entry in register.values()})
    count = f"{len(register)} {'name' if len(register) == 1 else 'names'}"
    of = f"{people} {'person' if people == 1 else 'people'}"
    told = f"It has {count} of {of}." if register else "It has no name yet."
    warning = "y shows the names on this screen, to everybody who can see it."
    if not register:
        warning = "Names that are typed stand on this screen, for everybody who can see it."
    return [
        BLANK,
        *set_text(told, width, "strong", 2),
        *set_text(_ABOUT, width, "", 2),
        BLANK,
        *set_text(warning, width, "warning", 2),
        BLANK,
    ]


def listed(review: Review, register: Register, width: int) -> Sequence[Passage]:
    """A row a name, those of one person together."""
    rows = sorted(register.items(), key=lambda row: (row[1].of, row[1].role, row[0]))
    if not rows:
        return [Passage(tuple(set_text("It has no name yet; a adds one.", width, "quiet", 2)))]
    return [
        Passage((_row(called(review, entry), entry.name, entry.whole, width),), number)
        for number, entry in rows
    ]


def _row(whose: str, name: str, whole: bool, width: int) -> Line:
    words = one_line(whose)
    left = words if len(words) <= 24 else f"{words[:23]}…"
    full = ("   only in full", "quiet") if whole else ""
    return cut(line(f"  {left:<26}", (one_line(name), "strong"), full), width)


def name_fields(review: Review, whose: str) -> tuple[Field, ...]:
    """What is asked for a name; `whose` is proposed, and the people and members are offered."""
    people = [(f"P{number}", person) for number, person in sorted(review.people.items())]
    members = [(f"M{number}", member) for number, member in sorted(review.members.items())]
    offered = tuple(ref for ref, _ in (*people, *members))
    return (
        Field("whose", "whose", whose or next(iter(offered), ""), offered=offered,
              rule=_rule((*people, *members))),
        Field("name", "real name", "", warns=lambda typed: _given_away(review, typed),
              rule="One name, nickname or spelling; each other one is added as a name of its own."),
        Field("whole", "counts", "no", WHOLE,
              rule="Only in full: for a surname that is a place or an everyday word as well."),
    )  # fmt: skip


def _given_away(review: Review, name: str) -> str:
    """The pseudonym of the case that a real name is, or nearly; empty for none."""
    return next(given_away(review, {1: RealName(name=name)}), "")


def _rule(known: Sequence[tuple[str, Person | Member]]) -> str:
    """Whom a name may be of, as far as one line has room for them."""
    told = ""
    for ref, record in known:
        word = record.pseudonym or record.role if isinstance(record, Person) else record.name
        more = f"{ref} {one_line(word)}, "
        if len(told) + len(more) > ROOM:
            break
        told += more
    if not known:
        return "Whose it is: staff by their role, like health visitor."
    return f"{told}or a role of staff; down offers them all."
