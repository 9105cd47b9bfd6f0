"""dhr check: what a quality-assurance reader would complain of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put_json, put_table, say

if TYPE_CHECKING:
    from dhr_tui.review.checks import Remark
    from dhr_tui.session import Session


@click.command("check")
@on_case
@as_json
def check_command(session: Session, json: bool) -> int:
    """List what a quality-assurance reader would complain of: the check, the item, a sentence.

    The keeper of the register of real names is told as well where one of them stands in the case;
    the name itself is not printed. Exit status 1 where there is anything to list, so that a
    script can stop on it.

    Example: dhr check lambeth-2024
    """
    from dhr_tui.review.checks import remarks

    found = list(remarks(session.review, session.real_names(), session.clock()))
    if json:
        put_json([_as_json(remark) for remark in found])
    else:
        put_table([(r.check, _where(session, r), r.sentence) for r in found])
    say(f"{len(found)} {'remark' if len(found) == 1 else 'remarks'}." if found else "No remarks.")
    return NO if found else DONE


def _where(session: Session, remark: Remark) -> str:
    """The item a remark is about, its cell as `3/MPS`, or a part of the set-up."""
    if remark.ref:
        return str(remark.ref)
    if remark.part:
        return remark.part
    if not remark.place:
        return ""
    agency = session.review.agencies.get(remark.place.agency)
    return f"{session.review.number(remark.place.question)}/{agency.short if agency else 'across'}"


def _as_json(remark: Remark) -> dict[str, object]:
    place = remark.place._asdict() if remark.place else None
    return {
        "check": remark.check,
        "item": str(remark.ref) if remark.ref else None,
        "cell": place,
        "part": remark.part or None,
        "sentence": remark.sentence,
    }
