"""Options whose value is a date: `2025-02-14`, `2025-02`, `?about 2025`, `2025-01 to 2025-03`."""

from __future__ import annotations

from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.review.dates import WrongDate, parse_when
from dhr_tui.review.records import When


class Date(click.ParamType[When]):
    """A date that may be partial, near or unsure; it becomes a When."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> When:
        try:
            when = value if isinstance(value, When) else parse_when(str(value))
        except WrongDate as error:
            raise Unknown(str(error)) from None
        if when is None:
            raise Unknown("A date has no text; write it like 4 Feb 2010, Feb 2010 or 2010.")
        return when


DATE = Date()
