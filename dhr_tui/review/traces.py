"""Real names that the journal of a case still has, also where the case no longer does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dhr_tui.review.disclosing import Seeker, strings_in
from dhr_tui.review.history import Entry
from dhr_tui.review.refs import Ref
from dhr_tui.review.register import Register


class Trace(NamedTuple):
    """A save that gave a record words with a name of the register (its number) in them.

    `item` is None where the name stands in what the save says of itself.
    """

    save: int
    item: Ref | None
    name: int


def traces(history: Sequence[Entry], register: Register) -> Iterator[Trace]:
    """Every trace, oldest first; a later save that replaced the words is none of its own."""
    if not register:
        return
    seeker = Seeker(register)
    for entry in history:
        for number in seeker.seek(entry.says):
            yield Trace(entry.number, None, number)
        for edit in entry.edits:
            new = (text for _, value in edit.set.values() for text in strings_in(value))
            for number in seeker.seek("\n".join(new)):
                yield Trace(entry.number, Ref(edit.table, edit.id), number)
