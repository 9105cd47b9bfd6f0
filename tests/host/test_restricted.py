"""The program as a forced command: what it takes from outside, and what it refuses."""

from __future__ import annotations

import os
import pwd
import subprocess
import sys

import pytest

from dhr_tui.host import restricted

NOBODYS = 1_999_999_999
"""A number that no account has."""

ME = pwd.getpwuid(os.getuid()).pw_name


@pytest.mark.parametrize(
    "sentence", ["dhr repair ruth puts it right.", "--network-folder before the command works."]
)
def test_where_no_command_can_be_given_it_is_said_who_gives_it(sentence: str) -> None:
    assert restricted.within_reach(sentence) == f"{sentence} {restricted.ADMINISTRATOR}"


def test_what_names_no_command_or_says_already_who_gives_it_stays_as_it_is() -> None:
    for sentence in ("Choose an agency.", "An administrator brings it in with dhr import."):
        assert restricted.within_reach(sentence) == sentence


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TEXTUAL_DRIVER", "outside:Driver"),
        ("TEXTUAL_LOG", "/tmp/log"),
        ("EDITOR", "vi"),
        ("PYTHONPATH", "/tmp"),
        ("LD_PRELOAD", "/tmp/x.so"),
        ("DHR_WORKSPACE", "/tmp"),
        ("BROWSER", "sh"),
        ("TERM", "../../tmp/x"),
        ("LANG", "en_GB.UTF-8;x"),
        ("LC_ALL", "$(id)"),
        ("COLORTERM", "x" * 65),
        ("TERMINFO", "terminfo"),
    ],
)
def test_what_could_steer_the_program_is_not_kept(name: str, value: str) -> None:
    assert name not in restricted.environment({name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TERM", "xterm-256color"),
        ("COLORTERM", "truecolor"),
        ("LANG", "en_GB.UTF-8"),
        ("LC_TIME", "de_DE@euro"),
        ("NO_COLOR", "1"),
    ],
)
def test_what_tells_how_to_draw_is_kept(name: str, value: str) -> None:
    assert restricted.environment({name: value})[name] == value


def test_the_person_is_whom_the_system_knows_and_nobody_they_say() -> None:
    kept = restricted.environment({"LOGNAME": "the chair", "USER": "the chair", "HOME": "/"})

    assert (kept["LOGNAME"], kept["USER"]) == (ME, ME)
    assert kept["HOME"] == pwd.getpwuid(os.getuid()).pw_dir


def test_a_person_whom_the_system_has_no_name_for_is_their_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "getuid", lambda: NOBODYS)
    kept = restricted.environment({"LOGNAME": "the chair", "HOME": "/home/chair"})

    assert (kept["LOGNAME"], kept["USER"], kept["HOME"]) == (f"user {NOBODYS}",) * 2 + ("/",)


def _refused(*words: str, **environment: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-m", "dhr_tui", *words],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.count("\n") == 1
    return ran.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["--restricted", "list"],
        ["--restricted", "export", "ruth", "--document", "findings", "--output", "-"],
        ["list", "--restricted"],
        ["--restricted", "demo"],
        ["--restricted", "build-example"],
    ],
    ids=" ".join,
)
def test_no_command_is_run_but_the_screens(words: list[str]) -> None:
    assert "no command but dhr and dhr open" in _refused(*words)


@pytest.mark.parametrize("words", [["--as", "kim"], ["open", "ruth", "--as", "kim"]], ids=" ".join)
def test_nobody_acts_under_another_name(words: list[str]) -> None:
    assert "own login name" in _refused("--restricted", *words)


@pytest.mark.parametrize("asked", ["rm -rf /", "scp -t .", "/usr/lib/openssh/sftp-server", "dhr"])
def test_a_command_that_the_client_asked_for_is_refused(asked: str) -> None:
    assert "no command and no file transfer" in _refused("--restricted", SSH_ORIGINAL_COMMAND=asked)


ENVIRONMENT = """
import os, sys
sys.argv = ["dhr", "--restricted", "--version"]
from dhr_tui.cli import main
main()
print("textual" in sys.modules, *sorted(os.environ))
"""


def test_the_environment_is_empty_before_a_screen_library_is_there() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ENVIRONMENT],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"TEXTUAL_DRIVER": "x:Y", "EDITOR": "vi", "LANG": "C.UTF-8"},
    )

    assert ran.stdout.splitlines()[-1] == "False HOME LANG LOGNAME PATH TERM USER"
