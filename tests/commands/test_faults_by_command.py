"""Faults of the published review (domain, section 6), found by `dhr check` where they are."""

from __future__ import annotations

from collections.abc import Callable

from click.testing import Result

Done = Callable[..., str]
Dhr = Callable[..., Result]
HERE = ("--agency", "MPS", "--question", "1")


def add(done: Done, text: str, kind: str = "missed-opportunity", *more: str) -> None:
    done("add", "finding", "ruth", *HERE, "--type", kind, "--text", text, *more)


def remarks(dhr: Dhr) -> list[str]:
    """The sentences of the check, each with its columns folded."""
    result = dhr("check", "ruth")
    assert result.exit_code == 1
    return [" ".join(line.split()) for line in result.stdout.splitlines()]


def test_faults_7_8_11_and_14_are_found_where_they_are(dhr: Dhr, done: Done, ruth: str) -> None:
    add(done, "There were five occasions to ask.")
    add(done, "There was a further opportunity.")
    add(done, "The review makes five points:\n- one\n- two", "conclusion")
    add(done, "The Met Police was told.", "context")
    found = remarks(dhr)
    for fault in (
        "count F1 F1 counts five occasions, and 2 missed opportunities are recorded of"
        " Metropolitan Police Service.",
        "count F3 F3 announces five of what it lists, and lists 2.",
        "name F4 F4 calls Metropolitan Police Service Met Police, a name of before.",
    ):
        assert fault in found
    done("meeting", "end", ruth)
    assert "meetings N1 Meeting 1 has no attendance." in remarks(dhr)


def test_a_case_without_them_gets_none_of_these_remarks(dhr: Dhr, done: Done, ruth: str) -> None:
    add(done, "There were two occasions to ask.")
    add(done, "There was a further opportunity.")
    add(done, "The review makes two points:\n- one\n- two", "conclusion")
    add(done, "The Metropolitan Police Service was told.", "context")
    done("attend", ruth, "--present", "M1")
    done("meeting", "end", ruth)
    kinds = {remark.split()[0] for remark in remarks(dhr)}
    assert not kinds & {"count", "name", "meetings"}


def test_fault_15_a_fact_after_a_later_one_is_found(dhr: Dhr, done: Done, ruth: str) -> None:
    add(done, "She rang.", "fact", "--source", "Log", "--evidence-date", "4 Mar 2010")
    add(done, "She wrote.", "fact", "--source", "Log", "--evidence-date", "4 Feb 2010")
    assert "order F2 F2 happened before F1 and is printed after it." in remarks(dhr)
