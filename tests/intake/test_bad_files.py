"""Files that cannot be read end in a sentence, and nothing in a file is ever run."""

from __future__ import annotations

import os
import sys
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.files.opening import LARGEST
from dhr_tui.intake.reading import read
from tests.intake.incoming import CONTRIBUTORS, excel, repacked, word

Make = Callable[[Path], Path]


def huge(path: Path) -> Path:
    with open(path, "wb") as file:
        file.truncate(LARGEST + 30_000_000)
    return path


def bomb(path: Path) -> Path:
    """A few kilobytes that unpack to hundreds of megabytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for part in range(40):
            package.writestr(f"xl/{part}.xml", b" " * 5_000_000)
    return path


def liar(path: Path) -> Path:
    """A part that says it has a thousand bytes and unpacks to two hundred million."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/image1.png", b" " * 200_000_000)
    data = bytearray(path.read_bytes())
    for sign, place in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.rfind(sign) + place
        data[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(data)
    return path


def entities(path: Path) -> Path:
    excel(path, CONTRIBUTORS)
    declared = b'<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook'
    return repacked(path, "xl/workbook.xml", b"<workbook", declared)


def macros_in_word(path: Path) -> Path:
    word(path)
    usual = b"wordprocessingml.document.main+xml"
    return repacked(
        path, "[Content_Types].xml", usual, usual.replace(b"main", b"macroEnabled.main")
    )


def damaged(path: Path) -> Path:
    return repacked(excel(path, CONTRIBUTORS), "xl/worksheets/sheet1.xml", b"</row>", b"</rOw>")


def far_away(path: Path) -> Path:
    return excel(path, CONTRIBUTORS, lambda sheet: sheet.cell(1_000_000, 1).__setattr__("value", 1))


def bytes_of(data: bytes) -> Make:
    def make(path: Path) -> Path:
        path.write_bytes(data)
        return path

    return make


def queue(path: Path) -> Path:
    os.mkfifo(path)
    return path


def test_a_package_that_lies_about_its_size_is_not_unpacked(tmp_path: Path) -> None:
    path = liar(tmp_path / "a.xlsx")
    tracemalloc.start()
    try:
        with pytest.raises(WrongSource, match=r"a\.xlsx is damaged, or is no Excel file"):
            read(str(path), "agencies")
        assert tracemalloc.get_traced_memory()[1] < 40_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "make", "sentence"),
    [
        ("a.csv", huge, "a.csv is larger than 20 MB, the most that is read"),
        ("a.xlsx", huge, "a.xlsx is larger than 20 MB, the most that is read"),
        ("a.xlsx", bomb, "a.xlsx unpacks to 200 MB, which is more than is read"),
        ("a.xlsx", entities, "a.xlsx has a document type in its XML"),
        ("a.xlsx", damaged, "a.xlsx cannot be read as an Excel workbook; it is damaged."),
        ("a.xlsx", far_away, "Sheet Sheet of a.xlsx has more than 3,000 rows or 200 columns"),
        ("a.xlsx", bytes_of(b"Agency,Due\n"), "a.xlsx is damaged, or is no Excel file; open"),
        ("a.docx", bytes_of(b"PK\x03\x04 not"), "a.docx is damaged, or is no Word file; open"),
        ("a.docx", bytes_of(b"\xd0\xcf\x11\xe0" * 9), "a.docx has a password or is of an older"),
        ("a.docm", macros_in_word, "a.docm may hold macros; open it in Word and save it as .docx."),
        ("a.xls", bytes_of(b"x"), "a.xls is an older form of Office; save it as .xlsx or .docx."),
        ("a.pdf", bytes_of(b"x"), "a.pdf is of no kind that can be read; save it as .csv, .xlsx"),
        ("a.txt", bytes_of(b"x"), "a.txt is no table; agencies come from .csv, .xlsx or .docx."),
        ("a.csv", bytes_of(b" \n"), "a.csv is empty."),
        ("a.csv", bytes_of(b"a\0b\xff"), "a.csv is not a text file."),
        ("a.csv", bytes_of(b"Agency\n\x81\n"), "neither UTF-8 nor Western European text"),
        ("a.csv", bytes_of(b"\xff\xfea"), "a.csv is damaged: it begins as utf-16 and is not."),
        ("a.csv", bytes_of(b'Agency\n"VS\n'), "a.csv, row 2: a field does not end; its"),
        ("a.csv", bytes_of(b"Agency\n" * 4000), "a.csv has more than 3,000 rows"),
        ("a.csv", bytes_of(b"Agency," + b"x" * 200_000), "a.csv, row 1: a field does not end"),
        ("a.csv", queue, "a.csv is not a file."),
        ("a.csv", lambda path: path, "There is no file a.csv."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_one_sentence(
    tmp_path: Path, name: str, make: Make, sentence: str
) -> None:
    with pytest.raises(WrongSource) as refusal:
        read(str(make(tmp_path / name)), "agencies")
    told = str(refusal.value)
    assert sentence in told
    assert told.endswith(".")
    assert "\n" not in told


def test_macros_of_a_workbook_are_not_read(tmp_path: Path) -> None:
    """The part with the macros is no program at all, and nothing notices."""
    path = excel(tmp_path / "a.xlsm", CONTRIBUTORS)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/vbaProject.bin", b"not a program")
    assert len(read(str(path), "agencies").arrivals) == 2


@pytest.mark.parametrize(("module", "name"), [("openpyxl", "a.xlsx"), ("docx", "a.docx")])
def test_a_reader_that_is_not_installed_is_told_with_the_way_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: str, name: str
) -> None:
    (tmp_path / name).write_bytes(b"x")
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(WrongSource, match=r'pip install "dhr-tui\[files\]"'):
        read(str(tmp_path / name), "agencies")


def test_readers_of_office_files_are_imported_when_one_is_read(tmp_path: Path) -> None:
    import subprocess

    (tmp_path / "a.csv").write_text("Agency\nVictim Support\n")
    program = (
        "import sys; from dhr_tui.intake.reading import read; read(sys.argv[1], 'agencies');"
        "print({'openpyxl', 'docx', 'lxml'} & set(sys.modules))"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "a.csv")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_longer_than_any_terms_of_reference_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("1. a\n" * 400_000)
    with pytest.raises(WrongSource, match="longer than terms of reference are"):
        read(str(tmp_path / name), "terms")
