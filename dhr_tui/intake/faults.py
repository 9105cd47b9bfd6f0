"""What is wrong with a file that came in, as one sentence that names the place."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class WrongSource(Exception):
    """A file cannot be used; the message names the file, the entry and the field."""


def or_nearest(text: str, names: Iterable[str]) -> str:
    """`; the nearest is ...` to end a sentence with, or nothing where no name is near."""
    near = get_close_matches(text.casefold(), sorted(names), n=1, cutoff=0.5)
    return f"; the nearest is {near[0]}" if near else ""
