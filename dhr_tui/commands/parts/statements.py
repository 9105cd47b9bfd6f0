"""Options for what is said about a finding or a recommendation, used to add and to edit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.records import (
    Evidence,
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
    "fact": click.option("--fact", type=Word(FactStatus, "fact status"), help="How sure it is."),
    "verify_by": click.option("--verify-by", type=TEXT, metavar="WHO", help="Who verifies it."),
    "visibility": click.option(
        "--visibility", type=Word(Visibility, "visibility"), help="Where it may appear."
    ),
    "promise": click.option(
        "--promise", type=TEXT, metavar="TEXT", help="The recommendation that its text promises."
    ),
    "source": click.option("--source", type=TEXT, metavar="TEXT", help="Evidence: the source."),
    "paragraph": click.option(
        "--paragraph", type=TEXT, metavar="TEXT", help="Evidence: the paragraph there."
    ),
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
    chosen = {n: v for n, v in options.items() if n in FINDING and v is not None}
    source, paragraph = chosen.pop("source", ""), chosen.pop("paragraph", "")
    if "voice_agency" in chosen:
        chosen["voice_agency"] = names.agency(review, chosen["voice_agency"])
    if source or paragraph:
        chosen["evidence"] = (Evidence(source=source, paragraph=paragraph),)
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
