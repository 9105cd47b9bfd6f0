"""The last thing before the terminal: text, and nothing that steers it."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from dhr_tui.review.text import UNSEEN


class OnlyText(LineFilter):
    """Takes control, bidirectional and invisible characters out of whatever is drawn.

    No stored text can send a control sequence to the terminal, whichever widget shows it.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        return [_shown(segment) for segment in segments]


def _shown(segment: Segment) -> Segment:
    text = segment.text
    if (text.isascii() and text.isprintable()) or segment.control or not UNSEEN.search(text):
        return segment
    return Segment(UNSEEN.sub("", text), segment.style)
