"""dhr names, and what a real name does elsewhere: warnings, a check, no export."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dhr_tui.host import people
from dhr_tui.store import sharing
from dhr_tui.store.workspace import Workspace

Dhr = Callable[..., Result]
Done = Callable[..., str]


@pytest.fixture
def victim(ruth: str, done: Done) -> str:
    done("add", "person", ruth, "--role", "victim", "--pseudonym", "Ruth")
    return ruth


@pytest.fixture
def named(victim: str, done: Done) -> str:
    """The case with a register: P1 is Jane Świątek, called Janie."""
    done("names", "add", victim, "P1", typed="Jane Świątek\n\nJanie\n")
    return victim


def test_names_come_on_standard_input_and_are_shown_only_when_asked(
    dhr: Dhr, victim: str, workspace: Path
) -> None:
    added = dhr("names", "add", victim, "p1", typed="Jane Świątek\n\nJanie\n")
    assert added.stdout == "1\n2\n"
    assert added.stderr == "The register has 2 more names of P1 (Ruth).\n"
    dhr("names", "add", victim, "the health visitor", "--whole", typed="Ann Lewisham")

    listed = dhr("names", "list", victim)
    assert "Jan" not in listed.stdout
    assert listed.stdout.splitlines()[2].split("  ") == [
        "3", "the health visitor", "(not shown)", "in full only",
    ]  # fmt: skip
    assert "1  P1 (Ruth)           Jane Świątek\n" in dhr("names", "list", victim, "--show").stdout
    assert "name" not in json.loads(dhr("names", "list", victim, "--json").stdout)[0]
    shown = json.loads(dhr("names", "list", victim, "--json", "--show").stdout)
    assert [entry["name"] for entry in shown] == ["Jane Świątek", "Janie", "Ann Lewisham"]

    for name in ("case.json", "journal.jsonl"):
        assert "wi\\u0105tek" not in (workspace / "cases" / victim / name).read_text()
        assert "Świątek" not in (workspace / "cases" / victim / name).read_text()


def test_an_empty_register_says_how_one_is_begun(dhr: Dhr, ruth: str) -> None:
    result = dhr("names", "list", ruth)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "dhr names add puts one there" in result.stderr


def test_wrong_names_are_refused_whole(dhr: Dhr, named: str) -> None:
    for words, typed, sentence in (
        (("add", named, "P9"), "Al Other", "There is no P9 in this case."),
        (("add", named, "F1"), "Al Other", "F1 is neither a person nor a member"),
        (("add", named, "P1"), "", "Give a name to put into the register."),
        (("add", named, "P1"), "Al Other\nJANIE", "that name already, as number 2"),
        (("remove", named, "7", "--yes"), "", "The register has no name 7."),
    ):
        result = dhr("names", *words, typed=typed)
        assert result.exit_code == 1, result.stderr
        assert sentence in result.stderr
    assert len(dhr("names", "list", named).stdout.splitlines()) == 2


def test_a_name_is_taken_out_for_good_and_only_when_that_is_meant(dhr: Dhr, named: str) -> None:
    asked = dhr("names", "remove", named, "1")
    assert asked.exit_code == 2
    assert "--yes" in asked.stderr
    assert "out of the register" in dhr("names", "remove", named, "1", "--yes").stderr
    assert dhr("names", "list", named, "--show").stdout.split() == ["2", "P1", "(Ruth)", "Janie"]


def test_a_pseudonym_is_warned_about_and_taken(dhr: Dhr, done: Done, named: str) -> None:
    real = dhr("add", "person", named, "--role", "sister", "--pseudonym", "jane")
    assert (real.exit_code, real.stdout) == (0, "P2\n")
    assert "That is a real name in the register of this case" in real.stderr
    twice = dhr("add", "person", named, "--role", "aunt", "--pseudonym", "RUTH")
    assert "That is the pseudonym of P1 (victim) already." in twice.stderr
    done("new", "next", "--title", "Another")
    before = dhr("add", "person", "next", "--role", "victim", "--pseudonym", "Ruth")
    assert "That pseudonym was used before, in the case ruth." in before.stderr
    fresh = dhr("add", "person", "next", "--role", "son", "--pseudonym", "Tom")
    assert fresh.stderr == "Added P2; save 3.\n"


def test_people_of_a_file_are_warned_about_before_they_come_in(
    dhr: Dhr, named: str, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "Role,Pseudonym\nsister,Jane\nvictim,Ruth\nson,Tom\naunt,Ruth\nuncle,Tom\n",
        encoding="utf-8",
    )
    result = dhr("import", "people", named, str(file), "--yes")
    assert result.exit_code == 0, result.stderr
    assert result.stderr.splitlines() == [
        "Row 2: That is a real name in the register of this case; choose another pseudonym.",
        "Row 5: That is the pseudonym of P1 (victim) already.",
        "Row 6: That is the pseudonym in row 4 already.",
        "Brought in 4 people; save 9.",
    ]


def test_names_of_somebody_who_is_removed_are_told(dhr: Dhr, named: str) -> None:
    result = dhr("remove", named, "P1")
    assert "The register of real names still has 2 names of P1; see dhr names list." in (
        result.stderr
    )
    assert "P1, who is no longer in the case" in dhr("names", "list", named).stdout


def test_the_keeper_is_warned_of_a_pseudonym_that_turns_out_to_be_real(
    dhr: Dhr, victim: str
) -> None:
    result = dhr("names", "add", victim, "P1", typed="Ruth Stone")
    assert "The register has 1 more name of P1." in result.stderr
    assert "The pseudonym of P1 is a real name in the register; choose another." in result.stderr
    assert "Ruth" not in dhr("names", "list", victim).stdout


def test_a_check_finds_the_name_and_does_not_print_it(dhr: Dhr, done: Done, named: str) -> None:
    words = ["--agency", "MPS", "--question", "1"]
    done("add", "finding", named, *words, "--text", "Nobody rang Ms Swiatek back.")
    result = dhr("check", named)
    assert result.stdout.splitlines()[0].split()[:2] == ["real-name", "F1"]
    assert "F1 has a real name of P1 (Ruth) in its text." in result.stdout
    assert "wiatek" not in result.stdout


def test_nothing_is_exported_with_a_name_in_it_unless_that_is_meant(
    dhr: Dhr, done: Done, named: str, workspace: Path
) -> None:
    words = ["--agency", "MPS", "--question", "1"]
    done("add", "finding", named, *words, "--text", "Nobody rang Jane back.")
    done("propose", named, "F1")
    done("agree", named, "F1")
    for output in ([], ["--output", "-"]):
        result = dhr("export", named, "--document", "findings", *output)
        assert (result.exit_code, result.stdout) == (1, "")
        assert "has a real name of P1 (Ruth) under “F1. Fact”" in result.stderr
        assert "dhr check ruth names the items; --despite-names writes it" in result.stderr
        assert "Jane" not in result.stderr
    assert not (workspace / "exports").exists()
    meant = dhr("export", named, "--document", "findings", "--output", "-", "--despite-names")
    assert "Nobody rang Jane back." in meant.stdout


def test_the_keeper_is_told_that_no_name_is_in_a_document(dhr: Dhr, done: Done, named: str) -> None:
    told = dhr("export", named, "--document", "terms").stderr
    assert "None of the 2 names of your register is in it." in told
    done("names", "remove", named, "2", "--yes")
    told = dhr("export", named, "--document", "terms").stderr
    assert "The one name of your register is not in it." in told
    done("names", "remove", named, "1", "--yes")
    assert "register" not in dhr("export", named, "--document", "terms").stderr


def test_what_the_journal_still_has_is_listed_until_it_is_erased(
    dhr: Dhr, done: Done, named: str
) -> None:
    assert "The journal has no name of the register." in dhr("names", "traces", named).stderr
    words = ["--agency", "MPS", "--question", "1"]
    done("add", "finding", named, *words, "--text", "Nobody rang Jane back.")
    done("edit", named, "F1", "--text", "Nobody rang Ruth back.")
    save = json.loads(done("history", named, "--json"))[-2]["number"]
    assert "real-name" not in dhr("check", named).stdout

    traced = dhr("names", "traces", named)
    assert (traced.exit_code, traced.stdout) == (1, f"{save}  F1  P1 (Ruth)\n")
    assert "dhr erase ruth ITEM --save N" in traced.stderr
    asked = json.loads(dhr("names", "traces", named, "--json").stdout)
    assert asked == [{"save": save, "item": "F1", "whose": "P1 (Ruth)"}]
    done("erase", named, "F1", "--save", str(save), "--reason", "a real name", "--yes")
    assert dhr("names", "traces", named).exit_code == 0


def test_a_damaged_register_lets_nothing_leave(dhr: Dhr, named: str, workspace: Path) -> None:
    (workspace / "cases" / named / "names.json").write_text("{}", encoding="utf-8")
    for words in (["export", named, "--document", "terms"], ["check", named]):
        result = dhr(*words)
        assert result.exit_code == 1
        assert "names.json of ruth is damaged" in result.stderr


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_for_everybody_else_there_is_no_register(
    dhr: Dhr, done: Done, named: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ["--agency", "MPS", "--question", "1"]
    done("add", "finding", named, *words, "--text", "Nobody rang Jane back.")
    folder = workspace / "cases" / named
    sharing.share(Workspace(workspace), named, "daemon")
    os.chown(folder / "names.json", 1, -1)
    monkeypatch.setattr(people, "is_member", lambda user, group: user == 1)
    result = dhr("names", "list", named)
    assert result.exit_code == 1
    assert "kept by daemon, and nobody else reads it" in result.stderr
    assert "real-name" not in dhr("check", named).stdout
    assert dhr("export", named, "--document", "findings", "--drafts").exit_code == 0
