"""dhr reply: the same as dhr query reply."""

from dhr_tui.commands.parts.called import called
from dhr_tui.commands.query import reply

reply_command = called(reply.reply_command, "query reply", "reply")
