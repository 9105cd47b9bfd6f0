"""A document that would be read otherwise than it was meant does not leave."""

from collections.abc import Callable

import pytest

from dhr_tui.documents import writer
from dhr_tui.documents.faults import Misread
from dhr_tui.documents.registry import DOCUMENTS, render
from dhr_tui.documents.selfcheck import check
from dhr_tui.documents.tree import Bullets, Heading, Paragraph, Table, Tree
from dhr_tui.review.review import Review


def as_it_stands(text: str) -> str:
    return text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "*late*",
            "_late_",
            "~~late~~",
            "<b>",
            "<br>",
            "&amp;",
            "[a](b)",
            "![a](b)",
            "`late`",
            "\\*",
        ),
        *("<http://x.org>", "a\\"),
    ],
)
def test_a_writer_that_does_not_escape_inside_a_line_is_caught(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "line", as_it_stands)
    monkeypatch.setattr(writer, "inline", as_it_stands)
    with pytest.raises(Misread):
        _pass((Paragraph((text, "end")),))
    with pytest.raises(Misread):
        _pass((Bullets(((text, "end"),)),))


@pytest.mark.parametrize("text", ["# a", "- a", "1. a", "> a", "+ a", "---", "    a", "<div>"])
def test_a_writer_that_does_not_escape_at_the_start_of_a_line_is_caught(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "line", as_it_stands)
    with pytest.raises(Misread):
        _pass((Paragraph((text,)),))


@pytest.mark.parametrize("text", ["===", "---", "- a"])
def test_a_second_line_that_would_change_the_first_is_caught(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writer, "line", as_it_stands)
    monkeypatch.setattr(writer, "_BREAK", "\n")
    with pytest.raises(Misread):
        _pass((Paragraph(("one", text)),))


@pytest.mark.parametrize("text", ["a|b", "<i>", "*a*", "a<br>b", "&lt;"])
def test_a_cell_that_is_not_escaped_is_caught(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "inline", as_it_stands)
    with pytest.raises(Misread):
        _pass((Table(("h", "k"), (((text,), ("k",)),)),))


def test_a_heading_that_loses_its_last_sign_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "heading", as_it_stands)
    with pytest.raises(Misread):
        _pass((Heading(2, "Language C #"),))


def _pass(tree: Tree) -> None:
    check(writer.write(tree), tree)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("late", "in time"),
        lambda text: text.replace("- by letter\n", ""),
        lambda text: text + "\nOne more paragraph.\n",
        lambda text: text + "\n[a]: /b\n\n***\n",
        lambda text: text[: len(text) // 2],
        lambda text: text.replace("#### ", "##### "),
        lambda text: text.replace("*Save", "Save").replace("77c1*", "77c1"),
        lambda text: "",
    ],
)
def test_a_document_that_was_changed_on_the_way_is_caught(
    spoil: Callable[[str], str], review: Review
) -> None:
    tree = DOCUMENTS["findings"].build(review, order="agency", drafts=False, about=0)
    with pytest.raises(Misread):
        check(spoil(writer.write(tree)), tree)


def test_the_sentence_names_the_place(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writer, "line", lambda text: text.replace("heard", "*heard*"))
    with pytest.raises(Misread) as caught:
        render(review, "findings")
    assert 'a paragraph under "F1. Missed opportunity"' in str(caught.value)
    assert str(caught.value).count(". ") == 1  # the one in F1's own heading
