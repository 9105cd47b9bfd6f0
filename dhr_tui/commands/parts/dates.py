"""Options whose value is a date: `2025-02-14`, `2025-02`, `?about 2025`, `2025-01 to 2025-03`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.review.dates import WrongDate, parse_when
from dhr_tui.review.records import When
from dhr_tui.review.text import begun_small

NO_DATE = When(on="")
"""What an empty text becomes where a date may be taken away."""


class Date(click.ParamType[When]):
    """A date that may be partial, near or unsure; it becomes a When."""

    name = "date"

    def __init__(self, may_be_empty: bool = False) -> None:
        self.may_be_empty = may_be_empty

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> When:
        option = param.opts[0] if param else "The date"
        when = value if isinstance(value, When) else date_after(option, str(value))
        if when is None and not self.may_be_empty:
            raise Unknown(f"{option} has no text; write it like 4 Feb 2010, Feb 2010 or 2010.")
        return when or NO_DATE


def date_after(option: str, text: str) -> When | None:
    """The date after an option, None where there is no text. Raises Unknown, naming the option."""
    try:
        return parse_when(text)
    except WrongDate as error:
        raise Unknown(f"{option} cannot be that: {begun_small(str(error))}.") from None


DATE = Date()
DATE_OR_NONE = Date(may_be_empty=True)


def cleared(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values, None for a date that was taken away."""
    return {name: None if value == NO_DATE else value for name, value in values.items()}
