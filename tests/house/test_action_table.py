"""The one table of actions: keys that arrive, no clash, nothing listed that cannot be done."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from textual.binding import Binding

from dhr_tui.commands.keys import keys_command
from dhr_tui.screens.keys.action import EDITOR, Action
from dhr_tui.screens.keys.actions import (
    ACTIONS,
    actions_of,
    footer_of,
    key_name,
    keys_in,
    missing_from,
)
from dhr_tui.screens.keys.here import HERE, help_in
from dhr_tui.screens.keys.places import PLACES
from dhr_tui.screens.program.doors import SCREENS
from dhr_tui.screens.sheets.reading import help_for
from dhr_tui.widgets.editor import Editor

ARRIVES = re.compile(
    r"[A-Za-z0-9]|plus|minus|slash|question_mark|(less|greater)_than_sign|(left|right)_square_bracket|space"
    r"|enter|escape|tab|shift\+tab|up|down|left|right|home|end|pageup|pagedown"
    r"|f[1-9]|ctrl\+[cdefgklnopqrstuvwxy]"
)
"""Keys that come through SSH and tmux as themselves; control with m, i, h, j, a, b, z does not."""

EDITORS_OWN = {"save": "save", "leave": "leave", "edit-outside": "outside"}
"""Actions that the editor does itself: their name in the table, and in its bindings."""

each_action = pytest.mark.parametrize("entry", ACTIONS, ids=lambda entry: entry.id)
each_place = pytest.mark.parametrize("place", PLACES)


def test_actions_have_names_of_their_own() -> None:
    assert [
        name for name, times in Counter(entry.id for entry in ACTIONS).items() if times > 1
    ] == []


@each_action
def test_a_key_is_one_that_arrives_over_ssh(entry: Action) -> None:
    assert [key for key in entry.keys if not ARRIVES.fullmatch(key)] == []


@each_action
def test_an_action_has_a_key_a_label_and_a_help_sentence(entry: Action) -> None:
    assert entry.keys
    assert entry.label
    assert entry.help.endswith(".")
    assert set(entry.where) <= set(PLACES)


@each_place
def test_no_two_actions_of_a_place_share_a_key(place: str) -> None:
    taken = Counter(key for entry in actions_of(place) for key in entry.keys)

    assert [key for key, times in taken.items() if times > 1] == []


@each_place
def test_no_two_actions_stand_at_the_same_rank_of_a_footer(place: str) -> None:
    ranks = [entry.where[place] for entry in footer_of(place)]

    assert ranks == sorted(set(ranks))


@pytest.mark.parametrize("place", SCREENS)
def test_a_screen_can_do_every_action_of_its_place(place: str) -> None:
    screen = SCREENS[place]()
    missing = [
        entry.id
        for entry in actions_of(place)
        if not hasattr(screen, "do_" + entry.id.replace("-", "_"))
    ]

    assert missing == []


@pytest.mark.parametrize("place", SCREENS)
def test_a_screen_is_bound_to_the_keys_of_the_table_and_to_no_others(place: str) -> None:
    bindings = type(SCREENS[place]()).BINDINGS
    bound = {each.key for each in bindings if isinstance(each, Binding)}

    entries = (*actions_of(place), *missing_from(place))
    assert bound == {",".join(keys_in(place, entry)) for entry in entries}


def test_the_editor_is_bound_to_the_keys_that_the_table_gives_it() -> None:
    bound = {each.action: each.key for each in Editor.BINDINGS if isinstance(each, Binding)}
    for entry in actions_of(EDITOR):
        if entry.id in EDITORS_OWN:
            assert bound[EDITORS_OWN[entry.id]] == ",".join(entry.keys)


def test_no_key_of_the_editor_types_a_letter() -> None:
    own = [entry for entry in actions_of(EDITOR) if entry.id in EDITORS_OWN]

    assert {key for entry in own for key in entry.keys if len(key) == 1} == set()


@each_place
def test_the_help_of_a_place_lists_all_its_keys(place: str) -> None:
    rows = [row for passage in help_for(place, 120) for row in passage.lines]
    shown = " ".join(" ".join(text for row in rows for text, _ in row).split())
    for entry in actions_of(place):
        assert help_in(place, entry) in shown
        assert all(key_name(key) in shown for key in keys_in(place, entry))


def test_what_a_place_calls_an_action_belongs_to_an_action_that_is_there() -> None:
    assert all(name in {entry.id for entry in actions_of(place)} for name, place in HERE)


def test_the_printed_list_of_keys_has_every_action(capsys: pytest.CaptureFixture[str]) -> None:
    keys_command.main([], standalone_mode=False)

    printed = capsys.readouterr().out
    for entry in ACTIONS:
        assert any(help_in(place, entry) in printed for place in entry.where)
        assert " ".join(map(key_name, entry.keys)) in printed
