"""docs/ssh.md as a script: its commands and its sshd block, under names that end with the test."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT

PAGE = ROOT / "docs" / "ssh.md"
PEOPLE = ("ana", "ben", "cem")
GROUPS = ("dhr-people", "dhr-only", "panel-kazia")
CASE = "kazia-2025"

OURS = "dhr-test-"
"""How the names of the tests' accounts and groups begin."""

OF_THE_MACHINE = ("service ", "sshd ")
"""How commands begin that would touch the machine's own sshd."""

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_LOGIN = re.compile(rf"(?<![\w./-])({'|'.join(PEOPLE)})(?![\w-])(?!\.pub)")
_KEY = re.compile(rf"(?<=dhr-keys/)({'|'.join(PEOPLE)})\b")


def blocks(kind: str) -> list[str]:
    """What stands in the fences of a kind, in order."""
    text = PAGE.read_text(encoding="utf-8")
    return [body for found, body in _BLOCK.findall(text) if found == kind]


def commands() -> Iterator[str]:
    for block in blocks("sh"):
        yield from (line for line in block.splitlines() if not line.startswith(OF_THE_MACHINE))


def login(person: str) -> str:
    """The account of somebody of the page, which is this run's own: others may run beside it."""
    return f"{OURS}{os.getpid()}-{person}"


def group(name: str) -> str:
    return f"{OURS}{os.getpid()}-{name}"


def is_left_over(name: str) -> bool:
    """Whether an account or group is one of this run, or of one that ended half way."""
    number = name.removeprefix(OURS).partition("-")[0]
    if not name.startswith(OURS) or not number.isdigit():
        return False
    return int(number) == os.getpid() or not Path("/proc", number).exists()


def placed(text: str, place: str) -> str:
    """A text of the page with its folders below `place`, and accounts that are the test's own."""
    for folder in ("/opt/dhr", "/srv/dhr", "/etc/ssh/dhr-keys", "/var/backups/dhr"):
        text = re.sub(rf"{folder}(?![\w-])", f"{place}{folder}", text)
    for name in GROUPS:
        text = text.replace(name, group(name))
    text = _KEY.sub(lambda match: login(match[1]), text)
    return _LOGIN.sub(lambda match: login(match[1]), text)
