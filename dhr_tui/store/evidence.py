"""What can still be read of a damaged case: its file, its journal, and where the two part."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

import msgspec

from dhr_tui.review.history import Entry
from dhr_tui.store import casefile, journal, parts, reading
from dhr_tui.store.casefile import Opened
from dhr_tui.store.errors import Damaged, StoreError
from dhr_tui.store.journal import End, Line
from dhr_tui.store.meta import ZERO, Meta, chained
from dhr_tui.store.replay import Replay

_META = b'{"meta":{"1":'


class Evidence(NamedTuple):
    """`opened` is the case in a case file that is sound in itself, and `fault` is why it is not.

    `told` is what the sound part of the journal tells, up to `end`, with `saves` entries, the last
    of which is `last`; `heads` are its checksums by save. `beyond` is the save in the case file
    that the journal may lack; `after` counts the bytes of the journal that cannot be trusted, and
    `lines` the lines in them.
    """

    opened: Opened | None
    fault: str
    told: Replay
    end: End
    last: Entry | None
    heads: dict[str, int]
    beyond: Line | None
    after: int
    lines: int


def gathered(folder: str, case: str) -> Evidence:
    """Read everything there is. Raises OSError, and StoreError where nothing can be told."""
    opened, raw, fault = _file(folder, case)
    told, end, last = Replay(), journal.START, None
    heads: dict[str, int] = {ZERO: 0}
    with contextlib.suppress(Damaged):
        for line in journal.lines(folder):
            last = journal.following(line, end.save)
            told.play(last)
            end = line.end
            heads[end.head] = end.save
    beyond = _beyond(opened.meta if opened else _meta_in(raw), end)
    if beyond:
        last = journal.entry_of(beyond.body, beyond.end.save)
        told.play(last)
    after = parts.size_after(folder, end.part, end.length)
    return Evidence(opened, fault, told, end, last, heads, beyond, after, _lines_after(folder, end))


def _file(folder: str, case: str) -> tuple[Opened | None, bytes, str]:
    """The case file where it is sound in itself, its bytes, and what is wrong with it."""
    raw = b""
    try:
        raw, _ = reading.read(folder, case)
        return casefile.decode(raw, case), raw, ""
    except Damaged as damage:
        return None, raw, damage.fault


def _meta_in(raw: bytes) -> Meta | None:
    """What a file that is cut off still says of itself at its beginning."""
    if not raw.startswith(_META):
        return None
    try:
        values, _ = _first_value(raw[len(_META) :].decode(errors="replace"))
        return msgspec.convert(values, Meta)
    except (ValueError, RecursionError, msgspec.ValidationError):
        return None


def _first_value(text: str) -> tuple[object, int]:
    import json

    return json.JSONDecoder().raw_decode(text)


def _beyond(meta: Meta | None, end: End) -> Line | None:
    """The save that the case file holds and the journal does not yet, if it follows `end`."""
    if meta is None or meta.prev != end.head or meta.head == end.head:
        return None
    body = meta.last.encode(errors="replace")
    if chained(meta.prev, body) != meta.head:
        return None
    line = Line(body, End(end.part, end.length, meta.head, meta.save))
    try:
        journal.following(line, end.save)
    except StoreError:
        return None
    return line


def _lines_after(folder: str, end: End) -> int:
    """How many lines follow the sound part, whatever they are."""
    count = 0
    for part in range(end.part, parts.closed(folder) + 1):
        with (
            contextlib.suppress(FileNotFoundError),
            parts.reading(folder, part) as fd,
            open(fd, "rb", closefd=False) as file,
        ):
            file.seek(end.length if part == end.part else 0)
            count += sum(1 for _ in file)
    return count
