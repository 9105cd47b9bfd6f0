"""Terms of reference in Word: its own numbers, lead-ins, tracked changes, tables, hidden words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dhr_tui.intake.reading import read
from tests.intake.incoming import EACH, WHOLE, items, repacked, word, written


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


def test_a_bullet_below_a_numbered_question_stays_with_it_and_takes_no_number(
    tmp_path: Path,
) -> None:
    """Word sets its bullets in a list of their own, which is no deeper than the numbered one."""

    def write(document: Any) -> None:
        document.add_paragraph("Were the needs of the children considered?", style="List Number")
        document.add_paragraph("including any contact with nursing", style="List Bullet 2")
        document.add_paragraph("Who told the police?", style="List Number")

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert items(found) == [
        (
            "1",
            "Were the needs of the children considered?\n- including any contact with nursing",
            EACH,
        ),
        ("2", "Who told the police?", EACH),
    ]
    assert found.notes == (
        "Paragraph 2 stays with question 1: “including any contact with nursing”.",
    )


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


def test_bold_lines_are_headings_and_hidden_words_are_passed_over(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        for title, text in (("Key lines of enquiry", "Who knew?"), ("For the panel", "Why?")):
            document.add_paragraph().add_run(title).bold = True
            item = document.add_paragraph(text, style="List Number")
            item.add_run(" Ask the chair first.").font.hidden = True

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert items(found) == [("1", "Who knew?", EACH), ("2", "Why?", WHOLE)]
    assert found.notes == ("Text that is hidden in it was passed over.",)


def test_what_was_deleted_or_moved_away_is_no_item_and_takes_no_number(tmp_path: Path) -> None:
    path = word(tmp_path / "t.docx", lambda d: [
        d.add_paragraph(text, style="List Number") for text in ("Was it late?", "Gone?", "Shared?")
    ])  # fmt: skip
    gone = b"<w:r><w:t>Gone?</w:t></w:r>"
    deleted = b"<w:del><w:r><w:delText>Gone?</w:delText></w:r></w:del>"
    found = read(str(repacked(path, "word/document.xml", gone, deleted)), "terms")
    assert items(found) == [("1", "Was it late?", EACH), ("2", "Shared?", EACH)]
    (note,) = found.notes
    assert "Changes are tracked" in note


def test_words_in_content_controls_and_tables_are_not_lost(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("1. In a control?")
        document.add_table(1, 1).cell(0, 0).text = "2. In a table?"

    path = word(tmp_path / "t.docx", write)
    paragraph = b"<w:p><w:r><w:t>1. In a control?</w:t></w:r></w:p>"
    control = b"<w:sdt><w:sdtContent>" + paragraph + b"</w:sdtContent></w:sdt>"
    found = read(str(repacked(path, "word/document.xml", paragraph, control)), "terms")
    assert [text for _, text, _ in items(found)] == ["In a control?", "In a table?"]


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


def test_sub_points_in_the_styles_of_word_stay_with_their_question(tmp_path: Path) -> None:
    """`List Number 2` is a list of its own that counts on below one question and the next."""
    paragraphs = [
        ("Was the risk known?", "List Number"),
        ("to the police", "List Number 2"),
        ("to the trust", "List Number 2"),
        ("at what time", "List Number 3"),
        ("Was it shared?", "List Number"),
        ("with whom", "List Number 2"),
        ("by letter", "List Bullet 2"),
    ]

    def write(document: Any) -> None:
        for text, style in paragraphs:
            document.add_paragraph(text, style=style)

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert items(found) == [
        ("1", "Was the risk known?\n(1) to the police\n(2) to the trust\n(1) at what time", EACH),
        ("2", "Was it shared?\n(3) with whom\n- by letter", EACH),
    ]
    assert found.notes[0] == "Paragraph 2 stays with question 1: “to the police”."
    assert len(found.notes) == 5


def test_bullets_below_bullets_in_the_styles_of_word_stay_with_them(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_paragraph("Was it shared?", style="List Bullet")
        document.add_paragraph("with whom", style="List Bullet 2")
        document.add_paragraph("Was it late?", style="List Bullet")

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert [text for _, text, _ in items(found)] == ["Was it shared?\n- with whom", "Was it late?"]
    assert found.notes == ("Paragraph 2 stays with the item above it: “with whom”.",)


def test_a_list_alone_in_a_style_of_a_deeper_level_has_items_of_its_own(tmp_path: Path) -> None:
    def write(document: Any) -> None:
        document.add_heading("Key lines of enquiry")
        for text in ("Was it shared?", "Was it late?"):
            document.add_paragraph(text, style="List Number 2")

    found = read(str(word(tmp_path / "t.docx", write)), "terms")
    assert [number for number, *_ in items(found)] == ["1", "2"]


def test_a_number_that_comes_twice_in_one_list_is_noted(tmp_path: Path) -> None:
    text = "1. Was it late?\n\n2. Was it shared?\n\n2. Was it known?\n\nScope\n\n1. Which years?\n"
    found = read(written(tmp_path / "t.txt", text), "terms")
    assert [number for number, *_ in items(found)] == ["1", "2", "2", "1"]
    assert found.notes[:1] == ("Line 5 has the number 2 of line 3 again.",)
    assert not any("number 1" in note for note in found.notes)
