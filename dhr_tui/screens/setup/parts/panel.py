"""The panel: its members, their agencies and periods, and who is missing from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dhr_tui.review.acts import people, setting_up
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.panel import gaps, sits
from dhr_tui.review.records import Member, MemberRole
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading, longest
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import GAP as BETWEEN
from dhr_tui.widgets.ink import Line, column, cut, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

TABLE = "members"
GAP = "gap"
NEW = "A new member of the panel"

NAME = 24
"""Columns that a name has at least, also on a narrow screen."""

PERIOD = 20
"""Columns for from when to when somebody sits on the panel."""


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """Who is missing, who sits on the panel, and who did."""
    missing = list(gaps(review))
    if missing:
        yield heading("Missing", "enter adds a member")
    for number, gap in enumerate(missing):
        first, *more = set_text(gap.sentence, width, "warning", 5)
        yield Row((line("   ! ", *first[1:]), *more), Spot(GAP, f"{number} {gap.agency}"))
    sitting = [m for _, m in sorted(review.members.items()) if sits(m, today)]
    former = [m for _, m in sorted(review.members.items()) if not sits(m, today)]
    members = "1 member" if len(sitting) == 1 else f"{len(sitting)} members"
    yield heading("Panel", f"{members}; a adds one")
    columns = _columns(review, width)
    yield from (_row(review, member, width, columns) for member in sitting)
    if former:
        yield heading("Not on it any more", str(len(former)))
    yield from (_row(review, member, width, columns) for member in former)


def _columns(review: Review, width: int) -> tuple[int, int, int]:
    """How wide names, agencies and roles are; names take what the other columns leave."""
    members = review.members.values()
    names = longest(one_line(member.name) for member in members)
    agencies = longest(_agency(review, member) for member in members)
    roles = longest(_role(member) for member in members)
    dated = PERIOD if any(period(member) for member in members) else 0
    room = width - 3 - agencies - roles - dated - 3 * BETWEEN
    return min(names, max(room, NAME)), agencies, roles


def _agency(review: Review, member: Member) -> str:
    return review.agencies[member.agency].short if member.agency else "independent"


def _role(member: Member) -> str:
    return member.role.label if member.role is not MemberRole.MEMBER else ""


def _row(review: Review, member: Member, width: int, columns: tuple[int, int, int]) -> Row:
    names, agencies, roles = columns
    row = (
        *line("   "),
        *column((one_line(member.name), "strong"), names),
        *column((_agency(review, member), "quiet"), agencies),
        *column((_role(member), ""), roles),
        *line((period(member), "quiet")),
    )
    more: list[Line] = []
    if member.substitute_for:
        name = one_line(review.members[member.substitute_for].name)
        more = set_text(f"stands in for {name}", width, "quiet", 5, 1)
    return Row((cut(row, width), *more), Spot(TABLE, member.id))


def period(member: Member) -> str:
    """From when to when somebody sits on the panel, as far as it is known."""
    since = f"since {show_when(member.since)}" if member.since else ""
    until = f"until {show_when(member.until)}" if member.until else ""
    return " ".join(filter(None, (since, until)))


def fields(review: Review, was: Member) -> tuple[Field, ...]:
    """Everything that is recorded of a member."""
    agencies = [(str(a.id), a.name) for _, a in sorted(review.agencies.items())]
    others = [(str(m.id), one_line(m.name)) for _, m in sorted(review.members.items())]
    return (
        rules.needed_field(
            "name", "name or role", was.name, "As the report will print it; a role is enough.",
            "A member needs a name or a role.",
        ),
        Field("agency", "sits for", str(was.agency), (("0", "nobody: independent"), *agencies)),
        Field("role", "seat", was.role, rules.words_of(MemberRole)),
        rules.date_field("since", "since", was.since),
        rules.date_field("until", "until", was.until),
        Field("substitute", "stand-in for", str(was.substitute_for),
              (("0", "nobody"), *(each for each in others if each[0] != str(was.id)))),
    )  # fmt: skip


def values(typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "name": typed["name"],
        "agency": int(typed["agency"]),
        "role": MemberRole(typed["role"]),
        "since": parse_when(typed["since"]),
        "until": parse_when(typed["until"]),
        "substitute_for": int(typed["substitute"]),
    }


def _open(screen: SetupScreen, spot: Spot) -> None:
    if spot.kind == GAP:
        _add(screen, agency=int(str(spot.name).split()[1]))
        return
    was = screen.review.members[int(spot.name)]

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return people.edit_member(review, was, hand, **values(typed))

    screen.fill_in(f"M{was.id} {one_line(was.name)}", act, *fields(screen.review, was))


def _add(screen: SetupScreen, note: str = "", agency: int = 0) -> None:
    bare = Member(id=0, name="", agency=agency)

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return setting_up.add_member(review, replace(bare, **values(typed)), hand)

    screen.fill_in_one_by_one(NEW, act, fields(screen.review, bare), _add, note)


def waits(review: Review, today: str) -> int:
    """How many are missing from a panel that has begun."""
    return sum(1 for _ in gaps(review)) if review.members else 0


FROM_FILE = "I brings in a list of its members."
PANEL = Part("panel", "Panel", rows, _open, _add, (TABLE,), waits, from_file=FROM_FILE)
