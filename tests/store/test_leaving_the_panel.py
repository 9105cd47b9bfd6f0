"""Somebody leaves the panel: nobody else is locked out, and nothing of theirs is lost."""

from __future__ import annotations

import fcntl
import grp
import os
import stat
from pathlib import Path

import pytest
from msgspec import structs

from dhr_tui.host import people
from dhr_tui.review.change import change as changed
from dhr_tui.review.change import editing
from dhr_tui.store import drafts, sharing
from dhr_tui.store.draft import Draft
from dhr_tui.store.errors import NotTheKeeper, Untrusted
from dhr_tui.store.files import CaseFiles
from tests.store.test_custody import CASE, HAND, MEMBER, again, as_root

BEN = 54_330
GROUP = "daemon"
DRAFT = Draft(key="F1", text="In the middle of a sen", at="2026-01-05T10:02:00Z")
pytestmark = as_root


@pytest.fixture
def left(files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch) -> CaseFiles:
    """A shared case in which Ben saved last, left words unsaved, and is in the group no more."""
    panel = grp.getgrnam(GROUP).gr_gid
    monkeypatch.setattr(people, "is_member", lambda user, group: (user, group) == (MEMBER, panel))
    sharing.share(files.workspace, CASE, GROUP)
    files.draft_put(CASE, "ben", DRAFT)
    entry = folder / "presence" / f"{'b' * 16}.json"
    entry.write_text("what a killed session left")
    entry.chmod(0o660)
    (folder / "exports" / "findings.md").write_text("agreed")
    for name in ("case.json", "journal.jsonl", "exports", "exports/findings.md"):
        os.chown(folder / name, BEN, -1)
    for path in (*(folder / "drafts").iterdir(), *(folder / "presence").iterdir()):
        os.chown(path, BEN, -1)
    return again(files)


def owners(folder: Path) -> set[int]:
    return {path.lstat().st_uid for path in (folder, *folder.rglob("*"))}


def test_the_refusal_names_every_file_at_once_and_what_puts_it_right(left: CaseFiles) -> None:
    with pytest.raises(Untrusted) as refused:
        left.load(CASE)

    assert str(refused.value) == (
        f"case.json, exports and journal.jsonl: they belong to user {BEN}, who is not in the group "
        f"{GROUP} of the case. dhr share {CASE} --group {GROUP}, given by root, puts that right."
    )


def test_the_list_of_cases_says_the_same_step(left: CaseFiles) -> None:
    (line,) = left.cases()
    assert line.damaged.startswith(f"case.json: it belongs to user {BEN}, who is not in the group")
    assert line.damaged.endswith(
        f"dhr share {CASE} --group {GROUP}, given by root, puts that right."
    )


def give_to_a_member(folder: Path) -> None:
    """What Ben saved is another's; what he left unsaved is his still."""
    for name in ("case.json", "journal.jsonl", "exports"):
        os.chown(folder / name, MEMBER, -1)


def test_drafts_and_presence_that_were_left_behind_lock_nobody_out(
    left: CaseFiles, folder: Path
) -> None:
    give_to_a_member(folder)

    assert left.load(CASE)
    assert left.draft_list(CASE, "ben") == []


def test_sharing_puts_the_owners_right_and_says_whose_they_were(
    left: CaseFiles, folder: Path
) -> None:
    told = sharing.share(left.workspace, CASE, GROUP)

    assert told[0] == (
        "case.json, exports, exports/findings.md and journal.jsonl belonged to user "
        f"{BEN}, who is not in the group {GROUP}; root owns them now."
    )
    assert owners(folder) == {0}
    edit = editing(left.load(CASE).findings[1], text="The panel goes on.")
    assert left.save(CASE, changed("edit", "reworded F1", edit), HAND)
    assert sharing.share(left.workspace, CASE, GROUP) == []


def test_what_belongs_to_a_member_stays_theirs(left: CaseFiles, folder: Path) -> None:
    for name in ("case.json", "lock"):
        os.chown(folder / name, MEMBER, -1)
    sharing.share(left.workspace, CASE, GROUP)

    assert {(folder / name).stat().st_uid for name in ("case.json", "lock")} == {MEMBER}


def test_words_left_unsaved_are_kept_for_the_chair_and_no_member_reads_them(
    left: CaseFiles, folder: Path
) -> None:
    told = sharing.share(left.workspace, CASE, GROUP)

    assert (
        "ben left one text unsaved: it is root's alone now, and dhr --as ben drafts "
        f"{CASE} --json, given by root, prints every word."
    ) in told
    assert left.draft_list(CASE, "ben") == [DRAFT]
    (kept,) = (folder / "drafts").iterdir()
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


def test_words_that_are_anothers_alone_are_not_told_to_be_none(
    left: CaseFiles, folder: Path
) -> None:
    give_to_a_member(folder)

    assert left.draft_list(CASE, "ben") == []
    assert (left.draft_sealed(CASE, "ben"), left.draft_sealed(CASE, "ana")) == (1, 0)
    sharing.share(left.workspace, CASE, GROUP)
    assert left.draft_sealed(CASE, "ben") == 0


def test_a_name_in_a_draft_is_no_command_for_root(left: CaseFiles, folder: Path) -> None:
    drafts.put(str(folder), CASE, "$(reboot)\x1b[2J", DRAFT)
    for path in (folder / "drafts").iterdir():
        os.chown(path, BEN, -1)

    (line,) = (each for each in sharing.share(left.workspace, CASE, GROUP) if "reboot" in each)
    assert "dhr --as '$(reboot)" in line
    assert "\x1b" not in line


def test_the_register_of_who_left_is_roots_until_it_has_another_keeper(
    left: CaseFiles, folder: Path
) -> None:
    (folder / "names.json").write_text("{}")
    os.chown(folder / "names.json", BEN, -1)
    told = sharing.share(left.workspace, CASE, GROUP)

    assert any(f"chown LOGIN {folder}/names.json gives it to another keeper" in it for it in told)
    assert stat.S_IMODE((folder / "names.json").stat().st_mode) == 0o600
    os.chown(folder / "names.json", MEMBER, -1)
    with pytest.raises(NotTheKeeper, match=f"kept by user {MEMBER}"):
        left.register(CASE)


def test_a_session_that_is_still_open_is_told(left: CaseFiles, folder: Path) -> None:
    assert not any("still has" in line for line in sharing.share(left.workspace, CASE, GROUP))
    with open(folder / "presence" / f"{'b' * 16}.json", "w+") as theirs:
        os.chown(theirs.name, BEN, -1)
        fcntl.flock(theirs, fcntl.LOCK_EX)
        told = sharing.share(left.workspace, CASE, GROUP)

    assert told == [
        f"user {BEN} still has {CASE} open, and writes in it until pkill -HUP -u {BEN} ends "
        "that; give dhr share once more then."
    ]


def test_a_link_in_place_of_a_file_gives_nothing_outside_away(
    left: CaseFiles, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside"
    outside.write_text("another's")
    os.chown(outside, BEN, -1)
    (folder / "exports" / "findings.md").unlink()
    (folder / "exports" / "findings.md").symlink_to(outside)

    with pytest.raises(Untrusted, match=r"exports/findings\.md: it is a symbolic link"):
        sharing.share(left.workspace, CASE, GROUP)
    assert outside.stat().st_uid == BEN


def test_a_member_may_not_remove_drafts_by_owning_their_folder(
    left: CaseFiles, folder: Path
) -> None:
    os.chown(folder / "drafts", MEMBER, -1)
    sharing.share(left.workspace, CASE, GROUP)

    assert (folder / "drafts").stat().st_uid == 0


@pytest.mark.usefixtures("left")
def test_who_comes_back_leaves_drafts_beside_those_that_are_roots(folder: Path) -> None:
    """Nobody may replace what is another's in that folder."""
    (kept,) = (folder / "drafts").iterdir()
    os.chown(kept, MEMBER, -1)
    for text in ("Back", "Back again"):
        drafts.put(str(folder), CASE, "ben", structs.replace(DRAFT, text=text))

    assert [draft.text for draft in drafts.listed(str(folder), CASE, "ben")] == ["Back again"]
    drafts.drop(str(folder), CASE, "ben", structs.replace(DRAFT, at=""))
    assert list((folder / "drafts").iterdir()) == [kept]
