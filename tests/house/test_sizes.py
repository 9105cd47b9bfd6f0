"""Small rooms: a file is read in one sitting, a function on one screen."""

from __future__ import annotations

from tests.house.sources import files, functions, name

LONGEST_FILE = 300
LONGEST_FUNCTION = 50


def test_no_file_is_longer_than_300_lines() -> None:
    long = {
        name(path): lines
        for path in files("dhr_tui", "tests", "benchmarks")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_function_is_longer_than_50_lines() -> None:
    long = {
        f"{name(path)}: {function.name}": lines
        for path in files("dhr_tui", "tests", "benchmarks")
        for function in functions(path)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_function_says_what_it_takes_and_gives() -> None:
    silent = [
        f"{name(path)}: {function.name}"
        for path in files("dhr_tui", "tests", "benchmarks")
        for function in functions(path)
        if function.returns is None
    ]
    assert silent == []
