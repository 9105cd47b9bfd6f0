"""Attendance on the command line: whole or not at all, and what is known already is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]


def record(done: Done, name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", "ruth", name, "--json"))
    return found


def test_attendance_is_recorded_whole_or_not_at_all(dhr: Dhr, done: Done, ruth: str) -> None:
    done("add", "member", ruth, "--name", "Advocate", "--agency", "VS")
    refused = dhr("attend", ruth, "--present", "M1", "--substitute", "M2=M2")
    assert refused.exit_code == 1
    assert "cannot stand in for themselves" in refused.stderr
    assert record(done, "N1")["attendance"] == []
    refused = dhr("attend", ruth, "--present", "M1", "--part", "M2=10:00 to 99:00")
    assert refused.exit_code
    assert record(done, "N1")["attendance"] == []


def test_what_is_recorded_already_is_told_and_the_rest_is_saved(
    dhr: Dhr, done: Done, ruth: str
) -> None:
    done("add", "member", ruth, "--name", "Advocate", "--agency", "VS")
    done("attend", ruth, "--present", "M1", "--statement-read")
    again = dhr("attend", ruth, "--present", "M1,M2", "--statement-read")
    assert again.exit_code == 0
    assert "is recorded so already." in again.stderr
    assert len(record(done, "N1")["attendance"]) == 2
    nothing = dhr("attend", ruth, "--statement-read")
    assert nothing.exit_code == 1
    assert nothing.stderr == "Everybody at meeting 1 has read or signed the statement already.\n"
