"""dhr keys: every key and what it does, from the one table of actions."""

from __future__ import annotations

import click

from dhr_tui.commands.parts.endings import Unknown
from dhr_tui.commands.parts.output import put, put_json, put_table
from dhr_tui.review.nearest import nearest
from dhr_tui.screens.keys.action import Action
from dhr_tui.screens.keys.actions import actions_of, key_name, keys_in
from dhr_tui.screens.keys.here import help_in, label_in
from dhr_tui.screens.keys.places import PLACES


@click.command("keys")
@click.argument("place", required=False, metavar="[SCREEN]")
@click.option("--json", "json", is_flag=True, help="Print JSON with stable keys.")
def keys_command(place: str | None, json: bool) -> None:
    """Print every key and what it does, screen by screen, or for one screen.

    Example: dhr keys walk
    """
    known = list(PLACES)
    if place and place not in known:
        hint = nearest(place, known) or f"; there are {', '.join(known)}"
        raise Unknown(f"There is no screen {place}{hint}.")
    places = [place] if place else known
    if json:
        put_json([_as_json(name, action) for name in places for action in actions_of(name)])
        return
    for name in places:
        put(f"{name.capitalize()}:")
        put_table(
            [("", _keys(name, a), label_in(name, a), help_in(name, a)) for a in actions_of(name)]
        )
        put()


def _keys(place: str, action: Action) -> str:
    return " ".join(map(key_name, keys_in(place, action)))


def _as_json(place: str, action: Action) -> dict[str, object]:
    return {
        "screen": place,
        "action": action.id,
        "keys": list(map(key_name, keys_in(place, action))),
        "label": label_in(place, action),
        "help": help_in(place, action),
    }
