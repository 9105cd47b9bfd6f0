"""Textual's bindings, derived from the table of actions."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from dhr_tui.screens.keys.action import Action
from dhr_tui.screens.keys.actions import actions_of, keys_in, missing_from


def bindings_of(place: str) -> list[BindingType]:
    """One binding an action of a place; each calls `do` with the action's name.

    A key of another screen of the case calls `elsewhere`, which says where it is for.
    """
    here = [
        Binding(
            ",".join(keys_in(place, entry)),
            f"do('{entry.id}')",
            entry.label,
            id=f"{place}.{entry.id}",
        )
        for entry in actions_of(place)
    ]
    elsewhere = [
        _binding(place, entry, f"elsewhere('{entry.id}')", f"{place}.not-{entry.id}")
        for entry in missing_from(place)
    ]
    return [*here, *elsewhere]


def _binding(place: str, entry: Action, call: str, name: str) -> Binding:
    return Binding(",".join(keys_in(place, entry)), call, entry.label, id=name)
