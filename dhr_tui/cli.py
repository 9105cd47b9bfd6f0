"""The command `dhr`: its streams, its help, and the way to its commands.

Nothing heavy is imported here: the help needs the table of commands only, and a screen library
is imported by the commands that open a screen.
"""

from __future__ import annotations

import os
import sys

from dhr_tui.host import crash, process, restricted

INTERRUPTED = 130
"""Exit status after control-C, as shells know it: 128 and the number of the signal."""

NOBODY_READS = 141
"""Exit status where the reader of a pipe has gone away: 128 and the number of SIGPIPE."""

HELP = (["--help"], ["-h"], ["help"])
"""The ways to ask for the help of the whole."""


def main() -> int:
    """Run `dhr` with the words it was started with; the exit status."""
    process.open_streams()
    speak_utf8()
    process.be_private()
    process.be_steered_by_nobody()
    crash.watch_threads()
    try:
        status = _run(sys.argv[1:])
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return NOBODY_READS
    except OSError as error:
        from dhr_tui.host.reasons import reason

        _forget_output()
        print(f"The output cannot be written: {reason(error)}.", file=sys.stderr)
        return 1
    except Exception as error:
        return crash.say(error, every_place=crash.DEBUG in os.environ)


def _forget_output() -> None:
    """Python flushes stdout once more when it ends; that must not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says; what UTF-8 cannot hold is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _run(words: list[str]) -> int:
    """Two commands that scripts give often have no option to read, and are done without click."""
    if words in HELP:
        from dhr_tui.commands import overview

        print(overview.text(), end="")
        return 0
    if words == ["list"]:
        return _list()
    if restricted.OPTION in words:
        return _run_restricted([word for word in words if word != restricted.OPTION])
    from dhr_tui.commands.group import dhr

    return dhr.run(words)


def _run_restricted(words: list[str]) -> int:
    """The option counts wherever it stands, and before anything reads the environment."""
    why_not = restricted.refusal()
    if why_not:
        print(why_not, file=sys.stderr)
        return 2
    restricted.confine()
    from dhr_tui.commands.group import dhr

    return dhr.run([restricted.OPTION, *words])


def _list() -> int:
    from dhr_tui.commands.parts.cases import print_cases
    from dhr_tui.store.errors import StoreError
    from dhr_tui.store.workspace import find

    try:
        print_cases(find())
        return 0
    except BrokenPipeError:
        raise
    except (OSError, StoreError) as error:
        from dhr_tui.commands.parts.endings import ending

        return ending(error)
