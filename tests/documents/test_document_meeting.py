"""Minutes, the letter to one agency, and the terms of reference."""

from __future__ import annotations

import msgspec
import pytest

from dhr_tui.documents.export import file_name
from dhr_tui.documents.faults import UnknownDocument
from dhr_tui.documents.registry import DOCUMENTS, render, subject_name, subjects
from dhr_tui.documents.remarks import remarks
from dhr_tui.review.records import (
    Action,
    Attendance,
    Conflict,
    Finding,
    Meeting,
    Member,
    Minuted,
    MinutesState,
    Minuting,
    Note,
    Presence,
    Query,
    Question,
    State,
    When,
)
from dhr_tui.review.review import Review

VS, MPS, HEXAGON = 1, 2, 3


@pytest.fixture
def held(review: Review) -> Review:
    """The case with a meeting that was attended, minuted and followed by another."""
    meeting = Meeting(
        id=1,
        number=2,
        on=When(on="2014-01-09"),
        place="Town hall",
        attendance=(
            Attendance(member=1, how=Presence.IN_PERSON),
            Attendance(member=2, how=Presence.SUBSTITUTE, detail="the manager"),
        ),
        statement_read=True,
        conflicts=(Conflict(member=2, words="Led the call room."),),
        agenda=("Welcome", "Actions"),
        notes=("Held in two parts.",),
    )
    members = (
        Member(id=1, name="The chair"),
        Member(id=2, name="The inspector", agency=MPS),
        Member(id=3, name="The advocate", agency=VS),
        Member(id=4, name="The one who left", until=When(on="2013")),
    )
    notes = (
        Note(id=1, text="The chair thanked | them.", meeting=1, agenda="Welcome"),
        Note(id=2, text="Read it again.", meeting=1, question=1, agency=VS),
        Note(id=3, text="Words of another meeting.", meeting=2),
    )
    queries = (
        Query(id=1, text="When was it read?", agency=VS, question=1, due=When(on="2014-02")),
        Query(id=2, text="Who was on duty?", agency=MPS, meeting=1),
    )
    return msgspec.structs.replace(
        review,
        meetings={1: meeting, 2: Meeting(id=2, number=3)},
        members={member.id: member for member in members},
        notes={note.id: note for note in notes},
        queries={query.id: query for query in queries},
        actions={1: Action(id=1, text="Ask.", owner="Chair", due=When(on="2014-02-01"), meeting=1)},
    )


def test_minutes_tell_who_came_and_how(held: Review) -> None:
    text = render(held, "minutes", about=1)
    assert "# Minutes of meeting 2\n" in text
    assert "**Draft minutes: they are confirmed at a later meeting**" in text
    assert "9 January 2014\\\nTown hall" in text
    assert "| The chair | Independent | In person |" in text
    assert "| The inspector | Metropolitan Police Service | Substitute: the manager |" in text
    assert "| The advocate | Victim Support | Not recorded |" in text
    assert "The one who left" not in text
    assert "The confidentiality statement was read." in text
    assert "- The inspector: Led the call room.\n" in text


def test_minutes_keep_every_line_under_its_item_or_cell(held: Review) -> None:
    text = render(held, "minutes", about=1)
    order = ["## Agenda\n\n1. Welcome\n2. Actions\n\n## Discussion\n\n### Item 1: Welcome",
             "thanked", "### Question 1: Risk, Victim Support", "Read it again.",
             "### Other lines", "Held in two parts."]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert "Words of another meeting" not in text
    assert "### Item 2" not in text, "nothing was written under it"


def test_a_line_stands_once_where_an_older_case_has_an_item_twice(held: Review) -> None:
    twice = msgspec.structs.replace(held.meetings[1], agenda=("Welcome", "Actions", "Welcome"))
    text = render(msgspec.structs.replace(held, meetings={1: twice}), "minutes", about=1)
    assert text.count("The chair thanked") == 1
    assert "3. Welcome\n" in text


def test_minutes_tell_what_was_done_and_dissent_that_is_only_minuted(held: Review) -> None:
    findings = {
        number: finding if number != 1 else msgspec.structs.replace(
            finding,
            dissents=tuple(msgspec.structs.replace(d, meeting=1) for d in finding.dissents),
        )
        for number, finding in held.findings.items()
    }  # fmt: skip
    text = render(msgspec.structs.replace(held, findings=findings), "minutes", about=1)
    assert "### Texts agreed\n\n#### F1\n\nThe MARAC heard of it late." in text
    assert "- F1: Housing member: Only for the minutes.\n" in text
    assert (
        "- R5, Metropolitan Police Service 4.9.3: “Train the staff.”\\\n"
        "  Merged, now R2, recommendation 1: Same aim.\n"
    ) in text
    assert "- Q2: Metropolitan Police Service: Who was on duty?\n" in text
    assert "| D1 | Ask. | Chair | 1 February 2014 |" in text
    for hidden in ("Private words", "Draft words", "Withdrawn words"):
        assert hidden not in text


def test_confirmed_minutes_say_what_they_said(held: Review) -> None:
    kept = (Minuted(what=Minuting.AGREED, item="F9", words="As it was agreed."),)
    confirmed = msgspec.structs.replace(
        held.meetings[1], minutes=MinutesState.CONFIRMED, minutes_confirmed_at=2, minuted=kept
    )
    now = msgspec.structs.replace(held, meetings={**held.meetings, 1: confirmed})
    text = render(now, "minutes", about=1)
    assert "**Confirmed at meeting 3**" in text
    assert "#### F9\n\nAs it was agreed." in text
    assert "The MARAC heard of it late" not in text
    assert not [r for r in remarks(now, "minutes", about=1) if "draft" in r]


def test_a_letter_asks_and_tells_one_agency(held: Review) -> None:
    text = render(held, "letter", about=VS)
    assert "# Letter to Victim Support\n" in text
    assert "- Query Q1, on question 1 (Risk), by February 2014: When was it read?\n" in text
    assert "- F1, on questions 1 (Risk) and 2: The MARAC heard of it late." in text
    assert "- Reply to query Q1 due: February 2014\n" in text


def test_a_letter_has_nothing_of_another_agency(held: Review) -> None:
    """Every record of another agency has a word of its own; none of them is in the letter."""
    foreign = {
        20: Finding(id=20, text="zebra", agency=MPS, state=State.AGREED),
        21: Finding(id=21, text="yak", state=State.AGREED),
    }
    now = msgspec.structs.replace(
        held,
        findings={**held.findings, **foreign},
        queries={**held.queries, 9: Query(id=9, text="heron", agency=MPS)},
    )
    for drafts in (False, True):
        text = render(now, "letter", about=VS, drafts=drafts)
        others = ("zebra", "yak", "heron", "Who was on duty", "Train the staff", "Talk to the",
                  "Metropolitan", "MPS", "Hexagon", "The inspector", "Private words")  # fmt: skip
        assert [words for words in others if words in text] == []
    assert "Recommendation 1" in render(now, "letter", about=MPS)


def test_a_period_that_is_half_known_says_from_or_until(held: Review) -> None:
    def told(**period: When | None) -> str:
        both = {"period_from": None, "period_to": None, **period}
        case = msgspec.structs.replace(held.case, **both)
        return render(msgspec.structs.replace(held, review={1: case}), "terms")

    day = When(on="2021-01-01")
    assert "Period under review: from 1 January 2021\n" in told(period_from=day)
    assert "Period under review: until 1 January 2021\n" in told(period_to=day)


def test_terms_have_their_kinds_and_who_is_asked(held: Review) -> None:
    questions = {**held.questions, 9: Question(id=9, text="Late?", agencies=(VS, MPS), order=9)}
    text = render(msgspec.structs.replace(held, questions=questions), "terms")
    assert "## Principles\n\nBe fair.\n" in text
    assert "### Question 1: Risk\n" in text
    assert "*Put to every agency that was asked but Hexagon Housing.*" in text
    assert "## Taken out\n\nOld?\n\n*Reason: answered elsewhere.*" in text


def test_what_is_most_likely_meant_comes_first(held: Review) -> None:
    assert subjects(held, DOCUMENTS["minutes"]) == (2, 1)
    running = msgspec.structs.replace(held.case, meeting=1)
    now = msgspec.structs.replace(held, review={1: running})
    assert subjects(now, DOCUMENTS["minutes"]) == (1, 2)
    assert subjects(held, DOCUMENTS["letter"]) == (VS, MPS, HEXAGON)
    with pytest.raises(UnknownDocument):
        render(held, "letter", about=9)


def test_every_agency_has_a_file_of_its_own(held: Review) -> None:
    twin = msgspec.structs.replace(held.agencies[VS], id=4, short="V.S")
    same = msgspec.structs.replace(held.agencies[VS], id=5, short="V-S")
    now = msgspec.structs.replace(held, agencies={**held.agencies, 4: twin, 5: same})
    names = [subject_name(now, DOCUMENTS["letter"], number) for number in now.agencies]
    assert names == ["vs", "mps", "hh", "v-s-a4", "v-s-a5"]
    assert subject_name(held, DOCUMENTS["minutes"], 1) == "meeting-2"
    assert file_name("ruth", "minutes", subject="meeting-2") == "ruth-minutes-meeting-2.md"


def test_a_case_without_meetings_or_agencies_has_documents_that_say_so(review: Review) -> None:
    bare = msgspec.structs.replace(
        review, meetings={}, agencies={}, findings={}, recommendations={}, cells={}, questions={}
    )
    assert "No meeting is recorded." in render(bare, "minutes")
    assert "No agency is recorded." in render(bare, "letter")
    assert "No terms of reference are recorded." in render(bare, "terms")
