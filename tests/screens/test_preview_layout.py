"""A document as it reads: what its Markdown says, in lines for every width of a terminal."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dhr_tui.documents.registry import DOCUMENTS, render
from dhr_tui.documents.tree import Lines, Table
from dhr_tui.documents.writer import write
from dhr_tui.screens.lines.as_it_reads import set_document
from dhr_tui.widgets.ink import Line, width_of
from tests.screens import cases


def text_of(rows: list[Line]) -> list[str]:
    return ["".join(text for text, _ in row).rstrip() for row in rows]


def table_of(*rows: tuple[Lines, ...], heads: tuple[str, ...] = ("Name", "State")) -> str:
    return write((Table(heads, rows),))


def test_a_table_that_has_room_stands_in_columns() -> None:
    rows = set_document(table_of((("MPS",), ("agreed",)), (("Health",), ())), 80)
    assert text_of(rows) == [
        " Name    State",
        " ──────  ──────",
        " MPS     agreed",
        " Health",
    ]


def test_words_that_the_file_escapes_are_shown_as_they_are_meant() -> None:
    rows = text_of(set_document(table_of((("a | b *c*",), ("one", "two"))), 80))
    assert rows[2:] == [" a | b *c*  one", "            two"]


def test_a_table_without_room_is_a_record_a_row_with_short_values_in_columns() -> None:
    heads = ("Question", *(f"Agency {number}" for number in range(8)))
    cells: tuple[Lines, ...] = (("Training",), *((("not started",),) * 8))
    rows = text_of(set_document(table_of(cells, heads=heads), 60))
    assert rows[0] == " Training"
    assert rows[1] == "   Agency 0: not started  Agency 1: not started"
    assert len(rows) == 5


def test_a_long_value_hangs_behind_the_name_of_its_column() -> None:
    heads = tuple(f"A column with a name of its own {number}" for number in range(7))
    cells: tuple[Lines, ...] = (
        (("The recommendation " * 9).strip(),),
        ("word " * 40,),
        *(((),) * 5),
    )
    rows = text_of(set_document(table_of(cells, heads=heads), 80))
    assert any(row.startswith("   A column with a name of its own 1: word") for row in rows)
    assert rows[-1] == "   A column with a name of its own 6:"


CELLS = st.lists(st.text("ab |*漢", max_size=40).map(lambda t: " ".join(t.split())), max_size=3)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4), st.integers(40, 200))
def test_no_row_of_a_table_is_wider_than_the_screen(
    rows: list[tuple[list[str], list[str], list[str]]], width: int
) -> None:
    cells = [tuple(tuple(filter(None, cell)) for cell in row) for row in rows]
    shown = set_document(table_of(*cells, heads=("One", "Another", "The third")), width)
    assert all(width_of(row) <= width for row in shown)


def test_every_document_of_the_example_reads_in_every_width() -> None:
    review = cases.example().review
    for name in DOCUMENTS:
        markdown = render(review, name, drafts=True)
        for width in (60, 80, 120, 200):
            rows = set_document(markdown, width)
            assert rows
            assert all(width_of(row) <= width for row in rows), name
