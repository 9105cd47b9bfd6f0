"""The screens by name, each imported when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from textual.screen import Screen


def _door(module: str, name: str) -> Callable[[], Screen[None]]:
    def enter() -> Screen[None]:
        screen: Screen[None] = getattr(import_module(f"dhr_tui.screens.{module}.screen"), name)()
        return screen

    return enter


SCREENS: dict[str, Callable[[], Screen[None]]] = {
    "chooser": _door("chooser", "ChooserScreen"),
    "grid": _door("grid", "GridScreen"),
    "walk": _door("walk", "WalkScreen"),
    "wording": _door("wording", "WordingScreen"),
    "recommendations": _door("recommendations", "RecommendationsScreen"),
    "meeting": _door("meeting", "MeetingScreen"),
    "setup": _door("setup", "SetupScreen"),
    "documents": _door("documents", "DocumentsScreen"),
}
