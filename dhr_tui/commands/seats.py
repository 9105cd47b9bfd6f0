"""dhr member, dhr person: change a seat on the panel, or somebody whom the review is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE_OR_NONE, cleared
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import save
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.people import edit_member, edit_person
from dhr_tui.review.records import MemberRole

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("member")
@on_case
@click.argument("member", metavar="MEMBER")
@click.option("--name", type=TEXT, metavar="TEXT", help="A name or a role.")
@click.option("--role", type=Word(MemberRole, "role"), help="The seat it is.")
@click.option(
    "--agency", metavar="A", shell_complete=completing.agencies, help="Whom they sit for."
)
@click.option("--since", type=DATE_OR_NONE, metavar="DATE", help="On the panel since.")
@click.option("--until", type=DATE_OR_NONE, metavar="DATE", help="On the panel until.")
@click.option("--stands-in-for", metavar="MEMBER", help="In whose place they come.")
def member_command(
    session: Session, member: str, agency: str | None, stands_in_for: str | None, **values: Any
) -> None:
    """Change a seat on the panel, named by M4 or its name. What is not given stays as it is.

    Example: dhr member lambeth-2024 M4 --until 2025-02-14
    """
    review = session.review
    was = review.members[names.member(review, member)]
    given = cleared({name: value for name, value in values.items() if value is not None})
    if agency is not None:
        given["agency"] = names.agency(review, agency) if agency else 0
    if stands_in_for is not None:
        given["substitute_for"] = names.member(review, stands_in_for) if stands_in_for else 0
    if not given:
        raise Unknown(f"Say what to change of M{was.id}, for instance with --until.")
    save(session, lambda r, h: edit_member(r, was, h, **given), f"M{was.id} is changed")


@click.command("person")
@on_case
@click.argument("person", metavar="P1")
@click.option("--role", type=TEXT, metavar="TEXT", help="Like victim, or partner.")
@click.option("--relation", type=TEXT, metavar="TEXT", help="To the victim.")
@click.option("--pseudonym", type=TEXT, metavar="TEXT", help="Never a real name.")
@click.option("--chosen-by", "pseudonym_by", type=TEXT, metavar="TEXT", help="Who chose it.")
@click.option("--chosen-on", "pseudonym_on", type=DATE_OR_NONE, metavar="DATE", help="When.")
def person_command(session: Session, person: str, **values: Any) -> None:
    """Change the role, relation or pseudonym of a person. What is not given stays as it is.

    Example: dhr person lambeth-2024 P1 --pseudonym Ruth --chosen-by "her sister"
    """
    was = session.review.people[names.item(session.review, person, ("people",)).id]
    given = cleared({name: value for name, value in values.items() if value is not None})
    if not given:
        raise Unknown(f"Say what to change of P{was.id}, for instance with --pseudonym.")
    warning = session.warning(given.get("pseudonym", ""), was.id)
    save(session, lambda r, h: edit_person(r, was, h, **given), f"P{was.id} is changed")
    if warning:
        say(warning)
