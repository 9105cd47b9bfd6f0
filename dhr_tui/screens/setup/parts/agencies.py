"""The agencies: what each was asked for, what it sent, and what came of it (domain, section 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from dhr_tui.intake.rows import initials
from dhr_tui.review.acts import setting_up
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.dates import parse_when, show_when
from dhr_tui.review.receipts import HOW, parse_receipts, show_receipts
from dhr_tui.review.records import Agency, AgencyKind, Result
from dhr_tui.review.requests import Request, request_of
from dhr_tui.review.review import Review
from dhr_tui.review.weighing import free
from dhr_tui.screens.lines.rows import Row, Spot, heading
from dhr_tui.screens.setup import changes as setup_changes
from dhr_tui.screens.setup.parts.part import Part
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import apart, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen

TABLE = "agencies"
NEW = "A new agency"
ASKED = (("yes", "asked for a report"), ("no", "not asked"))
SIGNS = {
    Request.NOT_ASKED: ("×", "quiet"),
    Request.TO_BE_ASKED: ("·", ""),
    Request.AWAITED: ("○", ""),
    Request.OVERDUE: ("!", "warning"),
    Request.RECEIVED: ("◐", ""),
    Request.ENDED: ("●", "good"),
}


def rows(review: Review, today: str, width: int) -> Iterator[Row]:
    """A row an agency: its short form and name, and how its request stands."""
    yield heading("Agencies", f"{_counts(review, today)}; a adds one")
    if not review.agencies:
        words = "Each agency that is asked is a column of the grid."
        yield Row(tuple(set_text(words, width, "quiet", 3)))
    for number, agency in sorted(review.agencies.items()):
        request = request_of(agency, today)
        glyph, ink = SIGNS[request]
        left = line(f"   {glyph} ", (f"{agency.short[:10]:<11}", "strong"), agency.name)
        right = line((f"{_standing(agency, request)} ", ink or "quiet"))
        former = f"formerly {', '.join(agency.former_names)}" if agency.former_names else ""
        more = set_text(former, width, "quiet", 16, 1) if former else []
        yield Row((apart(left, right, width), *more), Spot(TABLE, number))


def _counts(review: Review, today: str) -> str:
    """How many were asked of those that are to be asked, and how many have a result."""
    to_ask = review.contributors
    left = sum(request_of(agency, today) is Request.TO_BE_ASKED for agency in to_ask)
    ended = sum(agency.result is not None for agency in to_ask)
    asked = f"{len(to_ask) - left} of {len(to_ask)}" if left else f"{len(to_ask)}"
    return f"{asked} asked, {ended} with a result"


def _standing(agency: Agency, request: Request) -> str:
    if agency.result:
        return agency.result.label
    if request is Request.RECEIVED:
        return f"version {len(agency.received)} received"
    if request is Request.NOT_ASKED:
        return request.label
    due = f"due {show_when(agency.due)}" if agency.due else ""
    return " ".join(filter(None, ("overdue," if request is Request.OVERDUE else "", due))) or (
        f"asked {show_when(agency.asked_on)}" if agency.asked_on else request.label
    )


def fields(was: Agency) -> tuple[Field, ...]:
    """Everything that is recorded of an agency."""
    return (
        rules.needed_field(
            "name", "name", was.name, "Its full name, as the report will print it.",
            "An agency needs a name.",
        ),
        Field("short", "short form", was.short,
              wrong=rules.fault_of(lambda typed: setting_up.fits_column(typed, was.short)),
              rule="What stands over its column, like MPS; left empty, the name makes it."),
        Field("kind", "kind", was.kind, rules.words_of(AgencyKind)),
        Field("asked", "for a report", "yes" if was.asked else "no", ASKED,
              rule="An agency that is not asked may still be given a recommendation."),
        rules.date_field("asked_on", "asked on", was.asked_on),
        rules.date_field("due", "due", was.due),
        Field("received", "received", show_receipts(was.received), rule=HOW, wrong=_versions),
        Field("result", "result", was.result or "", rules.words_of(Result, "none yet")),
        Field("independent", "independent", rules.yes_no(was.author_independent), rules.YES_NO,
              rule="Whether the author of its report had no part in what happened."),
        Field("former", "former names", rules.joined(was.former_names),
              rule="Names it had before, with ; between them; texts that use one are found."),
        Field("note", "note", was.note, rule="Anything else, as it may be disclosed one day."),
    )  # fmt: skip


def _versions(typed: str) -> str:
    for part in typed.split(";"):
        date = part.partition("(")[0]
        if date.strip().casefold() != "date not known" and (fault := rules.date_fault(date)):
            return fault
    return ""


def values(was: Agency, typed: Values) -> dict[str, Any]:
    """What was typed into the fields, as the record has it."""
    former = rules.parted(typed["former"])
    same = typed["former"] == rules.joined(was.former_names)
    return {
        "name": typed["name"],
        "short": typed["short"] or initials(typed["name"]),
        "kind": AgencyKind(typed["kind"]),
        "asked": typed["asked"] == "yes",
        "asked_on": parse_when(typed["asked_on"]),
        "due": parse_when(typed["due"]),
        "received": parse_receipts(typed["received"], was.received),
        "result": Result(typed["result"]) if typed["result"] else None,
        "author_independent": rules.answered(typed["independent"]),
        "former_names": was.former_names if same else former,
        "note": typed["note"],
    }


def _edit(screen: SetupScreen, spot: Spot) -> None:
    was = screen.review.agencies[int(spot.name)]

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return setting_up.edit_agency(review, was, hand, **values(was, typed))

    screen.fill_in(f"A{was.id} {was.short}", act, *fields(was))


def _add(screen: SetupScreen, note: str = "") -> None:
    """Ask for an agency, and when it is saved for the next one, until escape."""
    bare = Agency(id=0, name="", short="")

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        agency = replace(bare, **values(bare, typed))
        if not typed["short"]:
            taken = {other.short.casefold() for other in review.agencies.values()}
            agency = replace(agency, short=free(agency.short, taken))
        return setting_up.add_agency(review, agency, hand)

    screen.fill_in_one_by_one(NEW, act, fields(bare), _add, note)


ACTS = {"rename": setup_changes.rename, "merge": setup_changes.merge}
FROM_FILE = "I brings in a list of them."
AGENCIES = Part("agencies", "Agencies", rows, _edit, _add, (TABLE,), acts=ACTS, from_file=FROM_FILE)
