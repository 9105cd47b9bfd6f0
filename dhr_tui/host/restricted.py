"""`dhr --restricted`: what holds where the program is a forced command, and nothing else may run.

It is begun before anything of weight is imported, since Textual reads its variables, which can
name code to run, at that moment. What Python itself reads comes before any line of ours:
docs/ssh.md starts it with `python -I`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping

from dhr_tui.host.people import home_of, user_name

OPTION = "--restricted"

ASKED = "SSH_ORIGINAL_COMMAND"
"""Where sshd puts the command that the client asked for instead of the forced one."""

NO_COMMAND = (
    "Only dhr itself can be used here, no command and no file transfer: connect with ssh and "
    "nothing after the name of the host."
)

ADMINISTRATOR = "Commands are given by an administrator."

_COMMAND = re.compile(r"\bdhr [a-z]|(?<!\w)--[a-z]")
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+@:-]{0,63}")
_KEPT = re.compile(r"TERM|COLORTERM|NO_COLOR|LANG|LANGUAGE|LC_[A-Z]+")


def refusal(environ: Mapping[str, str] = os.environ) -> str:
    """Why the program does not start, in a sentence; empty where nothing else was asked for."""
    return NO_COMMAND if environ.get(ASKED) else ""


def within_reach(sentence: str) -> str:
    """A sentence for who can give no command: whose the step is, where it names one."""
    if not _COMMAND.search(sentence) or "administrator" in sentence:
        return sentence
    return f"{sentence} {ADMINISTRATOR}"


def confine() -> None:
    """Empty the environment of this process but for what tells how to draw, and who it is."""
    kept = environment(os.environ)
    os.environ.clear()
    os.environ.update(kept)


def environment(environ: Mapping[str, str]) -> dict[str, str]:
    """What is kept: the terminal and the language as plain words; the person is the system's."""
    plain = {
        name: value
        for name, value in environ.items()
        if _KEPT.fullmatch(name) and _PLAIN.fullmatch(value)
    }
    name, home = user_name(os.getuid()), home_of(os.getuid())
    return {**plain, "LOGNAME": name, "USER": name, "HOME": home, "PATH": "/usr/bin:/bin"}
