"""dhr show: a case as lists, or one item of it in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dhr_tui.commands.parts import case_lines, completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put, put_json, put_table
from dhr_tui.commands.parts.words import Word
from dhr_tui.review.records import State

if TYPE_CHECKING:
    from dhr_tui.session import Session


@click.command("show")
@on_case
@click.argument("item", required=False, metavar="[ITEM]", shell_complete=completing.every_item)
@click.option(
    "--agency", metavar="A", shell_complete=completing.agencies, help="Items of this agency only."
)
@click.option(
    "--question", metavar="Q", shell_complete=completing.questions, help="Items of this question."
)
@click.option(
    "--state",
    type=Word(State, "state"),
    help="Items in this state only.",
)
@click.option("--cells", is_flag=True, help="The grid instead: every question put to every agency.")
@click.option("--open", "only_open", is_flag=True, help="The grid's cells without an answer.")
@as_json
def show_command(
    session: Session,
    item: str | None,
    agency: str | None,
    question: str | None,
    state: State | None,
    cells: bool,
    only_open: bool,
    json: bool,
) -> None:
    """Print a case: its agencies, questions, meetings and items, a line each; or one item in full.

    A finding has its thread with it: what was asked and replied, and how it was worded since.
    Items are F7 (finding), R2 (recommendation), Q3 (query), A5 (agency), T3 (question), M1
    (member), P1 (person), N2 (meeting), D4 (action), L6 (line of minutes), K1 (acknowledgement),
    C2 (contact), O1 (other process), E101 (equality), S1 (recipient), W1 (delay). An agency may
    also be named: MPS.

    Example: dhr show lambeth-2024 --agency MPS --state proposed
    """
    if state and (cells or only_open):
        raise Unknown("--state is for items and not for cells; leave one of the two out.")
    review = session.review
    where = case_lines.Where(
        names.agency(review, agency) if agency else None,
        names.question(review, question) if question else None,
        state,
    )
    if item:
        _show_item(session, item, json)
    elif cells or only_open:
        found = case_lines.cells(review, where, only_open)
        put_json(found) if json else put_table(case_lines.cell_rows(found))
    elif json:
        put_json(case_lines.as_json(session.case_id, review))
    elif where != case_lines.Where():
        put_table(case_lines.items(review, where))
    else:
        for line in case_lines.whole(session.case_id, review):
            put(line)


def _show_item(session: Session, name: str, json: bool) -> None:
    from dhr_tui.commands.parts import item_lines, thread_lines

    ref = names.thing(session.review, name)
    if json:
        put_json(case_lines.record_as_json(session.review, ref))
        return
    for line in item_lines.lines(session.review, ref):
        put(line)
    for line in thread_lines.thread_lines(session.review, ref):
        put(line)
