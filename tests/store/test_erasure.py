"""Words about a person, erased: gone from every file, and the chain still holds."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dhr_tui.review.acts import erasing
from dhr_tui.review.change import Hand, Refused, change, editing
from dhr_tui.review.history import ERASED, entries_of
from dhr_tui.review.records import State, Wording
from dhr_tui.review.refs import Ref
from dhr_tui.session import Session
from dhr_tui.store import atomic, parts
from dhr_tui.store import erasing as erasing_in_files
from dhr_tui.store.errors import NotErased
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
BEN = Hand(who="ben", at="2026-01-06T09:00:00Z")
NAME = "Maria Sentinel of 4 Elm Row"
F1 = Ref("findings", 1)
WHY = "the request of a witness"


def save(files: CaseFiles, says: str, **fields: object) -> None:
    edit = editing(files.load(CASE).findings[1], **fields)
    files.save(CASE, change("edit", says, edit), HAND)


@pytest.fixture(params=[10**6, 1_500, 1], ids=["one file", "several files", "a file a save"])
def saved(
    request: pytest.FixtureRequest, files: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> CaseFiles:
    """Save 3 has the name, save 4 replaces it, save 5 keeps it as an earlier wording."""
    monkeypatch.setattr(parts, "LARGEST", request.param)
    save(files, "reworded F1", text="A neighbour heard it.")
    save(files, f"named {NAME}", text=NAME)
    save(files, "reworded F1", text="A neighbour heard it twice.")
    was = Wording(text=NAME, state=State.PROPOSED, by="ana", at=HAND.at, meeting=1)
    save(files, "kept the wording", earlier=(was,))
    save(files, "reworded F1", text="A neighbour heard it often.")
    return files


def erase(files: CaseFiles, number: int = 3, field: str = "") -> None:
    review = files.load(CASE)
    wanted = erasing.words_of(review, files.history(CASE), F1, number, field)
    if without := erasing.out_of_the_record(review, wanted):
        files.save(CASE, without, BEN)
    files.erase(CASE, wanted, WHY, BEN)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_erased_words_are_in_no_file_and_the_chain_holds(saved: CaseFiles, folder: Path) -> None:
    assert bytes_of(folder).count(NAME.encode()) >= 5
    heads = {path.name: path.read_bytes()[:64] for path in folder.glob("journal-*")}
    erase(saved)
    assert NAME.encode() not in bytes_of(folder)
    assert heads == {name: (folder / name).read_bytes()[:64] for name in heads}
    for files in (saved, CaseFiles(saved.workspace)):
        assert files.verify(CASE).faults == ()
        assert files.load(CASE).findings[1].text == "A neighbour heard it often."
        assert files.load(CASE).findings[1].earlier[0].text == ERASED
    save(saved, "went on", text="A neighbour heard it.")
    assert saved.verify(CASE).faults == ()


def test_the_journal_tells_who_erased_what_when_and_why(saved: CaseFiles) -> None:
    erase(saved)
    history = saved.history(CASE)
    last = history[-1]
    assert (last.who, last.at, last.act) == ("ben", BEN.at, "erase")
    assert last.says == f"erased earlier words of F1 (text) from the journal, because {WHY}"
    assert [each.save for each in last.erases] == [3, 4, 5, 7]
    named = history[2]
    assert (named.says, named.edits[0].set["text"]) == (ERASED, ("A neighbour heard it.", ERASED))
    assert named.erased is not None
    assert (named.erased.by, named.salt) == (8, "")
    assert entries_of(history, *F1)[-1] == last
    assert last not in entries_of(history, "findings", 2)


def test_every_changed_byte_of_an_erased_journal_is_found(saved: CaseFiles, folder: Path) -> None:
    erase(saved)
    for path in folder.glob("journal*"):
        whole = path.read_bytes()
        for place in range(0, len(whole), 29):
            changed = bytearray(whole)
            changed[place] ^= 1
            path.write_bytes(changed)
            assert not saved.verify(CASE).sound, (path.name, place)
        path.write_bytes(whole)
    assert saved.verify(CASE).sound


def test_words_erased_without_a_save_that_says_so_are_found(saved: CaseFiles, folder: Path) -> None:
    path = next(each for each in folder.glob("journal*") if b'{"number":3,' in each.read_bytes())
    line = next(each for each in path.read_bytes().splitlines() if b'{"number":3,' in each)
    left = erasing_in_files._erased(line[65:], ("edits/0/set/text/1",), 6)
    path.write_bytes(path.read_bytes().replace(line, line[:65] + left))
    assert CaseFiles(saved.workspace).verify(CASE).faults == (
        "journal.jsonl: the words erased from save 3 are not those that were to be.",
    )


def test_an_erased_save_is_not_undone_and_says_why(files: CaseFiles) -> None:
    save(files, "reworded", text=NAME)
    save(files, "reworded", text="Another.")
    files.erase(CASE, [erasing.Words(F1, "text", NAME)], WHY, HAND)
    session = Session(files, CASE, who="ana")
    with pytest.raises(
        Refused, match="Words that save 3 wrote or replaced were erased, so it cannot be undone"
    ):
        session.undo()


def test_what_the_record_still_says_is_not_erased(saved: CaseFiles) -> None:
    with pytest.raises(Refused, match="F1 still says what save 6 gave it"):
        erase(saved, number=6)
    with pytest.raises(Refused, match="Save 5 gave F1 no words"):
        erase(saved, number=5)
    with pytest.raises(Refused, match="no words in a field colour; it gave text"):
        erase(saved, number=3, field="colour")
    erase(saved)
    with pytest.raises(Refused, match="are erased already"):
        erase(saved)


def test_words_can_be_erased_twice_from_one_save(files: CaseFiles) -> None:
    save(files, "two", text="First words.", until="Second words.")
    save(files, "other", text="Other.", until="Else.")
    for field in ("text", "until"):
        erase(files, number=2, field=field)
        assert files.verify(CASE).faults == ()
    assert files.history(CASE)[1].edits[0].set["until"] == ("", ERASED)


def test_two_saves_of_the_same_words_have_other_checksums(files: CaseFiles) -> None:
    save(files, "reworded", text="a")
    save(files, "reworded", text="b")
    salts = [entry.salt for entry in files.history(CASE)]
    assert len(set(salts)) == len(salts)
    assert all(len(salt) == 16 for salt in salts)


@pytest.mark.parametrize("name", ["open", "write", "fsync", "replace", "close", "unlink"])
def test_an_erasure_cut_off_anywhere_is_completed_by_the_next_save(
    saved: CaseFiles, folder: Path, name: str
) -> None:
    """A child is killed at each call of one kind; then somebody saves."""
    erased = 0
    for place in range(1, 200, 3):
        pid = os.fork()
        if pid == 0:
            os.__dict__[name] = killed_at(place, os.__dict__[name])
            try:
                erase(CaseFiles(saved.workspace))
            finally:
                os._exit(0)
        os.waitpid(pid, 0)
        fresh = CaseFiles(saved.workspace)
        save(fresh, "went on", text=f"Words {name} {place}.")
        assert fresh.verify(CASE).faults == ()
        assert not list(folder.glob(".*"))
        told = any(entry.act == "erase" for entry in fresh.history(CASE))
        assert told == (NAME.encode() not in bytes_of(folder))
        erased += told
        if told:
            break
    assert erased


def killed_at(place: int, call: Callable[..., Any]) -> Callable[..., Any]:
    count = 0

    def counted(*args: Any, **options: Any) -> Any:
        nonlocal count
        count += 1
        if count == place:
            os._exit(9)
        return call(*args, **options)

    return counted


def test_an_erasure_that_the_disk_refuses_is_told_and_completed(
    saved: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = atomic.replace

    def full(folder: str, name: str, *rest: Any) -> os.stat_result:
        if name.startswith("journal"):
            raise OSError(28, "No space left on device")
        return replace(folder, name, *rest)

    with monkeypatch.context() as patch:
        patch.setattr(atomic, "replace", full)
        with pytest.raises(NotErased, match="the next save takes the words out"):
            erase(saved)
    assert CaseFiles(saved.workspace).verify(CASE).sound
    save(saved, "went on", text="On.")
    assert NAME.encode() not in bytes_of(folder)
    assert saved.verify(CASE).faults == ()
