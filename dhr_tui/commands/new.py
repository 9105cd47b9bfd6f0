"""dhr new: begin a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.case_options import case_options, given
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import Settings, acting, with_workspace
from dhr_tui.commands.parts.output import put, say
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.intake.limits import usual
from dhr_tui.review.acts.setting_up import new_case
from dhr_tui.review.change import Hand
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import CaseRecord

if TYPE_CHECKING:
    from pathlib import Path

    from dhr_tui.review.records import Question


@click.command("new")
@click.argument("case", metavar="CASE")
@with_workspace
@acting
@click.option(
    "--title", type=TEXT, required=True, metavar="TEXT", help="What the report is called."
)
@click.option(
    "--terms",
    metavar="SET",
    shell_complete=completing.terms,
    help="A set of questions to begin with.",
)
@case_options
def new_command(
    settings: Settings, case: str, title: str, terms: str | None, **values: str | None
) -> None:
    """Begin a review under a name of small letters, digits and hyphens. Prints that name.

    Example: dhr new lambeth-2024 --title "The death of Ruth" --terms per-agency
    """
    questions = _questions(terms, settings.workspace.terms) if terms else ()
    began = {**usual().values, **given(values)}
    record = CaseRecord(id=1, title=title, terms=terms or "", **began)
    hand = Hand(who=settings.name, at=settings.now())
    where = settings.workspace
    fresh = not where.path.is_dir()
    store = settings.store()
    saved = store.create(case, new_case(record, questions), hand)
    put(case)
    added = len(saved.review.questions)
    if fresh:
        say(f"The folder {where.path} was not there and is made.")
    if notice := store.notice(case):
        say(notice)
    say(f"Began {case} in {where.cases}, with {added} items of terms of reference.")


def _questions(name: str, own: Path) -> tuple[Question, ...]:
    from dhr_tui.intake.terms import load_terms, terms_names

    known = terms_names(own)
    if name not in known:
        hint = nearest(name, known) or f"; there are {', '.join(known)}"
        raise Unknown(f"There is no set of questions {name}{hint}.")
    return load_terms(name, own)
