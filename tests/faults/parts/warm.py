"""The program in a terminal, forked from a process that has loaded it, as that is half a start."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Mapping, Sequence

from benchmarks.terminal.process import clean_environment, forked
from benchmarks.terminal.terminal import Terminal


def load() -> None:
    """Load every screen of the program into this process."""
    from dhr_tui import app, screens

    assert app
    for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
        importlib.import_module(module.name)


class Warm(Terminal):
    """`dhr` in a pseudo-terminal, with the words behind its name; as if it were started anew."""

    def _start(self, words: Sequence[str], environment: Mapping[str, str]) -> tuple[int, int]:
        def dhr() -> int:
            from dhr_tui.cli import main

            kept = clean_environment(environment)
            os.environ.clear()
            os.environ.update(kept)
            sys.argv = ["dhr", *words]
            sys.stdin, sys.stdout, sys.stderr = sys.__stdin__, sys.__stdout__, sys.__stderr__
            return main()

        return forked(dhr, self.columns, self.rows)
