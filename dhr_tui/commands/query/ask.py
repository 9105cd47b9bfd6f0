"""dhr query ask: the same as dhr add query."""

from dhr_tui.commands.add.query import query_command as ask_command

__all__ = ["ask_command"]
