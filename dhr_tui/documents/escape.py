"""Literal text in Markdown: every character that a reader of Markdown could act on is escaped.

CommonMark and GFM are the aim; what other readers add (footnotes, mathematics, mentions, marks,
definition lists, lettered lists) is escaped as well, so that a text means itself everywhere.
"""

from __future__ import annotations

import re

_ACTIVE = re.compile(
    r"[\\`*_\[\]<>&|~^$@{}:.=+!-](?:"  # one set first: the search skips what is not in it
    r"(?<![&:.=+!-])"  # code, emphasis, links, HTML, tables, notes, mathematics
    r"|(?<=&)(?=#|\w*(?:;|$))"  # entities, also where a semicolon comes behind the text
    r"|(?<=:)(?=[/\w+:-])(?!(?<=\d:)\d\d(?![\w:]))"  # addresses, names of emoji, but no times
    r"|(?<=[wW]{3}\.)"  # addresses without a scheme
    r"|(?<==)(?==)|(?<===)|(?<=\+)(?=\+)|(?<=\+\+)|(?<=-)(?=-)|(?<=--)"  # marks, dashes
    r"|(?<=!)(?=\[)"  # pictures
    r")"
)
_START = re.compile(r"#{1,6}(?=[\s.]|$)|[-+=](?!\w)|[:%]")
"""What makes a line a heading, an item, an underline, a definition or a title."""

_MARKER = re.compile(r"\(?(?:\d{1,9}|[a-z]|[ivxlcdm]{1,9})(?=[.)](?:\s|$))", re.IGNORECASE)
"""A number or letter before the sign that makes a line an item of a list."""


def inline(text: str) -> str:
    """One line of text, for a place where no block can begin."""
    return _ACTIVE.sub(r"\\\g<0>", text)


def line(text: str) -> str:
    """One line of text that stands at the start of a line."""
    escaped = inline(text)
    marker = _MARKER.match(text)
    if marker:
        at = marker.end()
        return f"{text[:at]}\\{escaped[at:]}"
    if _START.match(text) and not escaped.startswith("\\"):
        return "\\" + escaped
    return escaped


def heading(text: str) -> str:
    """One line of text for a heading, where a `#` at the end would be taken away."""
    escaped = line(text)
    if escaped.endswith("#") and escaped != "\\#":
        return escaped[:-1] + "\\#"
    return escaped
