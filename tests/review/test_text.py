"""Text as it comes in: literal, whole, and free of what nobody can see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.change import adding
from dhr_tui.review.records import Evidence, Finding
from dhr_tui.review.text import UNSEEN, clean, one_line, scrub, tidy

ANY = st.text(st.characters(), max_size=60) | st.text(
    st.sampled_from("a\r\n\t \x0b\x0c\x85\u2028\u2029\u200b\u202e\u0301e\u0327\ud800\U000e0041"),
    max_size=20,
)


@pytest.mark.parametrize(
    "unseen",
    [
        *("\x00", "\x07", "\x1b", "\x7f", "\x80", "\x9b"),
        *("\u202a", "\u202e", "\u2066", "\u2069", "\u061c", "\u200e", "\u200f"),
        *("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u180e", "\u034f"),
        *("\u3164", "\uffa0", "\u115f", "\U000e0041", "\U000e0001", "\ud800", "\udfff"),
    ],
    ids=lambda char: f"U+{ord(char):04X}",
)
def test_what_nobody_can_see_is_taken_out_with_a_notice(unseen: str) -> None:
    cleaned = clean(f"a{unseen}b")
    assert cleaned == ("ab", 1)
    assert cleaned.notice == "1 control or invisible character taken out."
    assert clean(unseen * 3).notice == "3 control or invisible characters taken out."


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_a_pasted_line_end_parts_words_as_it_did(end: str) -> None:
    cleaned = clean(f"risk{end}assessment")
    assert cleaned == ("risk\nassessment", 0)
    assert cleaned.notice == ""


@pytest.mark.parametrize(
    "text",
    [
        "| # <script> [/red] \\ `x` *y*",
        "Łódź, zażółć",
        "مرحبا",
        "🙂 🏴",
        "a\u00a0b",
        "“–…”",
        "日本",
    ],
)
def test_what_can_be_seen_is_kept_to_the_letter(text: str) -> None:
    assert clean(text) == (text, 0)


def test_letters_with_accents_are_one_character_and_tabs_are_spaces() -> None:
    assert clean("e\u0301\tx") == ("\u00e9 x", 0)


@given(ANY)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    once = clean(text).text
    assert clean(once) == (once, 0)
    assert not UNSEEN.search(once)
    assert unicodedata.is_normalized("NFC", once)
    once.encode()


@given(ANY)
def test_a_tidy_text_has_no_white_space_round_it(text: str) -> None:
    tidied = tidy(text)
    assert tidied == tidied.strip() == tidy(tidied)
    assert "\n" not in one_line(tidied)


def test_every_text_inside_a_record_is_cleaned_on_its_way_in() -> None:
    finding = Finding(id=0, text="a\x1b[2Jb", evidence=(Evidence(source="p\u202eq"),))
    values = adding(finding).set
    assert values["text"][1] == "a[2Jb"
    assert values["evidence"][1][0]["source"] == "pq"
    assert scrub({"k": ("\x00x", 1, None, True)}) == {"k": ["x", 1, None, True]}
