"""The life of a point as a dated thread (domain, section 2): asked, replied, reworded, agreed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dhr_tui.review.concerning import report_name
from dhr_tui.review.dates import show_when
from dhr_tui.review.days import last_day
from dhr_tui.review.records import (
    Finding,
    Query,
    QueryState,
    Recommendation,
    State,
    Step,
    When,
)
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import ACROSS, Review

IN_THESE_WORDS = {
    State.DRAFT: "a draft in these words",
    State.PROPOSED: "put to the panel in these words",
    State.AGREED: "agreed in these words",
    State.DEFERRED: "put off, in these words",
    State.WITHDRAWN: "withdrawn, in these words",
}


class Turn(NamedTuple):
    """One turn of a thread: what happened to `item`, in which words, and a remark on it.

    `day` is the date as people read it, empty where it is not known: that of the meeting it
    belongs to, else that on which it was recorded. `by` and `meeting` (an id, or 0) say who
    recorded it and where. `order` is ISO text that sorts the turns: when each was recorded, since
    what is written down later is what came after.
    """

    order: str
    day: str
    item: Ref
    what: str
    words: str
    by: str = ""
    meeting: int = 0
    remark: str = ""


def thread(review: Review, item: Ref) -> list[Turn]:
    """The turns of a finding, a recommendation or a query, oldest first.

    A query about a finding is a part of the finding's thread.
    """
    record = record_at(review, point_of(review, item))
    turns: list[Turn] = []
    if isinstance(record, Query):
        turns += _of_query(review, record)
    if isinstance(record, (Finding, Recommendation)):
        turns += _earlier(review, record)
    if isinstance(record, Finding):
        for query in review.queries_about(record.id):
            turns += _of_query(review, query)
        for entry in review.recommendations_for(record.id):
            turns += _decided(review, entry)
    if isinstance(record, Recommendation):
        turns += _decided(review, record)
    if isinstance(record, (Finding, Recommendation)):
        turns += [_present(review, record), *_dissents(review, record)]
    # Sorting keeps what has one and the same moment in the order of a point's life.
    return sorted(turns, key=lambda turn: turn.order)


def point_of(review: Review, item: Ref) -> Ref:
    """What a thread is about: the finding that a query is about, else the item itself."""
    record = record_at(review, item)
    if isinstance(record, Query) and record.finding:
        return Ref("findings", record.finding)
    return item


def entries_about(review: Review, finding: Finding) -> list[Recommendation]:
    """The ledger's entries that belong to a finding: linked to it first, then its agency's."""
    standing = [entry for entry in review.ledger if entry.state is not State.WITHDRAWN]
    linked = [entry for entry in standing if finding.id in entry.findings]
    agencies = {finding.agency, finding.voice_agency} - {ACROSS}
    return linked + [e for e in standing if e not in linked and e.origin_agency in agencies]


def kept_by(review: Review, finding: Finding) -> list[Recommendation]:
    """The panel's own recommendations that are linked to a finding, and meet what it promises."""
    linked = review.recommendations_for(finding.id)
    return [each for each in linked if not each.in_ledger and each.state is not State.WITHDRAWN]


def _of_query(review: Review, query: Query) -> Iterator[Turn]:
    """Asked, replied, and what the panel made of it, in that order whatever their dates are."""
    item, asked = ref_to(query), query.asked or Step(by="", at="", meeting=query.meeting)
    due = f"due {show_when(query.due)}" if query.due and query.state is QueryState.OPEN else ""
    owner = f"followed up by {query.owner}" if query.owner else ""
    what = f"asked of {review.agencies[query.agency].short}" if query.agency else "asked"
    first = _step(review, item, what, query.text, asked, ", ".join(filter(None, (owner, due))))
    yield first
    order = first.order
    if query.reply:
        step = query.replied or Step(by="", at="")
        turn = _step(review, item, "replied", query.reply, step)
        if query.replied_on:
            late, day = last_day(query.replied_on), show_when(query.replied_on)
            # What came after the meeting that asked, and before its work was recorded, stands
            # where it was recorded itself.
            since = last_day(_day_of(review, asked)) < late < order
            turn = turn._replace(order=turn.order if since else late, day=day)
        order = max(order, turn.order)
        yield turn._replace(order=order)
    if query.made_of_it:
        step = query.closed or Step(by="", at="")
        turn = _step(review, item, "what the panel made of it", query.made_of_it, step)
        yield turn._replace(order=max(order, turn.order))


def _earlier(review: Review, statement: Finding | Recommendation) -> Iterator[Turn]:
    """Every wording that was put to the panel and later replaced."""
    item = ref_to(statement)
    for was in statement.earlier:
        because = f"replaced because {was.because}" if was.because else ""
        step = Step(by=was.by, at=was.at, meeting=was.meeting)
        yield _step(review, item, IN_THESE_WORDS[was.state], was.text, step, because)


def _dissents(review: Review, statement: Finding | Recommendation) -> Iterator[Turn]:
    for dissent in statement.dissents:
        step = Step(by="", at=dissent.at, meeting=dissent.meeting)
        remark = "printed in the report" if dissent.printed else "only minuted"
        yield _step(
            review, ref_to(statement), f"dissent of {dissent.who}", dissent.words, step, remark
        )


def _present(review: Review, statement: Finding | Recommendation) -> Turn:
    """The wording as it stands, when it was agreed, else when it was last changed.

    An agency report's recommendation stands in that report's words, before all that became of it.
    """
    if (
        isinstance(statement, Recommendation)
        and statement.in_ledger
        and statement.state is State.DRAFT
    ):
        return _recommended(review, statement)
    step = _last_step(statement)
    agreement = statement.agreement
    if statement.state is State.AGREED and agreement:
        step = Step(by=agreement.by, at=agreement.at, meeting=agreement.meeting)
    until = f"until {statement.until}" if statement.until else ""
    remark = "; ".join(filter(None, (statement.reason, until)))
    what = IN_THESE_WORDS[statement.state]
    return _step(review, ref_to(statement), what, statement.text, step, remark)


def _last_step(statement: Finding | Recommendation) -> Step:
    """The last change of a text: putting it off, or giving it other words, was at a meeting."""
    before = statement.earlier[-1].replaced if statement.earlier else None
    if before and before.at == statement.at:
        return before
    return Step(by=statement.by, at=statement.at, meeting=statement.put_off_at)


def _recommended(review: Review, entry: Recommendation) -> Turn:
    """A recommendation as an agency's report makes it, on the day on which the report came."""
    came = review.agencies[entry.origin_agency].received
    on = came[0].on if came else None
    day, where = show_when(on) if on else "", report_name(review, entry)
    return Turn("", day, ref_to(entry), "recommended in these words", entry.text, remark=where)


def _decided(review: Review, entry: Recommendation) -> Iterator[Turn]:
    decision = entry.decision
    if decision is None:
        return
    into = f", now R{decision.into}" if decision.into else ""
    step = Step(by="", at=decision.at, meeting=decision.meeting)
    yield _step(
        review, ref_to(entry), f"{decision.outcome.label}{into}", entry.text, step, decision.because
    )


def _step(review: Review, item: Ref, what: str, words: str, step: Step, remark: str = "") -> Turn:
    on = _day_of(review, step)
    day = show_when(on) if on else ""
    return Turn(step.at, day, item, what, words, step.by, step.meeting, remark)


def _day_of(review: Review, step: Step) -> When | None:
    """The day of a step: that of its meeting, else the one on which it was recorded."""
    held = review.meetings.get(step.meeting)
    recorded = When(on=step.at[:10]) if step.at else None
    return held.on if held and held.on else recorded
