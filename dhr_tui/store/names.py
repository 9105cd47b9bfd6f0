"""Names of cases: what may be the name of a folder on every system, and typed without quotes."""

from __future__ import annotations

import re

from dhr_tui.store.errors import BadName, shown

_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


def is_name(text: str) -> bool:
    return _NAME.fullmatch(text) is not None


def checked(text: str) -> str:
    """The name of a case as it was given; BadName where it cannot be one."""
    if not is_name(text):
        raise BadName(
            f"A case cannot be called {shown(text, 64) or 'nothing'}: its name has 1 to 64 small "
            "letters a-z, digits and hyphens, and does not begin with a hyphen."
        )
    return text
