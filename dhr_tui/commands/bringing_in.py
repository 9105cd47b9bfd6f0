"""dhr import: what files hold, into a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, incoming_lines, names
from dhr_tui.commands.parts.asking import agreed, unasked
from dhr_tui.commands.parts.endings import DONE, NO, Unknown
from dhr_tui.commands.parts.nearest import nearest
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put, put_json, say

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("import")
@click.argument("kind", metavar="KIND", shell_complete=completing.incoming)
@on_case
@click.argument("file", metavar="FILE", shell_complete=completing.files)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    help="Which field a column is, or - to leave it out; may be given again.",
)
@click.option(
    "--agency",
    metavar="A",
    shell_complete=completing.agencies,
    help="Whose recommendations they are, where no column says so.",
)
@unasked
@as_json
def import_command(
    session: Session,
    kind: str,
    file: str,
    columns: tuple[str, ...],
    agency: str | None,
    yes: bool,
    json: bool,
) -> int:
    """Bring in KIND: terms, agencies, people, panel or recommendations (of agency reports).

    Tables come from .csv, .xlsx and .docx; terms of reference from .docx, .md, .txt and .toml as
    well. It prints how the columns are understood, what is new and every problem by row and
    column, and asks. All is brought in or nothing, and what is there already stays as it is.

    Example: dhr import agencies lambeth-2024 contributors.xlsx --column "Provider=name"
    """
    from dhr_tui.intake.reading import read
    from dhr_tui.review.acts.bringing_in import bring_in
    from dhr_tui.review.weighing import weigh

    _known(kind)
    whose = session.review.agency_name(names.agency(session.review, agency)) if agency else ""
    found = read(file, kind, dict(map(_chosen, columns)), whose)
    weighed = weigh(session.review, found.arrivals)
    faults = (*found.faults, *weighed.faults)
    if not json:
        for line in incoming_lines.preview(found, weighed):
            put(line)
        for fault in faults:
            say(str(fault))
    saved = 0
    if weighed.new and not faults and agreed(f"Bring in {len(weighed.new)} of them?", yes):
        saved = session.do(lambda review, hand: bring_in(review, found.arrivals, kind, hand)).number
    if json:
        put_json(incoming_lines.values(found, weighed, saved))
    say(_told(len(weighed.new), len(faults), saved))
    return DONE if saved or not (faults or weighed.new) else NO


def _known(kind: str) -> None:
    from dhr_tui.intake.reading import KINDS

    if kind not in KINDS:
        hint = nearest(kind, KINDS) or f"; say {', '.join(KINDS)}"
        raise Unknown(f"There is no kind of list {kind}{hint}.")


def _chosen(option: str) -> tuple[str, str]:
    """The heading and the field of an option --column."""
    heading, equals, field = option.rpartition("=")
    if not equals or not heading.strip():
        raise Unknown(f'--column {option} lacks a field; write it like --column "Provider=name".')
    return heading.strip(), field.strip().replace("-", "_") if field.strip() != "-" else "-"


def _told(new: int, faults: int, saved: int) -> str:
    if saved:
        return f"Brought in {new}; save {saved}."
    if faults:
        problems = "1 problem" if faults == 1 else f"{faults} problems"
        return f"Nothing was brought in: {problems} to put right first."
    return "Nothing was brought in." if new else "There is nothing new in it; nothing was saved."
