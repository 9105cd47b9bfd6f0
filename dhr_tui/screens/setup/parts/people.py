"""The people the review is about: role, relation, pseudonym, who chose it and when."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dhr_tui.intake.suggestions import suggested
from dhr_tui.review.acts import people, setting_up
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.records import Person
from dhr_tui.review.review import Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.sheets.pseudonym_warning import PseudonymWarning
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import cut, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

TABLE = "people"
NEW = "A new person"


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """A row a person, with where the pseudonym comes from below it."""
    yield heading("People", "by role and pseudonym, never by name; a adds one")
    if not review.people:
        words = "Whom the review is about: who died, whoever caused it, children, others close."
        yield Row(tuple(set_text(words, width, "quiet", 3)))
    for number, person in sorted(review.people.items()):
        name = one_line(person.pseudonym) or "no pseudonym yet"
        ink = "strong" if person.pseudonym else "warning"
        glyph = " " if person.pseudonym else "!"
        about = ", ".join(filter(None, map(one_line, (person.role, person.relation))))
        first = cut(line(f"   {glyph} ", (f"{name[:20]:<21}", ink), about), width)
        said = chosen(person)
        more = set_text(said, width, "quiet", 26, 2) if said else []
        yield Row((first, *more), Spot(TABLE, number))


def chosen(person: Person) -> str:
    """Who chose the pseudonym, and when; empty where nothing of it is known."""
    by = f" by {one_line(person.pseudonym_by)}" if person.pseudonym_by else ""
    on = f", {show_when(person.pseudonym_on)}" if person.pseudonym_on else ""
    return f"pseudonym chosen{by}{on}" if by or on else ""


def fields(was: Person, warns: Callable[[str], str] | None = None) -> tuple[Field, ...]:
    """Everything that is recorded of a person; `warns` says what speaks against a pseudonym."""
    return (
        rules.needed_field(
            "role", "role", was.role, "Who they are in the review; down offers words.",
            "A person needs a role.",
        )._replace(offered=suggested("role")),
        Field("relation", "relation", was.relation, rule="To the person who died, like sister."),
        Field("pseudonym", "pseudonym", was.pseudonym, warns=warns,
              rule="The name that every text uses; never a real name."),
        Field("chosen_by", "chosen by", was.pseudonym_by,
              rule="Who chose it; families are asked first."),
        rules.date_field("chosen_on", "chosen on", was.pseudonym_on),
    )  # fmt: skip


def values(typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    return {
        "role": typed["role"],
        "relation": typed["relation"],
        "pseudonym": typed["pseudonym"],
        "pseudonym_by": typed["chosen_by"],
        "pseudonym_on": parse_when(typed["chosen_on"]),
    }


def _edit(screen: SetupScreen, spot: Spot) -> None:
    was = screen.review.people[int(spot.name)]

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return people.edit_person(review, was, hand, **values(typed))

    screen.fill_in(f"P{was.id} {was.role}", act, *fields(was, PseudonymWarning(screen, was.id)))


def _add(screen: SetupScreen, note: str = "") -> None:
    bare = Person(id=0, role="")

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return setting_up.add_person(review, replace(bare, **values(typed)), hand)

    screen.fill_in_one_by_one(NEW, act, fields(bare, PseudonymWarning(screen)), _add, note)


FROM_FILE = "I brings in a list of them."
PEOPLE = Part("people", "People", rows, _edit, _add, (TABLE,), from_file=FROM_FILE)
