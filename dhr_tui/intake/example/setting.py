"""The first steps: the case, its agencies, its people, its terms of reference, its meetings."""

from __future__ import annotations

import msgspec

from dhr_tui.intake.example.building import Added, Building
from dhr_tui.intake.example.files import (
    AgenciesFile,
    AgencyEntry,
    CaseFile,
    MeetingEntry,
    MeetingsFile,
    MemberEntry,
    PanelFile,
    PersonEntry,
    PutTo,
    TermsFile,
)
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.limits import Limits, named
from dhr_tui.intake.terms import load_terms
from dhr_tui.review.acts.meetings import add_meeting
from dhr_tui.review.acts.setting_up import (
    add_agency,
    add_member,
    add_person,
    add_question,
    new_case,
)
from dhr_tui.review.dates import WrongDate, parse_when
from dhr_tui.review.nearest import nearest
from dhr_tui.review.records import (
    SHORT_AT_MOST,
    Agency,
    Attendance,
    CaseRecord,
    Meeting,
    Member,
    Person,
    Presence,
    Question,
    When,
)
from dhr_tui.review.text import begun_small


def when(text: str, where: str) -> When | None:
    """A date of the source; None where it has none."""
    try:
        return parse_when(text)
    except WrongDate as error:
        raise WrongSource(f"{where}: {begun_small(str(error))}.") from None


def limits(name: str) -> Limits:
    """The limits of that name."""
    try:
        return named(name)
    except WrongSource as error:
        raise WrongSource(f"case.toml, field limits: {error}") from None


def begin(build: Building, file: CaseFile, terms: TermsFile) -> None:
    """The case itself."""
    months = limits(file.limits)
    case = CaseRecord(
        id=1,
        title=file.title,
        kind=file.kind,
        partnership=file.partnership,
        chair=file.chair,
        author=file.author,
        period_from=when(file.period_from, "case.toml, field period_from"),
        period_to=when(file.period_to, "case.toml, field period_to"),
        completed=when(file.completed, "case.toml, field completed"),
        decide_within=months.decide_within,
        complete_within=months.complete_within,
        terms=terms.set,
    )
    build.lay(new_case(case))


def add_agencies(build: Building, file: AgenciesFile) -> None:
    _unique_shorts(file)

    def added(entry: AgencyEntry) -> Added:
        values = msgspec.structs.asdict(entry)
        del values["key"]
        return Added(entry.key, f"agencies.toml, agency {entry.key}", Agency(id=0, **values))

    says = f"added {len(file.agency)} agencies"
    build.add("agency", add_agency, says, map(added, file.agency))


def _unique_shorts(file: AgenciesFile) -> None:
    owners: dict[str, str] = {}
    for entry in file.agency:
        where = f"agencies.toml, agency {entry.key}, field short"
        owner = owners.setdefault(entry.short.casefold(), entry.key)
        if owner != entry.key:
            raise WrongSource(f"{where}: the short form {entry.short} belongs to {owner}.")
        if len(entry.short) > SHORT_AT_MOST:
            raise WrongSource(f"{where}: {entry.short} is longer than {SHORT_AT_MOST} characters.")


def add_people(build: Building, file: PanelFile) -> None:
    """The people the review is about, and the seats on its panel."""

    def person(entry: PersonEntry) -> Added:
        record = Person(id=0, role=entry.role, relation=entry.relation, pseudonym=entry.pseudonym)
        return Added(entry.key, f"panel.toml, person {entry.key}", record)

    def member(entry: MemberEntry) -> Added:
        where = f"panel.toml, member {entry.key}"
        agency = build.id_of("agency", entry.agency, f"{where}, field agency")
        return Added(
            entry.key, where, Member(id=0, name=entry.name, role=entry.role, agency=agency)
        )

    build.add("person", add_person, f"added {len(file.person)} people", map(person, file.person))
    build.add("member", add_member, f"added {len(file.member)} seats", map(member, file.member))


def add_terms(build: Building, file: TermsFile) -> None:
    """The items of the terms of reference, each put to the agencies that the file names."""
    questions = load_terms(file.set)
    put_to = {q: _agencies(build, each) for each in file.put_to for q in each.questions}
    known = [question.reference for question in questions]
    for reference in put_to:
        if reference not in known:
            near = nearest(reference, known)
            where = "terms.toml, field put_to.questions"
            raise WrongSource(f"{where}: there is no question {reference}{near}.")

    def added(question: Question) -> Added:
        record = msgspec.structs.replace(question, agencies=put_to.get(question.reference, ()))
        return Added(question.reference, f"{file.set}.toml, question {question.reference}", record)

    says = f"added {len(questions)} items of the terms of reference"
    build.add("question", add_question, says, map(added, questions))


def _agencies(build: Building, each: PutTo) -> tuple[int, ...]:
    return build.ids_of("agency", each.agencies, "terms.toml, field put_to.agencies")


def add_meetings(build: Building, file: MeetingsFile) -> None:
    """Meetings, with the members of whom it is known that they were not there."""

    def added(entry: MeetingEntry) -> Added:
        where = f"meetings.toml, meeting {entry.number}"
        absent = build.ids_of("member", entry.absent, f"{where}, field absent")
        record = Meeting(
            id=0,
            number=entry.number,
            on=when(entry.on, f"{where}, field on"),
            attendance=tuple(Attendance(member=m, how=Presence.ABSENT) for m in absent),
            notes=entry.notes,
        )
        return Added(str(entry.number), where, record)

    says = f"added {len(file.meeting)} meetings"
    build.add("meeting", add_meeting, says, map(added, file.meeting))
