"""Who speaks at a panel: its members and the agencies, by the names that people give them."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.change import Refused
from dhr_tui.review.folding import typed
from dhr_tui.review.nearest import nearest
from dhr_tui.review.refs import parse_ref
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line


class Speaker(NamedTuple):
    """A name as it is recorded; `member` is a member's id, 0 where an agency speaks as a whole."""

    name: str
    member: int = 0


def speaker(review: Review, name: str) -> Speaker:
    """A member by name or M4, or an agency by any of its names or A5.

    Refused for another name, with the nearest there is: an outsider is one only on purpose.
    """
    wanted, ref = typed(name), parse_ref(name)
    for _, member in sorted(review.members.items()):
        named = ref and (ref.table, ref.id) == ("members", member.id)
        if named or typed(member.name) == wanted:
            return Speaker(member.name, member.id)
    for _, agency in sorted(review.agencies.items()):
        known = (agency.name, agency.short, *agency.former_names)
        named = ref and (ref.table, ref.id) == ("agencies", agency.id)
        if named or wanted in {typed(each) for each in known if each}:
            return Speaker(agency.name)
    hint = nearest(one_line(name), speakers(review))
    raise Refused(f"{one_line(name)} is neither a member of the panel nor an agency{hint}.")


def speakers(review: Review) -> tuple[str, ...]:
    """The names to choose one of: members first, then the agencies."""
    members = [member.name for _, member in sorted(review.members.items())]
    agencies = [agency.name for _, agency in sorted(review.agencies.items())]
    return tuple(dict.fromkeys((*members, *agencies)))
