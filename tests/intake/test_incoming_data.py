"""What people may edit about lists: every heading and word leads somewhere."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from msgspec.structs import replace

from dhr_tui.intake import data_files
from dhr_tui.intake.data_files import Lists, folded
from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.reading import KINDS, read
from dhr_tui.intake.rows import known_fields
from dhr_tui.intake.shapes import SHAPES
from dhr_tui.review.records import AgencyKind, MemberRole, QuestionKind, Result, Scope, Slug

WORDS: dict[str, type[Slug]] = {
    "agency_kind": AgencyKind,
    "result": Result,
    "member_role": MemberRole,
    "scope": Scope,
    "question_kind": QuestionKind,
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_of_a_list_has_headings_and_a_reader(kind: str) -> None:
    known_fields(kind)
    headings = getattr(data_files.lists(), kind).columns
    assert set(headings) == set(SHAPES[kind].fields)
    assert all(headings.values())


@pytest.mark.parametrize("name", WORDS)
def test_no_word_means_two_things(name: str) -> None:
    others: dict[str, tuple[str, ...]] = getattr(data_files.words(), name)
    assert set(others) <= {member.value for member in WORDS[name]}
    own = {folded(member.value): member.value for member in WORDS[name]}
    meant = {(folded(word), m) for m, words in others.items() for word in (m, *words)}
    assert [w for w, times in Counter(word for word, _ in meant).items() if times > 1] == []
    assert [(w, m) for w, m in meant if own.get(w, m) != m] == []


def test_an_edit_that_names_no_field_is_said_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = data_files.lists()
    agencies = replace(was.agencies, columns={**was.agencies.columns, "nmae": ("provider",)})

    def edited() -> Lists:
        return replace(was, agencies=agencies)

    monkeypatch.setattr(data_files, "lists", edited)
    (tmp_path / "a.csv").write_text("Agency\nVictim Support\n")
    with pytest.raises(WrongSource, match=r"agencies: there is no field nmae; the nearest is name"):
        read(str(tmp_path / "a.csv"), "agencies")
