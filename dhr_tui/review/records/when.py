"""A date as a chronology knows it: whole or partial, exact or about, sure or unsure."""

from dhr_tui.review.records.base import Part, Slug


class Nearness(Slug):
    """How the date stands to the event (domain: on, before, after, between, about)."""

    ON = "on"
    BEFORE = "before"
    AFTER = "after"
    BETWEEN = "between"
    ABOUT = "about"


class When(Part, frozen=True, kw_only=True):
    """`on` and `until` are `2010`, `2010-02` or `2010-02-04`; `until` only with `between`.

    `unsure` is the leading `?` that chronologies use.
    """

    on: str
    nearness: Nearness = Nearness.ON
    until: str = ""
    unsure: bool = False
