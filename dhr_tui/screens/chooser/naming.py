"""The name that a title makes for the folder of its review."""

from __future__ import annotations

import re


def case_name(title: str) -> str:
    """A title as the name of a case: small letters, digits and hyphens."""
    name = re.sub(r"[^a-z0-9]+", "-", title.casefold()).strip("-")[:64].strip("-")
    return name or "review"
