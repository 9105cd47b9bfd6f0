"""Options whose value is a date: `2025-02-14`, `2025-02`, `?about 2025`, `2025-01 to 2025-03`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.review.dates import WrongDate, parse_when
from dhr_tui.review.records import When

NO_DATE = When(on="")
"""What an empty text becomes where a date may be taken away."""


class Date(click.ParamType[When]):
    """A date that may be partial, near or unsure; it becomes a When."""

    name = "date"

    def __init__(self, may_be_empty: bool = False) -> None:
        self.may_be_empty = may_be_empty

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> When:
        try:
            when = value if isinstance(value, When) else parse_when(str(value))
        except WrongDate as error:
            raise Unknown(str(error)) from None
        if when is None and self.may_be_empty:
            return NO_DATE
        if when is None:
            raise Unknown("A date has no text; write it like 4 Feb 2010, Feb 2010 or 2010.")
        return when


DATE = Date()
DATE_OR_NONE = Date(may_be_empty=True)


def cleared(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, None for a date that was taken away."""
    return {name: None if value == NO_DATE else value for name, value in values.items()}
