"""dhr meeting attend: the same as dhr attend."""

from dhr_tui.commands.attend import attend_command

__all__ = ["attend_command"]
