"""Which paragraphs of terms of reference belong together, and which tell what follows them."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.intake import data_files
from dhr_tui.intake.files.block import Block
from dhr_tui.review.records import QuestionKind
from dhr_tui.review.text import one_line

LONGEST_TITLE = 10
"""Words of the longest line without a full stop that is taken for a title."""


def groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Every item with its parts; everything else alone."""
    found: list[list[Block]] = []
    numbered = False
    for block in blocks:
        top = found[-1][0] if found else None
        if top and _is_part(block, top, numbered):
            found[-1].append(block)
        else:
            found.append([block])
            numbered = bool(block.label) if block.item else numbered and not is_title(block)
    return found


def _is_part(block: Block, of: Block, numbered: bool) -> bool:
    """Whether a paragraph belongs to the one before it; 9.1 belongs to 9 only.

    Bullets go on with a sentence that stands below a numbered item (`numbered`).
    """
    if not of.item:
        goes_on = block.label.isalpha() or (numbered and not block.label)
        return block.item and goes_on and leads_off(of)
    if hangs_on(block, of):
        return True
    if not block.item or block.depth <= of.depth:
        return False
    return "." not in block.label or (bool(of.label) and block.label.startswith(f"{of.label}."))


def hangs_on(block: Block, of: Block) -> bool:
    """Whether a bullet stands below a numbered item in a list as deep as its own."""
    bullet = block.item and not block.label
    return bullet and of.item and bool(of.label) and block.depth == of.depth


def leads_off(block: Block) -> bool:
    """Whether a paragraph without a number begins a sentence that parts go on with."""
    return block.text.endswith(":") and not (block.heading or block.table or kind_told(block))


def leads_in(first: Block, parts: Sequence[Block]) -> bool:
    """Whether a paragraph only leads to its parts, each of which is an item of its own.

    It ends with a colon or is a title, and most of them are questions; or it is a title that tells
    of which kind they are.
    """
    tops = [group[0] for group in groups(parts)]
    questions = sum(part.text.rstrip(" ;.").endswith("?") for part in tops)
    if not parts or not (first.text.endswith(":") or is_title(first)):
        return False
    return questions * 2 > len(tops) or (is_title(first) and kind_told(first) is not None)


def is_title(block: Block) -> bool:
    """Whether a paragraph is a heading, or a short line that is no sentence."""
    text = block.text.rstrip()
    short = len(text.split()) <= LONGEST_TITLE and not text.endswith((".", "?", "!", ";", ",", ":"))
    return block.heading or (short and not text[:1].islower() and not block.table)


def kind_told(block: Block) -> QuestionKind | None:
    """The kind of the items below a heading, or below a line that leads to them."""
    text = one_line(block.text).casefold()
    if not (is_title(block) or text.endswith(":") or "following" in text):
        return None
    bare = data_files.folded(text)
    for known in data_files.headings():
        if bare in map(data_files.folded, known.whole):
            return known.kind
        if any(part.casefold() in text for part in known.parts):
            return known.kind
    return None
