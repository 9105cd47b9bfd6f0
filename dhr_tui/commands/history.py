"""dhr history: what happened to a case, or to one item of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put, put_json, put_table
from dhr_tui.review.history import Entry, entries_of

if TYPE_CHECKING:
    from dhr_tui.review.refs import Ref
    from dhr_tui.session import Session


@click.command("history")
@on_case
@click.argument("item", required=False, metavar="[ITEM]", shell_complete=completing.every_item)
@as_json
def history_command(session: Session, item: str | None, json: bool) -> None:
    """Print every save of a case, oldest first: number, time, who, meeting, what was done.

    With an item, only the saves that changed it, each with the words it had from then on.

    Example: dhr history lambeth-2024 F7
    """
    ref = names.item(session.review, item) if item else None
    entries: Sequence[Entry] = session.history()
    if ref:
        entries = entries_of(entries, *ref)
    if json:
        put_json([_as_json(entry) for entry in entries])
    elif ref:
        for entry in entries:
            _put_entry(session, entry, ref)
    else:
        put_table([_columns(session, entry) for entry in entries])


def _columns(session: Session, entry: Entry) -> tuple[str, ...]:
    meeting = session.review.meetings.get(entry.meeting)
    at = f"meeting {meeting.number}" if meeting else ""
    return str(entry.number), entry.at, entry.who, at, entry.says


def _put_entry(session: Session, entry: Entry, ref: Ref) -> None:
    """A save that changed the item, and below it the item's new words, indented."""
    put("  ".join(filter(None, _columns(session, entry))))
    for edit in entry.edits:
        text = edit.set.get("text") if (edit.table, edit.id) == ref else None
        for line in str(text[1]).split("\n") if text and text[1] else ():
            put(f"    {line}")


def _as_json(entry: Entry) -> dict[str, Any]:
    import msgspec

    fields = ("number", "at", "who", "act", "says", "edits", "meeting", "undoes", "redoes")
    return {name: msgspec.to_builtins(getattr(entry, name)) for name in fields}
