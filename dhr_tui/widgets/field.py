"""What a form asks for, as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Values = dict[str, str]
"""What was answered, by the names of the fields."""


class Field(NamedTuple):
    """What a form asks: a word to choose where there are `choices` (value, label), else a line.

    `rule` is the sentence that stands beside the field while it is typed in; `wrong` says, of
    what is typed so far, why it cannot be that, or nothing; `warns` says what speaks against it
    where it may be that all the same. Up and down put one of the `offered`
    words into a line; anything else can be typed there too.
    """

    name: str
    label: str
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    rule: str = ""
    wrong: Callable[[str], str] | None = None
    offered: tuple[str, ...] = ()
    warns: Callable[[str], str] | None = None

    @property
    def told(self) -> str:
        """What is said of the field while somebody is in it."""
        return self.rule or self.hint

    def fault(self, typed: str) -> str:
        """Why the field cannot have these words; nothing where it can."""
        return self.wrong(typed) if self.wrong else ""

    def warning(self, typed: str) -> str:
        """What speaks against these words; nothing is taken from anybody by it."""
        return self.warns(typed) if self.warns else ""
