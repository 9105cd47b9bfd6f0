"""Text that comes in with a command: an option's value, or standard input where it is `-`."""

from __future__ import annotations

import sys
from typing import Any

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.output import say
from dhr_tui.review.text import clean


class Text(click.ParamType[str]):
    """A text of the panel; what is taken out of it is told on stderr."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        given = str(value)
        raw = _standard_input() if given == "-" else _whole(given)
        cleaned = clean(raw)
        if cleaned.notice:
            say(cleaned.notice)
        return cleaned.text.strip("\n")


TEXT = Text()


def _standard_input() -> str:
    if sys.stdin is None:
        raise Unknown("There is no standard input to read the text from.")
    try:
        return sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError as error:
        byte = error.object[error.start]
        raise Unknown(
            f"What came on standard input is not UTF-8: byte {error.start + 1} is 0x{byte:02x}."
        ) from error


def _whole(text: str) -> str:
    """Words of the command line; Python passes bytes that are no text on as lone surrogates."""
    for at, character in enumerate(text):
        if "\udc80" <= character <= "\udcff":
            raise Unknown(
                f"A text on the command line is not in the terminal's character set: "
                f"its character {at + 1} is the byte 0x{ord(character) - 0xDC00:02x}."
            )
    return text
