"""Options for what a finding rests on: each may be given once for every piece of evidence."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from dhr_tui.commands.parts import completing, names
from dhr_tui.commands.parts.dates import date_after
from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.held import MEETING
from dhr_tui.commands.parts.texts import TEXT
from dhr_tui.review.records import Evidence

if TYPE_CHECKING:
    from dhr_tui.review.review import Review

Option = Callable[[Callable[..., Any]], Callable[..., Any]]


def _option(name: str, metavar: str, says: str, complete: Any = None) -> Option:
    return click.option(
        f"--{name}",
        type=TEXT,
        multiple=True,
        metavar=metavar,
        shell_complete=complete,
        help=f"Evidence: {says}",
    )


EVIDENCE: dict[str, Option] = {
    "source": _option("source", "TEXT", "the source; may be given again for a further piece."),
    "paragraph": _option("paragraph", "TEXT", "the paragraph there; one for each source."),
    "evidence_date": _option("evidence-date", "DATE", "the date it speaks of."),
    "heard_at": _option("heard-at", "N", "the meeting at which it was said.", completing.meetings),
    "speaker": _option("speaker", "A", "whose agency said it there.", completing.agencies),
}
"""The options by their name; the n-th value of each belongs to the n-th piece."""


def evidence(review: Review, given: dict[str, tuple[str, ...]]) -> tuple[Evidence, ...]:
    """The pieces of evidence that the options make; an empty value leaves that part out."""
    columns = {name: values for name, values in given.items() if values}
    count = max(map(len, columns.values()), default=0)
    for name, values in columns.items():
        if len(values) != count:
            option = f"--{name.replace('_', '-')}"
            raise Unknown(
                f"There are {count} pieces of evidence and {len(values)} of {option}; "
                f'give {option} for each of them, "" where there is none.'
            )
    rows = ({name: values[at] for name, values in columns.items()} for at in range(count))
    return tuple(_piece(review, row) for row in rows if any(row.values()))


def _piece(review: Review, row: dict[str, str]) -> Evidence:
    date, meeting, agency = (row.get(name) for name in ("evidence_date", "heard_at", "speaker"))
    return Evidence(
        source=row.get("source", ""),
        paragraph=row.get("paragraph", ""),
        date=date_after("--evidence-date", date) if date else None,
        meeting=names.meeting(review, MEETING.convert(meeting, None, None)) if meeting else 0,
        agency=names.agency(review, agency) if agency else 0,
    )
