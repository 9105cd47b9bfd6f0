"""Changes of the set-up that reach far: taking out, renaming an agency, merging two."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from dhr_tui.review.acts import agencies, removing
from dhr_tui.review.acts.removing import Referred
from dhr_tui.review.acts.setting_up import fits_column
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Cell, Record
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.review.text import one_line
from dhr_tui.screens.keys.actions import told
from dhr_tui.screens.lines.items import text_elsewhere
from dhr_tui.screens.lines.rows import Spot
from dhr_tui.screens.sheets.reader import Passage, ReaderSheet
from dhr_tui.screens.writing import field_rules as rules
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import BLANK, cut, line
from dhr_tui.widgets.typeset import set_text

if TYPE_CHECKING:
    from dhr_tui.screens.setup.screen import SetupScreen


def take_out(screen: SetupScreen, item: Ref) -> None:
    """Remove what was entered by mistake, or list what refers to it, each with a jump."""
    try:
        removing.remove(screen.review, item, screen.app.session.hand())
    except Referred as refusal:
        _list(screen, item, refusal)
    except Refused as refusal:
        screen.say(told(refusal), wrong=True)
    else:
        screen.perform(lambda review, hand: removing.remove(review, item, hand))


def _list(screen: SetupScreen, item: Ref, refusal: Referred) -> None:
    def passages(width: int) -> Sequence[Passage]:
        rows = [Passage((*set_text(str(refusal), width, "", 1), BLANK))]
        for name, record in zip(refusal.by, refusal.records, strict=True):
            words = one_line(text_elsewhere(record) or getattr(record, "name", ""))
            row = line(f"   {name[0].upper()}{name[1:]:<6}", (words, "quiet"))
            rows.append(Passage((cut(row, width),), _where(record)))
        return rows

    sheet = ReaderSheet(f"What refers to {item}", passages, choosing="go there")
    screen.app.push_screen(sheet, screen.went)


def _where(record: Record) -> Ref | Place:
    return Place(record.question, record.agency) if isinstance(record, Cell) else ref_to(record)


def rename(screen: SetupScreen, spot: Spot) -> None:
    """Ask for the new name of an agency; the one of before stays with it."""
    was = screen.review.agencies[int(spot.name)]
    fields = (
        rules.needed_field(
            "name", "new name", was.name,
            "As it is called from now on; texts that use the old name are found.",
            "An agency needs a name.",
        ),
        Field("short", "short form", was.short,
              wrong=rules.fault_of(lambda typed: fits_column(typed, was.short)),
              rule="What stands over its column; the old one is kept as a former name."),
    )  # fmt: skip

    def act(typed: Values, review: Review, hand: Hand) -> Change:
        return agencies.rename_agency(review, was, hand, typed["name"], typed["short"])

    screen.fill_in(f"A{was.id} {was.short} has another name now", act, *fields)


def merge(screen: SetupScreen, spot: Spot) -> None:
    """Choose the agency in which the selected one goes on, and merge them."""
    from dhr_tui.screens.sheets.picker import Candidate, PickerSheet, fuzzy

    review, source = screen.review, int(spot.name)
    others = [a for _, a in sorted(review.agencies.items()) if a.id != source]
    if not others:
        screen.say("There is no other agency to merge it into.", wrong=True)
        return
    candidates = [Candidate(f"{a.short} {a.name}", f"A{a.id}", a.id) for a in others]
    heading = f"{review.agencies[source].name} goes on in"

    def chosen(into: object) -> None:
        if isinstance(into, int):
            screen.perform(
                lambda r, hand: agencies.merge_agencies(r, source, into, hand),
                lambda saved: screen.select(Ref("agencies", into)),
            )

    sheet = PickerSheet(heading, fuzzy(candidates), choosing="merge them")
    screen.app.push_screen(sheet, chosen)
