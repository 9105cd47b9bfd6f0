"""What is said of a pseudonym while it is chosen: a warning, never a refusal."""

from __future__ import annotations

from collections.abc import Mapping

from dhr_tui.review.disclosing import Seeker
from dhr_tui.review.folding import folded
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
    if Seeker(register).seek_in_name(pseudonym):
        return "That is a real name in the register of this case; choose another pseudonym."
    for other in review.people.values():
        if other.id != person and folded(other.pseudonym) == word:
            return f"That is the pseudonym of {ref_to(other)} ({other.role}) already."
    case = (elsewhere or {}).get(word)
    return f"That pseudonym was used before, in the case {case}." if case else ""
