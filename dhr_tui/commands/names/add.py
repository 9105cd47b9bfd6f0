"""dhr names add."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import put, say
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review import register as rules
from dhr_tui.review.checks.real_names import called_safely
from dhr_tui.review.pseudonyms import given_away

if TYPE_CHECKING:
    from dhr_tui.review.register import Register
    from dhr_tui.session import Session

ASKED = "A name a line, also nicknames and other spellings; an empty line ends."


@click.command("add")
@on_case
@click.argument("whose", metavar="P1|M3|ROLE", shell_complete=completing.people)
@click.option("--whole", is_flag=True, help="Only in full: a part of it alone gives nobody away.")
def add_command(session: Session, whose: str, whole: bool) -> None:
    """Put real names into the register: of a person, a member, or of staff by their role.

    The names are typed when it asks, or come on standard input, a line each: on a command line
    they would stay in the history of the shell. Prints their numbers in the register.

    Example: dhr names add lambeth-2024 P1
    """
    review, case = session.review, session.case_id
    rules.whose_name(review, whose)
    session.store.register(case)
    given = _typed()
    after = session.store.register_change(
        case, lambda register: rules.add_names(review, register, whose, given, whole)
    )
    new = sorted(after)[-len(given) :]
    put("\n".join(map(str, new)))
    noun = "name" if len(new) == 1 else "names"
    say(f"The register has {len(new)} more {noun} of {called_safely(review, after, new[-1])}.")
    _warn(session, after)


def _typed() -> list[str]:
    """The names, a line each, without the empty ones."""
    if not sys.stdin.isatty():
        return [line for line in TEXT.convert("-", None, None).split("\n") if line.strip()]
    say(ASKED)
    names: list[str] = []
    while name := click.prompt("", default="", show_default=False, prompt_suffix="> ", err=True):
        names.append(TEXT.convert(name, None, None))
    return names


def _warn(session: Session, register: Register) -> None:
    """Say which pseudonyms of the case are real names now, or nearly."""
    for sentence in given_away(session.review, register):
        say(sentence)
