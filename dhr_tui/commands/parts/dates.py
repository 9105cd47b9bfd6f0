"""Options whose value is a date: `2025-02-14`, `2025-02`, `?about 2025`, `2025-01 to 2025-03`."""

from __future__ import annotations

from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.intake.dates import parse_when
from dhr_tui.review.records import When


class Date(click.ParamType[When]):
    """A date that may be partial, near or unsure; it becomes a When."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> When:
        try:
            return value if isinstance(value, When) else parse_when(str(value))
        except ValueError as error:
            raise Unknown(f"{str(error).rstrip('.')}.") from None


DATE = Date()
