"""Dates as people type them and read them."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr_tui.review.dates import MONTHS, WrongDate, parse_when, show_when
from dhr_tui.review.records import Nearness, When


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("2010", "2010"),
        ("2010-02", "2010-02"),
        ("2010-02-04", "2010-02-04"),
        ("4 Feb 2010", "2010-02-04"),
        ("4th february, 2010", "2010-02-04"),
        ("4 Feb 10", "2010-02-04"),
        ("Feb 2010", "2010-02"),
        ("Sept. 2010", "2010-09"),
        ("2/2010", "2010-02"),
        ("14/2/14", "2014-02-14"),
        ("14/02/2014", "2014-02-14"),
        ("14.02.2014", "2014-02-14"),
        ("14-2-2014", "2014-02-14"),
        ("1/1/49", "2049-01-01"),
        ("1/1/50", "1950-01-01"),
        ("1/1/00", "2000-01-01"),
        ("29 Feb 2012", "2012-02-29"),
        (" on\n4 Feb\t2010 ", "2010-02-04"),
    ],
)
def test_a_date_is_read_in_every_usual_form(text: str, on: str) -> None:
    assert parse_when(text) == When(on=on)


@pytest.mark.parametrize(
    ("text", "when", "shown"),
    [
        (
            "2010-02 to 2010-04",
            When(on="2010-02", nearness=Nearness.BETWEEN, until="2010-04"),
            "between Feb 2010 and Apr 2010",
        ),
        ("before 2010", When(on="2010", nearness=Nearness.BEFORE), "before 2010"),
        ("AFTER Feb 2010", When(on="2010-02", nearness=Nearness.AFTER), "after Feb 2010"),
        (
            "?about 2/2010",
            When(on="2010-02", nearness=Nearness.ABOUT, unsure=True),
            "? about Feb 2010",
        ),
        ("? 4/2/10", When(on="2010-02-04", unsure=True), "? 4 Feb 2010"),
        (
            "between 4/2/10 and 6 Feb 2010",
            When(on="2010-02-04", nearness=Nearness.BETWEEN, until="2010-02-06"),
            "between 4 Feb 2010 and 6 Feb 2010",
        ),
        (
            "between Feb 2010 and 2010",
            When(on="2010-02", nearness=Nearness.BETWEEN, until="2010"),
            "between Feb 2010 and 2010",
        ),
    ],
)
def test_how_near_and_how_sure_a_date_is(text: str, when: When, shown: str) -> None:
    assert parse_when(text) == when
    assert show_when(when) == shown


@pytest.mark.parametrize("nothing", ["", " ", "\n\t", "\u200b"])
def test_an_empty_text_is_no_date(nothing: str) -> None:
    assert parse_when(nothing) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31 Feb 2010", "There is no 31 February."),
        ("31/4/10", "There is no 31 April."),
        ("0 May 2010", "There is no 0 May."),
        ("29 Feb 2011", "There is no 29 February in 2011."),
        ("2010-13", "There is no month 13."),
        ("3/13/2010", "There is no month 13."),
        ("4 Foo 2010", "There is no month Foo."),
        ("0000", "There is no year 0000."),
        ("between 2011 and 2010", "2010 is before 2011; the earlier date goes first."),
        ("between 2010", "Between needs two dates: between 4 Feb 2010 and 6 Feb 2010."),
        (
            "soon",
            "“soon” is not a date; write it like 4 Feb 2010, Feb 2010 or 2010.",
        ),
        ("?", "“?” is not a date; write it like 4 Feb 2010, Feb 2010 or 2010."),
        ("Feb 10", "“Feb 10” is not a date; write it like 4 Feb 2010, Feb 2010 or 2010."),
    ],
)
def test_a_date_that_there_is_not_is_named_in_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(WrongDate) as wrong:
        parse_when(text)
    assert str(wrong.value) == sentence


def test_a_long_wrong_text_is_named_by_its_beginning() -> None:
    with pytest.raises(WrongDate) as wrong:
        parse_when("x" * 100_000)
    assert len(str(wrong.value)) < 120


@st.composite
def dates(draw: st.DrawFn) -> str:
    year, month = draw(st.integers(1, 9999)), draw(st.integers(1, 12))
    day = draw(st.integers(1, calendar.monthrange(year, month)[1]))
    whole = f"{year:04}-{month:02}-{day:02}"
    return whole[: draw(st.sampled_from([4, 7, 10]))]


@st.composite
def whens(draw: st.DrawFn) -> When:
    nearness, unsure = draw(st.sampled_from(Nearness)), draw(st.booleans())
    first = draw(dates())
    if nearness is not Nearness.BETWEEN:
        return When(on=first, nearness=nearness, unsure=unsure)
    first, second = sorted([first, draw(dates())])
    return When(on=first, nearness=nearness, until=second, unsure=unsure)


@given(whens())
def test_what_is_shown_reads_back_as_the_same_date(when: When) -> None:
    assert parse_when(show_when(when)) == when


def read(text: str) -> tuple[When | None, str]:
    """The date in a text, or the sentence that says why there is none."""
    try:
        return parse_when(text), ""
    except WrongDate as wrong:
        return None, str(wrong)


@given(st.text(max_size=40) | st.text("0123 /-.?aFeb", max_size=12))
def test_any_text_is_a_date_or_gets_a_sentence(text: str) -> None:
    when, sentence = read(text)
    assert sentence == "" or (sentence.endswith(".") and "\n" not in sentence)
    assert when is None or parse_when(show_when(when)) == when


def test_a_date_that_was_stored_otherwise_is_shown_as_it_stands() -> None:
    assert show_when(When(on="spring 2010")) == "spring 2010"
    assert show_when(When(on="2010-13")) == "2010-13"
    assert len(MONTHS) == 12
