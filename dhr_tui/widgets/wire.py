"""What goes over the line: the letters that are not on the terminal yet, and no others.

The screen library says which rows of which widgets it painted again. A key costs a round trip,
and over a slow line every byte of it is felt, so what the terminal shows already is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress, groupby, pairwise, repeat
from operator import itemgetter, ne

from rich.cells import get_character_cell_size, split_graphemes
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate

from dhr_tui.widgets.pen import PLAIN, Pen, change, pen_of

NEAR = 6
"""Columns that may be sent again between two changes; a move of the cursor costs as much."""


ERASED = "\x1b[K"
"""Makes the rest of a row blank."""

UNSURE = re.compile("[\u2600-\u27bf\U00010000-\U0010ffff]")
"""Pictures, flags and rare letters, which some terminals show wider or narrower than others."""

Cell = tuple[str, Pen]
"""One column: its letter with the marks over it, or nothing beside a wide one; and its pen."""

Piece = tuple[int, int, Iterable[Segment]]
"""A row, its first column, and what is painted from there on."""

_TEXT, _PEN = itemgetter(0), itemgetter(1)

UNKNOWN: Cell = (" ", Pen("unknown"))
"""A column of which nobody has said yet what stands in it."""


class Wire:
    """Knows what a terminal shows, and says what must be sent for it to show something else."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Cell]] = {}
        self._unsure: set[int] = set()

    def lean(self, update: CompositorUpdate, whole: bool = True) -> CompositorUpdate:
        """The same update, which sends no more than it must once it is sent (see `take`)."""
        if isinstance(update, (LayoutUpdate, ChopsUpdate)):
            return _Lean(self, update, whole)
        return update

    def leave_out(self, frame: CompositorUpdate) -> None:
        """A frame is not sent; where it was of the whole screen, what is there is unknown."""
        if isinstance(frame, LayoutUpdate):
            self.forget()

    def forget(self) -> None:
        """Take nothing for granted that the terminal was sent."""
        self._rows.clear()
        self._unsure.clear()

    def take(
        self, update: LayoutUpdate | ChopsUpdate, colours: ColorSystem, whole: bool = True
    ) -> str:
        """What must be sent for an update.

        An update of the whole screen is sent `whole`: the terminal may be another size, or somebody
        may have written over it. Only where it makes up for frames that were left out it is not.
        Terminals do not agree how wide some letters are; where one is or was, columns cannot be
        told apart, and the row is sent anew from its beginning to its end.
        """
        if isinstance(update, LayoutUpdate):
            if whole:
                self.forget()
            return self._send(_whole(update), colours)
        return self._send(_parts(update), colours)

    def _send(self, pieces: Iterable[Piece], colours: ColorSystem) -> str:
        sent: list[str] = []
        whole: set[int] = set()
        pen = PLAIN
        for y, x, segments in pieces:
            cells, unsure = _cells(segments, colours)
            before = self._exchanged(y, x, cells)
            if unsure:
                self._unsure.add(y)
            if y in self._unsure:
                whole |= {y} if before != cells else set()
                continue
            for first, last in _runs(before, cells):
                sent.append(f"\x1b[{y + 1};{x + first + 1}H")
                pen = _write(sent, pen, cells[first:last])
        for y in sorted(whole):
            sent += (change(pen, PLAIN), f"\x1b[{y + 1};1H", ERASED)
            pen = _write(sent, PLAIN, self._rows[y])
        return "".join([*sent, change(pen, PLAIN)])

    def _exchanged(self, y: int, x: int, cells: list[Cell]) -> list[Cell]:
        """Put cells where they will stand, and return those that stood there."""
        row, end = self._rows.setdefault(y, []), x + len(cells)
        row += [UNKNOWN] * (end - len(row))
        before, row[x:end] = row[x:end], cells
        return before


class _Lean(CompositorUpdate):
    """An update with the wire that it goes over."""

    def __init__(self, wire: Wire, update: LayoutUpdate | ChopsUpdate, whole: bool = True) -> None:
        self._wire = wire
        self._update = update
        self._whole = whole

    def render_segments(self, console: Console) -> str:
        colours = console._color_system or ColorSystem.TRUECOLOR
        return self._wire.take(self._update, colours, self._whole)


def _write(sent: list[str], pen: Pen, cells: Iterable[Cell]) -> Pen:
    """Add what writes the cells one after another; the pen that is in use after them."""
    for wanted, alike in groupby(cells, key=_PEN):
        if wanted is not UNKNOWN[1]:
            sent.append(change(pen, wanted))
            pen = wanted
        sent += map(_TEXT, alike)
    return pen


def _whole(update: LayoutUpdate) -> Iterator[Piece]:
    for y, strips in enumerate(update.strips, update.region.y):
        yield y, update.region.x, (segment for strip in strips for segment in strip)


def _parts(update: ChopsUpdate) -> Iterator[Piece]:
    """The painted parts of each row, cut to the columns that were painted again."""
    for y, first, last in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            start, stop = max(x, first), min(end, last)
            if strip is not None and start < stop:
                yield y, start, strip.crop(start - x, stop - x)


def _cells(segments: Iterable[Segment], colours: ColorSystem) -> tuple[list[Cell], bool]:
    """What segments put into each column, and whether that is unsure with some terminals.

    Sequences that steer a terminal are left out.
    """
    cells: list[Cell] = []
    unsure = False
    for text, style, control in segments:
        if control:
            continue
        pen = pen_of(style, colours)
        if text.isascii():
            cells += zip(text, repeat(pen))
        else:
            unsure = _add_letters(cells, text, pen) or unsure
    return cells, unsure


def _add_letters(cells: list[Cell], text: str, pen: Pen) -> bool:
    """Add letters of any width; whether there are some on which terminals do not agree.

    A letter has its marks, and a picture what makes one of several: as the screen library counts.
    """
    if _single(text):
        cells += zip(text, repeat(pen))
        return False
    marked = False
    for start, end, width in split_graphemes(text)[0]:
        letter = text[start:end]
        if width:
            cells += [(letter, pen), *[("", pen)] * (width - 1)]
        elif cells:
            _mark(cells, letter)
        marked = marked or len(letter) > 1 or not width
    return marked or UNSURE.search(text) is not None


@lru_cache(maxsize=4096)
def _single(text: str) -> bool:
    """Whether each letter takes one column, by all terminals.

    Their sum does not tell: a mark takes none, and a wide letter beside it two.
    """
    return not UNSURE.search(text) and all(get_character_cell_size(each) == 1 for each in text)


def _mark(cells: list[Cell], mark: str) -> None:
    """Put a mark over the last letter, which may be two columns wide."""
    at = _letter_at(cells, len(cells) - 1)
    cells[at] = (cells[at][0] + mark, cells[at][1])


def _runs(before: list[Cell], after: list[Cell]) -> list[tuple[int, int]]:
    """First and one-past-last column of each run that must be sent, near ones as one."""
    if before == after:
        return []
    changed = list(compress(range(len(after)), map(ne, before, after)))
    breaks = [(end, start) for end, start in pairwise(changed) if start - end > NEAR]
    firsts = [changed[0], *(start for _, start in breaks)]
    lasts = [*(end for end, _ in breaks), changed[-1]]
    return [(_letter_at(after, first), last + 1) for first, last in zip(firsts, lasts, strict=True)]


def _letter_at(cells: list[Cell], at: int) -> int:
    """The column in which the letter begins that takes this one."""
    while at and not cells[at][0]:
        at -= 1
    return at
