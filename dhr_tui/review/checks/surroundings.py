"""What a report says of more than agencies: family, parallel processes, equality, who gets it.

Each has a heading of its own in the report, also where the answer is none (domain, sections 3
and 4). Nobody is asked for them before the panel has found anything.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dhr_tui.review import clock
from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.considered import answers, concerned
from dhr_tui.review.dates import show_when
from dhr_tui.review.records import ContactSide, When
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def family_unheard(review: Review) -> Iterator[Remark]:
    """No attempt to reach the family is recorded; that nobody replied would be one."""
    sides = {contact.side for contact in review.contacts.values()}
    if review.findings and ContactSide.FAMILY not in sides:
        sentence = f"No contact with the family of the {review.case.victim_word} is recorded."
        yield Remark("contacts", sentence, part="contacts")


def processes_unanswered(review: Review) -> Iterator[Remark]:
    if review.findings and not review.processes:
        sentence = (
            "Nothing is recorded of parallel reviews and proceedings; say so where there is none."
        )
        yield Remark("processes", sentence, part="processes")


def not_considered(review: Review) -> Iterator[Remark]:
    """Each of the nine characteristics of each person concerned, until something is said of it."""
    if not review.findings:
        return
    people = {person.id for person in concerned(review)}
    for number, group in groupby(answers(review), key=lambda each: each.person.id):
        left = [each for each in group if each.open]
        if left and number in people:
            names = ", ".join(each.characteristic.label for each in left)
            sentence = f"Equality: nothing is said yet of these for {left[0].name}: {names}."
            yield Remark("equality", sentence, ref_to(left[0].person))


def nobody_gets_it(review: Review) -> Iterator[Remark]:
    if review.findings and not review.dissemination:
        sentence = "Nobody is named who is to have the report."
        yield Remark("dissemination", sentence, part="dissemination")


def late_without_reason(review: Review, today: str) -> Iterator[Remark]:
    """A limit that was missed, or is past today (ISO text), and of which no reason is logged."""
    for limit in clock.limits(review):
        if limit.late(today) and not clock.logged(review, limit.what):
            was = "was late" if limit.done else "is late"
            day = show_when(When(on=limit.due))
            sentence = f"The {limit.what.label} {was}, as it was due by {day}; no reason is logged."
            yield Remark("late", sentence, part="clock")
