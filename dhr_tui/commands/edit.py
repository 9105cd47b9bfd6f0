"""dhr edit: the words of an item, and what is said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import Held
from dhr_tui.commands.parts.options import at_meeting, on_case
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.statements import (
    FINDING,
    RECOMMENDATION,
    finding_values,
    recommendation_values,
    with_options,
)
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.acts import findings, queries, recommendations
from dhr_tui.review.refs import Ref

if TYPE_CHECKING:
    from dhr_tui.session import Act, Session

EDITED = ("findings", "recommendations", "queries")
OPTIONS = {
    "findings": frozenset({"text", *FINDING}),
    "recommendations": frozenset({"text", *RECOMMENDATION}),
    "queries": frozenset({"text"}),
}
"""The options that each kind of item has."""

NAMED = {"persons": "person"}
"""Options that are not called like their field."""


@click.command("edit")
@on_case
@click.argument("item", metavar="ITEM", shell_complete=completing.statements)
@click.option("--text", type=TEXT, metavar="TEXT", help="The new words; - reads stdin.")
@with_options(FINDING)
@with_options(RECOMMENDATION)
@at_meeting
def edit_command(session: Session, item: str, meeting: Held | None, **options: Any) -> None:
    """Change the words of a finding, recommendation or query, or what is said about it.

    Agreed text is locked until it is reopened. A wording that the panel had before it is kept.
    Evidence given here is added to what there is.

    Example: dhr edit lambeth-2024 F7 --text "The first contact came after four working days."
    """
    ref = names.item(session.review, item, (*EDITED, "agencies"))
    if ref.table == "agencies":
        raise Unknown(f"{ref} is an agency; dhr agency changes what is recorded of it.")
    given = {name: value for name, value in options.items() if value not in (None, ())}
    for name in given:
        if name not in OPTIONS[ref.table]:
            option = f"--{NAMED.get(name, name).replace('_', '-')}"
            noun = names.with_article(names.noun_of(ref.table))
            raise Unknown(f"{ref} is {noun} and has no {option}.")
    if not given:
        raise Unknown(f"Say what to change of {ref}, for instance with --text.")
    save(session, _act(session, ref, given), f"{ref} is changed", meeting)


def _act(session: Session, ref: Ref, given: dict[str, Any]) -> Act:
    review = session.review
    text = {"text": given["text"]} if "text" in given else {}
    if ref.table == "queries":
        asked = review.queries[ref.id]
        words, owner, due = given["text"], asked.owner, asked.due
        return lambda review, hand: queries.edit_query(review, asked, hand, words, owner, due)
    if ref.table == "recommendations":
        was = review.recommendations[ref.id]
        values = recommendation_values(review, given) | text
        return lambda r, hand: recommendations.edit_recommendation(r, was, hand, **values)
    finding = review.findings[ref.id]
    changed = finding_values(review, given) | text
    if set(changed) == {"promise"}:
        return lambda review, hand: findings.keep_promise(review, finding, hand, **changed)
    if "evidence" in changed:
        changed["evidence"] = (*finding.evidence, *changed["evidence"])
    return lambda r, hand: findings.edit_finding(r, finding, hand, **changed)
