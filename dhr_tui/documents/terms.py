"""The terms of reference in their order, as screen 6 has them, a head wherever the kind changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dhr_tui.documents.dates import when
from dhr_tui.documents.frame import framed
from dhr_tui.documents.prose import one, prose
from dhr_tui.documents.tree import Block, Heading, Paragraph, Tree
from dhr_tui.documents.words import small_line
from dhr_tui.review.listing import listed
from dhr_tui.review.printed import item_title
from dhr_tui.review.records import Question, QuestionKind
from dhr_tui.review.review import Review
from dhr_tui.review.terms import in_order

_HEADS = {
    QuestionKind.PRINCIPLE: "Principles",
    QuestionKind.SCOPE_FACT: "Scope",
    QuestionKind.DUTY: "What agencies are asked to do",
    QuestionKind.EACH_AGENCY: "Questions for each agency",
    QuestionKind.WHOLE_REVIEW: "Questions for the whole review",
}


def terms(review: Review, *, order: str, drafts: bool, about: int) -> Tree:
    """Every item that stands, questions by their printed number; retired ones with the reason."""
    return framed(review, "Terms of reference", _body(review), drafts=drafts)


def _body(review: Review) -> Iterator[Block]:
    yield from _period(review)
    items = in_order(review)
    if not items:
        yield Paragraph(("No terms of reference are recorded.",))
    references = Counter(map(_reference, items))
    begun: list[QuestionKind] = []
    for item in (item for item in items if not item.retired):
        if not begun or item.kind is not begun[-1]:
            yield Heading(2, _HEADS[item.kind] + (", continued" if item.kind in begun else ""))
            begun.append(item.kind)
        yield from _item(review, item, references)
    retired = [item for item in items if item.retired]
    if retired:
        yield Heading(2, "Taken out")
    for item in retired:
        yield from prose(item.text)
        yield from small_line([f"Reason: {item.retired}", _given(item, references)])


def _period(review: Review) -> Iterator[Block]:
    start, end = when(review.case.period_from), when(review.case.period_to)
    if start or end:
        half = f"from {start}" if start else f"until {end}"
        said = f"{start} to {end}" if start and end else half
        yield Paragraph((f"Period under review: {said}",))


def _item(review: Review, item: Question, references: Counter[str]) -> Iterator[Block]:
    if review.number(item.id):
        yield Heading(3, item_title(review, item.id))
    yield from prose(item.text)
    reference = _reference(item)
    same = reference == str(review.number(item.id)) and references[reference] == 1
    yield from small_line([_put_to(review, item), "" if same else _given(item, references)])


def _put_to(review: Review, item: Question) -> str:
    """Whom a question is put to, where that is not everybody; by who is left out, if those are
    fewer."""
    everybody = {agency.id for agency in review.contributors}
    left_out = sorted(everybody - set(item.agencies))
    if not item.agencies:
        return ""
    if set(item.agencies) <= everybody and 0 < len(left_out) < len(item.agencies):
        return f"Put to every agency that was asked but {_names(review, left_out)}"
    return f"Put to {_names(review, item.agencies)}"


def _names(review: Review, agencies: tuple[int, ...] | list[int]) -> str:
    return listed(map(review.agency_name, agencies))


def _given(item: Question, references: Counter[str]) -> str:
    """Its number in the document it came from; where others have that too, its own beside it."""
    reference = _reference(item)
    if not reference:
        return ""
    own = f", T{item.id} in the record" if references[reference] > 1 else ""
    return f"Item {reference} of the terms as given{own}"


def _reference(item: Question) -> str:
    """`2)` and `Q3.` without the sign that ends a number, `9(i)` as it stands."""
    bare = one(item.reference).rstrip(".: ")
    return bare if "(" in bare else bare.rstrip(")")
