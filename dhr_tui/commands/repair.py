"""dhr repair: the last good state of a damaged case, from its journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.asking import agreed, unasked
from dhr_tui.commands.parts.endings import DONE, NO
from dhr_tui.commands.parts.options import Settings, acting, with_workspace
from dhr_tui.commands.parts.output import put, say

if TYPE_CHECKING:
    from dhr_tui.store.repair import Plan


@click.command("repair")
@click.argument("case", metavar="CASE", shell_complete=completing.cases)
@acting
@with_workspace
@unasked
def repair_command(settings: Settings, case: str, yes: bool) -> int:
    """Put a damaged case right from its journal, as far as that can be trusted.

    It says what is wrong, what the case will be and what is lost, and asks. The damaged files
    stay beside, as case.damaged-<time>.json. Of a journal that is broken itself every save stays
    that its checksums still prove, with a gap where others are lost, and a sound case file is kept
    as it is. The repair is a save of its own.

    Example: dhr repair lambeth-2024
    """
    from dhr_tui.review.change import Hand
    from dhr_tui.store import mending, repair

    folder = settings.store().folder(case)
    plan = repair.plan(folder, case)
    if not plan.found:
        say(f"{case} and its journal agree; there is nothing to repair.")
        return DONE
    _tell(plan)
    if not agreed("Repair it so?", yes):
        say("Nothing was changed.")
        return NO
    hand = Hand(who=settings.name, at=settings.now())
    kept = mending.carry_out(folder, case, plan, hand)
    beside = f" The damaged files are kept beside: {', '.join(kept)}." if kept else ""
    say(f"{case} is repaired.{beside}{_left(plan, kept)}")
    return DONE


def _left(plan: Plan, kept: list[str]) -> str:
    """Where the saves are that the case has not, and that can still be read."""
    journals = [name for name in kept if name.startswith("journal")]
    if not (plan.left and journals):
        return ""
    saves = "1 save that is" if plan.left == 1 else f"{plan.left} saves that are"
    return f" The {saves} no part of it now can be read in {', '.join(journals)}, a line each."


def _tell(plan: Plan) -> None:
    for sentence in (*plan.found, plan.does, *plan.loses):
        put(sentence)
