"""Plain made-up sentences of the kind that a panel writes, for the ceiling case."""

from __future__ import annotations

import random

WHO = (
    "The service", "The officer on duty", "A practitioner", "The social worker", "The practice",
    "The team that took the call", "The housing officer", "The duty manager", "A health visitor",
    "The worker who had the case", "The agency's safeguarding lead", "The contact centre",
)  # fmt: skip
DID = (
    "asked about the relationship", "recorded what was said", "assessed the risk again",
    "passed the referral on", "told the other agencies", "saw both people on their own",
    "looked into earlier contacts", "arranged an interpreter", "followed up the appointment",
    "checked whether children were at home", "offered a way to specialist support",
    "wrote down why no further action was taken", "asked a manager for advice",
)  # fmt: skip
HOW = (
    "within two days", "only after a reminder", "in line with its policy", "late in the year",
    "without waiting for a report", "although the form did not ask for it", "by telephone",
    "on the day itself", "after the meeting had ended", "as the procedure of that time required",
)  # fmt: skip
SO = (
    "This meant that nobody saw the whole picture.",
    "The panel takes this as a sign of good supervision.",
    "No reason is given in the record.",
    "It made a difference to what the family was offered.",
    "The report of the agency does not comment on it, and the panel asked for more.",
    "Other reviews in the area have found the same.",
    "What happened next cannot be told from the notes, because two systems were in use.",
    "Staff said that they had not been trained to do otherwise.",
    "It is not known whether anybody read the message.",
)  # fmt: skip
ASKED = (
    "Which chances were there to recognise abuse", "How was the risk assessed",
    "Which information was shared", "How did staff respond", "Which training had staff had",
    "What stood between people and help", "How well did the agencies work together",
)  # fmt: skip
WHERE = (
    "at the first contact", "when circumstances changed", "in the last year",
    "in the work with children", "in the work with the person who caused harm",
    "where several agencies were involved", "when contact was ending",
)  # fmt: skip
BECAUSE = (
    "The agency had no contact in the period.",
    "The contact was about something else, and brief.",
    "The file was searched and nothing on it bears on this.",
    "The agency does not provide a service of that kind.",
    "This is dealt with under another question.",
)


def paragraph(chance: random.Random, number: int, verb: str = "") -> str:
    """One to seven sentences, 60 to 700 characters, one in twenty in two paragraphs.

    The number keeps it unlike any other.
    """
    subject = chance.choice(WHO)
    act = f"{verb} see that somebody {chance.choice(DID)}" if verb else chance.choice(DID)
    first = f"{subject} {act} {chance.choice(HOW)} (entry {number})."
    more = chance.sample(SO, chance.choice((0, 0, 1, 1, 1, 2, 2, 3, 4, 6)))
    closing = "\n\n" + chance.choice(BECAUSE) if chance.random() < 0.05 else ""
    return " ".join([first, *more]) + closing


def question(chance: random.Random, number: int) -> str:
    """One line of enquiry."""
    return f"{chance.choice(ASKED)} {chance.choice(WHERE)} (line {number})?"


def short_answer(chance: random.Random) -> str:
    """One sentence of a reason."""
    return chance.choice(BECAUSE)
