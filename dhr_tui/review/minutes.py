"""What was done at a meeting: gathered from the items themselves, then kept with its minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from dhr_tui.review import concerning
from dhr_tui.review.business import actions_at, confirmed_at
from dhr_tui.review.printed import item_title
from dhr_tui.review.records import (
    Acknowledgement,
    Answer,
    Finding,
    Meeting,
    Minuted,
    Minuting,
    Query,
    Recommendation,
    State,
    Visibility,
    Wording,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review

PUT_OFF = {State.DEFERRED: Minuting.DEFERRED, State.WITHDRAWN: Minuting.WITHDRAWN}

OVERTAKEN = (
    Minuting.DEFERRED,
    Minuting.WITHDRAWN,
    Minuting.DECIDED,
    Minuting.REPLIED,
    Minuting.CONCLUDED,
    Minuting.ANSWERED,
    Minuting.DONE,
)
"""What a later act takes off its item, so that only what was kept at the end still tells it."""


def minuted(review: Review, meeting: Meeting) -> tuple[Minuted, ...]:
    """What was done at a meeting; once its minutes are confirmed, what they say and no more.

    Private notes are in no minutes (domain, section 3), also what was kept before they were.
    """
    if meeting.locked:
        return meeting.minuted
    private = {str(ref_to(finding)) for finding in review.findings.values() if _private(finding)}
    kept = () if meeting is review.running else meeting.minuted
    before = {(each.what, each.item, each.words): each for each in kept}
    now = tuple(_as_then(each, before) for each in gathered(review, meeting.id))
    told = {(each.what, each.item, each.words) for each in now}
    later = {(each.what, each.item) for each in now if each.item}
    overtaken = (
        each
        for each in meeting.minuted
        if each.what in OVERTAKEN
        and each.item not in private
        and (each.what, each.item, each.words) not in told
        and (each.what, each.item) not in later
    )
    return (*now, *overtaken)


def _as_then(now: Minuted, before: Mapping[tuple[Minuting, str, str], Minuted]) -> Minuted:
    """What the meeting kept at its end of a text that was changed or put off since."""
    then = before.get((now.what, now.item, now.words))
    changed = now.what in OVERTAKEN or (now.what is Minuting.AGREED and not now.about)
    return then if then and changed else now


def gathered(review: Review, meeting: int) -> Iterator[Minuted]:
    """What the items of the case tell of a meeting (its id), item by item."""
    yield from confirmed_at(review, meeting)
    for statement in review.statements():
        if _at(statement, meeting) and not _private(statement):
            yield from _of_statement(review, statement, meeting)
    for _, query in sorted(review.queries.items()):
        yield from _of_query(review, query, meeting)
    for _, cell in sorted(review.cells.items()):
        if cell.meeting == meeting and cell.answer:
            yield _answered(review, Place(cell.question, cell.agency))
    for _, seen in sorted(review.acknowledgements.items()):
        if seen.meeting == meeting:
            yield from _acknowledged(review, seen)
    yield from actions_at(review, meeting)


def _at(statement: Finding | Recommendation, meeting: int) -> bool:
    """Whether anything was done with it at a meeting; most texts of a case are passed by here."""
    agreed, decision = statement.agreement, getattr(statement, "decision", None)
    return (
        statement.put_off_at == meeting
        or bool(agreed and agreed.meeting == meeting)
        or bool(decision and decision.meeting == meeting)
        or any(meeting in (w.meeting, _reopened_at(w)) for w in statement.earlier)
        or any(dissent.meeting == meeting for dissent in statement.dissents)
    )


def _reopened_at(wording: Wording) -> int:
    """The meeting (its id) at which a text was reopened; 0 where it was not, or at none."""
    return wording.replaced.meeting if wording.replaced and wording.because else 0


def _private(statement: Finding | Recommendation) -> bool:
    return isinstance(statement, Finding) and statement.visibility is Visibility.PRIVATE


def _of_statement(
    review: Review, statement: Finding | Recommendation, meeting: int
) -> Iterator[Minuted]:
    item, name = str(ref_to(statement)), concerning.printed_name(review, statement)
    about = tuple(concerning.of_statement(review, statement))
    agreed = Minuting.AGREED
    if statement.agreement and statement.agreement.meeting == meeting:
        yield Minuted(what=agreed, item=item, name=name, words=statement.text, about=about)
    for wording in statement.earlier:
        if wording.state is State.AGREED and wording.meeting == meeting:
            yield Minuted(what=agreed, item=item, name=name, words=wording.text)
        if _reopened_at(wording) == meeting:
            yield Minuted(
                what=Minuting.REOPENED,
                item=item,
                name=name,
                words=wording.because,
                text=wording.text,
                about=about,
            )
    if statement.state in PUT_OFF and statement.put_off_at == meeting:
        until = f" (until {statement.until})" if statement.until else ""
        words, put_off = f"{statement.reason}{until}", PUT_OFF[statement.state]
        yield Minuted(
            what=put_off, item=item, name=name, words=words, text=statement.text, about=about
        )
    for dissent in statement.dissents:
        if dissent.meeting == meeting:
            words = f"{dissent.who}: {dissent.words}"
            yield Minuted(what=Minuting.DISSENT, item=item, name=name, words=words)
    if isinstance(statement, Recommendation) and statement.decision:
        yield from _decided(review, statement, meeting)


def _decided(review: Review, entry: Recommendation, meeting: int) -> Iterator[Minuted]:
    decision = entry.decision
    if decision and decision.meeting == meeting:
        into = f", now {_both_names(review, decision.into)}" if decision.into else ""
        because = f": {decision.because}" if decision.because else ""
        words = f"{decision.outcome.label}{into}{because}"
        yield Minuted(
            what=Minuting.DECIDED,
            item=str(ref_to(entry)),
            name=concerning.report_name(review, entry),
            words=words,
            text=entry.text,
        )


def _both_names(review: Review, number: int) -> str:
    """`R2, recommendation 1`: what the record calls a recommendation, and what the report does."""
    printed = concerning.printed_name(review, review.recommendations[number])
    return f"R{number}, {printed}" if printed else f"R{number}"


def _of_query(review: Review, query: Query, meeting: int) -> Iterator[Minuted]:
    """What was asked, which reply was recorded, and what the panel made of it."""
    item = str(ref_to(query))
    agency = review.agencies[query.agency].name if query.agency else "nobody"
    if query.meeting == meeting:
        words, about = f"{agency}: {query.text}", tuple(concerning.of_query(review, query))
        yield Minuted(what=Minuting.ASKED, item=item, words=words, about=about, due=query.due)
    if query.replied and query.replied.meeting == meeting:
        yield Minuted(what=Minuting.REPLIED, item=item, words=f"{agency}: {query.reply}")
    if query.closed and query.closed.meeting == meeting:
        yield Minuted(what=Minuting.CONCLUDED, item=item, words=query.made_of_it)


def _answered(review: Review, place: Place) -> Minuted:
    cell = review.cell(place)
    assert cell
    assert cell.answer
    until = f" (until {cell.until})" if cell.until and cell.answer is Answer.PARKED else ""
    because = f": {cell.because}" if cell.because else ""
    number = review.number(place.question)
    where = f"Question {number}" if number else item_title(review, place.question)
    words = f"{where}, {review.agency_name(place.agency)}: {cell.answer.label}{because}{until}"
    return Minuted(what=Minuting.ANSWERED, words=words)


def _acknowledged(review: Review, seen: Acknowledgement) -> Iterator[Minuted]:
    """Which agency has seen a text since, who spoke for it, and what they said."""
    statement = (
        review.findings[seen.finding]
        if seen.finding
        else review.recommendations[seen.recommendation]
    )
    if not _private(statement):
        spoke = f", {review.members[seen.member].name}" if seen.member else ""
        said = f": {seen.words}" if seen.words else ""
        yield Minuted(
            what=Minuting.ACKNOWLEDGED,
            item=str(ref_to(statement)),
            name=concerning.printed_name(review, statement),
            words=f"{review.agency_name(seen.agency)}{spoke}{said}",
        )


def frozen(review: Review, meeting: Meeting) -> list[object]:
    """What was done at a meeting as JSON values; the actions it gave are kept as its tasks."""
    done = [each for each in minuted(review, meeting) if each.what is not Minuting.GIVEN]
    found: list[object] = msgspec.to_builtins(done)
    return found


def to_confirm(review: Review) -> Meeting | None:
    """The first meeting before the running one whose minutes nobody has confirmed yet."""
    return next(iter(all_to_confirm(review)), None)


def all_to_confirm(review: Review) -> list[Meeting]:
    """The meetings before the running one whose minutes nobody has confirmed yet, by number.

    A meeting of which nothing is recorded was not held here, and has no minutes to confirm.
    """
    running = review.running
    before = sorted(review.meetings.values(), key=lambda meeting: meeting.number)
    open_ones = (m for m in before if running and m.number < running.number and not m.locked)
    return [m for m in open_ones if m.ended or _recorded(review, m)]


def to_be_read(review: Review) -> list[Meeting]:
    """Whose minutes one may want while no meeting runs: the last one's, then those of meetings
    before it that no later one has confirmed."""
    last = last_held(review)
    if last is None:
        return []
    earlier = sorted(review.meetings.values(), key=lambda each: -each.number)
    drafts = (m for m in earlier if m.number < last.number and not m.locked)
    return [last, *(m for m in drafts if m.ended or _recorded(review, m))]


def last_held(review: Review) -> Meeting | None:
    """The meeting with the highest number that has ended, for what is done after it."""
    ended = (meeting for meeting in review.meetings.values() if meeting.ended)
    return max(ended, key=lambda meeting: meeting.number, default=None)


def _recorded(review: Review, meeting: Meeting) -> bool:
    """Whether anything is known of it but its number, day and place."""
    said = (meeting.attendance, meeting.pledges, meeting.conflicts, meeting.notes, meeting.quorum)
    if any(said) or any(note.meeting == meeting.id for note in review.notes.values()):
        return True
    return any(each.agreement.meeting == meeting.id for each in review.statements()
               if each.agreement)  # fmt: skip
