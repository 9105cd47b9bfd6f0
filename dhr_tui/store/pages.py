"""The encoded records of a case, in pages, so that a save encodes again only what it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from dhr_tui.review.change import Edit
from dhr_tui.review.records import TABLES, Record
from dhr_tui.review.review import Review
from dhr_tui.store.meta import Meta

SIZE = 64
"""Record numbers in a page."""

_encode = msgspec.json.Encoder().encode


class Pages:
    """Table -> page number -> the JSON of its records, without the braces; never changed."""

    def __init__(self, tables: Mapping[str, dict[int, bytes]]) -> None:
        self._tables = tables

    @classmethod
    def of(cls, review: Review) -> Pages:
        return cls({table: _paged(getattr(review, table)) for table in TABLES})

    def after(self, review: Review, edits: Iterable[Edit]) -> Pages:
        """The pages of the next review, which differs from this one's by those edits."""
        touched: dict[str, set[int]] = defaultdict(set)
        for edit in edits:
            touched[edit.table].add(edit.id // SIZE)
        tables = dict(self._tables)
        for table, numbers in touched.items():
            tables[table] = _turned(tables[table], getattr(review, table), numbers)
        return Pages(tables)

    def file(self, meta: Meta) -> bytes:
        """The whole case file: compact JSON in UTF-8, tables and records in order."""
        # One piece: the system takes one large write faster than many small ones.
        return b"".join(self._parts(meta))

    def _parts(self, meta: Meta) -> Iterator[bytes]:
        yield b'{"meta":{"1":%b}' % _encode(meta)
        for table, pages in self._tables.items():
            before = b',"%b":{' % table.encode()
            for number in sorted(pages):
                yield before
                yield pages[number]
                before = b","
            yield b"}" if pages else before + b"}"
        yield b"}"


def _turned(
    pages: dict[int, bytes], records: Mapping[int, Record], numbers: set[int]
) -> dict[int, bytes]:
    """The pages of a table with some of them encoded again; an empty page is left out."""
    turned = {number: page for number, page in pages.items() if number not in numbers}
    for number in numbers:
        ids = range(number * SIZE, (number + 1) * SIZE)
        turned.update(_paged({key: records[key] for key in ids if key in records}))
    return turned


def _paged(records: Mapping[int, Record]) -> dict[int, bytes]:
    sorted_out: dict[int, dict[int, Record]] = defaultdict(dict)
    for key in sorted(records):
        sorted_out[key // SIZE][key] = records[key]
    return {number: _encode(page)[1:-1] for number, page in sorted_out.items()}
