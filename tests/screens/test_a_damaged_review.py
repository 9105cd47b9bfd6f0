"""A damaged review on the list of reviews: what is wrong, and the command that helps."""

from pathlib import Path

from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.workspace import Workspace
from tests.screens.room import NARROW, opened


async def test_a_damaged_review_is_not_opened_and_names_its_repair(tmp_path: Path) -> None:
    store = CaseFiles(Workspace(tmp_path))
    build_worked_example(store)
    file = tmp_path / "cases" / CASE_ID / "case.json"
    file.write_bytes(file.read_bytes()[:5000])

    async with opened(store, size=NARROW) as room:
        assert "! damaged" in room.seen()
        await room.press("enter")
        assert f"{CASE_ID} cannot be opened" in room.seen()
        assert f"dhr repair {CASE_ID} puts it right." in room.seen()
        await room.press("escape")
        assert "Reviews in this workspace" in room.seen()
