"""A Word document as paragraphs and tables.

python-docx opens the package; the text is gathered here, since it passes over text in content
controls, in text boxes and in tracked insertions, and a word that was left out would be lost.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files import office
from dhr_tui.intake.files.block import Block, block
from dhr_tui.intake.files.separated import too_large
from dhr_tui.intake.files.table import MOST_COLUMNS, MOST_ROWS, Row, Table
from dhr_tui.intake.files.word_numbers import Numbers

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PASSED_OVER = {f"{W}{tag}" for tag in ("del", "moveFrom", "pPr", "rPr", "instrText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
"""What was deleted with changes tracked, formatting, and second forms of text boxes."""

BETWEEN = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
OFF = ("0", "false", "off")
"""What the setting of a run says where it is switched off."""

TRACKED = "Changes are tracked in it; it was read as if all of them were accepted."
HIDDEN = "Text that is hidden in it was passed over."
FOOTNOTES = "Its footnotes and endnotes are not read."


class Written(NamedTuple):
    """What a document says: its paragraphs, its tables, and notes for the person."""

    blocks: tuple[Block, ...]
    tables: tuple[Table, ...]
    notes: tuple[str, ...] = ()


def written(data: bytes, name: str) -> Written:
    """The paragraphs (also those in tables) and the tables. Raises WrongSource."""
    docx = office.reader("docx", name)
    package = office.checked(data, name, "Word")
    if b"macroEnabled" in _part(package, "[Content_Types].xml"):
        raise WrongSource(f"{name} may hold macros; open it in Word and save it as .docx.")
    try:
        document = docx.Document(package)
        body = document.element.body
        numbers = Numbers(document)
        blocks = tuple(_blocks(body, numbers))
        tables = tuple(_tables(body, name))
    except WrongSource:
        raise
    except Exception:
        raise WrongSource(f"{name} cannot be read as a Word document; it is damaged.") from None
    return Written(blocks, tables, tuple(_notes(body)))


def _notes(body: Any) -> Iterator[str]:
    """What somebody should know about how the document was read."""
    for note, tags in (
        (TRACKED, ("ins", "del", "moveTo", "moveFrom")),
        (HIDDEN, ("vanish",)),
        (FOOTNOTES, ("footnoteReference", "endnoteReference")),
    ):
        if any(next(body.iter(f"{W}{tag}"), None) is not None for tag in tags):
            yield note


def _part(package: Any, part: str) -> bytes:
    import zipfile

    with zipfile.ZipFile(package) as archive:
        return archive.read(part) if part in archive.namelist() else b""


def _blocks(body: Any, numbers: Numbers) -> Iterator[Block]:
    tables = {table: f"table {n}" for n, table in enumerate(_each(body, f"{W}tbl"), 1)}
    for count, paragraph in enumerate(_each(body, f"{W}p"), 1):
        text = _words(paragraph).strip()
        if not text:
            continue
        of = (tables[table] for table in paragraph.iterancestors(f"{W}tbl") if table in tables)
        yield _block(paragraph, f"paragraph {count}", text, numbers)._replace(table=next(of, ""))


def _block(paragraph: Any, place: str, text: str, numbers: Numbers) -> Block:
    number = numbers.of(paragraph)
    if numbers.is_heading(paragraph):
        return Block(place, text, number.label if number else "", heading=True)
    if number:
        return Block(place, text, number.label, True, number.depth, styled=number.styled)
    found = block(place, text)
    return found._replace(heading=not found.item and _is_bold(paragraph, text))


def _is_bold(paragraph: Any, text: str) -> bool:
    """Whether a paragraph is one bold line and no sentence: somebody's heading."""
    runs = [run for run in paragraph.iter(f"{W}r") if run.find(f"{W}t") is not None]
    settings = [run.find(f"{W}rPr/{W}b") for run in runs]
    bold = all(one is not None and one.get(f"{W}val", "true") not in OFF for one in settings)
    return bool(runs) and bold and "\n" not in text and text[-1] not in ".?;:"


def _tables(body: Any, name: str) -> Iterator[Table]:
    for count, table in enumerate(_each(body, f"{W}tbl"), 1):
        rows: list[Row] = []
        for number, row in enumerate(_each(table, f"{W}tr"), 1):
            above = rows[-1].cells if rows else ()
            cells = tuple(_cells(row, above))
            alone = len(list(_each(row, f"{W}tc"))) == 1 and len(cells) > 1
            rows.append(Row(number, cells, band=alone and bool(cells[0])))
            if number > MOST_ROWS or len(cells) > MOST_COLUMNS:
                raise WrongSource(too_large(name))
        yield Table(f"table {count}", tuple(rows))


def _cells(row: Any, above: tuple[str, ...]) -> Iterator[str]:
    """Texts by column: a cell merged downwards says what it says above, one across stands once."""
    column = 0
    for cell in _each(row, f"{W}tc"):
        span, goes_on = _merging(cell)
        text = "\n".join(filter(None, (_words(p).strip() for p in _each(cell, f"{W}p"))))
        yield above[column] if goes_on and column < len(above) else text
        yield from [""] * (span - 1)
        column += span


def _merging(cell: Any) -> tuple[int, bool]:
    """How many columns a cell spans, and whether it goes on from the row above."""
    span, goes_on = 1, False
    for setting in cell.iterchildren(f"{W}tcPr"):
        for wide in setting.iterchildren(f"{W}gridSpan"):
            span = min(max(int(wide.get(f"{W}val", "1")), 1), MOST_COLUMNS + 1)
        for down in setting.iterchildren(f"{W}vMerge"):
            goes_on = down.get(f"{W}val", "continue") == "continue"
    return span, goes_on


def _each(node: Any, tag: str) -> Iterator[Any]:
    """Elements of that name below `node`, in order, with those of a paragraph's text boxes."""
    for child in node.iterchildren():
        if child.tag in PASSED_OVER:
            continue
        if child.tag == tag:
            yield child
        if child.tag != tag or tag == f"{W}p":
            yield from _each(child, tag)


def _hidden(run: Any) -> bool:
    """Whether Word neither shows nor prints a run."""
    setting = run.find(f"{W}rPr/{W}vanish")
    return setting is not None and setting.get(f"{W}val", "true") not in OFF


def _words(node: Any) -> str:
    """The text of a paragraph, without that of paragraphs inside of it."""
    pieces = []
    for child in node.iterchildren():
        if child.tag == f"{W}t":
            pieces.append(child.text or "")
        elif child.tag in BETWEEN:
            pieces.append(BETWEEN[child.tag])
        elif child.tag not in PASSED_OVER and child.tag != f"{W}p" and not _hidden(child):
            pieces.append(_words(child))
    return "".join(pieces)
