"""dhr remove, dhr merge-agencies and dhr agency --rename."""

from __future__ import annotations

from collections.abc import Callable

from click.testing import Result

Dhr = Callable[..., Result]
Done = Callable[..., str]


def test_what_was_entered_by_mistake_is_removed_and_brought_back(dhr: Dhr, ruth: str) -> None:
    dhr("add", "person", ruth, "--role", "neighbour")
    assert dhr("remove", ruth, "p1").stderr == "P1 is removed; save 9.\n"
    assert "There is no P1 in this case" in dhr("remove", ruth, "P1").stderr
    assert dhr("undo", ruth).exit_code == 0
    assert dhr("show", ruth, "P1").exit_code == 0


def test_what_others_refer_to_is_refused_with_all_of_them(dhr: Dhr, done: Done, ruth: str) -> None:
    words = ["--agency", "MPS", "--question", "1", "--text", "Late."]
    for _ in range(9):
        done("add", "finding", ruth, *words)
    result = dhr("remove", ruth, "A1")
    assert result.exit_code == 1
    listed, sentence = result.stderr.splitlines()
    assert listed == "What refers to it: M1, F1, F2, F3, F4, F5, F6, F7, F8, F9."
    assert sentence == (
        "A1 cannot be removed, as M1, F1, F2, F3, F4, F5, F6, F7 and 2 more refer to it; merge it "
        "into another agency instead."
    )
    few = dhr("remove", ruth, "M1", "T2")
    assert few.stderr == "M1 is removed; save 17.\nT2 is removed; save 18.\n"
    assert "F1 cannot be removed: a finding is withdrawn, with a reason (dhr withdraw)." in (
        dhr("remove", ruth, "F1").stderr
    )


def test_an_agency_is_renamed_and_found_under_every_name(dhr: Dhr, done: Done, ruth: str) -> None:
    result = dhr("agency", ruth, "VS", "--rename", "Safe Together", "--short", "ST")
    assert result.stderr.startswith("A2 is Safe Together now, and was Victim Support; save ")
    for name in ("VS", "victim support", "ST"):
        done("nothing", ruth, "--agency", name, "--question", "1", "--because", name)
    mixed = dhr("agency", ruth, "ST", "--rename", "Other", "--note", "x")
    assert mixed.exit_code == 2
    assert "goes with --short and with no other option" in mixed.stderr


def test_agencies_are_merged_and_parted_again(dhr: Dhr, done: Done, ruth: str) -> None:
    done("nothing", ruth, "--agency", "VS", "--question", "1", "--because", "no contact")
    merged = dhr("merge-agencies", ruth, "--from", "vs", "--into", "mps")
    assert merged.stderr.startswith("Victim Support is part of Metropolitan Police Service now; ")
    assert "A2" not in done("show", ruth)
    done("undo", ruth)
    done("not-applicable", ruth, "--agency", "MPS", "--question", "1", "--because", "unknown")
    refused = dhr("merge-agencies", ruth, "--from", "VS", "--into", "MPS")
    assert refused.exit_code == 1
    assert "question 1 has “nothing arises” for VS and “not applicable” for MPS" in refused.stderr
    for name in ("across", "nobody"):
        assert dhr("merge-agencies", ruth, "--from", name, "--into", "MPS").exit_code == 2
