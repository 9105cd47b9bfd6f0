"""No document leaves with a real name in it that is in the register (domain, section 5)."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.documents.faults import Withheld
from dhr_tui.documents.tree import Heading, Tree, lines_of
from dhr_tui.review.checks.real_names import called_safely
from dhr_tui.review.disclosing import Seeker
from dhr_tui.review.register import Register
from dhr_tui.review.review import Review

_NAMED = 5
"""Places that a sentence names; the rest are counted."""

_HEADING = 50
"""Letters of a heading that a sentence has."""


class HoldsNames(Withheld):
    """A document has real names in it; the sentence says where, and none of the names."""

    heading = "A real name of the register would leave"
    cure = "The checks (c) name each item. Take the names out, then write it again."


def withhold(title: str, tree: Tree, case: str, review: Review, register: Register) -> None:
    """Raises HoldsNames with every place in a document, or its file's name, that has a name."""
    if not register:
        return
    found = list(dict.fromkeys(_places(tree, case, review, register)))
    if found:
        more = len(found) - _NAMED
        rest = f"; and {more} more" if more > 0 else ""
        places = "; ".join(found[:_NAMED])
        raise HoldsNames(f"The document {title} was not written, as it has {places}{rest}.")


def _places(tree: Tree, case: str, review: Review, register: Register) -> Iterator[str]:
    seeker = Seeker(register)
    for number in seeker.seek_in_name(case.replace("-", " ")):
        yield f"a real name of {called_safely(review, register, number)} in the name of its file"
    under = "at its beginning"
    for block in tree:
        found = seeker.seek("\n".join(lines_of(block)))
        if isinstance(block, Heading):
            under = "in a heading" if found else f"under “{_short(block.text)}”"
        for number in found:
            yield f"a real name of {called_safely(review, register, number)} {under}"


def _short(heading: str) -> str:
    return heading if len(heading) <= _HEADING else heading[: _HEADING - 1].rstrip() + "…"
