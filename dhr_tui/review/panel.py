"""Who sits on the panel, and who is missing from it (domain, sections 1 and 2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.days import last_day
from dhr_tui.review.records import AgencyKind, Member, MemberRole
from dhr_tui.review.review import ACROSS, Review

LEADING = {"chair": MemberRole.CHAIR, "author": MemberRole.AUTHOR}
"""Fields of a case that name who leads a review -> the role that such a member of the panel has."""


class Gap(NamedTuple):
    """Somebody who is missing: of which agency (0: of none in particular), and the sentence."""

    agency: int
    sentence: str


def sits(member: Member, today: str) -> bool:
    """Whether a seat is still taken on a day (ISO text)."""
    return last_day(member.until) >= today[:10]


def leading(review: Review, field: str) -> str:
    """Who chairs the panel or writes the report: as the case names them in that field of LEADING,
    or else the one member who has that role and no last day; empty where nobody does."""
    named: str = getattr(review.case, field)
    members = (m for m in review.members.values() if m.role is LEADING[field] and not m.until)
    names = [member.name for member in members]
    return named or (names[0] if len(names) == 1 else "")


def without_chair(review: Review) -> Iterator[Gap]:
    """A panel is led by somebody."""
    if not any(member.role is MemberRole.CHAIR for member in review.members.values()):
        yield Gap(ACROSS, "Nobody on the panel is its chair.")


def without_specialist(review: Review) -> Iterator[Gap]:
    """A panel has a specialist domestic abuse service on it."""
    kind = AgencyKind.SPECIALIST_ABUSE
    services = [a.id for _, a in sorted(review.agencies.items()) if a.kind is kind]
    if not any(review.members_of(service) for service in services):
        yield Gap(services[0] if services else ACROSS, no_specialist(review))


def no_specialist(review: Review) -> str:
    """That no such service sits there, and of how many agencies on the panel it is not known."""
    sentence = "No specialist domestic abuse service sits on the panel"
    kinds = (review.agencies[number].kind for number in _represented(review))
    unknown = sum(kind is AgencyKind.OTHER for kind in kinds)
    if not unknown:
        return f"{sentence}."
    have = "1 agency on it has" if unknown == 1 else f"{unknown} agencies on it have"
    return f"{sentence}, but {have} no kind; enter on the agency in the set-up gives it."


def _represented(review: Review) -> set[int]:
    """The agencies, by id, that members sit for."""
    return {member.agency for member in review.members.values()} - {ACROSS}


def without_member(review: Review) -> Iterator[Gap]:
    """An agency that findings are about has somebody on the panel to hear them."""
    spoken_of = {f.agency for f in review.findings.values() if f.answers} - {ACROSS}
    for agency in sorted(spoken_of):
        if not review.members_of(agency):
            name = review.agencies[agency].name
            yield Gap(agency, f"There are findings about {name}, which has no member on the panel.")


def gaps(review: Review) -> Iterator[Gap]:
    """Everybody who is missing."""
    yield from without_chair(review)
    yield from without_specialist(review)
    yield from without_member(review)
