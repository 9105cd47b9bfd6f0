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
            _take_the_terminal()
            return main()

        return forked(dhr, self.columns, self.rows)


def _take_the_terminal() -> None:
    """Streams of its own: those of the tests may have been files, which a terminal is not."""
    sys.stdin = sys.__stdin__ = os.fdopen(0, closefd=False, encoding="utf-8")  # type: ignore[misc]
    sys.stdout = sys.__stdout__ = os.fdopen(1, "w", closefd=False, encoding="utf-8")  # type: ignore[misc]
    sys.stderr = sys.__stderr__ = os.fdopen(2, "w", closefd=False, encoding="utf-8")  # type: ignore[misc]
