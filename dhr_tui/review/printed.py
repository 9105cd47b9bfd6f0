"""What paper calls things: a question by its printed number, a save by number and journal head."""

from __future__ import annotations

from dhr_tui.review.records import TABLES
from dhr_tui.review.review import Review
from dhr_tui.review.text import clean, one_line


def question_title(review: Review, number: int) -> str:
    """`Question 3: risk assessment`, by its printed number; 0 is none of the questions."""
    if not number:
        return "On none of the questions"
    short = one_line(clean(review.walked[number - 1].short).text)
    return f"Question {number}: {short}" if short else f"Question {number}"


def item_title(review: Review, question: int) -> str:
    """The same by the item's id; one that is no longer put is named by its words and T number."""
    number = review.number(question)
    if number or not question:
        return question_title(review, number)
    item = review.questions[question]
    short = one_line(clean(item.short).text)
    named = f"{short} (T{item.id})" if short else f"T{item.id}"
    return f"Question taken out: {named}" if item.retired else f"Item of the terms: {named}"


def stamp(review: Review) -> str:
    """The save and the journal that a paper comes from: `Save 412, journal head 9f3a-77c1`."""
    head = "".join(filter(str.isalnum, review.head))[:8]
    return f"Save {review.save}" + (f", journal head {head[:4]}-{head[4:]}" if head else "")


def as_of(review: Review) -> str:
    """The day of the last change to what is recorded (ISO text, UTC); empty where nothing is."""
    return max((record.at[:10] for table in TABLES for record in getattr(review, table).values()),
               default="")  # fmt: skip
