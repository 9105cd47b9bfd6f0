"""Terms of reference from Markdown, plain text, TOML and Word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.reading import Incoming, read
from dhr_tui.review.records import QuestionKind
from tests.intake.incoming import EACH, WHOLE, items, word

PLAIN = """\
Terms of reference

1. The review looks for learning,
   not for blame.
2. Each agency answers:
(a) Was the risk assessed?
(b) Was information shared?
3. Were staff trained?
(a) by whom
(b) when
"""

MARKDOWN = """\
# Terms of reference

## Principles
1. Learning, **not** blame.

## Key lines of enquiry
2. Each agency answers:
   (a) Was the *risk* assessed?
   (b) Was information shared?
3. Were staff trained?
   1. by whom
   2. when

## Questions for the panel
- What is learnt?
"""


def written(path: Path, text: str) -> Incoming:
    path.write_text(text, encoding="utf-8")
    return read(str(path), "terms")


def test_plain_numbered_text(tmp_path: Path) -> None:
    found = written(tmp_path / "t.txt", PLAIN)
    assert items(found) == [
        ("1", "The review looks for learning, not for blame.", EACH),
        ("2a", "Was the risk assessed?", EACH),
        ("2b", "Was information shared?", EACH),
        ("3", "Were staff trained?\n(a) by whom\n(b) when", EACH),
    ]
    assert [a.place for a in found.arrivals] == ["line 3", "line 6", "line 7", "line 8"]
    assert found.notes == (
        "Line 1 has no number and is passed over: “Terms of reference”.",
        "Line 5 leads to its parts and is no item itself: “Each agency answers:”.",
    )


def test_markdown_and_the_kinds_that_its_headings_tell(tmp_path: Path) -> None:
    assert items(written(tmp_path / "t.md", MARKDOWN)) == [
        ("1", "Learning, not blame.", QuestionKind.PRINCIPLE),
        ("2a", "Was the risk assessed?", EACH),
        ("2b", "Was information shared?", EACH),
        ("3", "Were staff trained?\n(1) by whom\n(2) when", EACH),
        ("", "What is learnt?", WHOLE),
    ]


def test_questions_without_any_number_are_items(tmp_path: Path) -> None:
    text = "We ask this.\n\nWas the risk assessed?\n\nWas it shared?\n"
    assert [text for _, text, _ in items(written(tmp_path / "t.txt", text))] == [
        "Was the risk assessed?",
        "Was it shared?",
    ]


def test_numbers_of_several_forms_and_titles_that_tell_the_kind(tmp_path: Path) -> None:
    text = (
        "1) Was it late?\nQ3. Was it shared?\n\nIt covers the period after the birth.\n\n"
        "The panel\n\n4. What is learnt?\n\nOverarching\n\n5. What stood in the way?\n\n"
        "6. Key lines of enquiry\n6.1 Who knew?\n6.2 Who asked?\n"
    )
    assert items(written(tmp_path / "t.txt", text)) == [
        ("1", "Was it late?", EACH),
        ("3", "Was it shared?", EACH),
        ("4", "What is learnt?", WHOLE),
        ("5", "What stood in the way?", WHOLE),
        ("6.1", "Who knew?", EACH),
        ("6.2", "Who asked?", EACH),
    ]
    marked = "2) Was it late?\nQ3. Was it shared?\n\n**For the panel**\n\n1. What is learnt?\n"
    assert items(written(tmp_path / "t.md", marked)) == [
        ("2", "Was it late?", EACH),
        ("3", "Was it shared?", EACH),
        ("1", "What is learnt?", WHOLE),
    ]


def test_a_table_beside_the_items_is_noted_once(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("1. Was the risk assessed?")
        table = document.add_table(rows=2, cols=2)
        for row in table.rows:
            for cell in row.cells:
                cell.text = "Chair"

    (note,) = read(str(word(tmp_path / "t.docx", write)), "terms").notes
    assert note == "Table 1: what has no number in it is passed over: “Chair”."
    text = "1. Was it shared?\n\n| Role | Name |\n|---|---|\n| Chair | A. |\n"
    assert len(written(tmp_path / "t.md", text).notes) == 1


def test_a_text_without_questions_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WrongSource, match="no numbered paragraph and no question"):
        written(tmp_path / "t.txt", "Dear all,\n\nsee you soon.\n")


def test_toml_has_every_kind_and_names_its_faults(tmp_path: Path) -> None:
    text = 'title = "Ours"\n[[question]]\nreference = "1"\ntext = "Who?"\nkind = "whole-review"\n'
    assert items(written(tmp_path / "t.toml", text)) == [("1", "Who?", WHOLE)]
    with pytest.raises(WrongSource, match=r"question 1, field kind: .* nearest is whole-review"):
        written(tmp_path / "t.toml", text.replace("whole-review", "whole-revue"))


def test_terms_come_from_a_table_with_headings_too(tmp_path: Path) -> None:
    text = "No,Key line of enquiry,Put to\n1,Was the risk assessed?,IMR\n2,What is learnt?,Panel\n"
    assert items(written(tmp_path / "t.csv", text)) == [
        ("1", "Was the risk assessed?", EACH),
        ("2", "What is learnt?", WHOLE),
    ]
