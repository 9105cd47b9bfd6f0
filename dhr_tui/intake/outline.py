"""The paragraphs of terms of reference as their items, and what of them is no item."""

from __future__ import annotations

from collections.abc import Sequence

from dhr_tui.intake import data_files
from dhr_tui.intake.files.block import Block
from dhr_tui.intake.rows import Brought
from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.text import one_line, tidy

USUAL = QuestionKind.EACH_AGENCY


def items(blocks: Sequence[Block]) -> Brought:
    """Every numbered or bulleted paragraph as an item, of the kind that its heading tells.

    Parts stay in the text of their item, as (a), (b). Where the item above them ends with a colon
    and most of them are questions, each part is an item of its own. A paragraph without a number
    that ends with a colon is an item with the lettered parts below it, unless it tells their kind.
    Where nothing is numbered, every question is an item. Whatever else the document says is noted
    as passed over, a table once.
    """
    if not any(block.item for block in blocks):
        blocks = [b._replace(item=b.text.endswith("?") and not b.heading) for b in blocks]
    arrivals: list[Arrival] = []
    notes: list[str] = []
    tables: set[str] = set()
    kind = USUAL
    for group in _groups(blocks):
        first, parts = group[0], group[1:]
        if not first.item and not parts:
            kind = _kind(first.text) or (USUAL if first.heading else kind)
            if not first.heading and first.table not in tables:
                what = f"{_at(first)} has no number and is"
                if first.table:
                    what = f"{_at(first)}: what has no number in it is"
                notes.append(f"{what} passed over: {_said(first)}")
            tables |= {first.table} - {""}
        elif _leads_in(first, parts):
            below = _kind(first.text) or kind
            arrivals += [
                _arrival(_whole(part), _joined(first.label, part[0].label), below)
                for part in _groups(parts)
            ]
            notes.append(f"{_at(first)} leads to its parts and is no item itself: {_said(first)}")
        else:
            arrivals.append(_arrival(_whole(group), first.label, kind))
    return Brought(tuple(arrivals), (), tuple(notes))


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Every item with its parts; everything else alone."""
    groups: list[list[Block]] = []
    for block in blocks:
        top = groups[-1][0] if groups else None
        if top and _is_part(block, top):
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _is_part(block: Block, of: Block) -> bool:
    """Whether a paragraph belongs to the item before it; 9.1 belongs to 9 only."""
    if not of.item:
        return block.item and block.label.isalpha() and _leads(of)
    if not block.item or block.depth <= of.depth:
        return False
    return "." not in block.label or (bool(of.label) and block.label.startswith(f"{of.label}."))


def _leads(block: Block) -> bool:
    """Whether a paragraph without a number begins a sentence that lettered parts go on with."""
    return block.text.endswith(":") and not (block.heading or block.table or _kind(block.text))


def _leads_in(first: Block, parts: Sequence[Block]) -> bool:
    tops = [group[0] for group in _groups(parts)]
    questions = sum(part.text.rstrip(" ;.").endswith("?") for part in tops)
    return first.text.endswith(":") and questions * 2 > len(tops)


def _whole(group: Sequence[Block]) -> Block:
    """An item with its parts in its text."""
    return group[0]._replace(text="\n".join([group[0].text, *map(_part, group[1:])]))


def _joined(above: str, label: str) -> str:
    """`9` and `a` are 9a; `9` and `9.1` are 9.1; without a number above, the part's own."""
    if not label or label.startswith(f"{above}."):
        return label
    return f"{above}({label})" if above[-1:].isdigit() and label[:1].isdigit() else above + label


def _part(block: Block) -> str:
    if not block.label:
        return f"- {block.text}"
    label = f"({block.label})" if block.label.isalnum() else block.label
    return f"{label} {block.text}"


def _arrival(block: Block, reference: str, kind: QuestionKind) -> Arrival:
    question = Question(id=0, text=tidy(block.text), reference=reference, kind=kind)
    given = frozenset({"text", "kind"} | ({"reference"} if reference else set()))
    return Arrival(block.place, question, given)


def _kind(heading: str) -> QuestionKind | None:
    text = one_line(heading).casefold()
    for known in data_files.headings():
        if any(part.casefold() in text for part in known.parts):
            return known.kind
    return None


def _at(block: Block) -> str:
    place = block.table or block.place
    return place[:1].upper() + place[1:]


def _said(block: Block) -> str:
    text = one_line(block.text)
    if len(text) > 60:
        return f"“{text[:59]}…”."
    return f"“{text}”" if text.endswith((".", "?", "!")) else f"“{text}”."
