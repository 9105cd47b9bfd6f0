"""Who read or signed the confidentiality statement, and who was there without it."""

from __future__ import annotations

from typing import NamedTuple

from dhr_tui.review.dates import show_when
from dhr_tui.review.listing import listed
from dhr_tui.review.records import Meeting, Member, Pledge, Pledging
from dhr_tui.review.review import Review


class Pledged(NamedTuple):
    """A pledge, and the meeting that recorded it."""

    meeting: Meeting
    pledge: Pledge


def pledges(meeting: Meeting) -> dict[int, Pledge]:
    """What a meeting recorded, by member.

    Where an older case says that it was read out, everybody there has read it.
    """
    heard = meeting.in_the_room if meeting.statement_read else ()
    read = {member: Pledge(member=member, how=Pledging.READ) for member in heard}
    return read | {pledge.member: pledge for pledge in meeting.pledges}


def pledged_by(review: Review, meeting: Meeting) -> dict[int, Pledged]:
    """The last pledge of each member up to a meeting, that meeting's own first."""
    upto = [m for m in review.meetings.values() if m.number <= meeting.number]
    return {
        member: Pledged(each, pledge)
        for each in sorted(upto, key=lambda m: m.number)
        for member, pledge in pledges(each).items()
    }


def still_to_pledge(review: Review, meeting: Meeting) -> list[Member]:
    """Who is there, on a seat or in attendance, and has pledged neither here nor before."""
    known = pledged_by(review, meeting)
    return [review.members[each] for each in meeting.in_the_room if each not in known]


def shown(pledged: Pledged, meeting: Meeting) -> str:
    """What is shown of a pledge at a meeting: `read`, `read m1`, `signed 12 Feb 2014`."""
    at, pledge = pledged
    here = "" if at.id == meeting.id else f" m{at.number}"
    return f"{pledge.how.label}{f' {show_when(pledge.on)}' if pledge.on else here}"


def told(review: Review, meeting: Meeting) -> str:
    """What the minutes of a meeting say of the statement: who did what, how many, who did not."""
    if not meeting.pledges and meeting.statement_read:
        return "The confidentiality statement was read."
    left = still_to_pledge(review, meeting)
    if not meeting.pledges and len(left) == len(meeting.in_the_room):
        return "The confidentiality statement is not recorded as read."
    without = f"It is not recorded for {_listed(left)}." if left else ""
    done = " and ".join(filter(None, (_names(review, meeting, how) for how in Pledging)))
    said = f"The confidentiality statement was {done}." if done else ""
    what = "it" if done else "the confidentiality statement"
    return " ".join(filter(None, (said, _counted(meeting, len(left), what), without)))


def _counted(meeting: Meeting, left: int, what: str) -> str:
    """How many had read it, where some have not, or had done so before; else nothing."""
    here, made = meeting.in_the_room, pledges(meeting)
    had = len(here) - left
    before = had - sum(member in made for member in here)
    if left:
        many = f"{had} of the {len(here)} present"
        return f"{many} had read or signed {what}{'' if had > before else ' before'}."
    many = "Everybody there" if before == had else f"{before} of those present"
    return f"{many} had read or signed {what} before." if before else ""


def _names(review: Review, meeting: Meeting, how: Pledging) -> str:
    """`signed by A (12 Feb 2014) and B`; empty where nobody did."""
    names = [
        f"{review.members[member].name}{f' ({show_when(pledge.on)})' if pledge.on else ''}"
        for member, pledge in sorted(pledges(meeting).items())
        if pledge.how is how
    ]
    return f"{how.label} by {listed(names)}" if names else ""


def _listed(members: list[Member]) -> str:
    return listed(member.name for member in members)
