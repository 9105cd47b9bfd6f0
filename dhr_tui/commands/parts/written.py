"""A document as a file of the command line: its path on stdout, what became of it on stderr."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts.options import settings_of
from dhr_tui.commands.parts.output import in_a_line, put, say

if TYPE_CHECKING:
    from dhr_tui.session import Session


def exports() -> Path:
    """The folder for documents where none is named."""
    return settings_of(click.get_current_context()).workspace.exports


def write_file(session: Session, document: str, folder: Path, how: dict[str, Any]) -> None:
    """Write a document into a folder and print where; `how` has the options of `export`."""
    from dhr_tui.documents.export import export

    fresh = not folder.is_dir()
    done = export(session.review, session.case_id, document, folder, **how)
    if fresh:
        say(f"The folder {folder} was not there and is made.")
    put(in_a_line(str(done.path)))
    if not done.changed:
        say("The file says the same already and was left as it is.")
    if done.kept:
        say(f"The older one is kept as {done.kept}.")
    if done.assurance:
        say(done.assurance)
