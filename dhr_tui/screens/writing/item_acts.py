"""The actions on the selected item and on the cell, the same on every screen that has items."""

from __future__ import annotations

from dhr_tui.review.acts import cells, recommendations, wording
from dhr_tui.review.change import Change, Hand, Refused
from dhr_tui.review.records import Answer, Finding, Recommendation
from dhr_tui.review.refs import Ref, parse_ref, statement_at
from dhr_tui.review.review import Review
from dhr_tui.review.speakers import Speaker, speaker, speakers
from dhr_tui.screens.sheets.asking import AskingScreen
from dhr_tui.screens.writing.field_rules import fault_of
from dhr_tui.widgets.field import Field, Values
from dhr_tui.widgets.ink import Line

REASON = Field("because", "because", rule="The reason, in a few words.")
WHO = Field("who", "who", rule="A member or an agency; down completes the name.")
SEAT = Field(
    "seat",
    "who is",
    "panel",
    (("panel", "of the panel"), ("outsider", "an outsider")),
    rule="Only an outsider may have a name that the panel's list does not have.",
)
IN_THE_WORDS = Field("words", "in the words", rule="As they said it.")
PRINTED = Field(
    "printed",
    "and is",
    "no",
    (("no", "only minuted"), ("yes", "printed")),
    rule="Whether the report prints it beside the text, or the minutes alone.",
)
UNTIL = Field("until", "until", rule="A date, a meeting, or what has to happen first.")


def findings_named(text: str) -> tuple[int, ...]:
    """The ids of findings named as F7, with spaces or commas between. Raises Refused."""
    names = text.replace(",", " ").split()
    refs = [parse_ref(name) for name in names]
    for name, ref in zip(names, refs, strict=True):
        if ref is None or ref.table != "findings":
            raise Refused(f"{name} is not the name of a finding; they are named F7.")
    return tuple(ref.id for ref in refs if ref)


def _speaker(review: Review, values: Values) -> Speaker:
    """Who was named; somebody from outside has no other name than what was typed. Refused."""
    if not values["who"] or values["seat"] == "outsider":
        return Speaker(values["who"])
    return speaker(review, values["who"])


class ItemActsScreen(AskingScreen):
    """A screen with a selected item, or a cell, that can be acted on."""

    def _selected(self) -> Ref:
        assert self.item is not None, "the table of actions lets no act through without an item"
        return self.item

    def do_propose(self) -> None:
        item = self._selected()
        self.perform(lambda review, hand: wording.propose(review, item, hand))

    def do_agree(self) -> None:
        from dhr_tui.screens.lines.before_the_panel import flag, who_is_there
        from dhr_tui.screens.sheets.reading import read_out
        from dhr_tui.screens.sheets.readout import ReadoutSheet

        item = self._selected()
        review, read = self.review, statement_at(self.review, item)
        heading = f"{item}, read out in full: is this agreed?"

        def lines(width: int) -> list[Line]:
            flagged, there = flag(review, read, width), who_is_there(review, width)
            return [*flagged, *read_out(review, read, width), *there]

        sheet = ReadoutSheet(heading, lines)
        self.app.push_screen(sheet, lambda yes: self._agreed(item, read) if yes else None)

    def _agreed(self, item: Ref, read: Finding | Recommendation) -> None:
        """Agree the words that were read, and no others that came in the meantime."""

        def act(review: Review, hand: Hand) -> Change:
            now = statement_at(review, item)
            if (now.rev, now.text) != (read.rev, read.text):
                raise Refused(f"{item} was changed while it was read out; read it again.")
            return wording.agree(review, item, hand)

        self.perform(act)

    def do_defer(self) -> None:
        item = self._selected()

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return wording.defer(review, item, hand, values["because"], values["until"])

        self.ask(f"Defer {item}", act, REASON, UNTIL)

    def do_reopen(self) -> None:
        item = self._selected()

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return wording.reopen(review, item, hand, values["because"])

        self.ask(f"Reopen {item}; the words as they are now stay in its history", act, REASON)

    def do_withdraw(self) -> None:
        item = self._selected()

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return wording.withdraw(review, item, hand, values["because"])

        self.ask(f"Withdraw {item}", act, REASON)

    def do_dissent(self) -> None:
        item = self._selected()

        def act(values: Values, review: Review, hand: Hand) -> Change:
            name, member = _speaker(review, values)
            return wording.dissent(
                review,
                item,
                hand,
                name,
                values["words"],
                member=member,
                printed=values["printed"] == "yes",
            )

        who = WHO._replace(offered=speakers(self.review))
        self.fill_in(f"Dissent from {item}", act, who, IN_THE_WORDS, SEAT, PRINTED)

    def do_nothing_arises(self) -> None:
        self._answer(Answer.NOTHING_ARISES, REASON)

    def do_not_applicable(self) -> None:
        self._answer(Answer.NOT_APPLICABLE, REASON)

    def do_park(self) -> None:
        self._answer(Answer.PARKED, UNTIL, REASON)

    def link_item(self) -> None:
        """Link the selected recommendation to the findings that are named."""
        item = self._selected()
        was = statement_at(self.review, item)
        assert isinstance(was, Recommendation), "the table of actions lets only these through"
        names = " ".join(f"F{finding}" for finding in was.findings)
        rule = "Their names, like F7 F8 F31; empty for none."
        wrong = fault_of(findings_named)
        field = Field("findings", "findings", names, rule=rule, wrong=wrong)

        def act(values: Values, review: Review, hand: Hand) -> Change:
            return recommendations.link(
                review, was, hand, findings=findings_named(values["findings"])
            )

        self.ask(f"Link {item} to findings", act, field, may_be_empty=True)

    def _answer(self, answer: Answer, *fields: Field) -> None:
        place = self.place
        assert place is not None, "the table of actions lets no answer through without a cell"

        def act(values: Values, review: Review, hand: Hand) -> Change:
            because, until = values.get("because", ""), values.get("until", "")
            return cells.answer_cell(review, place, hand, answer, because, until)

        cell = self.review.cell(place)
        if cell and cell.answer is answer:
            given = {REASON.name: cell.because, UNTIL.name: cell.until}
            fields = tuple(field._replace(value=given[field.name]) for field in fields)
        heading = f"{answer.label.capitalize()}: {cells.name_of(self.review, place)}"
        self.ask(heading, act, *fields)
