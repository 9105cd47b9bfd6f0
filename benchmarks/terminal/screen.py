"""What a terminal shows, as pyte has it, without what pyte misreads in a text."""

from __future__ import annotations

from unicodedata import combining

import pyte
from pyte.screens import wcwidth


class Screen(pyte.Screen):
    """pyte leaves out all that follows a mark without a column that does not combine by its class:
    a circle around a letter, a joiner, a choice between two pictures. Here the mark alone goes."""

    def draw(self, data: str) -> None:
        if not data.isascii():
            data = "".join(each for each in data if wcwidth(each) or combining(each))
        super().draw(data)
