"""The steps that record what the panel says: findings, recommendations, and their agreement."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from dhr_tui.intake.example.building import Added, Building, attempt, counted
from dhr_tui.intake.example.files import (
    FindingEntry,
    FindingsFile,
    RecommendationEntry,
    RecommendationsFile,
)
from dhr_tui.intake.example.setting import when
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.prose import unwrapped
from dhr_tui.review.acts.findings import add_finding
from dhr_tui.review.acts.recommendations import add_recommendation
from dhr_tui.review.acts.wording import agree, propose
from dhr_tui.review.records import Evidence, Finding, Recommendation, State, Voice
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import ACROSS

ACROSS_KEY = "across"
"""What a file of findings says for its agency where they belong to the whole review."""


def add_findings(build: Building, file: FindingsFile, name: str) -> None:
    """One file of findings: added in one save, proposed in the next, agreed in a third."""
    agency = ACROSS
    if file.agency != ACROSS_KEY:
        agency = build.id_of("agency", file.agency, f"{name}, field agency")

    def added(entry: FindingEntry) -> Added:
        where = f"{name}, finding {entry.key}"
        return Added(entry.key, where, _finding(build, entry, agency, where))

    about = build.review.agencies[agency].short if agency else build.review.agency_name(ACROSS)
    says = f"added {counted(len(file.finding), 'finding')}: {about}"
    build.add("finding", add_finding, says, map(added, file.finding))
    meeting = build.id_of("meeting", str(file.agreed_at), f"{name}, field agreed_at")
    _put_to_the_panel(build, "finding", file.finding, meeting, about)


def _finding(build: Building, entry: FindingEntry, agency: int, where: str) -> Finding:
    speaker = build.id_of("agency", entry.voice_agency, f"{where}, field voice_agency")
    if entry.voice is Voice.AGENCY_REPORT:
        speaker = speaker or agency
    return Finding(
        id=0,
        text=unwrapped(entry.text),
        agency=agency,
        questions=build.ids_of("question", entry.questions, f"{where}, field questions"),
        persons=build.ids_of("person", entry.persons, f"{where}, field persons"),
        type=entry.type,
        voice=entry.voice,
        voice_agency=speaker,
        fact=entry.fact,
        verify_by=entry.verify_by,
        evidence=_evidence(entry, where),
        promise=entry.promise,
    )


def _evidence(entry: FindingEntry, where: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(
            source=each.source,
            paragraph=each.paragraph,
            date=when(each.date, f"{where}, field evidence.date"),
        )
        for each in entry.evidence
    )


def add_recommendations(build: Building, file: RecommendationsFile) -> None:
    """The panel's recommendations; of the action plan nothing was published but their text."""
    name = "recommendations.toml"

    def added(entry: RecommendationEntry) -> Added:
        where = f"{name}, recommendation {entry.key}"
        record = Recommendation(
            id=0,
            text=unwrapped(entry.text),
            reference=entry.paragraph,
            kind=entry.kind,
            lead=build.id_of("agency", entry.lead, f"{where}, field lead"),
            supporting=build.ids_of("agency", entry.supporting, f"{where}, field supporting"),
            monitoring=build.id_of("agency", entry.monitoring, f"{where}, field monitoring"),
            findings=build.ids_of("finding", entry.findings, f"{where}, field findings"),
        )
        return Added(entry.key, where, record)

    entries = file.recommendation
    says = f"added {counted(len(entries), 'recommendation')}"
    build.add("recommendation", add_recommendation, says, map(added, entries))
    meeting = build.id_of("meeting", str(file.agreed_at), f"{name}, field agreed_at")
    _put_to_the_panel(build, "recommendation", entries, meeting, "the panel's own")


def _put_to_the_panel(
    build: Building,
    noun: str,
    entries: Iterable[FindingEntry | RecommendationEntry],
    meeting: int,
    about: str,
) -> None:
    """Propose what was proposed, and agree what was agreed, at the meeting (its id)."""
    hand = build.at(meeting)
    number = build.review.meetings[meeting].number
    reached = {build.id_of(noun, entry.key, entry.key): entry.state for entry in entries}
    for state in (State.DEFERRED, State.WITHDRAWN):
        if state in reached.values():
            raise WrongSource(f"A {noun} of the example is draft, proposed or agreed.")
    put = [Ref(f"{noun}s", i) for i, state in reached.items() if state is not State.DRAFT]
    steps = [attempt(noun, partial(propose, build.review, item, hand)) for item in put]
    build.lay_all("propose", f"proposed {names(put)}: {about}", steps, hand)
    agreed = [item for item in put if reached[item.id] is State.AGREED]
    steps = [attempt(noun, partial(agree, build.review, item, hand)) for item in agreed]
    build.lay_all("agree", f"agreed {names(agreed)} at meeting {number}: {about}", steps, hand)


def names(items: list[Ref]) -> str:
    """The items as people name them: `F3, F4`, and `F3 to F9` for three or more in a row."""
    runs: list[list[Ref]] = []
    for item in items:
        if runs and item.id == runs[-1][-1].id + 1:
            runs[-1].append(item)
        else:
            runs.append([item])
    return ", ".join(
        f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs
    )
