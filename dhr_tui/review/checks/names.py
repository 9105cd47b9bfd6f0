"""One body under several names (domain, section 6, fault 11)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from dhr_tui.review.checks.remark import Remark
from dhr_tui.review.records import Agency, Finding, State, Visibility
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Review


def former_name_in_text(review: Review) -> Iterator[Remark]:
    """A text that calls an agency by a name of before; the register has the present one."""
    agencies = [agency for _, agency in sorted(review.agencies.items())]
    former = [(agency, name) for agency in agencies for name in _former(agency, agencies)]
    for statement in review.statements():
        private = isinstance(statement, Finding) and statement.visibility is Visibility.PRIVATE
        if private or statement.state is State.WITHDRAWN:
            continue
        for agency, name in former:
            if _stands(name, _without_present(agency, statement.text)):
                item = ref_to(statement)
                sentence = f"{item} calls {agency.name} {name}, a name of before."
                yield Remark("name", sentence, item)


def registered_twice(review: Review) -> Iterator[Remark]:
    """Two agencies of the register that have, or had, the same name."""
    owners: dict[str, list[Agency]] = defaultdict(list)
    for _, agency in sorted(review.agencies.items()):
        for name in {n.casefold() for n in (agency.name, *agency.former_names)}:
            owners[name].append(agency)
    told: set[tuple[int, ...]] = set()
    for agencies in owners.values():
        pair = tuple(agency.id for agency in agencies)
        if len(pair) > 1 and pair not in told:
            told.add(pair)
            both = " and ".join(str(ref_to(agency)) for agency in agencies)
            sentence = f"{both} have a name in common: {agencies[0].name} may be entered twice."
            yield Remark("name", sentence, ref_to(agencies[1]))


def _former(agency: Agency, agencies: list[Agency]) -> list[str]:
    """Its former names that are nobody's name today."""
    today = {name.casefold() for each in agencies for name in (each.name, each.short)}
    return [name for name in agency.former_names if name and name.casefold() not in today]


def _without_present(agency: Agency, text: str) -> str:
    """The text without the present name, of which a former one may be a part."""
    return text.replace(agency.name, "")


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
