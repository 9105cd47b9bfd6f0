"""What the command `dhr` can do: one command, or one family of them, a file.

`table` names every command; a command's file is imported when the command is given, not before.
"""
