"""A source that cannot be used: one sentence with file, entry and field, and nothing stored."""

import shutil
from pathlib import Path

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.worked_example import build_worked_example, example_folder
from dhr_tui.store.memory import MemoryStore


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """A copy of the worked example's source, to do harm to."""
    return Path(shutil.copytree(str(example_folder()), tmp_path / "source"))


def _fault(source: Path, name: str, old: str, new: str) -> str:
    """What is said of the source after one replacement in one file."""
    file = source / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    store = MemoryStore()
    with pytest.raises(WrongSource) as caught:
        build_worked_example(store, folder=source)
    assert store.cases() == []
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        (
            "findings/mps.toml",
            'questions = ["9d", "9e"]',
            'questions = ["9d", "9z"]',
            "findings/mps.toml, finding mps-referral, field questions: there is no question 9z; "
            "the nearest is 9f.",
        ),
        (
            "findings/gp.toml",
            'type = "missed-opportunity"',
            'type = "missed-oportunity"',
            "findings/gp.toml, finding gp-2010-02, field type: invalid enum value "
            "'missed-oportunity'; the nearest is missed-opportunity.",
        ),
        (
            "findings/gp.toml",
            'voice = "chair"',
            'voise = "chair"',
            "findings/gp.toml, finding gp-2010-02: there is no field voise; the nearest is voice.",
        ),
        (
            "findings/mps.toml",
            '{ paragraph = "3.3.4", date',
            "{ paragraph = 3.34, date",
            "findings/mps.toml, finding mps-referral, field evidence 2.paragraph: expected str, "
            "got float.",
        ),
        (
            "findings/mps.toml",
            'persons = ["kazia"]',
            'persons = ["kasia"]',
            "findings/mps.toml, finding mps-first-response, field persons: there is no person "
            "kasia; the nearest is kazia.",
        ),
        (
            "findings/mps.toml",
            'date = "2010-09"',
            'date = "September"',
            "findings/mps.toml, finding mps-first-response, field evidence.date: “September” "
            "is not a date; write it like 4 Feb 2010, Feb 2010 or 2010.",
        ),
        (
            "findings/lesoco.toml",
            'key = "le-marac"',
            'key = "hex-marac"',
            "findings/lesoco.toml, finding hex-marac: there is another finding hex-marac.",
        ),
        (
            "findings/mps.toml",
            'verify_by = "Metropolitan Police Service"',
            'verify_by = ""',
            "findings/mps.toml, finding mps-no-violence: Say who verifies it, since the fact is "
            "to be verified.",
        ),
        (
            "findings/mps.toml",
            'agency = "mps"',
            'agency = "mbs"',
            "findings/mps.toml, field agency: there is no agency mbs; the nearest is mps.",
        ),
        (
            "findings/mps.toml",
            "agreed_at = 2",
            "agreed_at = 3",
            "findings/mps.toml, field agreed_at: there is no meeting 3.",
        ),
        (
            "recommendations.toml",
            'lead = "leaving-care"',
            'lead = "leaving"',
            "recommendations.toml, recommendation r3, field lead: there is no agency leaving; "
            "the nearest is leaving-care.",
        ),
        (
            "ledger.toml",
            'outcome = "accepted"',
            'outcome = "replaced"\ninto = "r111"',
            "ledger.toml, entry mps-a, field into: there is no recommendation r111; the nearest "
            "is r11.",
        ),
        (
            "ledger.toml",
            'outcome = "accepted"\nbecause',
            'outcome = "replaced"\ninto = "r11"\n# because',
            "ledger.toml, entry gp-d: Say why R22 is replaced.",
        ),
        (
            "coverage.toml",
            'question = "9d"',
            'question = "10"',
            "coverage.toml, cell hospital 10: That question is not put there: question 10, "
            "LewHosp; change first whom it is put to.",
        ),
        (
            "agencies.toml",
            'short = "GP"',
            'short = "mps"',
            "agencies.toml, agency gp, field short: the short form mps belongs to mps.",
        ),
        (
            "agencies.toml",
            'short = "VictSup"',
            'short = "VictimSupport"',
            "agencies.toml, agency victim-support, field short: VictimSupport is longer than 10 "
            "characters.",
        ),
        (
            "agencies.toml",
            'name = "General Practice"\n',
            "",
            "agencies.toml, agency gp: the field name is missing.",
        ),
        (
            "agencies.toml",
            "author_independent = true",
            'author_independent = "yes"',
            "agencies.toml, agency mps, field author_independent: expected bool | null, got str.",
        ),
        (
            "terms.toml",
            '"9f"]',
            '"9g"]',
            "terms.toml, field put_to.questions: there is no question 9g; the nearest is 9f.",
        ),
        (
            "terms.toml",
            "lewisham-2014",
            "lewisham-2015",
            "There is no set of terms lewisham-2015; the nearest is lewisham-2014.",
        ),
        (
            "case.toml",
            'period_to = "2013"',
            'period_to = "2013-13"',
            "case.toml, field period_to: there is no month 13.",
        ),
        (
            "case.toml",
            "title =",
            "titel =",
            "case.toml: there is no field titel; the nearest is title.",
        ),
        (
            "meetings.toml",
            'on = "2013-10-07"',
            'on = "2013-10-07',
            "meetings.toml is not TOML: Illegal character '\\n' (at line 6, column 17).",
        ),
    ],
)
def test_a_wrong_entry_is_named(source: Path, name: str, old: str, new: str, sentence: str) -> None:
    assert _fault(source, name, old, new) == sentence


def test_a_file_that_is_missing_is_named(source: Path) -> None:
    (source / "ledger.toml").unlink()
    with pytest.raises(WrongSource, match=r"^There is no file ledger\.toml\.$"):
        build_worked_example(MemoryStore(), folder=source)


def test_a_file_of_findings_that_belongs_to_nobody_is_named(source: Path) -> None:
    (source / "findings" / "college.toml").write_text("", encoding="utf-8")
    with pytest.raises(WrongSource, match=r"^findings/college\.toml: there is no agency college"):
        build_worked_example(MemoryStore(), folder=source)


def test_text_that_is_not_utf_8_is_refused(source: Path) -> None:
    (source / "case.toml").write_bytes(b'title = "\xff"')
    with pytest.raises(WrongSource, match=r"^case\.toml cannot be read: "):
        build_worked_example(MemoryStore(), folder=source)


def test_a_changed_word_of_the_source_is_a_changed_word_of_the_case(source: Path) -> None:
    file = source / "findings" / "lesoco.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("stay away", "stay [away] | <b>"), encoding="utf-8")
    store = MemoryStore()
    build_worked_example(store, "other", source)
    texts = [finding.text for finding in store.load("other").findings.values()]
    assert "The college has changed how it follows up students who stay [away] | <b>." in texts
