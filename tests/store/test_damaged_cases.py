"""A damaged or foreign case file: a sentence that names the place, and the file untouched."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from dhr_tui.review.change import Hand, change, editing
from dhr_tui.store.errors import Damaged
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
Spoil = Callable[[dict[str, Any]], object]


def complaint(files: CaseFiles, case_file: Path, raw: bytes) -> str:
    """The sentence that the bytes get, from a session that knows the case and from a new one."""
    review = files.load(CASE)
    case_file.write_bytes(raw)
    with pytest.raises(Damaged) as damage:
        CaseFiles(Workspace(files.workspace.path)).load(CASE)
    with pytest.raises(Damaged):
        files.load(CASE)
    with pytest.raises(Damaged):
        files.save(CASE, change("a", "b", editing(review.findings[1], text="New.")), HAND)
    assert files.verify(CASE).faults == (damage.value.fault,)
    assert case_file.read_bytes() == raw
    sentence = str(damage.value)
    assert sentence.endswith(".")
    assert sentence.isprintable()
    return sentence


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "damaged: the file is empty."),
        (b"\0" * 4096, "it holds nothing but zero bytes, as files do after a power cut"),
        (b" \n\n", "it holds nothing but blanks"),
        (b"\xef\xbb\xbf{}", "it begins with a byte order mark"),
        ('{"meta": {}}'.encode("utf-16"), "it is UTF-16 text and not UTF-8. Put the file itself"),
        (b"PK\x03\x04\0\0", "it is a zip archive"),
        (b'<?xml version="1.0"?><case/>', "it is XML or HTML. Put the file itself back"),
        (b"meta:\n  case: lewisham-2014\n", "it is no JSON. Put the file itself back"),
        (b'{"meta": {"1": {"save": 1e999}}}', "it holds a number that no program can hold"),
        (b'{"meta": {}}{}', "something stands after its end, from byte 13 on"),
        (b"null", "it is not the file of a case"),
        (b"[]", "it is not the file of a case"),
        (b'{"name": "package", "version": "1.0"}', "it is not the file of a case"),
        (b'{"_default": {"1": {"a": 1}}}', "it is not the file of a case"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"meta":' * 100_000, "nested too deeply"),
        (b'{"meta": "\xff"}', "it is not UTF-8 text"),
        (b'{"meta": {}, "review": {"1": {"title": "\\ud800"}}}', "damaged: it is not"),
        (b'{"meta": {}}', "meta: it must hold record 1"),
        (b'{"meta": []}', "meta: the table is not a group of records"),
        (
            b'{"meta": {"1": 5}}',
            "meta, record 1: a whole number stands where a group of fields should be",
        ),
        (b"1" * 10_000, "damaged: it "),
    ],
)
def test_a_file_of_another_kind_is_refused(
    files: CaseFiles, case_file: Path, raw: bytes, words: str
) -> None:
    assert words in complaint(files, case_file, raw)


def test_half_a_file_is_refused_wherever_it_ends(files: CaseFiles, case_file: Path) -> None:
    whole = case_file.read_bytes()
    for length in (*range(1, 40), *range(40, len(whole), 97), len(whole) - 1):
        case_file.write_bytes(whole[:length])
        with pytest.raises(
            Damaged, match=r"it is not whole; it (ends in|cannot be read from byte).+"
        ):
            files.load(CASE)


def put(*path: str, value: object) -> Spoil:
    """A fault: another value at a place of the file."""

    def spoil(tables: dict[str, Any]) -> None:
        for key in path[:-1]:
            tables = tables[key]
        tables[path[-1]] = value

    return spoil


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (
            put("findings", "1", "state", value="agred"),
            "findings, record 1, field state: it should be one of draft, p",
        ),
        (
            put("findings", "1", "text", value=5),
            "findings, record 1, field text: a whole number stands where words",
        ),
        (
            put("findings", "1", "agency", value="MPS"),
            "findings, record 1, field agency: words stand where",
        ),
        (put("findings", "1", "questions", value=[7]), "findings, record 1, field questions[]: "),
        (put("findings", "1", "agency", value=9), "findings, record 1, field agency: there is no"),
        (put("findings", "1", "colour", value=""), "findings, record 1: colour is no field of it."),
        (put("findings", "1", "id", value=2), "findings, record 1, field id: it is not the num"),
        (put("findings", "1", value=None), "findings, record 1: nothing stands where a group"),
        (put("findings", "x", value={}), "findings, record x: the number of a record is"),
        (put("findings", "\x1b]52;c;", value={}), "findings, record ]52;c;: the number of a"),
        (put("findings", value=[]), "findings: the table is not a group of records"),
        (put("wishes", value={}), "wishes: a case has no such table"),
        (put("review", value={}), "review: it must hold record 1 and no other"),
        (put("questions", "1", "order", value=10**300), "questions, record 1, field order: the n"),
        (put("members", "1", "rev", value=-1), "members, record 1, field rev: the number is not"),
        (
            put("members", "1", "since", value={"on": 4}),
            "members, record 1, field since.on: a whole n",
        ),
        (put("review", "1", "title", value=""), "review, record 1, field title: it is empty."),
        (put("meetings", "1", "ended", value="noon"), "meetings, record 1, field ended: it is no"),
        (
            put("findings", "1", "state", value="agreed"),
            "findings, record 1, field agreement: it is missing, though the text is agreed.",
        ),
        (put("meta", "1", "format", value=2), "meta, record 1, field format: this program reads"),
        (
            put("meta", "1", "case", value="camden"),
            "meta, record 1, field case: it is the file of the case camden, and",
        ),
        (put("meta", "1", "save", value=0), "meta, record 1, field save: it is not the number"),
        (put("meta", "1", "head", value="0" * 64), "meta, record 1, field head: it is not the c"),
        (put("meta", "1", "last", value="{}"), "meta, record 1, field head: it is not the check"),
    ],
)
def test_a_fault_is_named_by_table_record_and_field(
    files: CaseFiles, case_file: Path, spoil: Spoil, place: str
) -> None:
    tables = msgspec.json.decode(case_file.read_bytes())
    spoil(tables)
    sentence = complaint(files, case_file, msgspec.json.encode(tables))
    assert sentence.startswith(f"case.json of {CASE} is damaged in {place}")
    assert f"dhr repair {CASE}" in sentence


def test_a_link_is_not_followed(files: CaseFiles, case_file: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.json"
    case_file.rename(elsewhere)
    case_file.symlink_to(elsewhere)
    with pytest.raises(Damaged, match="it is a symbolic link"):
        files.load(CASE)
    assert "it is a symbolic link. Take the link away" in files.cases()[0].damaged


def test_a_pipe_or_a_folder_in_its_place_is_no_case(files: CaseFiles, case_file: Path) -> None:
    case_file.unlink()
    os.mkfifo(case_file)
    with pytest.raises(Damaged, match="it is not a file"):
        files.load(CASE)
    case_file.unlink()
    case_file.mkdir()
    with pytest.raises(Damaged, match="it is not a file"):
        files.load(CASE)


def test_a_case_file_that_is_gone_is_told_from_a_case_that_never_was(
    files: CaseFiles, case_file: Path
) -> None:
    case_file.unlink()
    with pytest.raises(Damaged, match=f"case.json of {CASE} is damaged: it is gone, but its"):
        files.load(CASE)
    assert "it is gone" in files.cases()[0].damaged


def test_a_changed_byte_is_read_or_refused_but_never_a_traceback(
    files: CaseFiles, case_file: Path
) -> None:
    whole = case_file.read_bytes()
    for place in range(0, len(whole), 13):
        for byte in (0, 0x22, 0x7B, 0xFF, whole[place] ^ 1):
            case_file.write_bytes(whole[:place] + bytes([byte]) + whole[place + 1 :])
            with contextlib.suppress(Damaged):
                assert files.load(CASE).save == 1


def test_the_list_shows_a_damaged_case_with_its_sentence(files: CaseFiles, case_file: Path) -> None:
    for raw in (b"", b"{}", case_file.read_bytes()[:-1], b"[" * 100_000):
        case_file.write_bytes(raw)
        (line,) = files.cases()
        assert line.id == CASE
        assert line.damaged.startswith(f"case.json of {CASE} is damaged: ")


@pytest.mark.parametrize("raw", [b"", None], ids=["empty", "gone"])
def test_a_journal_is_looked_through_though_its_case_file_cannot_be(
    files: CaseFiles, case_file: Path, raw: bytes | None
) -> None:
    """Whoever decides between a backup and a repair must hear of both."""
    files.load(CASE)
    case_file.unlink() if raw is None else case_file.write_bytes(raw)
    journal = case_file.parent / "journal.jsonl"
    journal.write_bytes(journal.read_bytes()[:-20] + b"Z" * 20)

    faults = files.verify(CASE).faults

    assert len(faults) == 2
    assert faults[0].startswith("case.json")
    assert "the chain breaks after save" in faults[1]
