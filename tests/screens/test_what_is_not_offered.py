"""With --restricted footer, F1 and palette offer nothing that reaches outside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dhr_tui.intake.reading import KINDS
from dhr_tui.screens.setup.parts.registry import PARTS
from tests.screens import cases
from tests.screens.room import WIDE, opened

FORBIDDEN = ("outside editor", "$EDITOR", "I import", "Bring in agencies", "I brings")
TALL = (WIDE[0], 90)


async def _offered(restricted: bool, *keys: str, table: cases.Table | None = None) -> str:
    table = table or cases.small()
    async with opened(table.store, table.case, TALL) as room:
        room.app.restricted = restricted
        await room.press(*keys)
        return room.seen()


WAYS = {
    "footer of the editor": ("2", "f"),
    "help of the editor": ("2", "f", "f1"),
    "palette of the editor": ("2", "f", "ctrl+p", *"outs"),
    "footer of the set-up": ("6",),
    "palette of the walk": ("2", "ctrl+p", *"bring"),
}


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_a_restricted_program_offers_nothing_outside(keys: tuple[str, ...]) -> None:
    seen = (await _offered(True, *keys)).lower()

    assert [words for words in FORBIDDEN if words.lower() in seen] == []


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_another_program_does(keys: tuple[str, ...]) -> None:
    seen = (await _offered(False, *keys)).lower()

    assert any(words.lower() in seen for words in FORBIDDEN)


EMPTY = {
    "grid": ("1",),
    "walk": ("2",),
    "ledger": ("4", "v"),
    "people": ("6", "tab"),
    "agencies": ("6", "tab", "tab"),
    "panel": ("6", "tab", "tab", "tab"),
    "terms": ("6", "tab", "tab", "tab", "tab"),
}


@pytest.mark.parametrize("keys", EMPTY.values(), ids=EMPTY)
async def test_an_empty_list_names_the_key_that_brings_it_in_where_that_may_be(
    keys: tuple[str, ...],
) -> None:
    for restricted in (False, True):
        seen = await _offered(restricted, *keys, table=cases.Table().begin())
        assert ("I brings" in seen or "I imports" in seen) is not restricted


def test_parts_that_come_in_from_files_are_called_as_the_files_are() -> None:
    assert {part.name for part in PARTS if part.from_file} <= KINDS.keys()


@pytest.mark.parametrize("table", [cases.no_questions, cases.no_agencies])
async def test_a_grid_without_a_cell_offers_nothing_that_is_for_one(
    table: Callable[[], cases.Table],
) -> None:
    empty = table()
    async with opened(empty.store, empty.case, WIDE) as room:
        offered = room.page("keys")
        for act in ("enter open", "f finding", "x nothing arises", "p park", "] next open"):
            assert act not in offered
        assert "6 set-up" in offered
