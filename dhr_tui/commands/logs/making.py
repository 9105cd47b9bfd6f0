"""The commands that every log has: add, edit and list; dhr remove takes an entry out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

import click
import msgspec

from dhr_tui.commands.logs.taking import Taken, named
from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.lazy import Naming
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put_json, put_table
from dhr_tui.commands.parts.saving import add, save
from dhr_tui.review.acts.logs import LOGS, Entry, add_entry, edit_entry, entries
from dhr_tui.review.change import TABLE_OF
from dhr_tui.review.refs import LETTERS, ref_to

if TYPE_CHECKING:
    from dhr_tui.review.review import Review
    from dhr_tui.session import Session


class LogCommands(NamedTuple):
    """A log as the command line has it.

    `says` is the help of the group; `adds`, `edits` are options that show how. `fields` holds the
    options by the field that each fills; `row` makes the line of an entry, without its name.
    """

    kind: type[Entry]
    says: str
    adds: str
    edits: str
    fields: Mapping[str, Taken]
    row: Callable[[Review, Any], tuple[str, ...]]

    @property
    def noun(self) -> str:
        return LOGS[self.kind].noun

    @property
    def table(self) -> str:
        return TABLE_OF[self.kind]

    @property
    def letter(self) -> str:
        return LETTERS[self.table]


def log_group(log: LogCommands) -> click.Group:
    """The group of a log, with its three commands."""
    group = Naming(log.noun, help=f"{log.says}\n\nExample: dhr {log.noun} list lambeth-2024")
    for make in (_add, _edit, _list):
        group.add_command(make(log))
    return group


def _add(log: LogCommands) -> click.Command:
    def command(session: Session, **given: Any) -> None:
        values = named(session.review, log.fields, given)
        empty = {LOGS[log.kind].needs: "", **values}
        entry = log.kind(id=0, **empty)
        add(session, lambda review, hand: add_entry(review, entry, hand), log.table)

    return _made(
        log, "add", command, log.fields.values(),
        f"Add a {log.noun}. Prints its name, like {log.letter}1.", log.adds,
    )  # fmt: skip


def _edit(log: LogCommands) -> click.Command:
    def command(session: Session, item: str, clear: tuple[str, ...], **given: Any) -> None:
        was = _entry(session, log, item)
        values = named(session.review, log.fields, given)
        values |= {field: _usual(log.kind, field) for field in map(_field, clear)}
        if not values:
            raise Unknown(f"Say what to change of {ref_to(was)}; --help lists the options.")
        save(
            session,
            lambda review, hand: edit_entry(review, was, hand, **values),
            f"{ref_to(was)} is changed",
        )

    clearing = [field.replace("_", "-") for field in log.fields if field != LOGS[log.kind].needs]
    empty = Taken(
        "--clear", "clear", {"type": click.Choice(clearing), "multiple": True},
        "Empty a field; may be given again.",
    )  # fmt: skip
    return _made(
        log, "edit", _of_an_entry(log)(command), (*log.fields.values(), empty),
        f"Change a {log.noun}. What is not given stays as it is.",
        f"{log.letter}1 {log.edits}",
    )  # fmt: skip


def _list(log: LogCommands) -> click.Command:
    @as_json
    def command(session: Session, json: bool) -> None:
        review = session.review
        found = entries(review, log.kind)
        if json:
            put_json([{"ref": str(ref_to(e)), **msgspec.to_builtins(e)} for e in found])
        else:
            put_table([(str(ref_to(entry)), *log.row(review, entry)) for entry in found])

    return _made(log, "list", command, (), f"List every {log.noun}.", "")


def _made(
    log: LogCommands,
    name: str,
    command: Callable[..., None],
    options: Iterable[Taken],
    says: str,
    example: str,
) -> click.Command:
    for taken in reversed(list(options)):
        command = taken.option(command)
    line = f"dhr {log.noun} {name} lambeth-2024 {example}".rstrip()
    return click.command(name, help=f"{says}\n\nExample: {line}")(on_case(command))


def _of_an_entry(log: LogCommands) -> Callable[[Callable[..., None]], Callable[..., None]]:
    completed = completing.items_of(log.table, LOGS[log.kind].needs)
    return click.argument("item", metavar=f"{log.letter}1", shell_complete=completed)


def _entry(session: Session, log: LogCommands, name: str) -> Any:
    ref = names.item(session.review, name, (log.table,))
    return getattr(session.review, log.table)[ref.id]


def _field(name: str) -> str:
    return name.replace("-", "_")


def _usual(kind: type[Entry], field: str) -> Any:
    """What a field has where nobody gave it anything."""
    return next(each.default for each in msgspec.structs.fields(kind) if each.name == field)
