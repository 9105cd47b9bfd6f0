"""What is asked when a query is written, answered, and closed with what the panel made of it."""

from __future__ import annotations

from dhr_tui.review.acts import queries
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when
from dhr_tui.review.records import Query, QueryState, Record
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import ACROSS, Place, Review
from dhr_tui.screens.writing.field_rules import date_field
from dhr_tui.screens.writing.form import Form, form_on
from dhr_tui.widgets.field import Field, Values

REPLY, CONCLUSION = "reply", "conclusion"
"""What stands in a draft's key after the query's name, beside its own words."""


def query_form(review: Review, place: Place, was: Query | None = None, finding: int = 0) -> Form:
    """A question back to the cell's agency; about a `finding` (its id), to any agency."""
    shown = was or Query(id=0, text="", agency=place.agency)
    anyone = not was and (finding or place.agency == ACROSS)
    asked = (*_to_whom(review, shown), *_about(finding)) if anyone else ()

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        owner, due = values["owner"], parse_when(values["due"])
        if was:
            return queries.edit_query(review, was, hand, text, owner, due)
        about = int(values.get("about", 0))
        fresh = Query(
            id=0,
            text=text,
            agency=int(values.get("agency", place.agency)),
            question=0 if about else place.question,
            finding=about,
            owner=owner,
            due=due,
        )
        return queries.add_query(review, fresh, hand)

    rows = (
        asked,
        (Field("owner", "owner", shown.owner, rule="Who follows it up for the panel."),),
        (date_field("due", "due", shown.due),),
    )

    def again(review: Review, now: Record | None) -> Form:
        return query_form(review, place, now if isinstance(now, Query) else None, finding)

    kept = tuple(filter(None, rows))
    rule = "What is asked, as the agency's letter will print it."
    form = form_on(review, was, place, "query", shown.text, kept, save, again, rule)
    if was or not finding:
        return form
    return form._replace(key=f"{form.key} F{finding}", finding=finding)


def reply_form(review: Review, was: Query) -> Form:
    """What the agency replied, and when that came."""

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return queries.reply(review, was, hand, text, parse_when(values["on"]))

    def again(review: Review, now: Record | None) -> Form | None:
        return reply_form(review, now) if isinstance(now, Query) else None

    whom = review.agencies[was.agency].short if was.agency else "nobody"
    heading = f"{ref_to(was)} - reply of {whom}"
    rows = ((date_field("on", "came on", was.replied_on),),)
    key, lock = f"{ref_to(was)} {REPLY}", _closed(was)
    rule = "What the agency answered, in its own words."
    return Form(key, heading, was.reply, rows, save, again, was, lock=lock, rule=rule)


def conclusion_form(review: Review, was: Query) -> Form:
    """What the panel made of the reply, which closes the query."""

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return queries.close(review, was, hand, text)

    def again(review: Review, now: Record | None) -> Form | None:
        return conclusion_form(review, now) if isinstance(now, Query) else None

    heading = f"{ref_to(was)} - what the panel made of the reply"
    key, lock = f"{ref_to(was)} {CONCLUSION}", _closed(was)
    rule = "What the panel makes of it; saving it closes the query."
    return Form(key, heading, was.made_of_it, (), save, again, was, lock=lock, rule=rule)


def next_form(review: Review, was: Query) -> Form:
    """The next step of a query: its reply, then what the panel made of that."""
    return reply_form(review, was) if was.state is QueryState.OPEN else conclusion_form(review, was)


def form_for(review: Review, was: Query, place: Place | None, about: str) -> Form | None:
    """The form that a draft on a query was written in, by what stands in the draft's key."""
    if about == REPLY:
        return reply_form(review, was)
    if about == CONCLUSION:
        return conclusion_form(review, was)
    return query_form(review, place, was) if place else None


def _closed(was: Query) -> str:
    """Why nothing is written on a query any more; empty where something can be."""
    closed = was.state is QueryState.CLOSED
    return f"{ref_to(was)} is closed; ask a new query instead." if closed else ""


def _to_whom(review: Review, shown: Query) -> tuple[Field, ...]:
    """The agencies, to choose one of; the cell's own stands there first."""
    bodies = tuple((str(a.id), a.name) for _, a in sorted(review.agencies.items()))
    return (Field("agency", "to", str(shown.agency), bodies),) if bodies else ()


def _about(finding: int) -> tuple[Field, ...]:
    """Whether it is about the finding that was selected, or about the question alone."""
    words = ((str(finding), f"F{finding}"), ("0", "the question"))
    return (Field("about", "about", str(finding), words),) if finding else ()
