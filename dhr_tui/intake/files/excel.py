"""The sheets of an Excel workbook as tables: values as they were last saved, nothing worked out."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files import office
from dhr_tui.intake.files.separated import too_large
from dhr_tui.intake.files.table import MOST_COLUMNS, MOST_ROWS, Row, Table

NOT_WORKED_OUT = "It is a formula without a saved value; open the file in Excel and save it."
ERROR_VALUE = "It is an error value of Excel; mend the formula."


def sheets(data: bytes, name: str) -> tuple[Table, ...]:
    """Every sheet that has text, in order, those that are hidden last. Raises WrongSource."""
    openpyxl = office.reader("openpyxl", name)
    package = office.checked(data, name, "Excel")
    try:
        values = openpyxl.load_workbook(package, data_only=True, keep_links=False)
        formulas = openpyxl.load_workbook(package, keep_links=False)
        tables = [
            _table(sheet, formulas[sheet.title], f"Sheet {sheet.title} of {name}")
            for sheet in sorted(values.worksheets, key=_is_hidden)
        ]
    except WrongSource:
        raise
    except Exception:
        raise WrongSource(f"{name} cannot be read as an Excel workbook; it is damaged.") from None
    return tuple(table for table in tables if table.rows)


def _table(sheet: Any, formulas: Any, name: str) -> Table:
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise WrongSource(too_large(name))
    merged = _merged(sheet)
    bands = {
        area.min_row
        for area in sheet.merged_cells.ranges
        if area.min_row == area.max_row and area.size["columns"] >= max(2, sheet.max_column // 2)
    }
    rows = []
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = tuple(merged.get((number, n), _text(c)) for n, c in enumerate(cells, 1))
        wrong = dict(_wrong(cells, formulas))
        band = number in bands and sum(map(bool, texts)) == 1
        rows.append(Row(number, texts, band, wrong))
    title = f"{'hidden ' * _is_hidden(sheet)}sheet {sheet.title}"
    hidden = frozenset(n for n, shown in sheet.row_dimensions.items() if shown.hidden)
    return Table(title, tuple(rows) if any(not r.blank for r in rows) else (), hidden)


def _is_hidden(sheet: Any) -> bool:
    return bool(sheet.sheet_state != "visible")


def _merged(sheet: Any) -> dict[tuple[int, int], str]:
    """Texts of cells that are merged downwards: the first one's text belongs to each row."""
    found = {}
    for area in sheet.merged_cells.ranges:
        text = _text(sheet.cell(area.min_row, area.min_col))
        for row in range(area.min_row, area.max_row + 1):
            found[row, area.min_col] = text
    return found


def _wrong(cells: tuple[Any, ...], formulas: Any) -> Iterator[tuple[int, str]]:
    for index, cell in enumerate(cells):
        if cell.data_type == "e":
            yield index, ERROR_VALUE
        elif cell.value is None and formulas.cell(cell.row, cell.column).data_type == "f":
            yield index, NOT_WORKED_OUT


def _text(cell: Any) -> str:
    """A value as people write it; a date is as exact as the sheet shows it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        shown = str(cell.number_format).lower()
        return value.date().isoformat() if "d" in shown else value.date().isoformat()[:7]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
