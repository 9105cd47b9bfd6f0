"""dhr meeting attend: the same as dhr attend."""

from dhr_tui.commands import attend
from dhr_tui.commands.parts.called import called

attend_command = called(attend.attend_command, "attend", "meeting attend")
