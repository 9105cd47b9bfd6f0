"""Files of another kind that were put in the place of ours, told by how they begin."""

from __future__ import annotations

BEGINNINGS = (
    (b"\xef\xbb\xbf", "it begins with a byte order mark, which an editor has put there"),
    (b"\xff\xfe", "it is UTF-16 text and not UTF-8"),
    (b"\xfe\xff", "it is UTF-16 text and not UTF-8"),
    (b"PK\x03\x04", "it is a zip archive, or a document of an office program"),
    (b"SQLite format 3", "it is a database of SQLite"),
    (b"\x1f\x8b", "it is a compressed file"),
    (b"%PDF", "it is a PDF"),
    (b"<", "it is XML or HTML"),
)
CURE = "Put the file itself back, from a backup; dhr repair makes it again from the journal."


def kind_of(raw: bytes) -> str:
    """What a file that is no JSON is, without the full stop; empty where it may be a part of ours.

    Half a case file begins as a whole one does.
    """
    for beginning, what in BEGINNINGS:
        if raw.startswith(beginning):
            return what
    if not raw.strip(b"\0"):
        return "it holds nothing but zero bytes, as files do after a power cut"
    begun = raw.lstrip()
    if not begun:
        return "it holds nothing but blanks"
    return "" if begun.startswith((b"{", b"[")) else "it is no JSON"
