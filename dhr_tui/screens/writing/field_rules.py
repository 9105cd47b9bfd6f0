"""The rules of fields that many sheets have, as a sentence beside the field and as its fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from dhr_tui.review.change import Refused
from dhr_tui.review.dates import WrongDate, parse_when, show_when
from dhr_tui.review.records import Slug, When
from dhr_tui.review.text import one_line
from dhr_tui.widgets.field import Field

DATE_RULE = "14 Feb 2014, 14/2/14, Feb 2014 or 2014; a ? before it where it is not sure."
EARLIEST, LATEST = 1900, 2100
"""Years outside which a date of a review was hardly meant."""

BETWEEN = ";"
"""Stands between several things that are typed in one line."""

YES_NO = (("", "not said"), ("yes", "yes"), ("no", "no"))


def fault_of(read: Callable[[str], object]) -> Callable[[str], str]:
    """Says of a text why `read` cannot read it; nothing where it can."""

    def fault(typed: str) -> str:
        try:
            read(typed)
        except (WrongDate, Refused) as error:
            return str(error)
        return ""

    return fault


date_fault = fault_of(parse_when)
"""Why a text is no date; nothing where it is one, or empty."""


def date_doubt(typed: str) -> str:
    """What speaks against a date that can be: a year that was hardly meant."""
    try:
        when = parse_when(typed)
    except WrongDate:
        return ""
    years = [int(iso[:4]) for iso in (when.on, when.until) if iso] if when else []
    odd = next((year for year in years if not EARLIEST <= year <= LATEST), None)
    return f"Is the year {odd} what was meant?" if odd else ""


def date_field(name: str, label: str, was: When | None, rule: str = DATE_RULE) -> Field:
    """A field for a date, which may be empty."""
    return Field(name, label, show_when(was) if was else "", rule=rule, wrong=date_fault,
                 warns=date_doubt)  # fmt: skip


def needed_field(name: str, label: str, was: str, rule: str, without: str) -> Field:
    """A field that must be given; `without` is the sentence where it is empty."""
    return Field(name, label, was, rule=rule, wrong=lambda typed: "" if typed.strip() else without)


def words_of(kind: type[Slug], first: str = "") -> tuple[tuple[str, str], ...]:
    """The words of a set, to choose one of; `first` is the label of none of them."""
    each = tuple((word.value, word.label) for word in kind)
    return (("", first), *each) if first else each


def yes_no(answer: bool | None) -> str:
    """An answer as the value of a choice among `YES_NO`."""
    return "" if answer is None else "yes" if answer else "no"


def answered(value: str) -> bool | None:
    """The answer that stands in a choice among `YES_NO`."""
    return None if not value else value == "yes"


def joined(parts: Iterable[str]) -> str:
    """Several things in one line."""
    return f"{BETWEEN} ".join(one_line(part).replace(BETWEEN, ",") for part in parts)


def parted(typed: str) -> tuple[str, ...]:
    """The things that were typed in one line, each once."""
    return tuple(dict.fromkeys(part for each in typed.split(BETWEEN) if (part := each.strip())))
