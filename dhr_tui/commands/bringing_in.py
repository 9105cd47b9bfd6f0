"""dhr import: what files hold, into a case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.asking import agreed, unasked
from dhr_tui.commands.parts.endings import DONE, NO, Unknown
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import excerpt, put, put_json, put_table, say
from dhr_tui.review.nearest import nearest

if TYPE_CHECKING:
    from dhr_tui.intake.preview import Preview
    from dhr_tui.session import Session

LONGEST = 100
"""Columns for what a line says of a record."""


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
@click.option(
    "--attach",
    is_flag=True,
    help="What has no number in terms of reference belongs to the item above it.",
)
@click.option(
    "--without-agency",
    is_flag=True,
    help="Members of the panel whose agency the case does not know come in without one.",
)
@unasked
@as_json
def import_command(
    session: Session,
    kind: str,
    file: str,
    columns: tuple[str, ...],
    agency: str | None,
    attach: bool,
    without_agency: bool,
    yes: bool,
    json: bool,
) -> int:
    """Bring in KIND: terms, agencies, people, panel or recommendations (of agency reports).

    Tables come from .csv, .xlsx and .docx; terms of reference from .docx, .md, .txt and .toml as
    well. It prints how the columns are understood, what is new and every problem by row and
    column, and asks. All is brought in or nothing, and what is there already stays as it is.

    Example: dhr import agencies lambeth-2024 contributors.xlsx --column "Provider=name"
    """
    from dhr_tui.intake.preview import preview, values
    from dhr_tui.intake.reading import read
    from dhr_tui.review.acts.bringing_in import bring_in, counted

    _known(kind)
    whose = session.review.agency_name(names.agency(session.review, agency)) if agency else ""
    found = read(file, kind, dict(map(_chosen, columns)), whose, attach)
    earlier = session.as_brought()
    warnings = session.warnings_of(found.arrivals)
    shown = preview(session.review, found, warnings, earlier, without_agency)
    if shown.rather:
        say(f"{shown.rather}; dhr import {found.rather} reads it as those.")
    if not json:
        _show(shown, without_agency)
    for warning in shown.warnings:
        say(warning)
    saved = 0
    if shown.may_come_in and agreed(f"Bring in {len(shown.weighed.new)} of them?", yes):
        arrivals = shown.found.arrivals
        act = partial(bring_in, arrivals=arrivals, what=kind, earlier=earlier)
        saved = session.do(lambda review, hand: act(review, hand=hand)).number
    if json:
        put_json(values(shown, saved))
    brought = counted(len(shown.weighed.new), kind)
    done = f"Brought in {brought}; save {saved}." if saved else "Nothing was saved."
    say(shown.told or done)
    return NO if shown.faults or (shown.weighed.new and not saved) else DONE


def _show(shown: Preview, without_agency: bool) -> None:
    """How the columns are understood, counts, a line a record, notes; faults on stderr."""
    from dhr_tui.intake import preview

    put(shown.title)
    put_table([("column", *pair) for pair in preview.columns(shown)])
    put(shown.counts)
    put_table([(place, what, excerpt(t, LONGEST)) for place, what, t in preview.records(shown)])
    for note in (*filter(None, [shown.advice]), *shown.notes):
        put(note)
    if shown.found.loose:
        put(f"{shown.loose}; --attach attaches what it says to the item.")
    if shown.unknown and not without_agency:
        put(f"{shown.strangers}; --without-agency brings them in without one.")
    for fault in shown.faults:
        say(str(fault))


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
