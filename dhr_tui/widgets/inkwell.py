"""The colour and weight of every ink, mixed once for a theme."""

from __future__ import annotations

from functools import lru_cache

from rich.style import Style
from textual.color import Color
from textual.theme import Theme


def mixed(theme: Theme) -> dict[str, Style]:
    """The style of each ink, by its name."""
    signals = (theme.success, theme.warning, theme.error)
    return _mixed(theme.foreground, theme.background, theme.accent, theme.panel, *signals)


@lru_cache(maxsize=4)
def _mixed(*names: str | None) -> dict[str, Style]:
    foreground, background, accent, panel, good, waiting, bad = map(_colour, names)
    quiet = background.blend(foreground, 0.62)
    return {
        "strong": Style(bold=True),
        "quiet": _ink(quiet),
        "accent": _ink(accent),
        "good": _ink(good),
        "waiting": _ink(waiting),
        "warning": _ink(bad, bold=True),
        "added": _ink(good, bold=True, underline=True),
        "removed": _ink(bad, strike=True),
        "cursor": _ink(background, paper=accent, bold=True),
        "selected": _ink(accent, bold=True),
        "bar": Style(bgcolor=panel.rich_color),
    }


def _colour(name: str | None) -> Color:
    return Color.parse(name or "ansi_default")


def _ink(
    colour: Color,
    *,
    paper: Color | None = None,
    bold: bool | None = None,
    underline: bool | None = None,
    strike: bool | None = None,
) -> Style:
    return Style(
        color=colour.rich_color,
        bgcolor=paper.rich_color if paper else None,
        bold=bold,
        underline=underline,
        strike=strike,
    )
