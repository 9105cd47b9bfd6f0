"""A form: a text with its fields, what it is written on, and the act that saves it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from dhr_tui.review.acts.rules import Agreeable, writable
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Query, QueryState, Record
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import clean
from dhr_tui.screens.keys.actions import told
from dhr_tui.store.draft import Draft
from dhr_tui.widgets.field import Field, Values

Save = Callable[[Review, Hand, str, Values], Change]
Again = Callable[[Review, Record | None], "Form | None"]
"""The same form on the record as it stands, or for a new one; None where it has no new ones."""

TEXT = "text"
"""The name under which a form's text stands among its fields."""


class Form(NamedTuple):
    """What an editor shows and how it is saved.

    `key` names the draft; `was` is the record as it was read, None for a new one. `save` gets
    the text and the fields' values. `lock` says why nothing can be written on `was`, if so;
    `finding` is the one that a new recommendation rests on. `rule` is said of the text
    while somebody is in it.
    """

    key: str
    heading: str
    text: str
    rows: tuple[tuple[Field, ...], ...]
    save: Save
    again: Again
    was: Record | None = None
    place: Place | None = None
    lock: str = ""
    finding: int = 0
    rule: str = ""


def values_of(form: Form) -> Values:
    """What a form shows: its fields and its text, by name."""
    return {TEXT: form.text, **{field.name: field.value for row in form.rows for field in row}}


def plain(form: Form) -> Form:
    """The form without what is never shown in its text, and would take columns from what is."""
    text = clean(form.text).text
    return form if text == form.text else form._replace(text=text)


def filled(form: Form, values: Values) -> Form:
    """The form with other values in its text and fields, where there are any for them."""
    rows = tuple(
        tuple(field._replace(value=values.get(field.name, field.value)) for field in row)
        for row in form.rows
    )
    return form._replace(text=values.get(TEXT, form.text), rows=rows)


def typed(draft: Draft, form: Form) -> Values:
    """What the draft holds for the fields of a form; the form's own values for all others."""
    words = {name: str(value) for name, value in draft.values.items()}
    own = values_of(form)
    return {name: {**own, **words, TEXT: draft.text}[name] for name in own}


def form_on(
    review: Review,
    was: Record | None,
    place: Place | None,
    noun: str,
    text: str,
    rows: Sequence[tuple[Field, ...]],
    save: Save,
    again: Again,
    rule: str = "",
) -> Form:
    """A form on the record that was read as `was`, or for a new one, with the key of its draft."""
    if was:
        ref = ref_to(was)
        heading, lock = f"{ref} - {noun}", _lock(was)
        key = str(ref)
        return Form(key, heading, text, tuple(rows), save, again, was, place, lock, rule=rule)
    where = ""
    if place:
        where = f" - question {review.number(place.question)}, {review.agency_name(place.agency)}"
    key = f"new {noun} {place.question} {place.agency}" if place else f"new {noun}"
    heading = f"New {noun}{where}"
    return Form(key, heading, text, tuple(rows), save, again, None, place, rule=rule)


def _lock(was: Record) -> str:
    """Why nothing can be written on a record; empty where it can."""
    if isinstance(was, Query) and was.state is not QueryState.OPEN:
        return f"{ref_to(was)} is {was.state.label}; ask a new query instead."
    if isinstance(was, Agreeable):
        try:
            writable(was)
        except Refused as refusal:
            return told(refusal)
    return ""
