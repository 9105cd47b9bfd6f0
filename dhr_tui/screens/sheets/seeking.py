"""What can be gone to, and what can be searched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dhr_tui.review.grid import Grid
from dhr_tui.review.logged import logged
from dhr_tui.review.records import Finding, Statement
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.frame.moving import put_to
from dhr_tui.screens.sheets.picker import Candidate, Finder

LONGEST = 100
"""Characters of a name that can be gone to."""

AROUND = 30
"""Characters shown before what a search found."""


def places_to_go(review: Review, grid: Grid) -> list[Candidate]:
    """Agencies, questions, statements, queries and what is logged, by the names people say."""
    found = [
        Candidate(_heading(review, agency), "agency", _first_of(review, grid, agency))
        for agency in grid.agencies
        if grid.questions
    ]
    for question in grid.questions:
        place = put_to(review, question)
        name = f"Question {review.number(question.id)}. {one_line(question.short or question.text)}"
        if place:
            found.append(Candidate(name[:LONGEST], "question", place))
    for statement in review.statements():
        name = f"{ref_to(statement)} {one_line(statement.text)[:LONGEST]}"
        found.append(Candidate(name, _state(statement), ref_to(statement)))
    for _, query in sorted(review.queries.items()):
        name = f"{ref_to(query)} {one_line(query.text)[:LONGEST]}"
        found.append(Candidate(name, f"query, {query.state.label}", ref_to(query)))
    for entry in logged(review):
        name = f"{entry.ref} {one_line(entry.name)[:LONGEST]}"
        found.append(Candidate(name, entry.noun, entry.ref))
    return found


def _heading(review: Review, agency: int) -> str:
    """A column of the grid, by the name of its body and by its heading."""
    if agency == ACROSS:
        return f"All, {review.agency_name(agency).casefold()}"
    known = review.agencies[agency]
    return (known.name if known.short in known.name else f"{known.name}, {known.short}")[:LONGEST]


def _first_of(review: Review, grid: Grid, agency: int) -> Place:
    """The first question that is put to an agency."""
    places = [Place(question.id, agency) for question in grid.questions]
    return next((place for place in places if review.applies(place)), places[0])


def searching(review: Review) -> Finder:
    """Finds every text that holds all the typed words, wherever in the case it is."""
    texts = list(_texts(review))

    def find(typed: str) -> Sequence[Candidate]:
        words = typed.casefold().split()
        if not words:
            return []
        return [
            Candidate(
                f"{candidate.name}  {_around(folded_text, words[0], text)}",
                candidate.about,
                candidate.value,
            )
            for candidate, text, folded_text in texts
            if all(word in folded_text for word in words)
        ]

    return find


def _texts(review: Review) -> Iterator[tuple[Candidate, str, str]]:
    for candidate, text in _everything(review):
        words = one_line(text)
        if words:
            yield candidate, words, words.casefold()


def _everything(review: Review) -> Iterator[tuple[Candidate, str]]:
    for statement in review.statements():
        name = str(ref_to(statement))
        yield Candidate(name, _state(statement), ref_to(statement)), statement.text
        for wording in statement.earlier:
            yield Candidate(name, "earlier wording", ref_to(statement)), wording.text
        for dissent in statement.dissents:
            yield Candidate(name, "dissent", ref_to(statement)), f"{dissent.who}: {dissent.words}"
    for _, query in sorted(review.queries.items()):
        name, words = str(ref_to(query)), f"{query.text} {query.reply} {query.made_of_it}"
        yield Candidate(name, "query", ref_to(query)), words
    for cell in review.cells.values():
        place = Place(cell.question, cell.agency)
        name = f"question {review.number(cell.question)}"
        yield Candidate(name, "answer", place), cell.because
    for question in review.walked:
        place = put_to(review, question) or Place(question.id, ACROSS)
        name = f"question {review.number(question.id)}"
        yield Candidate(name, "question", place), question.text
    for entry in logged(review):
        yield Candidate(str(entry.ref), entry.noun, entry.ref), entry.words


def _state(statement: Statement) -> str:
    """How far a text has come; a finding that stays out of the report says so."""
    kept_back = statement.kept_back if isinstance(statement, Finding) else ""
    return ", ".join(filter(None, (kept_back, statement.state.label)))


def _around(folded: str, word: str, text: str) -> str:
    """The text from a little before the word that was found."""
    start = max(folded.find(word) - AROUND, 0)
    return ("…" if start else "") + text[start : start + 160]
