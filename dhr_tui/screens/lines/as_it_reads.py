"""A document as its reader sees it: the Markdown that is written, read back and set in lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len

from dhr_tui.documents.reading import read
from dhr_tui.documents.tree import Block, Bullets, Heading, Lines, Numbered, Paragraph, Table, Tone
from dhr_tui.widgets.ink import BLANK, Line, Span, line
from dhr_tui.widgets.typeset import MEASURE, set_text, wrap

EDGE = 1
"""Columns at the left of all text."""

GAP = 2
"""Columns between two columns of a table."""

COLUMN_AT_LEAST = 12
"""Columns to which a column of a table may be narrowed; narrower ones stay as they are."""

INK_OF_TONE = {Tone.PLAIN: "", Tone.QUIET: "quiet", Tone.STRONG: "strong"}


def set_document(markdown: str, width: int) -> list[Line]:
    """The Markdown in lines of at most `width` columns. Raises Unknown."""
    rows: list[Line] = []
    for block in read(markdown):
        if rows:
            rows.append(BLANK)
        rows += _block(block, width)
    return rows


def _block(block: Block, width: int) -> Iterator[Line]:
    if isinstance(block, Heading):
        yield from _heading(block, width)
    elif isinstance(block, Paragraph):
        for text in block.lines:
            yield from set_text(text, width - EDGE, INK_OF_TONE[block.tone], EDGE)
    elif isinstance(block, Bullets):
        yield from _items((("- ", item) for item in block.items), width)
    elif isinstance(block, Numbered):
        numbered = enumerate(block.items, block.start)
        yield from _items(((f"{number}. ", item) for number, item in numbered), width)
    else:
        yield from _table(block, width)


def _heading(block: Heading, width: int) -> Iterator[Line]:
    """The title has a rule below it; the heads of its parts stand out."""
    ink = "strong accent" if block.level == 2 else "strong"
    rows = set_text(block.text, width - EDGE, ink, EDGE)
    yield from rows
    if block.level == 1:
        longest = max(sum(cell_len(text) for text, _ in row) for row in rows)
        yield line((" " * EDGE + "─" * (longest - EDGE), "quiet"))


def _items(items: Iterable[tuple[str, Lines]], width: int) -> Iterator[Line]:
    """List items; what follows the mark hangs behind it."""
    for mark, (first, *more) in items:
        yield from set_text(mark + first, width - EDGE, "", EDGE)
        for text in more:
            yield from set_text(text, width - EDGE, "", EDGE + len(mark))


def _table(table: Table, width: int) -> Iterator[Line]:
    """Columns side by side where there is room for them, else a record a row."""
    columns = _columns(table, width - EDGE - 1)
    yield from _abreast(table, columns) if columns else _records(table, width)


def _columns(table: Table, room: int) -> list[int]:
    """How wide each column is; none where they have no room, or would be too narrow to read."""
    texts = [[[head], *(row[at] for row in table.rows)] for at, head in enumerate(table.heads)]
    longest = (max((cell_len(t) for cell in cells for t in cell), default=1) for cells in texts)
    natural = [min(columns, MEASURE) for columns in longest]
    room -= GAP * (len(natural) - 1)
    wide = [columns for columns in natural if columns > COLUMN_AT_LEAST]
    if sum(natural) <= room:
        return natural
    left = room - (sum(natural) - sum(wide))
    if not wide or left < len(wide) * COLUMN_AT_LEAST * 2:
        return []
    share = {n: COLUMN_AT_LEAST + (n - COLUMN_AT_LEAST) * (left - len(wide) * COLUMN_AT_LEAST)
             // (sum(wide) - len(wide) * COLUMN_AT_LEAST) for n in wide}  # fmt: skip
    return [share.get(columns, columns) for columns in natural]


def _abreast(table: Table, columns: Sequence[int]) -> Iterator[Line]:
    yield from _row([(head,) for head in table.heads], columns, "strong")
    yield line((" " * EDGE + (" " * GAP).join("─" * c for c in columns), "quiet"))
    high = any(cell_len(t) > c for row in table.rows
               for cell, c in zip(row, columns, strict=True) for t in cell)  # fmt: skip
    for number, row in enumerate(table.rows):
        if high and number:
            yield BLANK
        yield from _row(row, columns, "")


def _row(cells: Sequence[Lines], columns: Sequence[int], ink: str) -> Iterator[Line]:
    """One row of a table, as high as its highest cell."""
    wrapped = [
        [part for text in cell for part in wrap(text, max(columns_, 1))]
        for cell, columns_ in zip(cells, columns, strict=True)
    ]
    for at in range(max(map(len, wrapped), default=0)):
        words = (rows[at] if at < len(rows) else "" for rows in wrapped)
        padded = (w + " " * (c - cell_len(w)) for w, c in zip(words, columns, strict=True))
        yield line(" " * EDGE, ((" " * GAP).join(padded).rstrip(), ink))


def _records(table: Table, width: int) -> Iterator[Line]:
    """Every row as a record: what its first column says, below it "column: value" for the rest."""
    heads = [head.replace("\n", " ") for head in table.heads[1:]]
    records = [list(zip(heads, row[1:], strict=True)) for row in table.rows]
    column = max((_columns_of(*pair) for pairs in records for pair in pairs), default=0) + GAP
    many = (width - EDGE - GAP) // column
    for number, (row, pairs) in enumerate(zip(table.rows, records, strict=True)):
        if number:
            yield BLANK
        for text in row[0]:
            yield from set_text(text, width - EDGE, "strong", EDGE)
        if many > 1:
            yield from _in_columns(pairs, column, many)
        else:
            for name, cell in pairs:
                yield from _value(name, cell, width)


def _columns_of(name: str, cell: Lines) -> int:
    """How wide a value and its name are in one row; as good as endless where it has several."""
    return cell_len(f"{name}: {cell[0] if cell else ''}") if len(cell) < 2 else 10**6


def _in_columns(pairs: Sequence[tuple[str, Lines]], column: int, many: int) -> Iterator[Line]:
    """Short values beside one another, `many` in a row."""
    for start in range(0, len(pairs), many):
        spans: list[Span] = [(" " * (EDGE + GAP), "")]
        for name, cell in pairs[start : start + many]:
            text = cell[0] if cell else ""
            gap = column - _columns_of(name, cell)
            spans += [(f"{name}: ", "quiet"), (text + " " * gap, "")]
        yield line(*spans)


def _value(name: str, cell: Lines, width: int) -> Iterator[Line]:
    """The name of a column in quiet ink, and its value behind it in the same rows."""
    indent, head = EDGE + GAP, f"{name}: "
    first, *more = cell or ("",)
    rows = set_text(head + first, width - EDGE, "", indent)
    start = rows[0][1][0]
    if start.startswith(head.rstrip()):
        shown = start[: len(head)]
        yield line(" " * indent, (shown, "quiet"), start[len(shown) :])
        rows = rows[1:]
    yield from rows
    for text in more:
        yield from set_text(text, width - EDGE, "", indent) if text else [BLANK]
