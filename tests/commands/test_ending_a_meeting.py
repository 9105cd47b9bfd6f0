"""A meeting that is ended on the command line is told as on the screen, and its minutes written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def test_the_end_prints_what_was_done_and_writes_the_minutes(
    dhr: Dhr, done: Done, ruth: str, finding: str
) -> None:
    done("propose", ruth, finding)
    done("agree", ruth, finding)
    ended = dhr("meeting", "end", ruth)
    assert ended.exit_code == 0
    counts, path = ended.stdout.splitlines()
    assert counts == "agreed  1"
    assert Path(path).name == "ruth-minutes-meeting-1.md"
    assert "# Minutes of meeting 1" in Path(path).read_text()


def test_the_end_says_what_a_reader_would_ask(dhr: Dhr, ruth: str) -> None:
    said = dhr("meeting", "end", ruth).stderr
    assert "A reader would ask: Nothing is recorded of 1 of 1 members." in said
    assert "A reader would ask: Was the confidentiality statement read?" in said


def test_minutes_with_a_real_name_are_not_written_and_the_meeting_is_over(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("add", "person", ruth, "--role", "victim", "--pseudonym", "Ruth")
    done("names", "add", ruth, "P1", typed="Adaeze Okonkwo\n")
    done("meeting", "note", ruth, "--text", "Adaeze Okonkwo rang twice.")
    ended = dhr("meeting", "end", ruth)
    assert ended.exit_code == 1
    assert "Meeting 1 is ended" in ended.stderr
    assert (
        "dhr export ruth --document minutes --meeting 1 --despite-names writes it all the same."
        in ended.stderr
    )
    assert "md" not in ended.stdout
    assert dhr("meeting", ruth).stderr == "No meeting is running.\n"
