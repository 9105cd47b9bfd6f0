"""With --restricted footer, F1 and palette offer nothing that reaches outside."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.screens import cases
from tests.screens.room import WIDE, opened

FORBIDDEN = ("outside editor", "$EDITOR", "I import", "Bring in agencies", "I brings")
TALL = (WIDE[0], 90)


async def _offered(restricted: bool, *keys: str) -> str:
    table = cases.small()
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
