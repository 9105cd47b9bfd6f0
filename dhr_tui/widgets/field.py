"""What a form asks for, as a value."""

from __future__ import annotations

from typing import NamedTuple

Values = dict[str, str]
"""What was answered, by the names of the fields."""


class Field(NamedTuple):
    """What a form asks: a word to choose where there are `choices` (value, label), else a line."""

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
