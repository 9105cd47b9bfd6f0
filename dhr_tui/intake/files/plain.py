"""Text of any usual encoding: UTF-8 and UTF-16 with or without a mark, else Western Windows."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from dhr_tui.intake.faults import WrongSource

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN = "cp1252"
TAKEN_FOR_WESTERN = (
    "It is not UTF-8, so it was read as Western European text of Windows; look at accents and "
    "quotation marks."
)


class Decoded(NamedTuple):
    """A text, and what the person should know about how it was read; mostly empty."""

    text: str
    note: str = ""


def decoded(data: bytes, name: str) -> Decoded:
    """The text of a file. Raises WrongSource for what is no text."""
    encoding = _encoding(data)
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise WrongSource(f"{name} is damaged: it begins as {encoding} and is not.") from error
    if b"\0" in data:
        raise WrongSource(f"{name} is not a text file.")
    try:
        return Decoded(data.decode(WESTERN), TAKEN_FOR_WESTERN)
    except UnicodeDecodeError as error:
        raise WrongSource(
            f"{name} is neither UTF-8 nor Western European text (byte {error.start + 1} is "
            f"0x{data[error.start]:02x}); save it as UTF-8."
        ) from None


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return encoding
    # Letters of Western text in UTF-16 without a mark have a zero beside each of them.
    sample = data[:2000]
    if sample.count(0) > len(sample) // 3:
        return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
    return "utf-8"
