"""dhr add member, dhr add person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import DATE
from dhr_tui.commands.parts.options import adds_record, on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.saving import add
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.acts.setting_up import add_member, add_person
from dhr_tui.review.records import Member, MemberRole, Person, When

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("member")
@on_case
@adds_record
@click.option("--name", type=TEXT, required=True, metavar="TEXT", help="A name or a role.")
@click.option(
    "--role", type=Word(MemberRole, "role"), default=MemberRole.MEMBER, help="The seat it is."
)
@click.option(
    "--agency", metavar="A", shell_complete=completing.agencies, help="Whom they sit for."
)
@click.option("--since", type=DATE, metavar="DATE", help="On the panel since.")
@click.option("--until", type=DATE, metavar="DATE", help="On the panel until.")
def member_command(
    session: Session,
    name: str,
    role: MemberRole,
    agency: str | None,
    since: When | None,
    until: When | None,
) -> None:
    """Add a seat on the panel; without an agency it is independent. Prints its name, like M4.

    Example: dhr add member lambeth-2024 --name "Detective inspector" --agency MPS
    """
    seat = names.agency(session.review, agency) if agency else 0
    member = Member(id=0, name=name, role=role, agency=seat, since=since, until=until)
    add(session, lambda review, hand: add_member(review, member, hand), "members")


@click.command("person")
@on_case
@adds_record
@click.option("--role", type=TEXT, required=True, metavar="TEXT", help="Like victim, or partner.")
@click.option("--relation", type=TEXT, default="", metavar="TEXT", help="To the victim.")
@click.option("--pseudonym", type=TEXT, default="", metavar="TEXT", help="Never a real name.")
@click.option("--chosen-by", type=TEXT, default="", metavar="TEXT", help="Who chose the pseudonym.")
@click.option("--chosen-on", type=DATE, metavar="DATE", help="When it was chosen.")
def person_command(
    session: Session,
    role: str,
    relation: str,
    pseudonym: str,
    chosen_by: str,
    chosen_on: When | None,
) -> None:
    """Add somebody the review is about, by role and pseudonym. Prints their name, like P1.

    Example: dhr add person lambeth-2024 --role victim --pseudonym Ruth --chosen-by "her sister"
    """
    person = Person(
        id=0,
        role=role,
        relation=relation,
        pseudonym=pseudonym,
        pseudonym_by=chosen_by,
        pseudonym_on=chosen_on,
    )
    warning = session.warning(pseudonym)
    add(session, lambda review, hand: add_person(review, person, hand), "people")
    if warning:
        say(warning)
