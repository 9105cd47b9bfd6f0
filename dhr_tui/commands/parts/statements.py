"""Options for what is said about a finding or a recommendation, used to add and to edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.evidence_options import EVIDENCE, evidence
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.records import (
    FactStatus,
    FindingType,
    RecommendationKind,
    Scope,
    Visibility,
    Voice,
)

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

Function = Callable[..., Any]
Option = Callable[[Function], Function]

FINDING: dict[str, Option] = {
    "type": click.option("--type", type=Word(FindingType, "type of finding"), help="What it is."),
    "voice": click.option("--voice", type=Word(Voice, "voice"), help="Whose view it is."),
    "voice_agency": click.option(
        "--voice-agency", metavar="A", shell_complete=completing.agencies, help="Whose voice it is."
    ),
    "fact": click.option(
        "--fact", type=Word(FactStatus, "fact status"), help="How sure it is; else not-said."
    ),
    "verify_by": click.option("--verify-by", type=TEXT, metavar="WHO", help="Who verifies it."),
    "visibility": click.option(
        "--visibility", type=Word(Visibility, "visibility"), help="Where it may appear."
    ),
    "promise": click.option(
        "--promise", type=TEXT, metavar="TEXT", help="The recommendation that its text promises."
    ),
    "persons": click.option(
        "--person",
        "persons",
        multiple=True,
        metavar="P1",
        shell_complete=completing.people,
        help="Whom it is about; may be given again.",
    ),
    **EVIDENCE,
}
"""Options of a finding besides its text and its cells, by field."""

RECOMMENDATION: dict[str, Option] = {
    "kind": click.option("--kind", type=Word(RecommendationKind, "kind"), help="What it is."),
    "scope": click.option("--scope", type=Word(Scope, "scope"), help="How far it reaches."),
    "department": click.option(
        "--department", type=TEXT, metavar="TEXT", help="The national department it is for."
    ),
    "lead": click.option(
        "--lead", metavar="A", shell_complete=completing.agencies, help="Who leads on it."
    ),
    "supporting": click.option(
        "--supporting",
        multiple=True,
        metavar="A",
        shell_complete=completing.agencies,
        help="Who supports it; may be given again.",
    ),
    "monitoring": click.option(
        "--monitoring", metavar="A", shell_complete=completing.agencies, help="Who monitors it."
    ),
    "reference": click.option(
        "--reference", type=TEXT, metavar="TEXT", help="Its number in the report it comes from."
    ),
}
"""Options of a recommendation besides its text and its links, by field."""


def with_options(options: dict[str, Option]) -> Option:
    """Add every option of a table, in its order."""

    def decorate(function: Function) -> Function:
        for option in reversed(options.values()):
            function = option(function)
        return function

    return decorate


def finding_values(review: Review, options: dict[str, Any]) -> dict[str, Any]:
    """The fields of a finding that were given, with agencies looked up."""
    chosen = {n: v for n, v in options.items() if n in FINDING and v not in (None, ())}
    pieces = evidence(review, {name: chosen.pop(name, ()) for name in EVIDENCE})
    if "voice_agency" in chosen:
        chosen["voice_agency"] = names.agency(review, chosen["voice_agency"])
    if "persons" in chosen:
        people = names.items(review, chosen["persons"], ("people",))
        chosen["persons"] = tuple(ref.id for ref in people)
    if pieces:
        chosen["evidence"] = pieces
    return chosen


def recommendation_values(review: Review, options: dict[str, Any]) -> dict[str, Any]:
    """The fields of a recommendation that were given, with agencies looked up."""
    chosen = {n: v for n, v in options.items() if n in RECOMMENDATION and v not in (None, ())}
    for role in ("lead", "monitoring"):
        if role in chosen:
            chosen[role] = names.agency(review, chosen[role])
    if "supporting" in chosen:
        chosen["supporting"] = tuple(names.agency(review, name) for name in chosen["supporting"])
    return chosen
