"""The terms of reference, the panel and the people change by command as on screen 6."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]


def record(done: Done, name: str, case: str = "ruth") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(done("show", case, name, "--json"))
    return found


def test_a_question_is_changed_moved_split_retired_and_put_again(done: Done, ruth: str) -> None:
    for text in ("Was risk seen?", "Was it shared?"):
        done("add", "question", ruth, "--text", text)
    done("question", "edit", ruth, "T2", "--short", "Sharing", "--agency", "MPS")
    assert record(done, "T2")["short"] == "Sharing"
    done("question", "edit", ruth, "T2", "--to-all")
    assert record(done, "T2")["agencies"] == []
    before = record(done, "T2")["order"]
    done("question", "move", ruth, "T2", "--up", "1")
    assert record(done, "T2")["order"] < before
    done("question", "split", ruth, "T2", "--into", "Was it heard?", "--into", "By whom?")
    assert record(done, "T2")["text"] == "Was it heard?"
    done("question", "retire", ruth, "T2", "--because", "It was asked twice.")
    assert record(done, "T2")["retired"] == "It was asked twice."
    done("question", "again", ruth, "T2")
    assert record(done, "T2")["retired"] == ""


def test_what_cannot_be_done_with_a_question_is_a_sentence(dhr: Dhr, done: Done, ruth: str) -> None:
    done("add", "question", ruth, "--text", "Was risk seen?")
    for words, said in (
        (("edit", "ruth", "T1"), "Say what to change of T1"),
        (("edit", "ruth", "T1", "--to-all", "--agency", "MPS"), "and not both"),
        (("split", "ruth", "T1", "--into", "One part"), "put an empty line"),
        (("again", "ruth", "T1"), "is put already"),
        (("add-set", "ruth", "per-agencies"), "There is no set of terms per-agencies"),
    ):
        result = dhr("question", *words)
        assert result.exit_code in (1, 2)
        assert said in result.stderr


OWN = """
title = "Our own questions"

[[question]]
reference = "1"
text = "Who rang back?"
"""


def test_a_set_of_a_partnership_is_used_like_one_of_the_program(
    dhr: Dhr, done: Done, ruth: str, workspace: Path
) -> None:
    (workspace / "terms").mkdir()
    (workspace / "terms" / "ours.toml").write_text(OWN, encoding="utf-8")
    (workspace / "terms" / "broken.toml").write_text("title = 1", encoding="utf-8")
    done("question", "add-set", ruth, "ours")
    assert "in the terms of reference already" in dhr("question", "add-set", ruth, "ours").stderr
    done("new", "anna", "--title", "The death of Anna", "--terms", "ours")
    assert record(done, "T1", "anna")["text"] == "Who rang back?"
    assert "broken.toml" in dhr("question", "add-set", ruth, "broken").stderr


def test_a_seat_and_a_person_are_changed(dhr: Dhr, done: Done, ruth: str) -> None:
    done("add", "member", ruth, "--name", "Inspector", "--agency", "MPS")
    done("add", "member", ruth, "--name", "Sergeant", "--agency", "MPS")
    done("member", ruth, "Sergeant", "--stands-in-for", "Inspector", "--until", "Feb 2025")
    seats = [record(done, f"M{number}") for number in (2, 3)]
    assert seats[1]["substitute_for"] == seats[0]["id"]
    assert seats[1]["until"]["on"] == "2025-02"
    done("add", "person", ruth, "--role", "victim")
    done("person", ruth, "P1", "--pseudonym", "Ruth", "--chosen-by", "her sister")
    assert record(done, "P1")["pseudonym_by"] == "her sister"
    assert "Say what to change of P1" in dhr("person", ruth, "P1").stderr
