"""dhr query ask: the same as dhr add query."""

from dhr_tui.commands.add.query import query_command
from dhr_tui.commands.parts.called import called

ask_command = called(query_command, "add query", "query ask")
