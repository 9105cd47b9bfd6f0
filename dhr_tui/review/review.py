"""A review as it stands after a save: read-only, with the ways to find things in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

import msgspec

from dhr_tui.review.records import (
    Acknowledgement,
    Action,
    Agency,
    CaseRecord,
    Cell,
    Contact,
    Delay,
    Equality,
    Finding,
    Meeting,
    Member,
    Note,
    Person,
    Process,
    Query,
    Question,
    QuestionKind,
    Recipient,
    Recommendation,
    RecommendationKind,
    State,
    cell_id,
)

ACROSS = 0
"""The agency of a cell that belongs to the review as a whole."""


class Place(NamedTuple):
    """A cell of the grid: a question's id and an agency's (`ACROSS` for the whole review)."""

    question: int
    agency: int


class Review(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """Every table of a case, by record id, as of save number `save` with journal head `head`."""

    save: int = 0
    head: str = ""
    review: Mapping[int, CaseRecord] = {}
    people: Mapping[int, Person] = {}
    agencies: Mapping[int, Agency] = {}
    members: Mapping[int, Member] = {}
    questions: Mapping[int, Question] = {}
    cells: Mapping[int, Cell] = {}
    findings: Mapping[int, Finding] = {}
    recommendations: Mapping[int, Recommendation] = {}
    queries: Mapping[int, Query] = {}
    meetings: Mapping[int, Meeting] = {}
    actions: Mapping[int, Action] = {}
    notes: Mapping[int, Note] = {}
    acknowledgements: Mapping[int, Acknowledgement] = {}
    contacts: Mapping[int, Contact] = {}
    processes: Mapping[int, Process] = {}
    equality: Mapping[int, Equality] = {}
    dissemination: Mapping[int, Recipient] = {}
    delays: Mapping[int, Delay] = {}

    @cached_property
    def case(self) -> CaseRecord:
        return self.review[1]

    @cached_property
    def walked(self) -> tuple[Question, ...]:
        """The questions that the panel walks through, in order."""
        put = (q for q in self.questions.values() if q.kind.walked and not q.retired)
        return tuple(sorted(put, key=lambda q: (q.order, q.id)))

    @cached_property
    def contributors(self) -> tuple[Agency, ...]:
        """The agencies that were asked, in the order they were entered."""
        return tuple(a for _, a in sorted(self.agencies.items()) if a.asked)

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {question.id: n for n, question in enumerate(self.walked, 1)}

    def number(self, question: int) -> int:
        """The printed number of a walked question; 0 for one that is not walked."""
        return self._numbers.get(question, 0)

    def applies(self, place: Place) -> bool:
        """Whether the question is put to that agency: one it names, else any that was asked."""
        question = self.questions[place.question]
        if question.kind is QuestionKind.WHOLE_REVIEW:
            return place.agency == ACROSS
        if place.agency == ACROSS:
            return False
        if question.agencies:
            return place.agency in question.agencies
        agency = self.agencies.get(place.agency)
        return agency is not None and agency.asked

    @cached_property
    def _findings_by_place(self) -> dict[Place, tuple[Finding, ...]]:
        found: dict[Place, list[Finding]] = defaultdict(list)
        for _, finding in sorted(self.findings.items()):
            for question in finding.questions:
                found[Place(question, finding.agency)].append(finding)
        return {place: tuple(items) for place, items in found.items()}

    @cached_property
    def _queries_by_place(self) -> dict[Place, tuple[Query, ...]]:
        found: dict[Place, list[Query]] = defaultdict(list)
        for _, query in sorted(self.queries.items()):
            for place in dict.fromkeys(self.places_of_query(query)):
                found[place].append(query)
        return {place: tuple(items) for place, items in found.items()}

    def place_of_query(self, query: Query) -> Place:
        """The cell of its question; one put to the whole review is asked of any agency."""
        whole = self.questions[query.question].kind is QuestionKind.WHOLE_REVIEW
        return Place(query.question, ACROSS if whole else query.agency)

    def places_of_query(self, query: Query) -> Iterator[Place]:
        """Its own cell, and those of the finding that it is about."""
        if query.question:
            yield self.place_of_query(query)
        if query.finding:
            finding = self.findings[query.finding]
            yield from (Place(question, finding.agency) for question in finding.questions)

    @cached_property
    def _queries_by_finding(self) -> dict[int, tuple[Query, ...]]:
        found: dict[int, list[Query]] = defaultdict(list)
        for _, query in sorted(self.queries.items()):
            found[query.finding].append(query)
        return {finding: tuple(items) for finding, items in found.items()}

    @cached_property
    def _recommendations_by_finding(self) -> dict[int, tuple[Recommendation, ...]]:
        found: dict[int, list[Recommendation]] = defaultdict(list)
        for _, recommendation in sorted(self.recommendations.items()):
            for finding in recommendation.findings:
                found[finding].append(recommendation)
        return {finding: tuple(items) for finding, items in found.items()}

    def findings_at(self, place: Place) -> tuple[Finding, ...]:
        return self._findings_by_place.get(place, ())

    def queries_at(self, place: Place) -> tuple[Query, ...]:
        return self._queries_by_place.get(place, ())

    def queries_about(self, finding: int) -> tuple[Query, ...]:
        """The queries that went to an agency about a finding."""
        return self._queries_by_finding.get(finding, ())

    def recommendations_for(self, finding: int) -> tuple[Recommendation, ...]:
        """The recommendations that are linked to a finding."""
        return self._recommendations_by_finding.get(finding, ())

    def recommendations_at(self, place: Place) -> tuple[Recommendation, ...]:
        """The recommendations linked to a finding of the cell, or to its question and agency."""
        found = {
            recommendation.id: recommendation
            for finding in self.findings_at(place)
            for recommendation in self.recommendations_for(finding.id)
        }
        for recommendation in self._recommendations_by_question.get(place.question, ()):
            concerned = {recommendation.lead, recommendation.origin_agency} - {ACROSS}
            if place.agency in (concerned or {ACROSS}):
                found[recommendation.id] = recommendation
        return tuple(item for _, item in sorted(found.items()))

    @cached_property
    def _recommendations_by_question(self) -> dict[int, list[Recommendation]]:
        found: dict[int, list[Recommendation]] = defaultdict(list)
        for _, recommendation in sorted(self.recommendations.items()):
            for question in recommendation.questions:
                found[question].append(recommendation)
        return found

    def cell(self, place: Place) -> Cell | None:
        return self.cells.get(cell_id(place.question, place.agency))

    @cached_property
    def panel_recommendations(self) -> tuple[Recommendation, ...]:
        """The review's own recommendations that are not withdrawn, in order."""
        ours = (r for _, r in sorted(self.recommendations.items()) if not r.in_ledger)
        return tuple(r for r in ours if r.state is not State.WITHDRAWN)

    @cached_property
    def ledger(self) -> tuple[Recommendation, ...]:
        """The agency reports' recommendations, in order."""
        return tuple(r for _, r in sorted(self.recommendations.items()) if r.in_ledger)

    @cached_property
    def counted(self) -> dict[int, int]:
        """The printed number of each recommendation; implementation notes have none."""
        note = RecommendationKind.IMPLEMENTATION_NOTE
        numbered = (r for r in self.panel_recommendations if r.kind is not note)
        return {recommendation.id: n for n, recommendation in enumerate(numbered, 1)}

    @property
    def running(self) -> Meeting | None:
        """The meeting that is running, if one is."""
        return self.meetings.get(self.case.meeting)

    def members_of(self, agency: int) -> tuple[Member, ...]:
        return self._members_by_agency.get(agency, ())

    @cached_property
    def _members_by_agency(self) -> dict[int, tuple[Member, ...]]:
        found: dict[int, list[Member]] = defaultdict(list)
        for _, member in sorted(self.members.items()):
            found[member.agency].append(member)
        return {agency: tuple(members) for agency, members in found.items()}

    def agency_name(self, agency: int) -> str:
        """An agency's name; `Across agencies` for the review as a whole."""
        return self.agencies[agency].name if agency else "Across agencies"

    def statements(self) -> Iterator[Finding | Recommendation]:
        """Every finding and recommendation, findings first, each in order of its number."""
        for _, finding in sorted(self.findings.items()):
            yield finding
        for _, recommendation in sorted(self.recommendations.items()):
            yield recommendation
