"""The pen of a terminal: what is said to it so that the next letters have a style."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rich.color import Color, ColorSystem
from rich.style import Style


class Pen(NamedTuple):
    """A style as terminals take it: codes for weight and lines, for the ink and for the paper."""

    weight: str = ""
    ink: str = "39"
    paper: str = "49"


PLAIN = Pen()
"""What a terminal writes with when it was told nothing."""

ENDS = {
    **{"1": "22", "2": "22", "3": "23", "4": "24", "5": "25", "6": "25", "7": "27", "8": "28"},
    **{"9": "29", "21": "24", "51": "54", "52": "54", "53": "55"},
}
"""The code that ends each weight or line (ECMA-48); bold and faint share one."""


@lru_cache(maxsize=1024)
def pen_of(style: Style | None, colours: ColorSystem) -> Pen:
    """The pen of a style. Links are left out: nothing on a page leads out of the program."""
    if style is None:
        return PLAIN
    marks = style.without_color.update_link(None).render("x", color_system=colours)
    weight = marks[2 : marks.index("m")] if marks.startswith("\x1b[") else ""
    return Pen(weight, _colour(style.color, colours, True), _colour(style.bgcolor, colours, False))


@lru_cache(maxsize=1024)
def change(before: Pen, after: Pen) -> str:
    """The shortest sequence that changes one pen for the other."""
    if before == after:
        return ""
    if after == PLAIN:
        return "\x1b[0m"
    codes = _weights(set(before.weight.split(";")), set(after.weight.split(";")))
    codes += [new for old, new in zip(before[1:], after[1:], strict=True) if old != new]
    return f"\x1b[{';'.join(codes)}m"


def _weights(before: set[str], after: set[str]) -> list[str]:
    """What ends the weights and lines that are over, and begins the new ones."""
    ends = {ENDS[code] for code in before - after if code}
    begun = {code for code in after if code and (code not in before or ENDS[code] in ends)}
    return [*sorted(ends), *sorted(begun)]


def _colour(colour: Color | None, colours: ColorSystem, foreground: bool) -> str:
    if colour is None:
        return PLAIN.ink if foreground else PLAIN.paper
    return ";".join(colour.downgrade(colours).get_ansi_codes(foreground))
