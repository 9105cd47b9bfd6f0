"""dhr equality: the nine protected characteristics of each person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import msgspec

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.lazy import Naming
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put_json, put_table
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.equality import consider, take_back
from dhr_tui.review.considered import answers
from dhr_tui.review.records import Bearing, Characteristic
from dhr_tui.review.refs import ref_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from dhr_tui.review.considered import Considered
    from dhr_tui.session import Session

NOUN = "protected characteristic"


def _of_whom(command: Callable[..., None]) -> Callable[..., None]:
    """Add the person and the characteristic."""
    what = click.argument("characteristic", type=Word(Characteristic, NOUN))
    return click.argument("person", metavar="P1", shell_complete=completing.people)(what(command))


@click.command("consider")
@on_case
@_of_whom
@click.option("--bearing", type=Word(Bearing, "bearing"), required=True, help="What it was.")
@click.option(
    "--because", "--reason", "because", type=TEXT, required=True, metavar="TEXT", help="Why."
)
@click.option(
    "--finding", "findings", multiple=True, metavar="F1", shell_complete=completing.findings,
    help="A finding that shows it; may be given again.",
)  # fmt: skip
def consider_command(
    session: Session,
    person: str,
    characteristic: Characteristic,
    bearing: Bearing,
    because: str,
    findings: tuple[str, ...],
) -> None:
    """Record whether a characteristic of a person was considered, whether relevant, and why.

    Example: dhr equality consider lambeth-2024 P1 age --bearing not-relevant --because "Adults."
    """
    whose = names.person(session.review, person)
    linked = [ref.id for ref in names.items(session.review, findings, ("findings",))]
    save(
        session,
        lambda r, h: consider(r, whose, characteristic, h, bearing, because, linked),
        f"{characteristic.label} of P{whose} is {bearing.label}",
    )


@click.command("clear")
@on_case
@_of_whom
def clear_command(session: Session, person: str, characteristic: Characteristic) -> None:
    """Take such an answer back.

    Example: dhr equality clear lambeth-2024 P1 age
    """
    whose = names.person(session.review, person)
    save(
        session,
        lambda r, h: take_back(r, whose, characteristic, h),
        f"{characteristic.label} of P{whose} is to be considered",
    )


@click.command("list")
@on_case
@click.option("--open", "only_open", is_flag=True, help="Only what is still to be considered.")
@as_json
def list_command(session: Session, only_open: bool, json: bool) -> None:
    """List the nine characteristics for each person, with what the panel says of each.

    Example: dhr equality list lambeth-2024 --open
    """
    found = [each for each in answers(session.review) if each.open or not only_open]
    if json:
        put_json([_as_json(each) for each in found])
    else:
        put_table([_row(each) for each in found])


def _row(each: Considered) -> tuple[str, ...]:
    findings = " ".join(f"F{number}" for number in each.findings)
    said = each.bearing.label if each.bearing else "open"
    return (
        str(ref_to(each.person)), each.name, each.characteristic.label, said, findings,
        excerpt(each.because, 40),
    )  # fmt: skip


def _as_json(each: Considered) -> dict[str, object]:
    return {
        "person": str(ref_to(each.person)),
        "characteristic": each.characteristic.value,
        "bearing": msgspec.to_builtins(each.bearing),
        "because": each.because,
        "findings": [f"F{number}" for number in each.findings],
    }


equality_command = Naming(
    "equality",
    help="""The nine protected characteristics for each person: considered, relevant, why.

    Example: dhr equality list lambeth-2024
    """,
)
for command in (consider_command, clear_command, list_command):
    equality_command.add_command(command)
