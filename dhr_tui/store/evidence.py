"""What can still be read of a damaged case: its file, its journal, and where the two part."""

from __future__ import annotations

import contextlib
from typing import NamedTuple

import msgspec

from dhr_tui.review.history import Entry
from dhr_tui.store import casefile, journal, parts, reading, salvage
from dhr_tui.store.casefile import Opened
from dhr_tui.store.errors import Damaged, StoreError
from dhr_tui.store.journal import End, Line
from dhr_tui.store.meta import ZERO, Meta, chained
from dhr_tui.store.replay import Replay
from dhr_tui.store.salvage import Rest
from dhr_tui.store.vouched import Vouched

_META = b'{"meta":{"1":'


class Evidence(NamedTuple):
    """`opened` is the case in a case file that is sound in itself, and `fault` is why it is not.

    `story` is what the journal tells. Its chain is whole up to `end`; `after` counts the bytes
    behind that, but for what a kill leaves. `kept` are the lines of them that can still be proven,
    with a gap in the place of what cannot, and `rest` is what stands behind those. The save that
    only the case file holds is the last of `kept`. `meta` is what the case file says of its last
    save, where that much of it is sound, and `claimed` is its number, be it sound or not; 0 where
    it says none.
    """

    opened: Opened | None
    fault: str
    story: Story
    end: End
    kept: list[Line]
    after: int
    rest: Rest
    meta: Meta | None
    claimed: int

    @property
    def complete(self) -> bool:
        """Whether the last save is the one that the case file says it is."""
        return self.meta is not None and self.meta.head == self.reached.head

    @property
    def reached(self) -> End:
        """The last save that can be proven."""
        return self.kept[-1].end if self.kept else self.end


class Story:
    """What a journal tells, line by line.

    `told` is the case after it, `last` its last save, `heads` its checksums by save, `gaps` the
    first and last save of each piece that is missing.
    """

    def __init__(self) -> None:
        self.told = Replay()
        self.vouched = Vouched()
        self.end = journal.START
        self.last: Entry | None = None
        self.heads: dict[str, int] = {ZERO: 0}
        self.gaps: list[tuple[int, int]] = []

    def hear(self, line: Line) -> None:
        """The next line. Raises Damaged where it cannot come there."""
        entry = journal.following(line, self.end.save)
        if entry.gap:
            self.gaps.append((self.end.save + 1, entry.number))
        else:
            self.last = entry
        self.told.play(entry)
        self.vouched.note(entry, line, self.end.head)
        self.end = line.end
        self.heads[line.end.head] = line.end.save


def gathered(folder: str, case: str, salvaging: bool = True) -> Evidence:
    """Read everything there is; unless `salvaging`, of the journal only what is whole.

    Raises OSError, and StoreError where nothing can be told.
    """
    opened, raw, fault = _file(folder, case)
    story = Story()
    with contextlib.suppress(Damaged):
        for line in journal.lines(folder):
            story.hear(line)
    end = story.end
    said = opened.meta if opened else _meta_in(raw)
    meta = _sound(said)
    after = _after(folder, end, meta)
    kept = salvage.behind(folder, end, meta) if after and salvaging else _beyond(meta, end)
    for line in kept:
        story.hear(line)
    rest = salvage.rest(folder, end, kept)
    claimed = said.save if said and said.save < salvage.FAR else 0
    return Evidence(opened, fault, story, end, kept, after, rest, meta, claimed)


def _file(folder: str, case: str) -> tuple[Opened | None, bytes, str]:
    """The case file where it is sound in itself, its bytes, and what is wrong with it."""
    raw = b""
    try:
        raw, _ = reading.read(folder, case)
        return casefile.looked_through(raw, case), raw, ""
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


def _sound(meta: Meta | None) -> Meta | None:
    """What a case file says of its last save, if the checksum agrees."""
    if meta and chained(meta.prev, meta.last.encode(errors="replace")) == meta.head:
        return meta
    return None


def _after(folder: str, end: End, meta: Meta | None) -> int:
    """How many bytes follow the sound part, unless they are what a kill leaves of a last line."""
    if meta and journal.begun(folder, end, meta):
        return 0
    return parts.size_after(folder, end.part, end.length)


def _beyond(meta: Meta | None, end: End) -> list[Line]:
    """The save that the case file holds and the journal does not yet, if it follows `end`."""
    if meta is None or meta.prev != end.head:
        return []
    line = Line(meta.last.encode(), End(end.part, end.length, meta.head, meta.save))
    try:
        journal.following(line, end.save)
    except StoreError:
        return []
    return [line]
