"""Terms of reference from Markdown, plain text, TOML and Word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from dhr_tui.intake.faults import WrongSource
from dhr_tui.intake.reading import Incoming, read
from dhr_tui.review.records import Question, QuestionKind
from tests.intake.incoming import repacked, word

EACH, WHOLE = QuestionKind.EACH_AGENCY, QuestionKind.WHOLE_REVIEW

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


def items(found: Incoming) -> list[tuple[str, str, QuestionKind]]:
    questions = [a.record for a in found.arrivals if isinstance(a.record, Question)]
    return [(q.reference, q.text, q.kind) for q in questions]


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


def led_in(document: Any) -> None:
    document.add_paragraph("1. Was the risk assessed?")
    document.add_paragraph("In particular, consider:")
    document.add_paragraph("(a) the desk;")
    document.add_paragraph("(b) the call room.")
    document.add_paragraph("2. Were staff trained?")
    document.add_paragraph("This means every year.")


def test_a_lead_in_without_a_number_is_one_item_with_its_lettered_parts(tmp_path: Path) -> None:
    found = read(str(word(tmp_path / "t.docx", led_in)), "terms")
    assert items(found) == [
        ("1", "Was the risk assessed?", EACH),
        ("", "In particular, consider:\n(a) the desk;\n(b) the call room.", EACH),
        ("2", "Were staff trained?", EACH),
    ]
    assert (found.loose, found.notes) == (2, (
        "Paragraph 2 has no number and is an item with its parts: “In particular, consider:”.",
        "Paragraph 6 has no number and is passed over: “This means every year.”",
    ))  # fmt: skip


def test_what_has_no_number_is_attached_to_the_item_above_it_on_request(tmp_path: Path) -> None:
    path = str(word(tmp_path / "t.docx", led_in))
    found = read(path, "terms", attach=True)
    assert items(found) == [
        ("1", "Was the risk assessed?\nIn particular, consider:\n(a) the desk;\n"
         "(b) the call room.", EACH),
        ("2", "Were staff trained?\nThis means every year.", EACH),
    ]  # fmt: skip
    assert (found.loose, found.notes) == (2, ())


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


def test_a_table_of_terms_beside_numbered_paragraphs_is_read_too(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("1. Was the risk assessed?")
        for rows in (
            [("No", "Key line of enquiry", "Put to"), ("A1", "What is learnt?", "Panel")],
            [("Name", "Seat", "Since"), ("Ann", "Chair", "2024")],
        ):
            table = document.add_table(0, 3)
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert items(found) == [
        ("1", "Was the risk assessed?", EACH),
        ("A1", "What is learnt?", WHOLE),
    ]
    assert found.notes == ("Table 2: what has no number in it is passed over: “Name”.",)


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


def test_word_counts_its_own_numbers(tmp_path: Path) -> None:
    """The numbers that Word sets are nowhere in the text; the reader counts as Word does."""

    def write(document: Any) -> None:
        document.add_heading("Terms of reference", 0)
        document.add_heading("Key lines of enquiry", 1)
        document.add_paragraph("Was the risk assessed?", style="List Number")
        document.add_paragraph("Was information shared?", style="List Number")
        document.add_heading("Questions for the panel", 1)
        document.add_paragraph("What is learnt?", style="List Bullet")
        document.add_paragraph("9.1 Was the family heard?")

    assert items(read(str(word(tmp_path / "t.docx", write)), "terms")) == [
        ("1", "Was the risk assessed?", EACH),
        ("2", "Was information shared?", EACH),
        ("", "What is learnt?", WHOLE),
        ("9.1", "Was the family heard?", WHOLE),
    ]


def test_tracked_insertions_are_read_and_deletions_are_not(tmp_path: Path) -> None:
    path = word(tmp_path / "t.docx", lambda document: document.add_paragraph("1. WasX it late?"))
    run = b"<w:r><w:t>1. WasX it late?</w:t></w:r>"
    tracked = (
        b"<w:r><w:t>1. Was </w:t></w:r><w:ins><w:r><w:t>the reply </w:t></w:r></w:ins>"
        b"<w:del><w:r><w:delText>it </w:delText></w:r></w:del><w:r><w:t>late?</w:t></w:r>"
    )
    found = read(str(repacked(path, "word/document.xml", run, tracked)), "terms")
    assert items(found) == [("1", "Was the reply late?", EACH)]
    assert "tracked" in found.notes[0]


def test_words_in_content_controls_and_tables_are_not_lost(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("1. In a control?")
        document.add_table(1, 1).cell(0, 0).text = "2. In a table?"

    path = word(tmp_path / "t.docx", write)
    paragraph = b"<w:p><w:r><w:t>1. In a control?</w:t></w:r></w:p>"
    control = b"<w:sdt><w:sdtContent>" + paragraph + b"</w:sdtContent></w:sdt>"
    found = read(str(repacked(path, "word/document.xml", paragraph, control)), "terms")
    assert [text for _, text, _ in items(found)] == ["In a control?", "In a table?"]


def test_terms_come_from_a_table_with_headings_too(tmp_path: Path) -> None:
    text = "No,Key line of enquiry,Put to\n1,Was the risk assessed?,IMR\n2,What is learnt?,Panel\n"
    assert items(written(tmp_path / "t.csv", text)) == [
        ("1", "Was the risk assessed?", EACH),
        ("2", "What is learnt?", WHOLE),
    ]


LEVELS = b"""<w:abstractNum w:abstractNumId="90">
<w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/>
<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%3)"/></w:lvl>
</w:abstractNum>"""


def test_a_list_of_several_levels_in_word(tmp_path: Path) -> None:
    """9, (a), (b) and i) as a partnership's document has them, with a list that goes on later."""
    texts = [
        (0, "Each agency answers:"),
        (1, "Was the risk assessed?"),
        (1, "Was information shared?"),
        (2, "with the police?"),
        (0, "Were staff trained?"),
        (1, "by whom"),
    ]

    def write(document: Any) -> None:
        for level, text in texts:
            paragraph = document.add_paragraph(text, style="List Number")
            numbering = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            numbering.get_or_add_ilvl().val = level
            numbering.get_or_add_numId().val = 90

    path = word(tmp_path / "t.docx", write)
    number = b'<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num></w:numbering>'
    repacked(path, "word/numbering.xml", b"<w:num ", LEVELS + b"<w:num ", once=True)
    repacked(path, "word/numbering.xml", b"</w:numbering>", number)
    assert items(read(str(path), "terms")) == [
        ("9a", "Was the risk assessed?", EACH),
        ("9b", "Was information shared?\n(i) with the police?", EACH),
        ("10", "Were staff trained?\n(a) by whom", EACH),
    ]
