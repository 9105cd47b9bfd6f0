"""dhr export: a document as Markdown, in a file or on stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import MEETING, Held
from dhr_tui.commands.parts.options import on_case
from dhr_tui.commands.parts.output import say
from dhr_tui.commands.parts.written import exports, write_file

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session

LETTER = "letter"


def _documents(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    from dhr_tui.documents.registry import DOCUMENTS

    found = (d for d in DOCUMENTS.values() if d.name.startswith(begun))
    return [CompletionItem(document.name, help=document.says) for document in found]


def _orders(ctx: click.Context, param: click.Parameter, begun: str) -> list[CompletionItem]:
    from dhr_tui.documents.registry import ORDERS

    return [CompletionItem(order) for order in ORDERS if order.startswith(begun)]


@click.command("export")
@on_case
@click.option(
    "--document",
    required=True,
    metavar="NAME",
    shell_complete=_documents,
    help="findings, recommendations, action-plan, coverage, minutes, letter or terms.",
)
@click.option(
    "--meeting",
    type=MEETING,
    metavar="N",
    shell_complete=completing.meetings,
    help="Minutes: of which meeting; else of the one that is running, or the last.",
)
@click.option(
    "--agency",
    metavar="A",
    shell_complete=completing.agencies,
    help="Letter: to which agency; it needs one.",
)
@click.option(
    "--order", metavar="agency|question", shell_complete=_orders, help="Findings: by what."
)
@click.option("--drafts", is_flag=True, help="Also what is not agreed, marked as such.")
@click.option(
    "--output",
    metavar="DIR|-",
    shell_complete=completing.folders,
    help="The folder; - is stdout; else exports/.",
)
@click.option("--despite-names", is_flag=True, help="Also with real names of the register in it.")
@click.option("--despite-agencies", is_flag=True, help="Letter: also where it names another.")
def export_command(
    session: Session,
    document: str,
    output: str | None,
    meeting: Held | None,
    agency: str | None,
    despite_names: bool,
    despite_agencies: bool,
    **how: Any,
) -> None:
    """Write a document as Markdown: agreed text only, unless --drafts. Prints the file's path.

    A file of the same name that says something else is kept beside the new one. For the keeper of
    the register of real names nothing is written that has one of them, unless --despite-names. A
    letter that names another agency is not written, unless --despite-agencies.

    Example: dhr export lambeth-2024 --document findings --order question
    """
    from dhr_tui.documents.addressing import NamesOthers
    from dhr_tui.documents.remarks import remarks
    from dhr_tui.documents.withholding import HoldsNames

    how["about"] = _about(session.review, document, meeting, agency)
    if despite_agencies and document != LETTER:
        raise Unknown(f"--despite-agencies is for a letter, not for {document}.")
    session.confirm()
    how["register"] = {} if despite_names else session.real_names()
    how["to_others"] = despite_agencies
    try:
        _leave(session, document, output, how)
    except HoldsNames as held:
        way = f"dhr check {session.case_id} names the items"
        raise HoldsNames(f"{held} {way}; --despite-names writes it all the same.") from None
    except NamesOthers as held:
        way = "Word it without the other (dhr edit)"
        raise NamesOthers(f"{held} {way}; --despite-agencies writes it all the same.") from None
    for remark in remarks(session.review, document, drafts=how["drafts"], about=how["about"]):
        say(remark)


def _leave(session: Session, document: str, output: str | None, how: dict[str, Any]) -> None:
    """Write the document to where it is wanted; `how` has the options of `leaving`."""
    from dhr_tui.documents.export import leaving

    if output == "-":
        sys.stdout.write(leaving(session.review, session.case_id, document, **how))
    else:
        write_file(session, document, Path(output) if output else exports(), how)


def _about(review: Review, document: str, meeting: Held | None, agency: str | None) -> int:
    """The meeting or agency that was named, where the document is about one; else 0."""
    from dhr_tui.documents.registry import AGENCIES, MEETINGS, document_named

    kind = document_named(document).about
    if meeting is not None and kind != MEETINGS:
        raise Unknown(f"--meeting is for the minutes, not for {document}.")
    if agency is not None and kind != AGENCIES:
        raise Unknown(f"--agency is for a letter, not for {document}.")
    if kind == AGENCIES:
        return _addressee(review, agency)
    return _meeting(review, meeting) if kind == MEETINGS else 0


def _addressee(review: Review, agency: str | None) -> int:
    """Whom a letter goes to. Nobody is guessed: it must not go to the wrong agency."""
    found = names.agency(review, agency) if agency is not None else 0
    if not found:
        raise Unknown(f"A letter goes to one agency; say which with --agency{_known(review)}.")
    return found


def _known(review: Review) -> str:
    known = sorted(review.agencies.values(), key=lambda one: (not one.asked, one.id))
    shorts = ", ".join(one.short for one in known)
    return f": {shorts}" if shorts else ", which dhr add agency adds"


def _meeting(review: Review, meeting: Held | None) -> int:
    """Whose minutes: of the meeting that is named, that runs, or the last, which is then told."""
    if meeting is not None or review.running or not review.meetings:
        return names.meeting(review, meeting)
    last = max(review.meetings.values(), key=lambda each: each.number)
    say(f"No meeting is running: these are the minutes of meeting {last.number}, the last one.")
    return last.id
