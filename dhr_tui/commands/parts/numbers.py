"""Options and arguments whose value is a number, and what is said of one that cannot be."""

from __future__ import annotations

from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown


class Number(click.ParamType[int]):
    """A whole number of `least` at least, and `most` at most; `noun` says what it counts."""

    name = "number"

    def __init__(self, noun: str, least: int = 1, most: int = 10**15) -> None:
        self.noun = noun
        self.least = least
        self.most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip()
        if text.isascii() and text.isdigit() and len(text) <= 16:
            number = int(text)
            if self.least <= number <= self.most:
                return number
        to = f" to {self.most}" if self.most < 10**15 else ""
        raise Unknown(
            f"{text or 'Nothing'} is not {self.noun}, a whole number from {self.least}{to}."
        )


SAVE = Number("the number of a save")
NEW_MEETING = Number("the number of a meeting")
