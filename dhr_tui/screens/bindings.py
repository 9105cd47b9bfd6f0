"""Textual's bindings, derived from the table of actions."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from dhr_tui.screens.actions import actions_of


def bindings_of(place: str) -> list[BindingType]:
    """One binding an action of a place; each calls `do` with the action's name."""
    return [
        Binding(",".join(entry.keys), f"do('{entry.id}')", entry.label, id=f"{place}.{entry.id}")
        for entry in actions_of(place)
    ]
