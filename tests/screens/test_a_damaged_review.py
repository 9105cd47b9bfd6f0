"""A damaged review on the list of reviews: what is wrong, and the command that helps."""

import errno
import os
from pathlib import Path

import pytest

from dhr_tui.host import mounts
from dhr_tui.host.restricted import ADMINISTRATOR
from dhr_tui.intake.worked_example import CASE_ID, build_worked_example
from dhr_tui.screens.chooser.screen import ChooserScreen
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


async def test_what_lies_in_a_network_folder_is_refused_with_its_remedy_in_sight(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = CaseFiles(Workspace(tmp_path))
    build_worked_example(store)
    monkeypatch.setattr(mounts, "_table", lambda: "1 2 0:3 / / rw - nfs4 files:/ rw")

    async with opened(CaseFiles(store.workspace), size=NARROW) as room:
        await room.press("enter")
        assert f"{CASE_ID} cannot be opened" in room.seen()
        assert "--network-folder before the command" in room.seen()
    async with opened(CaseFiles(store.workspace, network=True), size=NARROW) as room:
        await room.press("enter")
        assert "lies in a network folder (nfs4), where nobody can promise" in room.said


async def test_what_the_list_says_is_said_whole(tmp_path: Path) -> None:
    async with opened(CaseFiles(Workspace(tmp_path)), size=NARROW) as room:
        screen = room.app.screen
        assert isinstance(screen, ChooserScreen)
        screen.say(f"{'This is said at length, ' * 6} and now comes the remedy.", wrong=True)
        await room.settle()
        assert "now comes the remedy." in room.said
        screen.say("And this is short.")
        await room.settle()
        assert len(room.rows()[-2].strip()) == len("And this is short.")


async def test_who_can_give_no_command_is_told_whose_the_repair_is(tmp_path: Path) -> None:
    store = CaseFiles(Workspace(tmp_path))
    build_worked_example(store)
    file = tmp_path / "cases" / CASE_ID / "case.json"
    whole = file.read_bytes()
    file.write_bytes(whole[:5000])

    async with opened(store, size=NARROW) as room:
        room.app.restricted = True
        await room.press("enter")
        assert f"dhr repair {CASE_ID} puts it right. {ADMINISTRATOR}" in room.seen()


async def test_a_review_is_not_begun_where_it_could_not_be_put(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode, **rest: False)
    async with opened(CaseFiles(Workspace(tmp_path)), size=NARROW) as room:
        await room.press("n")
        assert "You may put no review into the folder" in room.said
        assert "begins one with dhr new, and shares it with dhr share." in room.said
        assert room.place == "ChooserScreen"


async def test_the_example_is_not_built_there_either(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "permission denied")

    async with opened(CaseFiles(Workspace(tmp_path)), size=NARROW) as room:
        monkeypatch.setattr(os, "access", lambda path, mode, **rest: False)
        monkeypatch.setattr(os, "mkdir", refuse)
        await room.press("e")
        assert "You may put no review into the folder" in room.said
