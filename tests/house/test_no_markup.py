"""Nothing that was typed is ever taken for markup: the ways in are closed in the source."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, files, name, parsed

READ_MARKUP = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Link", "notify", "Option"}
"""Widgets and calls that take their text for markup unless they are told not to."""

ONLY_MARKUP = {"from_markup", "Markdown", "MarkdownViewer", "RichLog", "print_markup"}
MARKUP_ATTRIBUTES = {"border_title", "border_subtitle", "tooltip"}


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _says_no(call: ast.Call) -> bool:
    return any(
        each.arg == "markup" and isinstance(each.value, ast.Constant) and each.value.value is False
        for each in call.keywords
    )


def _is_markup(node: ast.AST) -> str:
    """Why a piece of source would read text as markup; empty where it would not."""
    match node:
        case ast.Call() if _called(node) in ONLY_MARKUP:
            return f"{_called(node)} reads markup"
        case ast.Call() if _called(node) in READ_MARKUP and not _says_no(node):
            return f"{_called(node)} without markup=False"
        case ast.Attribute(attr=attribute, ctx=ast.Store()) if attribute in MARKUP_ATTRIBUTES:
            return f"{attribute} is read as markup"
        case ast.FunctionDef(name="render", returns=ast.Name(id="str")) if _is_method(node):
            return "a widget that renders a string renders markup"
    return ""


def _is_method(function: ast.FunctionDef) -> bool:
    return bool(function.args.args) and function.args.args[0].arg == "self"


def _reads_markup(path: Path) -> Iterator[str]:
    for node in ast.walk(parsed(path)):
        if why := _is_markup(node):
            yield f"{name(path)}:{getattr(node, 'lineno', 0)}: {why}"


def test_no_screen_and_no_widget_reads_markup() -> None:
    on_the_screen = [PACKAGE / "app.py", *files("dhr_tui/screens", "dhr_tui/widgets")]

    assert [fault for path in on_the_screen for fault in _reads_markup(path)] == []


@pytest.mark.parametrize(
    "careless",
    [
        "Label(text)",
        "Static(text, markup=True)",
        "self.notify(text)",
        "Text.from_markup(text)",
        "page.border_title = text",
        "def render(self) -> str: ...",
    ],
)
def test_careless_source_would_be_seen(careless: str) -> None:
    assert any(map(_is_markup, ast.walk(ast.parse(careless))))
