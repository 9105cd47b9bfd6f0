"""dhr history: what happened to a case, or to one item of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.options import as_json, on_case
from dhr_tui.commands.parts.output import put, put_json, put_table
from dhr_tui.review.history import Entry, entries_of, reasons, said
from dhr_tui.review.text import one_line
from dhr_tui.review.words import difference

if TYPE_CHECKING:
    from dhr_tui.review.change import Edit
    from dhr_tui.review.refs import Ref
    from dhr_tui.session import Session


@click.command("history")
@on_case
@click.argument("item", required=False, metavar="[ITEM]", shell_complete=completing.every_item)
@click.option(
    "--changes", is_flag=True, help="With an item: mark words [-taken out-] and {+put in+}."
)
@as_json
def history_command(session: Session, item: str | None, changes: bool, json: bool) -> None:
    """Print every save of a case, oldest first: number, time, who, meeting, what was done.

    With an item, only the saves that changed it, each with the reason that was given and the words
    it had from then on. Any of these wordings is taken up again by dhr restore-wording.

    Example: dhr history lambeth-2024 F7 --changes
    """
    ref = names.thing(session.review, item) if item else None
    entries: Sequence[Entry] = session.history()
    if ref:
        entries = entries_of(entries, *ref)
    if json:
        put_json([_as_json(entry) for entry in entries])
    elif ref:
        for entry in entries:
            _put_entry(session, entry, ref, changes)
    else:
        put_table([_columns(session, entry) for entry in entries])


def _columns(session: Session, entry: Entry) -> tuple[str, ...]:
    meeting = session.review.meetings.get(entry.meeting)
    at = f"meeting {meeting.number}" if meeting else ""
    return str(entry.number), entry.at, entry.who, at, entry.says


def _put_entry(session: Session, entry: Entry, ref: Ref, changes: bool) -> None:
    """A save that changed the item; below it, indented, the reason and the item's new words."""
    put("  ".join(filter(None, _columns(session, entry))))
    for edit in entry.edits:
        if (edit.table, edit.id) == ref:
            for line in _lines(edit, changes):
                put(f"    {line}")


def _lines(edit: Edit, changes: bool) -> Iterator[str]:
    for reason in reasons(edit):
        yield f"because: {one_line(reason)}"
    old, new = edit.set.get("text", ("", ""))
    if new:
        yield from (_marked(old or "", new) if changes else new).split("\n")
    for field, before, after in said(edit):
        yield f"{field}: {one_line(before) or 'nothing'} -> {one_line(after) or 'nothing'}"


def _marked(old: str, new: str) -> str:
    """The new words, with what was taken out and put in between marks."""
    marks = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    pieces = difference(old, new)
    return "".join(marks[kind][0] + text + marks[kind][1] for kind, text in pieces)


def _as_json(entry: Entry) -> dict[str, Any]:
    import msgspec

    fields = ("number", "at", "who", "act", "says", "edits", "meeting", "undoes", "redoes")
    return {name: msgspec.to_builtins(getattr(entry, name)) for name in fields}
