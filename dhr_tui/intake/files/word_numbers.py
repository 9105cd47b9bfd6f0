"""The numbers that Word sets before paragraphs: they are nowhere in a document's text."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, NamedTuple

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DEEPEST = 8
NOTHING_FOUND = "bullet"
_OF_STYLE = re.compile(r"list(?: number| bullet)? ([2-5])")
_PLACE_OF_LEVEL = re.compile(r"%([1-9])")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Number(NamedTuple):
    """The number before a paragraph (`9`, `a`; empty for a bullet), and its level from 0.

    `styled` says that only its style tells the level, as of `List Number 2`, a list of its own.
    """

    label: str
    depth: int
    styled: bool = False


class Level(NamedTuple):
    """How a level of a list counts: from `start`, in `form`, shown as `shape` (`%1.%2`)."""

    start: int = 1
    form: str = NOTHING_FOUND
    shape: str = ""


class Counted(NamedTuple):
    """A list: lists of one `counter` count on from one another."""

    counter: str
    levels: dict[int, Level]


class Numbers:
    """Counts the numbered paragraphs of a document, asked for one after another, in order."""

    def __init__(self, document: Any) -> None:
        self._styles = {s.style_id: s.element for s in document.styles}
        self._lists = _lists(document)
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * (DEEPEST + 1))

    def is_heading(self, paragraph: Any) -> bool:
        """Whether the paragraph has a style of headings, or one that is based on such a style."""
        names = (_value(style, "name").lower() for style in self._style_chain(paragraph))
        return any(name.startswith("heading") or name in ("title", "subtitle") for name in names)

    def of(self, paragraph: Any) -> Number | None:
        """The number of the next paragraph; None where it has none."""
        list_id, depth = self._list_of(paragraph)
        counted = self._lists.get(list_id)
        if not counted:
            return None
        counts = self._counts[counted.counter]
        counts[depth] += 1
        counts[depth + 1 :] = [0] * (DEEPEST - depth)
        label, of_style = _label(counted.levels, counts, depth), self._depth_of_style(paragraph)
        return Number(label, max(depth, of_style), of_style > depth)

    def _depth_of_style(self, paragraph: Any) -> int:
        """The level that the built-in style of a list has in its name: 1 for `List Number 2`."""
        names = (_value(style, "name").lower() for style in self._style_chain(paragraph))
        return next((int(m[1]) - 1 for m in map(_OF_STYLE.fullmatch, names) if m), 0)

    def _list_of(self, paragraph: Any) -> tuple[str, int]:
        """The list's id (empty for none) and the level: the paragraph's own, else its style's."""
        list_id = depth = ""
        for holder in (paragraph, *self._style_chain(paragraph)):
            for numbering in holder.iterfind(f"{W}pPr/{W}numPr"):
                list_id = list_id or _value(numbering, "numId")
                depth = depth or _value(numbering, "ilvl")
        level = int(depth) if depth.isdigit() else 0
        return ("" if list_id == "0" else list_id), min(level, DEEPEST)

    def _style_chain(self, paragraph: Any) -> list[Any]:
        """The style of a paragraph and those that it is based on, nearest first."""
        chain: list[Any] = []
        named = next(paragraph.iterfind(f"{W}pPr/{W}pStyle"), None)
        style = self._styles.get(named.get(f"{W}val")) if named is not None else None
        while style is not None and style not in chain:
            chain.append(style)
            style = self._styles.get(_value(style, "basedOn"))
        return chain


def _value(node: Any, tag: str) -> str:
    found = node.find(f"{W}{tag}")
    return str(found.get(f"{W}val", "")) if found is not None else ""


def _lists(document: Any) -> dict[str, Counted]:
    """How every list of the document counts, by the list's id."""
    related = [r for r in document.part.rels.values() if r.reltype.endswith("/numbering")]
    if not related:
        return {}
    root = related[0].target_part.element
    shapes = {
        node.get(f"{W}abstractNumId"): {
            int(level.get(f"{W}ilvl", 0)): Level(
                int(_value(level, "start") or 1), _value(level, "numFmt"), _value(level, "lvlText")
            )
            for level in node.iterfind(f"{W}lvl")
        }
        for node in root.iterfind(f"{W}abstractNum")
    }
    lists = {}
    for node in root.iterfind(f"{W}num"):
        shape, list_id = _value(node, "abstractNumId"), node.get(f"{W}numId")
        anew = node.find(f"{W}lvlOverride") is not None
        if shapes.get(shape):
            lists[list_id] = Counted(f"list {list_id}" if anew else shape, shapes[shape])
    return lists


def _label(levels: dict[int, Level], counts: list[int], depth: int) -> str:
    """`9.1` or `a`, without the brackets and full stops round it; empty for a bullet."""
    level = levels.get(depth, Level())
    if level.form in (NOTHING_FOUND, "none", ""):
        return ""

    def count(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        there = levels.get(at, Level())
        return _written(there.start + max(counts[at], 1) - 1, there.form)

    return _PLACE_OF_LEVEL.sub(count, level.shape).strip("().:[] ")


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number)
        return roman.upper() if form == "upperRoman" else roman
    return str(number)


def _roman(number: int) -> str:
    roman = ""
    for value, sign in _ROMAN:
        while number >= value and len(roman) < 20:
            roman, number = roman + sign, number - value
    return roman
