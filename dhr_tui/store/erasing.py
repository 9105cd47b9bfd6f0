"""Words taken out of the lines of a journal whose chain still holds.

The save that records an erasure is written into the case file first, then every part of the
journal that has the words is replaced, then the line of that save follows. Whatever is cut off
between is done by the next save, as the save itself tells every place.
"""

from __future__ import annotations

from typing import Any

import msgspec

from dhr_tui.review.acts.erasing import Words, places_in
from dhr_tui.review.change import Hand
from dhr_tui.review.history import ERASED, Entry, Erased, Erasure
from dhr_tui.review.review import Review
from dhr_tui.store import atomic, journal, parts
from dhr_tui.store.meta import Meta, chained, digest_of
from dhr_tui.store.step import Step


def step(
    folder: str, meta: Meta, review: Review, wanted: list[Words], because: str, hand: Hand
) -> Step:
    """The save that records the erasure of the words from every line of the journal.

    Raises Damaged where not every line can be read.
    """
    number = meta.save + 1
    erases, end = [], journal.START
    for line in journal.lines(folder):
        end = line.end
        entry = journal.entry_of(line.body, line.end.save)
        if places := places_in(entry, wanted):
            left = _erased(line.body, places, number)
            erases.append(Erasure(save=entry.number, places=places, digest=digest_of(left)))
    journal.complete(end, meta)
    fields = ", ".join(f"{each.ref} ({each.field})" for each in wanted)
    entry = Entry(
        number=number,
        at=hand.at,
        who=hand.who,
        act="erase",
        says=f"erased earlier words of {fields} from the journal, because {because}",
        edits=(),
        meeting=hand.meeting,
        salt=hand.salt or "",
        erases=tuple(erases),
    )
    body = msgspec.json.encode(entry)
    head = chained(meta.head, body)
    following = msgspec.structs.replace(
        meta, save=number, head=head, prev=meta.head, last=body.decode()
    )
    return Step(following, msgspec.structs.replace(review, save=number, head=head), ())


def carry_out(folder: str, entry: Entry) -> None:
    """Take out of the journal what `entry` erases; what is out already stays so."""
    wanted = {each.save: each for each in entry.erases}
    closed = parts.closed(folder)
    for part in range(closed + 1):
        name = parts.closed_name(part) if part < closed else parts.OPEN
        atomic.sweep(folder, name)
        try:
            before = atomic.read(f"{folder}/{name}")
        except FileNotFoundError:
            continue
        after = b"".join(_line(line, wanted, entry.number) for line in _lines(before))
        if after != before:
            atomic.replace(folder, name, after)


def _lines(data: bytes) -> list[bytes]:
    """The lines with their line ends; only a newline ends a line of a journal."""
    return [line + b"\n" for line in data.split(b"\n")[:-1]]


def _line(line: bytes, wanted: dict[int, Erasure], by: int) -> bytes:
    body = line[65:-1]
    erasure = wanted.get(journal.number_of(body))
    if erasure is None or not erasure.places or digest_of(body) == erasure.digest:
        return line
    return line[:65] + _erased(body, erasure.places, by) + b"\n"


def _erased(body: bytes, places: tuple[str, ...], by: int) -> bytes:
    """The JSON of an entry without the words at those places, and without its salt."""
    values: dict[str, Any] = msgspec.json.decode(body)
    digest = (values.get("erased") or {}).get("digest") or digest_of(body)
    for place in places:
        _put(values, place.split("/"))
    entry = msgspec.convert(values, Entry)
    return msgspec.json.encode(
        msgspec.structs.replace(entry, salt="", erased=Erased(by=by, digest=digest))
    )


def _put(values: Any, path: list[str]) -> None:
    for step in path[:-1]:
        values = values[int(step) if isinstance(values, list) else step]
    last = path[-1]
    values[int(last) if isinstance(values, list) else last] = ERASED
