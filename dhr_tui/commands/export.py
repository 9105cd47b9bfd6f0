"""dhr export: a document as Markdown, in a file or on stdout."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import at_meeting, on_case, settings_of
from dhr_tui.commands.parts.output import put, say

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


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
@at_meeting
@click.option(
    "--agency", metavar="A", shell_complete=completing.agencies, help="The agency of the letter."
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
def export_command(
    session: Session,
    document: str,
    order: str | None,
    drafts: bool,
    output: str | None,
    meeting: int | None,
    agency: str | None,
) -> None:
    """Write a document as Markdown: agreed text only, unless --drafts. Prints the file's path.

    A file of the same name that says something else is kept beside the new one.

    Example: dhr export lambeth-2024 --document findings --order question
    """
    from dhr_tui.documents.registry import render
    from dhr_tui.documents.remarks import remarks

    review = session.review
    about = _about(review, document, meeting, agency)
    session.confirm()
    if output == "-":
        sys.stdout.write(render(review, document, order=order, drafts=drafts, about=about))
    else:
        folder = Path(output) if output else _exports()
        _write(session, document, folder, order, drafts, about)
    for remark in remarks(review, document, drafts=drafts, about=about):
        say(remark)


def _exports() -> Path:
    return settings_of(click.get_current_context()).workspace.exports


def _about(review: Review, document: str, meeting: int | None, agency: str | None) -> int:
    """The meeting or agency that was named, where the document is about one; else 0."""
    from dhr_tui.documents.registry import AGENCIES, MEETINGS, document_named

    kind = document_named(document).about
    if meeting is not None and kind != MEETINGS:
        raise Unknown(f"--meeting is for the minutes, not for {document}.")
    if agency is not None and kind != AGENCIES:
        raise Unknown(f"--agency is for a letter, not for {document}.")
    if agency is not None:
        found = names.agency(review, agency)
        if not found:
            raise Unknown("A letter goes to one agency.")
        return found
    return names.meeting(review, meeting)


def _write(
    session: Session, document: str, folder: Path, order: str | None, drafts: bool, about: int
) -> None:
    from dhr_tui.documents.export import export

    done = export(
        session.review, session.case_id, document, folder, order=order, drafts=drafts, about=about
    )
    put(str(done.path))
    if not done.changed:
        say("The file says the same already and was left as it is.")
    if done.kept:
        say(f"The older one is kept as {done.kept}.")
