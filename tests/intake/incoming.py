"""Files as partnerships keep them, made by the programs' own libraries."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from dhr_tui.intake.reading import Incoming
from dhr_tui.review.records import Agency, Member, Question, QuestionKind

EACH, WHOLE = QuestionKind.EACH_AGENCY, QuestionKind.WHOLE_REVIEW
CONTRIBUTORS = (
    ("Contributors to the review", None, None, None),
    (None, None, None, None),
    ("Agency", "Date requested", "Type of return", "Lead officer"),
    ("Metropolitan Police Service (MPS)", "14/2/14", "IMR", "DI"),
    ("Victim Support", "Feb 2014", "nil", None),
)


def excel(path: Path, rows: Iterable[Sequence[Any]], *more: Any) -> Path:
    """An Excel workbook of one sheet; `more` are functions that change the sheet."""
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for change in more:
        change(book.active)
    book.save(path)
    return path


def word(path: Path, *changes: Any) -> Path:
    """A Word document; `changes` are functions that write in it."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for change in changes:
        change(document)
    document.save(str(path))
    return path


def repacked(path: Path, part: str, old: bytes, new: bytes, once: bool = False) -> Path:
    """The package with bytes of one of its parts replaced, everywhere or once."""
    packed = io.BytesIO()
    with zipfile.ZipFile(path) as was, zipfile.ZipFile(packed, "w") as becomes:
        for name in was.namelist():
            data = was.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new, 1 if once else -1)
            becomes.writestr(name, data, zipfile.ZIP_DEFLATED)
    path.write_bytes(packed.getvalue())
    return path


def names(found: Incoming) -> list[str]:
    """The names of the agencies or members that a file brings."""
    records = [arrival.record for arrival in found.arrivals]
    return [record.name for record in records if isinstance(record, (Agency, Member))]


def written(path: Path, text: str, encoding: str = "utf-8") -> str:
    """The path of a file with a text."""
    path.write_bytes(text.encode(encoding))
    return str(path)


def items(found: Incoming) -> list[tuple[str, str, QuestionKind]]:
    """The items of terms that a file brings: number, text and kind."""
    questions = [a.record for a in found.arrivals if isinstance(a.record, Question)]
    return [(q.reference, q.text, q.kind) for q in questions]
