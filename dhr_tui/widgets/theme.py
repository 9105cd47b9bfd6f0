"""How the program looks: one accent colour, two weights of text, calm."""

from __future__ import annotations

from textual.theme import Theme

THEME = Theme(
    name="dhr",
    primary="#7fb4ca",
    accent="#7fb4ca",
    foreground="#d8d6cf",
    background="#16181d",
    surface="#16181d",
    panel="#22252d",
    success="#8fbf8f",
    warning="#d9b56c",
    error="#e08c7d",
    dark=True,
)
