"""A text that somebody is typing and has not saved."""

from __future__ import annotations

from typing import Any

import msgspec


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """`key` names the place it is typed in, one draft a place and person; `at` is ISO 8601, UTC.

    `table`, `id` and `base` are the record that it changes and the revision that was read (id 0:
    a new record); `question` and `agency` are the cell that a new one belongs to. `values` has
    the other fields of the form as JSON values.
    """

    key: str
    text: str
    at: str
    table: str = ""
    id: int = 0
    base: int = 0
    question: int = 0
    agency: int = 0
    values: dict[str, Any] = {}
