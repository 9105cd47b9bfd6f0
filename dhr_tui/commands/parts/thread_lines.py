"""The life of a point as lines: a head a turn, its words and the remark on it indented below."""

from __future__ import annotations

from collections.abc import Iterator

from dhr_tui.commands.parts.output import excerpt
from dhr_tui.documents.words import meeting
from dhr_tui.review.records import Finding, Recommendation
from dhr_tui.review.refs import Ref, record_at, ref_to
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.review.thread import Turn, entries_about, kept_by, thread


def thread_lines(review: Review, ref: Ref) -> Iterator[str]:
    """What follows the text of a finding or a recommendation; nothing where nothing happened."""
    record = record_at(review, ref)
    if not isinstance(record, (Finding, Recommendation)):
        return
    turns = thread(review, ref)
    if len(turns) > 1:
        yield from ("", "thread:")
        for turn in turns:
            yield from _turn(review, turn, record.text if turn.item == ref else "")
    if isinstance(record, Finding):
        yield from _met(review, record)
        yield from _ledger(review, record)


def _turn(review: Review, turn: Turn, shown: str) -> Iterator[str]:
    """A turn; the words that are `shown` above already are not printed again."""
    where = (turn.day, meeting(review, turn.meeting), f"by {turn.by}" if turn.by else "")
    head = f"{', '.join(filter(None, where)) or 'date not known'}: {turn.item} {turn.what}"
    yield one_line(head)
    said = "" if turn.words == shown else turn.words
    for text in filter(None, (said, turn.remark)):
        yield from (f"    {line}".rstrip() for line in text.split("\n"))


def _met(review: Review, finding: Finding) -> Iterator[str]:
    """Whether the recommendation that the text promises is there."""
    if finding.promise:
        names = ", ".join(str(ref_to(each)) for each in kept_by(review, finding))
        yield from ("", f"promise met by: {names}" if names else "promise: not met yet")


def _ledger(review: Review, finding: Finding) -> Iterator[str]:
    """The recommendations of the agency's own report, and what became of each."""
    entries = entries_about(review, finding)
    if entries:
        yield from ("", "ledger:")
    for entry in entries:
        decided = entry.decision.outcome.label if entry.decision else "not decided"
        parts = (str(ref_to(entry)), entry.reference, decided, excerpt(entry.text))
        yield "  ".join(filter(None, parts))
