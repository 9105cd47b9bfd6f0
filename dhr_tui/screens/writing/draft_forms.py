"""A draft as the form it was written in, on the case as it stands; and what it would change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dhr_tui.review.acts.rules import Agreeable
from dhr_tui.review.blending import undecided, unmarked
from dhr_tui.review.history import Entry, versions
from dhr_tui.review.records import PLAN_FIELDS, Finding, Query, Question, Recommendation
from dhr_tui.review.review import Review
from dhr_tui.review.words import difference
from dhr_tui.screens.frame import moving
from dhr_tui.screens.writing import forms, query_forms, terms_forms
from dhr_tui.screens.writing.contest import Contest, contest
from dhr_tui.screens.writing.form import Form, typed, values_of
from dhr_tui.screens.writing.plan_form import plan_form
from dhr_tui.session import when_at_home
from dhr_tui.store.called import place_of
from dhr_tui.store.draft import Draft
from dhr_tui.store.left import Left, left
from dhr_tui.widgets.field import Field
from dhr_tui.widgets.ink import BLANK, Line
from dhr_tui.widgets.marked import set_pieces
from dhr_tui.widgets.typeset import set_text

KINDS = {
    "finding": "findings",
    "recommendation": "recommendations",
    "query": "queries",
    "question": "questions",
}


TWO_VERSIONS = (
    "Two versions of a passage still stand in it, theirs and yours; leave one of them in the"
    " editor."
)


def form_of(review: Review, draft: Draft) -> Form | None:
    """The form that a draft was written in; None where the case has no place for it any more.

    A draft on a record that is gone becomes a new one, under the draft's own key.
    """
    if draft.opening:
        return None
    found = left(review, draft)
    form = _on(review, found) if found.now else _new(review, found)
    return form._replace(key=draft.key) if form else None


def _on(review: Review, found: Left) -> Form | None:
    now, about = found.now, " ".join(found.draft.key.split()[1:])
    cell = moving.place_of(review, found.item) if found.item else None
    place = place_of(review, found.draft) or cell
    if isinstance(now, Recommendation) and about in PLAN_FIELDS:
        return plan_form(review, now, PLAN_FIELDS.index(about) + 1)
    if isinstance(now, Agreeable) and about == forms.WORDING:
        return forms.amend_form(review, now)
    if isinstance(now, Recommendation):
        return forms.recommendation_form(review, place, now)
    if isinstance(now, Question):
        made = terms_forms.split_form if about == terms_forms.SPLIT else terms_forms.question_form
        return made(review, now)
    if isinstance(now, Finding) and place:
        return forms.finding_form(review, place, now)
    return query_forms.form_for(review, now, place, about) if isinstance(now, Query) else None


def _new(review: Review, found: Left) -> Form | None:
    kind = found.item.table if found.item else KINDS.get(found.draft.key.split()[1])
    place = place_of(review, found.draft)
    named = found.draft.values.get("finding", 0)
    about = named if isinstance(named, int) and named in review.findings else 0
    if kind == "recommendations":
        return forms.recommendation_form(review, place, finding=about)
    if kind == "questions":
        return terms_forms.question_form(review)
    if kind == "findings" and place:
        return forms.finding_form(review, place)
    if kind == "queries" and place:
        return query_forms.query_form(review, place, finding=about)
    return None


def against(review: Review, form: Form, draft: Draft, entries: Iterable[Entry]) -> Contest | None:
    """A draft against the record that somebody changed since; None where nobody has."""
    found = left(review, draft)
    if not found.item or not found.now or not (found.changed or form.lock):
        return None
    stood = (record for _, record in versions(entries, *found.item))
    old = [record for record in stood if record and record.rev == draft.base]
    before = form.again(review, old[-1]) if old else None
    mine = typed(draft, before or form)
    return contest(review, form, values_of(before) if before else None, mine)


def compared(form: Form | None, found: Left, width: int) -> Iterator[Line]:
    """A draft word by word against the record as it stands."""
    draft = found.draft
    yield from set_text(found.told(when_at_home), width, "quiet", 1)
    if undecided(draft.text):
        yield from set_text(TWO_VERSIONS, width, "warning", 1)
    yield BLANK
    if form is None:
        yield from set_text(draft.text, width, "", 1)
        return
    yield from set_pieces(difference(form.text, unmarked(draft.text, form.text)), width, 1)
    mine = typed(draft, form)
    for field in (field for row in form.rows for field in row):
        if mine[field.name] != field.value:
            words, now = _shown(field, mine[field.name]), _shown(field, field.value)
            yield from set_text(f"{field.label}: {words} (now {now})", width, "", 1)


def _shown(field: Field, value: str) -> str:
    return dict(field.choices).get(value, value) or "nothing"
