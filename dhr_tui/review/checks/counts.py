"""Numbers that a text states, against what is really there (domain, section 6, faults 7 and 8)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import Finding, FindingType, State, Visibility
from dhr_tui.review.refs import Ref, ref_to
from dhr_tui.review.review import Review

WORDS = {
    **{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8},
    **{"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13},
}
_NUMBER = rf"\b({'|'.join(WORDS)}|[0-9]{{1,2}})"
CHANCES = re.compile(
    rf"{_NUMBER}\s+(?:(?:missed|further|more|lost|such)\s+)*(?:occasions|opportunities|chances)\b",
    re.IGNORECASE,
)
LISTED = re.compile(
    rf"{_NUMBER}\s+(?:\w+\s+)?"
    r"(?:points|items|parts|things|areas|steps|matters|questions|reasons|ways)\b[^.\n]*:",
    re.IGNORECASE,
)
ITEM = re.compile(r"^\s*(?:- |\([a-z]{1,4}\) |\d{1,2}\. )", re.MULTILINE | re.IGNORECASE)


def miscounted_chances(review: Review) -> Iterator[Remark]:
    """Fault 7: so many occasions are stated, and other missed opportunities are recorded.

    Only where some are recorded of that agency: elsewhere occasions may be of another kind.
    """
    missed = Counter(f.agency for f in _findings(review) if _missed(f))
    for finding in _findings(review):
        recorded = missed[finding.agency]
        for stated in CHANCES.findall(finding.text):
            if recorded and number_of(stated) != recorded:
                item = ref_to(finding)
                agency = review.agency_name(finding.agency)
                sentence = (
                    f"{item} counts {stated.lower()} occasions, and {recorded} missed "
                    f"{'opportunity is' if recorded == 1 else 'opportunities are'} recorded "
                    f"of {agency}."
                )
                yield Remark("count", sentence, item)


def miscounted_lists(review: Review) -> Iterator[Remark]:
    """Fault 8: a text announces so many points and lists another number of them."""
    for item, text in _texts(review):
        announced = LISTED.search(text)
        if not announced:
            continue
        listed = len(ITEM.findall(text, announced.end()))
        if listed and listed != number_of(announced[1]):
            sentence = (
                f"{item} announces {announced[1].lower()} of what it lists, and lists {listed}."
            )
            yield Remark("count", sentence, item)


def number_of(word: str) -> int:
    """`five` or `5` as a number."""
    return WORDS.get(word.lower()) or int(word)


def _missed(finding: Finding) -> bool:
    return finding.type is FindingType.MISSED_OPPORTUNITY


def _findings(review: Review) -> list[Finding]:
    found = (f for _, f in sorted(review.findings.items()) if f.visibility is Visibility.REPORT)
    return [finding for finding in found if finding.state is not State.WITHDRAWN]


def _texts(review: Review) -> Iterator[tuple[Ref, str]]:
    """Every text that may be printed, with its name."""
    for _, question in sorted(review.questions.items()):
        if not question.retired:
            yield ref_to(question), question.text
    for finding in _findings(review):
        yield ref_to(finding), finding.text
    for recommendation in review.panel_recommendations:
        yield ref_to(recommendation), recommendation.text
