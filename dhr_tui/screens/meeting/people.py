"""Who is at the running meeting as lines: the statement, the quorum, and a row a member."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.pledges import Pledged, pledged_by, shown, still_to_pledge
from dhr_tui.review.records import Attendance, Meeting, Member, Presence
from dhr_tui.review.review import Review
from dhr_tui.review.seats import detail_of, present, seats
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading, longest
from dhr_tui.widgets.ink import GAP, Line, Span, column, cut, line, width_of
from dhr_tui.widgets.typeset import set_text

MEMBER, STATEMENT, QUORUM = "member", "statement", "quorum"

TURN: tuple[Presence | None, ...] = (
    None,
    Presence.IN_PERSON,
    Presence.REMOTE,
    Presence.APOLOGIES,
    Presence.ABSENT,
)
"""What enter goes through for a member; None is not recorded."""

SHORT = 10
"""Columns that a short form takes at most."""

NAME = 24
"""Columns that a name has at least, also on a narrow screen."""

KEYS = "y has read the statement, S signed it"
"""The keys that say who keeps the meeting confidential."""

LEGENDS = (
    "i in person, r remote, t part, s substitute, a apologies, x absent, w in attendance",
    "i here, r remote, t part, s substitute, a apologies, x absent, w attending",
)
"""What the keys say of how a member takes part: in full, and as it fits a narrow screen."""

LEGEND_AT = 3
"""Columns before the legend: the signs of the members' rows stand below it."""

FEW = 8
"""Members beside whom the legend has a row of its own, where the heading has no room for it."""

HANGING = 5
"""Columns before what stands under a row."""


NAMES_AT = 20
"""Columns before the names of members."""


class Columns(NamedTuple):
    """How wide the columns of the members are."""

    name: int
    short: int
    pledge: int


def people(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    """The figures, the statement and the quorum, then the members."""
    yield from _heading(len(seats(review, meeting)), width)
    if meeting.attendance:
        yield Row(tuple(set_text(f"{present(review, meeting)}.", width - 1, "", HANGING)))
    yield Row((cut(line("     ", _quorum(meeting)), width),), Spot(QUORUM))
    yield Row((cut(_statement(review, meeting), width),), Spot(STATEMENT))
    yield from _members(review, meeting, width)


def _heading(members: int, width: int) -> Iterator[Row]:
    """With what each key means, as far as there is room for it; F1 says it on every screen."""
    whole = heading("Who is here", f"{LEGENDS[0]}; y read, S signed")
    if width_of(whole.lines[1]) < width:
        yield whole
    elif members > FEW:
        yield heading("Who is here", f"i r t s a x w how (F1); {KEYS}")
    else:
        yield heading("Who is here", KEYS)
        fits = (words for words in LEGENDS if len(words) + LEGEND_AT < width)
        words = next(fits, "i r t s a x w how: F1 says each")
        yield Row((line(" " * LEGEND_AT, (words, "quiet")),))


def member_row(review: Review, member: int) -> Line:
    """A member, and how they take part in the running meeting."""
    return (*_how(how_of(review, member)), *line(review.members[member].name))


def how_of(review: Review, member: int) -> Presence | None:
    """How a member takes part in the running meeting; None where that is not recorded."""
    entries = review.running.attendance if review.running else ()
    return next((entry.how for entry in entries if entry.member == member), None)


def _how(how: Presence | None) -> Line:
    word = how.label if how else "not recorded"
    glyph = "·" if how is None else "●" if how.there else "–"
    ink = "good" if how and how.there else "quiet"
    return line(f"   {glyph} ", (f"{word:<15}", ink))


def _statement(review: Review, meeting: Meeting) -> Line:
    """How many of those who are here keep the meeting confidential; their rows say who does."""
    here = len(meeting.in_the_room)
    left = len(still_to_pledge(review, meeting))
    said = "Confidentiality statement"
    if not here:
        return line("   · ", (f"{said}: nobody is recorded as here yet", "quiet"))
    if not left:
        return line("   ● ", (f"{said}: everybody here has read or signed it", "good"))
    counts = f"{said}: {here - left} of {here} have read or signed it"
    return line("   · ", counts, ("   Y: all have", "quiet"))


def _quorum(meeting: Meeting) -> Span:
    """What was noted of the quorum, or how to note it."""
    said = one_line(meeting.quorum)
    return (f"Quorum: {said}", "") if said else ("Quorum: enter notes what the chair says", "quiet")


def _members(review: Review, meeting: Meeting, width: int) -> Iterator[Row]:
    entries = {entry.member: entry for entry in meeting.attendance}
    declared = {each.member: each.words for each in meeting.conflicts}
    pledges = _pledges(review, meeting)
    sitting = seats(review, meeting)
    columns = _columns(review, sitting, pledges, width)
    for member in sitting:
        entry = entries.get(member.id)
        pledge = pledges.get(member.id, ("", ""))
        row = _member(review, member, entry, pledge, columns)
        detail = one_line(detail_of(review, entry)) if entry else ""
        fits = not detail or width_of(row) + len(detail) < width
        rows = (
            [(*row, *line(detail))] if fits else [row, *set_text(detail, width - 1, "", NAMES_AT)]
        )
        if said := declared.get(member.id, ""):
            rows += set_text(f"! {said}", width - 1, "warning", HANGING)
        yield Row(tuple(cut(each, width) for each in rows), Spot(MEMBER, member.id))


def _pledges(review: Review, meeting: Meeting) -> dict[int, Span]:
    """Member -> what is said of the statement beside their name."""
    known: dict[int, Pledged] = pledged_by(review, meeting)
    left = {member.id: ("unread", "warning") for member in still_to_pledge(review, meeting)}
    return left | {member: (shown(known[member], meeting), "quiet") for member in known}


def _columns(
    review: Review, sitting: list[Member], pledges: dict[int, Span], width: int
) -> Columns:
    """Names take what the other columns leave."""
    shorts = min(SHORT, longest(review.agencies[m.agency].short for m in sitting if m.agency))
    names = longest(one_line(member.name) for member in sitting)
    said = longest(pledges[member.id][0] for member in sitting if member.id in pledges)
    room = width - NAMES_AT - shorts - said - 3 * GAP
    return Columns(min(names, max(room, NAME)), shorts, said)


def _member(
    review: Review, member: Member, entry: Attendance | None, pledge: Span, columns: Columns
) -> Line:
    """How, who, for which agency, and whether they read the statement."""
    short = review.agencies[member.agency].short if member.agency else ""
    return (
        *_how(entry.how if entry else None),
        *column((one_line(member.name), ""), columns.name),
        *column((short, "quiet"), columns.short),
        *column(pledge, columns.pledge),
    )
