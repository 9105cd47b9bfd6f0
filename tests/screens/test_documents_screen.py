"""The documents on the screen: choose, check, preview, export."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from dhr_tui.documents.faults import Misread
from dhr_tui.documents.registry import render
from dhr_tui.review.acts import queries
from dhr_tui.review.records import Query
from dhr_tui.screens.documents import previews as documents_previews
from dhr_tui.widgets.page import Page
from tests.screens.cases import Table, no_agencies
from tests.screens.recording import recommended
from tests.screens.room import NARROW, WIDE, Room, opened

FINDINGS = "kazia-findings.md"


@asynccontextmanager
async def documents_of(
    table: Table, exports: Path, size: tuple[int, int] = WIDE
) -> AsyncIterator[Room]:
    async with opened(table.store, table.case, size) as room:
        room.app.exports = exports
        await room.press("7")
        yield room


def previewed(room: Room) -> list[str]:
    """All of the preview, each line of the file put together from its rows again."""
    lines: list[str] = []
    for row in room.app.screen.query_one("#markdown", Page)._lines:
        number, words = row[0][0].strip(), row[1][0] if len(row) > 1 else ""
        if number:
            lines.append(words)
        else:
            lines[-1] += f" {words.strip()}"
    return lines


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_four_documents_are_listed_with_what_to_know_before(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with documents_of(recommended(), tmp_path, size) as room:
        assert "Documents agreed text only" in room.page("heading")
        seen = room.page("papers")
        assert "▌Findings by agency ▌Every finding of the report" in seen
        for title in ("Recommendations", "Action plan", "Coverage"):
            assert title in seen
        before = room.page("before")
        assert "! 1 finding is not agreed and is left out." in before
        assert "! No finding would be in it." in before
        assert FINDINGS in before
        await room.press("down")
        assert "! 2 recommendations are not agreed and are left out." in room.page("before")
        assert "! 2 agency-report recommendations are not decided." in room.page("before")


async def test_drafts_are_always_told_in_words(tmp_path: Path) -> None:
    async with documents_of(recommended(), tmp_path) as room:
        await room.press("b")
        assert "Documents with drafts, each one marked" in room.page("heading")
        assert "1 finding is not agreed and is marked." in room.page("before")
        assert "kazia-findings-draft.md" in room.page("before")
        await room.press("space")
        assert "Findings, by agency with drafts, each one marked" in room.page("heading")
        await room.press("b")
        assert "Findings, by agency agreed text only" in room.page("heading")


async def test_v_changes_the_order_where_there_is_another(tmp_path: Path) -> None:
    async with documents_of(recommended(), tmp_path) as room:
        await room.press("v")
        assert "Findings by question" in room.page("papers")
        assert "kazia-findings-by-question.md" in room.page("before")
        await room.press("v")
        assert "Findings by agency" in room.page("papers")
        await room.press("tab", "v")
        assert "The document Recommendations has one order only." in room.said


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("keys", [(), ("b",), ("v", "b"), ("down",), ("end",)])
async def test_the_preview_is_exactly_what_is_exported(
    tmp_path: Path, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with documents_of(recommended(), tmp_path, size) as room:
        await room.press(*keys, "space", "space", "enter")
        (file,) = tmp_path.iterdir()
        assert previewed(room) == file.read_text().removesuffix("\n").split("\n")
        assert f"Exported {file.name}" in room.said


async def test_the_preview_scrolls_and_escape_leaves_it(tmp_path: Path) -> None:
    async with documents_of(recommended(), tmp_path, NARROW) as room:
        await room.press("down", "down", "down", "space")
        assert room.page("markdown").startswith("Coverage ───")
        await room.press("pagedown")
        assert not room.page("markdown").startswith("Coverage ───")
        await room.press("end")
        assert "save" in room.page("markdown").casefold()
        await room.press("home")
        assert room.page("markdown").startswith("Coverage ───")
        await room.press("space")
        assert "1 # Coverage" in room.page("markdown")
        await room.press("shift+tab")
        assert "# Action plan" in room.page("markdown")
        await room.press("escape")
        assert "Documents" in room.page("heading")
        await room.press("escape")
        assert room.place == "grid"


async def test_a_preview_is_made_once_for_each_state_of_the_case(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def counted(review: object, name: str, **values: object) -> str:
        made.append(name)
        return render(review, name, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(documents_previews, "render", counted)
    table = recommended()
    async with documents_of(table, tmp_path) as room:
        await room.press("space", "b", "b", "space", "space", "down", "up")
        assert made == ["findings"] * 3, "as it reads with and without drafts, and its Markdown"
        table.add_finding("Seen by somebody else.", question=2)
        await room.look()
        assert made == ["findings"] * 4
        await room.press("b", "space")
        assert "Seen by somebody else." in previewed(room)


async def test_an_export_says_what_became_of_the_file_before_it(tmp_path: Path) -> None:
    table = recommended()
    async with documents_of(table, tmp_path) as room:
        await room.press("enter")
        assert f"Exported {FINDINGS}" in room.said
        await room.press("enter")
        assert f"{FINDINGS} says the same already and was left as it is." in room.said
        table.agree(table.propose(table.add_finding("It was agreed.", question=2)))
        await room.look()
        await room.press("enter")
        assert "the older one is kept as kazia-findings-older-1.md." in room.said
        assert "The older one is kept as kazia-findings-older-1.md." in room.page("before")
        assert "It was agreed." in (tmp_path / FINDINGS).read_text()
        assert {file.name for file in tmp_path.iterdir()} == {
            FINDINGS,
            "kazia-findings-older-1.md",
        }


async def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "exports").write_text("a file where the folder should be")
    async with documents_of(recommended(), tmp_path / "exports") as room:
        await room.press("enter")
        assert "cannot be written" in room.seen()
        assert room.running


async def test_a_text_that_would_be_misread_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def misread(*_: object, **__: object) -> str:
        raise Misread("The document was not written: block 2 would not be read as it was meant.")

    monkeypatch.setattr(documents_previews, "render", misread)
    async with documents_of(recommended(), tmp_path) as room:
        await room.press("space")
        assert "block 2 would not be read as it was meant." in room.said
        assert "block 2 would not be read" in room.page("markdown")


async def test_nothing_is_carried_into_the_next_case() -> None:
    async with opened(recommended().store) as room:
        await room.press("enter", "7", "down", "b", "space", "1", "escape", "enter", "7")
        assert "Documents agreed text only" in room.page("heading")
        assert "▌Findings by agency" in room.page("papers")


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_hostile_words_are_previewed_as_they_are_written(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    table = recommended()
    words = "[/red] <script>alert(1)</script> | # \\ \x1b[31m\u202e شرطة Żółć"
    table.agree(table.propose(table.add_finding(words, question=2)))
    async with documents_of(table, tmp_path, size) as room:
        await room.press("space", "space", "enter")
        (file,) = tmp_path.iterdir()
        assert previewed(room) == file.read_text().removesuffix("\n").split("\n")
        await room.press("end")
        assert "\x1b" not in "".join(room.rows())
        assert room.running


async def test_an_agency_is_picked_by_what_is_typed_of_it(tmp_path: Path) -> None:
    async with documents_of(recommended(), tmp_path, NARROW) as room:
        await room.press("end", "up")
        assert "Letter to MPS" in room.page("papers")
        await room.press("v")
        assert "Letter to which agency" in room.seen()
        assert "VS, Victim Support" in room.page("found")
        await room.types("vs")
        await room.press("enter")
        assert "Letter to VS" in room.page("papers")
        await room.press("v", "escape")
        assert "Letter to VS" in room.page("papers")
        await room.press("space")
        assert "Letter to Victim Support" in room.page("markdown")
        await room.press("enter")
        assert [file.name for file in tmp_path.iterdir()] == ["kazia-letter-vs.md"]


async def test_a_meeting_is_picked_also_over_its_preview(tmp_path: Path) -> None:
    table = recommended()
    table.meet(1)
    async with documents_of(table, tmp_path, NARROW) as room:
        await room.press("end", "up", "up")
        assert "Minutes meeting 2" in room.page("papers")
        await room.press("space", "v")
        assert "Meeting 2, date not known" in room.page("found")
        assert "running" in room.page("found")
        await room.press("down", "enter")
        assert "Minutes of meeting 1" in room.page("markdown")
        await room.press("v")
        assert "▌Meeting 1" in room.page("found"), "what is shown now is selected"


async def test_a_case_without_meetings_says_how_one_begins(tmp_path: Path) -> None:
    async with documents_of(no_agencies(), tmp_path) as room:
        await room.press("end", "up", "up", "v")
        assert "No meeting is recorded yet; m starts one." in room.said
        await room.press("m")
        assert room.place == "MeetingSheet"
        await room.press("escape", "down", "v")
        assert "No agency is recorded yet; the set-up (6) adds them." in room.said


async def test_a_letter_that_names_another_agency_asks_and_y_writes_it(tmp_path: Path) -> None:
    table = recommended()
    query = Query(id=0, text="What did you tell Victim Support?", agency=1, question=1)
    table.do(lambda r, h: queries.add_query(r, query, h))
    async with documents_of(table, tmp_path, NARROW) as room:
        await room.press("end", "up")
        assert "! Q1 names VS; word it without, or read it before it is sent." in room.seen()
        await room.press("enter")
        assert "The letter to MPS was not written, as Q1 names VS." in room.page("reading")
        await room.press("escape")
        assert list(tmp_path.iterdir()) == []
        await room.press("enter", "y")
        assert [file.name for file in tmp_path.iterdir()] == ["kazia-letter-mps.md"]
