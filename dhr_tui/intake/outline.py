"""The paragraphs of terms of reference as their items, and what of them is no item."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from dhr_tui.intake.files.block import Block
from dhr_tui.intake.parts import groups, hangs_on, is_title, kind_told, leads_in
from dhr_tui.intake.rows import Brought
from dhr_tui.review.arrivals import Arrival
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.text import one_line, tidy

USUAL = QuestionKind.EACH_AGENCY


def items(blocks: Sequence[Block], attach: bool = False) -> Brought:
    """Every numbered or bulleted paragraph as an item, of the kind that its heading tells.

    Parts stay in the text of their item, as (a), (b), and so does a bullet below a numbered item;
    where only its place or its style tells that, it is noted. Where the item above them ends with
    a colon or is a title, and most of them are questions, each part is an item of its own. A
    paragraph without a number that ends with a colon is an item with the lettered parts below it,
    unless it tells their kind. Where nothing is numbered, every question is an item. Whatever else
    the document says is noted as passed over, a table once, and so is a number that a list has
    twice. With `attach`, what has no number belongs to the item above it, if no heading stands
    between them; `loose` counts what could.
    """
    if not any(block.item for block in blocks):
        blocks = [b._replace(item=b.text.endswith("?") and not b.heading) for b in blocks]
    outline = _Outline(attach)
    for group in groups(blocks):
        outline.take(group[0], group[1:])
    return Brought(tuple(outline.arrivals), (), tuple(outline.notes), loose=outline.loose)


class _Outline:
    """The items so far, the kind of those that follow, and whether one can be gone on with."""

    def __init__(self, attach: bool) -> None:
        self.arrivals: list[Arrival] = []
        self.notes: list[str] = []
        self.loose = 0
        self._attach = attach
        self._kind = USUAL
        self._open = False
        self._tables: set[str] = set()
        self._numbered: dict[str, str] = {}

    def take(self, first: Block, parts: Sequence[Block]) -> None:
        """A paragraph with what belongs to it."""
        told = kind_told(first)
        self._count(first)
        if first.item and leads_in(first, parts):
            self._lead(first, parts, told or self._kind)
        elif first.item:
            self._item(first, parts)
        elif first.heading or told:
            self._kind, self._open = told or USUAL, False
            self._lead(first, parts, self._kind)
        elif leads_in(first, parts):
            self._lead(first, parts, self._kind)
        else:
            self._unnumbered(first, parts)

    def _count(self, first: Block) -> None:
        """Note a number that the list has already; a title begins another list."""
        if not first.item:
            self._numbered = {} if is_title(first) else self._numbered
        elif first.label and first.label in self._numbered:
            above = self._numbered[first.label]
            self.notes.append(f"{_at(first)} has the number {first.label} of {above} again.")
        elif first.label:
            self._numbered[first.label] = _at(first).casefold()

    def _item(self, first: Block, parts: Sequence[Block]) -> None:
        self.arrivals.append(_arrival(_whole([first, *parts]), first.label, self._kind))
        self._open = True
        for part in parts:
            if hangs_on(part, first) or part.styled:
                above = f"question {first.label}" if first.label else "the item above it"
                self.notes.append(f"{_at(part)} stays with {above}: {_said(part)}")

    def _lead(self, first: Block, parts: Sequence[Block], kind: QuestionKind) -> None:
        """What leads to items, and is none."""
        for part in groups(parts):
            label = _joined(first.label, part[0].label)
            self.arrivals.append(_arrival(_whole(part), label, kind))
        self._open = self._open or bool(parts)
        if parts:
            told = f"leads to its parts and is no item itself: {_said(first)}"
            self.notes.append(f"{_at(first)} {told}")
        elif not first.heading:
            self._pass_over(first)

    def _unnumbered(self, first: Block, parts: Sequence[Block]) -> None:
        """What has no number: part of the item above, an item if it has parts, or passed over."""
        if not parts and is_title(first):
            self._open = False
        may_be = self._open and not first.table
        self.loose += may_be
        if may_be and self._attach:
            self._go_on(_whole([first, *parts]).text)
        elif parts:
            self._item(first, parts)
            if may_be:
                said = f"has no number and is an item with its parts: {_said(first)}"
                self.notes.append(f"{_at(first)} {said}")
        else:
            self._pass_over(first)

    def _go_on(self, text: str) -> None:
        last = self.arrivals[-1]
        assert isinstance(last.record, Question)
        more = replace(last.record, text=tidy(f"{last.record.text}\n{text}"))
        self.arrivals[-1] = last._replace(record=more)

    def _pass_over(self, block: Block) -> None:
        if block.table not in self._tables:
            what = f"{_at(block)} has no number and is"
            if block.table:
                what = f"{_at(block)}: what has no number in it is"
            self.notes.append(f"{what} passed over: {_said(block)}")
        self._tables |= {block.table} - {""}


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


def _at(block: Block) -> str:
    place = block.table or block.place
    return place[:1].upper() + place[1:]


def _said(block: Block) -> str:
    text = one_line(block.text)
    if len(text) > 60:
        return f"“{text[:59]}…”."
    return f"“{text}”" if text.endswith((".", "?", "!")) else f"“{text}”."
