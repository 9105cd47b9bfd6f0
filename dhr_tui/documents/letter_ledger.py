"""What a letter says of its agency's own recommendations: which stand, what became of others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from dhr_tui.documents.discretion import Discretion
from dhr_tui.documents.letter_items import Settled, addressed, labelled
from dhr_tui.documents.prose import cell_lines
from dhr_tui.documents.recommendations import title
from dhr_tui.documents.tree import Lines
from dhr_tui.documents.words import capital
from dhr_tui.review.records import Agency, Decision, Outcome, Recommendation, State
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review

CARRIED = {
    Outcome.CARRIED_TO_PARTNERSHIP: "It goes on to the partnership.",
    Outcome.CARRIED_TO_NATIONAL: "It goes on to the national level.",
}
"""Outcomes after which others than the agency act on its recommendation, as it is told."""

Decided = tuple[Recommendation, Decision]
Chosen = Callable[[Outcome], bool]


def accepted_entries(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Settled]:
    """Those that stand as it wrote them."""
    for entry, decision in _entries(review, agency, lambda one: one is Outcome.ACCEPTED):
        yield Settled(decision.meeting, _own_words(entry, discretion))


def changed(
    review: Review, agency: Agency, drafts: bool, discretion: Discretion
) -> Iterator[Settled]:
    """Those that gave way to a recommendation of the panel, with that and the reason."""
    for entry, decision in _entries(review, agency, lambda one: one.gives_way):
        became = _became(review, agency, decision, drafts, discretion)
        lines = (*_own_words(entry, discretion), *became, *_reason(entry, discretion))
        yield Settled(decision.meeting, lines)


def carried(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Settled]:
    """Those on which others act."""
    for entry, decision in _entries(review, agency, lambda one: one in CARRIED):
        whom = CARRIED[decision.outcome]
        lines = (*_own_words(entry, discretion), whom, *_reason(entry, discretion))
        yield Settled(decision.meeting, lines)


def declined(review: Review, agency: Agency, discretion: Discretion) -> Iterator[Settled]:
    """Those that the panel did not take over, with the reason."""
    for entry, decision in _entries(review, agency, lambda one: one is Outcome.DECLINED):
        yield Settled(
            decision.meeting, (*_own_words(entry, discretion), *_reason(entry, discretion))
        )


def _entries(review: Review, agency: Agency, chosen: Chosen) -> Iterator[Decided]:
    for entry in review.ledger:
        own = entry.origin_agency == agency.id and entry.state is not State.WITHDRAWN
        if own and entry.decision and chosen(entry.decision.outcome):
            yield entry, entry.decision


def _own_words(entry: Recommendation, discretion: Discretion) -> Lines:
    name = f"Your recommendation {entry.reference}" if entry.reference else str(ref_to(entry))
    return labelled(name, discretion.tells(str(ref_to(entry)), entry.text))


def _became(
    review: Review, agency: Agency, decision: Decision, drafts: bool, discretion: Discretion
) -> Iterator[str]:
    """What holds now: by its number where it stands in the letter, else in its words."""
    outcome, into = capital(decision.outcome.label), review.recommendations.get(decision.into)
    if into is None:
        yield f"{outcome}."
    elif into in addressed(review, agency, drafts):
        yield f"{outcome}: see {_small(title(review, into))} below."
    elif into.state is State.AGREED:
        name = _small(title(review, into))
        words = discretion.tells(str(ref_to(into)), into.text)
        yield from labelled(f"{outcome}, now {name}, which is not addressed to you", words)
    else:
        yield f"{outcome}: the panel has not agreed its words yet."


def _reason(entry: Recommendation, discretion: Discretion) -> Lines:
    because = entry.decision.because if entry.decision else ""
    lines = cell_lines(discretion.tells(f"the reason of {ref_to(entry)}", because))
    said = tuple(line for line in lines if line)
    return (f"The reason: {said[0]}", *said[1:]) if said else ()


def _small(name: str) -> str:
    """A printed name within a sentence."""
    return f"{name[:1].lower()}{name[1:]}"
