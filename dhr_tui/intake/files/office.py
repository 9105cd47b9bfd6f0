"""The package of an Excel or Word file, looked at before a reader opens it."""

from __future__ import annotations

import importlib
import io
import zipfile
from typing import Any

from dhr_tui.intake.faults import WrongSource

MOST_XML = 8_000_000
"""Bytes of XML that a package may unpack to: more is no list of a review, or a zip bomb."""

MOST_UNPACKED = 100_000_000
"""Bytes that a package may unpack to, pictures included."""

MOST_PARTS = 2_000
PIECE = 65_536
"""Bytes that are unpacked at a time."""

OLDER = b"\xd0\xcf\x11\xe0"
"""How files of Office before 2007 begin, and those with a password."""

EXTRA = "dhr-tui[files]"


def reader(module: str, name: str) -> Any:
    """A library that is imported when a file needs it, and not before."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise WrongSource(
            f"{name} needs the readers of Excel and Word files, which are not installed: "
            f'python -m pip install "{EXTRA}", or save the file as CSV or plain text.'
        ) from None


def checked(data: bytes, name: str, program: str) -> io.BytesIO:
    """The package, when it is one that a reader can be trusted with. Raises WrongSource."""
    if data.startswith(OLDER):
        raise WrongSource(
            f"{name} has a password or is of an older {program}; open it in {program} and save it "
            "in today's form without a password."
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _within_limits(package, name)
            for part in package.infolist():
                _without_entities(_unpacked(package, part), name)
    except WrongSource:
        raise
    except Exception:
        raise WrongSource(
            f"{name} is damaged, or is no {program} file; open it in {program} and save it again."
        ) from None
    return io.BytesIO(data)


def _within_limits(package: zipfile.ZipFile, name: str) -> None:
    """The sizes that the package names; `_unpacked` holds it to them."""
    parts = package.infolist()
    xml = sum(p.file_size for p in parts if p.filename.endswith((".xml", ".rels")))
    whole = sum(p.file_size for p in parts)
    if xml > MOST_XML or whole > MOST_UNPACKED or len(parts) > MOST_PARTS:
        raise WrongSource(
            f"{name} unpacks to {whole // 1_000_000:,} MB, which is more than is read; copy the "
            "list itself into a file of its own."
        )


def _unpacked(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """The XML of a part, empty where it has none; piece by piece, since sizes may be lies.

    Reading a whole part at once would unpack all of it, however small it says it is. Every part is
    read to its end, where its checksum is compared: readers take parts of any kind.
    """
    is_xml = part.filename.endswith((".xml", ".rels"))
    found = []
    with package.open(part) as file:
        while piece := file.read(PIECE):
            found += [piece] if is_xml else []
    return b"".join(found)


def _without_entities(xml: bytes, name: str) -> None:
    """Office never writes document types; in one a few bytes can stand for gigabytes."""
    if b"<!DOCTYPE" in xml.replace(b"\0", b""):
        raise WrongSource(f"{name} has a document type in its XML, which Office never writes.")
