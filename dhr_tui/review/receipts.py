"""Versions of a report as people type them: `14 Feb 2014; 3 Mar 2014 (with its chronology)`."""

from __future__ import annotations

import msgspec

from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Receipt

NOT_KNOWN = "date not known"
HOW = "When each version came: 14 Feb 2014; 3 Mar 2014 (with its chronology)"


def show_receipts(receipts: tuple[Receipt, ...]) -> str:
    """The versions on one line, in the form that `parse_receipts` reads."""
    return "; ".join(_shown(receipt) for receipt in receipts)


def parse_receipts(text: str, was: tuple[Receipt, ...] = ()) -> tuple[Receipt, ...]:
    """The versions in a line, counted from 1; one that stands as in `was` keeps its words.

    Raises dates.WrongDate for a date that is none.
    """
    before = {_shown(receipt): receipt for receipt in was}
    parts = [part for each in text.split(";") if (part := each.strip())]
    return tuple(
        msgspec.structs.replace(before.get(part) or _parsed(part), version=number)
        for number, part in enumerate(parts, 1)
    )


def _shown(receipt: Receipt) -> str:
    on = show_when(receipt.on) if receipt.on else NOT_KNOWN
    note = f" ({receipt.note})" if receipt.note else ""
    return f"{on}{note}".replace(";", ",").strip()


def _parsed(part: str) -> Receipt:
    date, bracket, note = part.partition("(")
    date = date.strip()
    on = None if date.casefold() == NOT_KNOWN else parse_when(date)
    return Receipt(version=1, on=on, note=note.strip().removesuffix(")") if bracket else "")
