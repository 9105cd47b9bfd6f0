"""dhr link, decide, plan: what a recommendation rests on, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import add, save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts import recommendations
from dhr_tui.review.records import PLAN_FIELDS, Decision, Outcome

if TYPE_CHECKING:
    from dhr_tui.session import Session

RECOMMENDATIONS = ("recommendations",)
the_item = click.argument("item", metavar="ITEM", shell_complete=completing.recommendations)


@click.command("link")
@on_case
@the_item
@click.argument(
    "findings", nargs=-1, required=True, metavar="FINDING...", shell_complete=completing.findings
)
@click.option("--remove", is_flag=True, help="Take these links away instead.")
@at_meeting
def link_command(
    session: Session, item: str, findings: tuple[str, ...], remove: bool, meeting: Held | None
) -> None:
    """Link a recommendation to the findings it rests on. Links are not wording: none is locked.

    Example: dhr link lambeth-2024 R2 F7 F12
    """
    ref = names.item(session.review, item, RECOMMENDATIONS)
    named = {finding.id for finding in names.items(session.review, findings, ("findings",))}
    was = session.review.recommendations[ref.id]
    linked = set(was.findings) - named if remove else set(was.findings) | named
    save(
        session,
        lambda review, hand: recommendations.link(review, was, hand, findings=tuple(linked)),
        f"{ref} is linked to {', '.join(f'F{f}' for f in sorted(linked)) or 'no finding'}",
        meeting,
    )


@click.command("decide")
@on_case
@the_item
@click.option("--outcome", type=Word(Outcome, "outcome"), required=True, help="What it becomes.")
@click.option(
    "--because", "--reason", "because", type=TEXT, default="", metavar="TEXT", help="Why."
)
@click.option(
    "--into",
    metavar="ITEM",
    shell_complete=completing.recommendations,
    help="The panel's recommendation that takes its place; new: one begun with its words.",
)
@at_meeting
def decide_command(
    session: Session,
    item: str,
    outcome: Outcome,
    because: str,
    into: str | None,
    meeting: Held | None,
) -> None:
    """Decide on a recommendation of an agency's report. All but plain acceptance need a reason.

    Its words stay the agency's: reworded, merged or replaced names what takes its place.

    Example: dhr decide lambeth-2024 R14 --outcome reworded --because "Too vague." --into R3
    """
    ref = names.item(session.review, item, RECOMMENDATIONS)
    was = session.review.recommendations[ref.id]
    decision = Decision(outcome=outcome, because=because)
    if into and into.casefold() == recommendations.ANEW:
        begun = add(
            session,
            lambda review, hand: recommendations.begin_from(review, was, hand, decision),
            RECOMMENDATIONS[0],
            meeting,
        )
        decision = replace(decision, into=begun.id)
    elif into:
        decision = replace(decision, into=names.item(session.review, into, RECOMMENDATIONS).id)
    save(
        session,
        lambda review, hand: recommendations.decide(review, was, hand, decision),
        f"{ref} is {outcome.label}",
        meeting,
    )


@click.command("plan")
@on_case
@the_item
@click.option("--scope", type=TEXT, metavar="TEXT", help="Local or regional.")
@click.option("--action", type=TEXT, metavar="TEXT", help="Action to take.")
@click.option("--lead", type=TEXT, metavar="TEXT", help="Lead agency.")
@click.option("--milestones", type=TEXT, metavar="TEXT", help="Key milestones.")
@click.option("--target", type=TEXT, metavar="TEXT", help="Target date.")
@click.option("--outcome", type=TEXT, metavar="TEXT", help="Date of completion and outcome.")
@at_meeting
def plan_command(session: Session, item: str, meeting: Held | None, **columns: Any) -> None:
    """Fill columns of the action plan. Columns that are not named keep what they say.

    Example: dhr plan lambeth-2024 R2 --action "Train the front desk." --target "June 2025"
    """
    ref = names.item(session.review, item, RECOMMENDATIONS)
    filled = {f"plan_{name}": text for name, text in columns.items() if text is not None}
    assert set(filled) <= set(PLAN_FIELDS)
    was = session.review.recommendations[ref.id]
    save(
        session,
        lambda review, hand: recommendations.plan(review, was, hand, **filled),
        f"The action plan of {ref} is changed",
        meeting,
    )
