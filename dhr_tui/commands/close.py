"""dhr close: the same as dhr query close."""

from dhr_tui.commands.parts.called import called
from dhr_tui.commands.query import close

close_command = called(close.close_command, "query close", "close")
