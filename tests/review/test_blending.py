"""Two people's changes to one text, laid together by sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.blending import Passage, blend, blended, undecided, unmarked

BASE = "The desk rang. Nobody asked about the injury. The referral was late."
RANG, ASKED, LATE = BASE.replace(". ", ".|").split("|")

SENTENCES = st.lists(
    st.sampled_from(["He rang.", "She wrote!", "Nobody came", "Was it late?", "\n\n", "  "]),
    max_size=8,
)
TEXTS = SENTENCES.map(" ".join)


def settled(base: str, theirs: str, mine: str) -> str:
    """The blended text, of which nothing is left open."""
    passages = blend(base, theirs, mine)
    assert not [passage for passage in passages if passage.open]
    return blended(passages)


def test_changes_of_different_sentences_are_both_in_the_proposal() -> None:
    theirs = BASE.replace("rang", "rang twice")
    mine = BASE.replace("late", "four days late")
    assert settled(BASE, theirs, mine) == (
        "The desk rang twice. Nobody asked about the injury. The referral was four days late."
    )


def test_changes_of_neighbouring_sentences_are_both_in_the_proposal() -> None:
    theirs = BASE.replace("rang", "rang twice")
    mine = BASE.replace("Nobody", "No nurse")
    assert settled(BASE, theirs, mine).startswith("The desk rang twice. No nurse asked")


def test_a_sentence_that_one_added_stands_beside_what_the_other_changed() -> None:
    theirs = BASE.replace("late", "four days late")
    assert settled(BASE, theirs, f"{BASE} It was never read.") == f"{theirs} It was never read."
    assert settled(BASE, theirs, f"Once more: no. {BASE}") == f"Once more: no. {theirs}"


def test_a_sentence_that_one_took_out_is_out() -> None:
    assert settled(BASE, f"{RANG} {LATE}", BASE.replace("rang", "rang twice")) == (
        "The desk rang twice. The referral was late."
    )


def test_a_sentence_that_both_changed_is_left_for_a_person_with_both_versions() -> None:
    theirs, mine = BASE.replace("late", "early"), BASE.replace("late", "lost")
    passages = blend(BASE, theirs, mine)
    assert [passage for passage in passages if passage.open] == [
        Passage("The referral was early.", "The referral was lost.")
    ]
    text = blended(passages)
    assert text == (
        f"{RANG} {ASKED} [theirs: The referral was early.] [mine: The referral was lost.]"
    )
    assert undecided(text)
    assert not undecided(mine)


def test_two_different_sentences_at_the_end_are_left_for_a_person() -> None:
    text = blended(blend(BASE, f"{BASE} It was read.", f"{BASE} It was lost."))
    assert text == f"{BASE} [theirs: It was read.] [mine: It was lost.]"


def test_a_sentence_that_one_took_out_and_the_other_changed_is_left_for_a_person() -> None:
    text = blended(blend(BASE, f"{RANG} {LATE}", BASE.replace("Nobody", "No nurse")))
    assert "[mine: No nurse asked about the injury.]" in text


def test_paragraphs_stay_paragraphs() -> None:
    base = "- One thing.\n- Another thing\n\nThe end."
    theirs, mine = base.replace("One", "A"), base.replace("end", "close")
    assert settled(base, theirs, mine) == "- A thing.\n- Another thing\n\nThe close."


@given(TEXTS, TEXTS)
def test_what_only_one_changed_is_taken_as_they_have_it(base: str, new: str) -> None:
    assert settled(base, new, base) == new
    assert settled(base, base, new) == new


@given(TEXTS, TEXTS)
def test_what_both_changed_alike_is_taken_as_it_is(base: str, new: str) -> None:
    assert settled(base, new, new) == new


@given(TEXTS, TEXTS, TEXTS)
def test_either_side_loses_no_open_passage(base: str, theirs: str, mine: str) -> None:
    passages = blend(base, theirs, mine)
    mirrored = blend(base, mine, theirs)
    opened = [(passage.theirs, passage.mine) for passage in passages if passage.open]
    assert opened == [(passage.mine, passage.theirs) for passage in mirrored if passage.open]
    for one, other in opened:
        assert one in theirs
        assert other in mine


@pytest.mark.parametrize("size", [20_000])
def test_a_long_text_is_blended(size: int) -> None:
    base = " ".join(f"Sentence {number} is here." for number in range(size))
    theirs = base.replace("Sentence 7 is", "Sentence 7 was")
    mine = base.replace(f"Sentence {size - 5} is", f"Sentence {size - 5} was")
    assert settled(base, theirs, mine).count(" was ") == 2


def test_an_undecided_text_is_compared_by_mine_where_the_record_has_theirs() -> None:
    theirs = BASE.replace("late", "lost [sic]")
    mine = BASE.replace("late", "late [twice]")
    text = blended(blend(BASE, theirs, mine))
    assert undecided(text)
    assert unmarked(text, theirs) == mine
    assert unmarked(text, BASE) == f"{theirs} {mine.removeprefix(f'{RANG} {ASKED} ')}"


def test_a_passage_that_one_took_out_is_compared_without_it() -> None:
    text = blended(blend(BASE, BASE.replace("injury", "fall"), f"{RANG} {LATE}"))
    assert unmarked(text, BASE.replace("injury", "fall")) == f"{RANG} {LATE}"


@pytest.mark.parametrize(
    ("text", "words"),
    [("[theirs: not closed", "not closed"), ("[mine: [a] b", "[a] b"), (BASE, BASE)],
)
def test_marks_that_somebody_broke_lose_no_word(text: str, words: str) -> None:
    assert unmarked(text, "") == words


@given(TEXTS, TEXTS, TEXTS)
def test_an_undecided_text_without_its_marks_is_decided(base: str, theirs: str, mine: str) -> None:
    assert not undecided(unmarked(blended(blend(base, theirs, mine)), theirs))
