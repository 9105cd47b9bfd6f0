"""What screens are made of, as plain values: items, the three lines round a screen, evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.acts import findings, recommendations
from dhr_tui.review.evidence import parse_evidence, show_evidence
from dhr_tui.review.grid import Grid
from dhr_tui.review.records import (
    Evidence,
    Finding,
    FindingType,
    Nearness,
    Query,
    Recommendation,
    Visibility,
    Voice,
    When,
)
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from dhr_tui.screens.frame import strips
from dhr_tui.screens.keys.action import CASE, Action
from dhr_tui.screens.keys.actions import ACTIONS, footer_of, why_not
from dhr_tui.screens.keys.here import label_in
from dhr_tui.screens.keys.trials import Situation
from dhr_tui.screens.lines import items
from dhr_tui.screens.sheets import reading
from dhr_tui.screens.walk import layout as walk_layout
from dhr_tui.screens.wording import layout as wording_layout
from dhr_tui.screens.writing import forms
from dhr_tui.screens.writing.form import filled, typed
from dhr_tui.store.draft import Draft
from dhr_tui.widgets.ink import Line, width_of
from dhr_tui.widgets.typeset import set_brief
from tests.screens import cases
from tests.screens.cases import Table

WORDS = st.text(st.sampled_from("abcÄł 3.(),"), min_size=1, max_size=12).map(
    lambda text: " ".join(text.replace(",", " ").split())
)
DATES = st.builds(
    When,
    on=st.sampled_from(["2010", "2010-02", "2010-02-04"]),
    nearness=st.sampled_from([n for n in Nearness if n is not Nearness.BETWEEN]),
    unsure=st.booleans(),
)
PIECES = st.builds(Evidence, source=WORDS, paragraph=WORDS, date=st.none() | DATES).filter(
    lambda piece: bool(piece.source and piece.paragraph)
)


def text_of(rows: list[Line]) -> str:
    return " ".join(" ".join(text for row in rows for text, _ in row).split())


def situation(table: Table, item: Ref | None = None) -> Situation:
    return Situation(table.review, table.hand(), Place(1, cases.MPS), item)


@given(st.lists(PIECES, max_size=4).map(tuple))
def test_evidence_that_is_shown_is_read_back_the_same(evidence: tuple[Evidence, ...]) -> None:
    assert parse_evidence(show_evidence(evidence)) == evidence


@given(st.lists(PIECES, min_size=1, max_size=4).map(tuple))
def test_evidence_that_was_left_as_it_is_keeps_its_meeting_and_agency(
    evidence: tuple[Evidence, ...],
) -> None:
    known = tuple(
        Evidence(source=p.source, paragraph=p.paragraph, date=p.date, meeting=3, agency=2)
        for p in evidence
    )
    assert all(
        (piece.meeting, piece.agency) == (3, 2)
        for piece in parse_evidence(show_evidence(known), known)
    )


def test_the_state_of_an_item_is_glyph_and_word() -> None:
    table = cases.small()
    table.meet(1)
    item = table.agree(table.propose(table.add_finding("The referral was late.")))
    span = items.state_span(table.review, table.review.findings[item.id])
    assert span == ("● agreed m1", "good")


def test_an_agency_that_speaks_is_named_where_the_cell_is_not_its_own() -> None:
    review = cases.small().review
    finding = Finding(id=1, text="x", agency=cases.MPS, voice=Voice.AGENCY_REPORT)
    assert items.voice_of(review, finding) == "agency report"
    other = Finding(
        id=1, text="x", agency=cases.MPS, voice=Voice.DISSENTING_AGENCY, voice_agency=cases.HEALTH
    )
    assert items.voice_of(review, other) == "dissent, HT"


@pytest.mark.parametrize(
    ("visibility", "said"),
    [
        (Visibility.PRIVATE, "F1 ○ draft private, concern, panel"),
        (Visibility.MINUTES, "F1 ○ draft minutes only, concern, panel"),
        (Visibility.REPORT, "F1 ○ draft concern, panel"),
    ],
)
def test_what_stays_out_of_the_report_says_so_in_its_head(
    visibility: Visibility, said: str
) -> None:
    finding = Finding(id=1, text="x", type=FindingType.CONCERN, visibility=visibility)
    head = items.head_of(cases.small().review, finding, 2, 60)
    assert " ".join("".join(text for text, _ in head).split()) == said


def test_the_words_of_a_private_note_are_not_beside_another_agencys_cell() -> None:
    table = cases.small()
    note = Finding(
        id=0, text="Ask the chair first.", agency=cases.MPS, questions=(1,),
        visibility=Visibility.PRIVATE,
    )  # fmt: skip
    table.do(lambda r, h: findings.add_finding(r, note, h))
    table.add_finding("The referral was late.")
    grid = Grid(table.review)
    beside = text_of(list(walk_layout.others(table.review, grid, Place(1, cases.HEALTH), 100)))
    assert "○ draft private" in beside
    assert "Ask the chair" not in beside
    assert "The referral was late." in beside
    own = walk_layout.body(table.review, Place(1, cases.MPS), None, 100).lines
    assert "Ask the chair first." in text_of(own)


@given(st.text(st.sampled_from("ab \n漢"), min_size=1, max_size=2000), st.integers(2, 9))
def test_a_text_takes_no_more_rows_than_it_may(text: str, most: int) -> None:
    rows = items.text_of(Query(id=1, text=text), 40, 5, most)
    assert 1 <= len(rows) <= most
    assert all(width_of(row) <= 40 for row in rows)


def possible_in(place: str) -> list[Action]:
    here = situation(cases.small())
    return [entry for entry in footer_of(place) if place == "grid" or not why_not(entry, here)]


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("place", CASE)
def test_the_keys_of_a_place_fit_whole_and_end_with_help(place: str, width: int) -> None:
    here = situation(cases.small())
    row = strips.keys(place, here, width)
    shown = text_of([row])
    assert width_of(row) <= width
    assert shown.endswith("F1 help")
    for entry in possible_in(place)[:2]:
        assert label_in(place, entry, bool(here.item)) in shown


def test_what_may_not_be_done_is_dim_in_the_footer() -> None:
    row = strips.keys("walk", situation(cases.small()), 200)
    assert ("s propose", "quiet") in row
    assert (
        (shown := text_of([row])).index("x nothing arises")
        < shown.index("] next open")
        < shown.index("s propose")
    )
    table = cases.small()
    row = strips.keys("walk", situation(table, table.add_finding("Late.")), 120)
    assert ("s", "accent") in row


def test_every_refusal_in_any_situation_is_one_sentence() -> None:
    table = cases.example()
    review = table.review
    chosen = [None, *(Ref("findings", n) for n in review.findings)]
    chosen += [Ref("recommendations", n) for n in review.recommendations]
    chosen += [Ref("findings", 9_999)]
    for item in chosen:
        for entry in ACTIONS:
            refusal = why_not(entry, situation(table, item))
            assert not refusal or (refusal.endswith(".") and "\n" not in refusal), entry.id


@pytest.mark.parametrize(("answered", "shown"), [(0, "[---]"), (1, "[#--]"), (3, "[###]")])
def test_the_bar_shows_how_far_an_agency_is_and_says_what_it_counts(
    answered: int, shown: str
) -> None:
    table = cases.small()
    for question in range(1, answered + 1):
        table.propose(table.add_finding("Late.", question=question))
    at = Place(1, cases.MPS)
    first, *_ = walk_layout.head(table.review, Grid(table.review), at, 120)
    assert f"question 1 of 4 answered {answered} of 3 {shown}" in text_of([first])
    first, *_ = walk_layout.head(table.review, Grid(table.review), at, 60)
    assert width_of(first) == 60
    assert f"done {answered}/3" in text_of([first])


def test_what_stands_over_an_item_never_hides_its_state_behind_a_long_name() -> None:
    table = cases.small()
    table.meet(1)
    asked = Recommendation(id=0, text="Ask again.", lead=cases.MPS)
    table.do(lambda review, hand: recommendations.add_recommendation(review, asked, hand))
    item = table.agree(table.propose(Ref("recommendations", 1)))
    agreed = table.review.recommendations[item.id]
    wide = items.head_of(table.review, agreed, 4, 60)
    assert text_of([wide]) == "R1 ● agreed m1 -> Metropolitan Police Service"
    narrow = items.head_of(table.review, agreed, 4, 30)
    assert text_of([narrow]) == "R1 ● agreed m1 -> MPS"


def test_items_of_a_cell_stand_in_columns_however_long_their_names_are() -> None:
    table = cases.small()
    first, *_ = (table.add_finding("Late.") for _ in range(10))
    review = table.review
    placed = walk_layout.body(review, Place(1, cases.MPS), first, 60)
    heads = ["".join(text for text, _ in placed.lines[at]) for at, _ in placed.where.values()]
    assert {head.index("○ draft") for head in heads} == {7}
    assert {head.index("fact, panel") for head in heads} == {21}
    names = items.name_columns(review.findings.values())
    assert names == len("F10")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("one two three", ["one two", "three"]),
        ("one two three four five", ["one two", "three …"]),
        ("one\n\nthree", ["one …"]),
        ("onetwothree onetwothree", ["onetwothre", "e …"]),
    ],
)
def test_a_text_in_brief_ends_in_an_ellipsis_where_it_is_cut(text: str, rows: list[str]) -> None:
    shown = ["".join(text for text, _ in row).strip() for row in set_brief(text, 12, "", 2, 2)]
    assert shown == rows


def test_other_agencies_that_have_said_nothing_are_left_out() -> None:
    table = cases.small()
    table.add_finding("Never asked.", agency=cases.HEALTH)
    rows = list(walk_layout.others(table.review, Grid(table.review), Place(1, cases.MPS), 50))
    assert "Health Trust" in text_of(rows)
    assert "Victim Support" not in text_of(rows)
    assert all(width_of(row) <= 50 for row in rows)


def test_wording_names_the_evidence_and_a_fact_that_is_not_established() -> None:
    table = cases.small()
    table.propose(table.add_finding("Late."))
    finding = table.review.findings[1]
    assert wording_layout.proposed(table.review) == [finding]
    head = text_of(wording_layout.head(table.review, finding, 1, 1, 80))
    assert "F1 fact, panel" in head
    assert "Metropolitan Police Service, question 1" in head


def test_a_draft_fills_the_form_as_it_was_left() -> None:
    review = cases.small().review
    form = forms.finding_form(review, Place(1, cases.MPS))
    draft = Draft(
        key=form.key, text="Half a sen", at="", values={"type": "lesson", "evidence": "x"}
    )
    left = filled(form, typed(draft, form))
    values = {field.name: field.value for row in left.rows for field in row}
    assert left.text == "Half a sen"
    assert (values["type"], values["evidence"], values["voice"]) == ("lesson", "x", "panel")


def test_what_is_read_out_is_the_whole_text_and_nothing_else() -> None:
    table = cases.small()
    table.add_finding("One.\n\n- Two.\n- Three.")
    rows = reading.read_out(table.review, table.review.findings[1], 80)
    assert text_of(rows) == "One. - Two. - Three."


def test_a_key_at_the_end_of_a_sentence_is_never_alone_on_its_row() -> None:
    said = "F1 answers this cell; withdraw first what does not stand (w)."
    for width in range(20, 80):
        rows = strips.sentence(said, width)
        assert not rows[-1].startswith("(w)")
        assert " ".join(rows) == said
