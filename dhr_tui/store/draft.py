"""A text that somebody is typing and has not saved."""

from __future__ import annotations

from typing import Any

import msgspec


class Opening(msgspec.Struct, frozen=True, kw_only=True):
    """How a form is opened again: by an action on a screen, a part of it, and a selected item."""

    screen: str
    action: str
    part: str = ""
    item: str = ""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """`key` names the place it is typed in, one draft a place and session; `at` is ISO 8601, UTC.

    `table`, `id` and `base` are the record that it changes and the revision that was read (id 0:
    a new record); `question` and `agency` are the cell that a new one belongs to. `values` has
    the other fields of the form as JSON values. `session` is the session that it was typed in: one
    that was cut off writes over no words of the next. `opening` is there for a short form, whose
    heading is the key.
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
    session: str = ""
    opening: Opening | None = None
