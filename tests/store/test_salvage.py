"""A damaged journal keeps every save that its checksums still prove, and a gap for the others."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dhr_tui.review.change import Hand, adding, change, editing
from dhr_tui.review.history import versions
from dhr_tui.review.records import Finding
from dhr_tui.session import Session
from dhr_tui.store import mending, parts, repair
from dhr_tui.store.files import CaseFiles

CASE = "lewisham-2014"
HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
BEN = Hand(who="ben", at="2026-01-06T09:00:00Z")


@pytest.fixture
def saved(files: CaseFiles) -> CaseFiles:
    """The case after six saves: the first finding is reworded four times, another is added."""
    reword(files, "one")
    files.save(CASE, change("add", "added F2", adding(Finding(id=0, text="Late.", agency=1))), HAND)
    for text in ("two", "three", "four"):
        reword(files, text)
    return files


def reword(files: CaseFiles, text: str) -> None:
    edit = editing(files.load(CASE).findings[1], text=text)
    files.save(CASE, change("edit", f"made it {text}", edit), HAND)


def mend(files: CaseFiles) -> repair.Plan:
    """Repair the case; it is sound then, can be gone on with, and needs no other repair."""
    folder = files.folder(CASE)
    plan = repair.plan(folder, CASE)
    if plan.found:
        assert all(said.endswith(".") for said in (*plan.found, plan.does, *plan.loses))
        mending.carry_out(folder, CASE, plan, BEN)
    fresh = CaseFiles(files.workspace)
    assert fresh.verify(CASE).faults == ()
    assert repair.plan(folder, CASE) == repair.Plan()
    return plan


def told(files: CaseFiles) -> list[str]:
    """What the saves say that are neither a gap nor a repair."""
    entries = CaseFiles(files.workspace).history(CASE)
    return [entry.says for entry in entries if not entry.gap and not entry.repairs]


def lines_of(path: Path) -> list[bytes]:
    return path.read_bytes().splitlines(keepends=True)


def harmed(line: bytes) -> bytes:
    """A line with so many wrong bytes in its words that nobody can guess them."""
    return line.replace(b'"says":"', b'"says":"####')


def renewed(folder: Path, files: dict[str, bytes]) -> None:
    for path in folder.iterdir():
        if path.is_file() and path.name not in files:
            path.unlink()
    for name, data in files.items():
        (folder / name).write_bytes(data)


def test_any_wrong_byte_of_a_journal_costs_no_save(
    saved: CaseFiles, folder: Path, journal_file: Path
) -> None:
    sound = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    before = told(saved)
    assert len(before) == 6
    places = [at for at in range(len(sound["journal.jsonl"])) if of_interest(sound, at)]
    for place in places:
        renewed(folder, sound)
        data = bytearray(sound["journal.jsonl"])
        data[place] ^= 1
        journal_file.write_bytes(data)
        mend(saved)
        assert told(saved) == before, f"byte {place}"
        assert CaseFiles(saved.workspace).load(CASE).findings == saved.load(CASE).findings


def of_interest(files: dict[str, bytes], at: int) -> bool:
    """The bytes between the parts of a line, some of its checksum, and some of its words."""
    data = files["journal.jsonl"]
    near = at - data.rfind(b"\n", 0, at) - 1
    return near in (64, 65, 66) or data[at] == 10 or at % (7 if near < 80 else 47) == 0


@pytest.mark.parametrize("number", range(1, 7))
def test_a_line_that_is_beyond_guessing_costs_its_own_save_alone(
    saved: CaseFiles, journal_file: Path, number: int
) -> None:
    before, findings = told(saved), saved.load(CASE).findings
    lines = lines_of(journal_file)
    lines[number - 1] = harmed(lines[number - 1])
    journal_file.write_bytes(b"".join(lines))
    plan = mend(saved)
    last = number == 6
    assert told(saved) == (before if last else before[: number - 1] + before[number:])
    gone = f"The history of save {number} is gone; its words are kept."
    assert plan.loses == (() if last else (gone,))
    assert CaseFiles(saved.workspace).load(CASE).findings == findings


@pytest.mark.parametrize("number", range(1, 7))
def test_a_line_that_is_gone_takes_with_it_the_one_that_nothing_proves(
    saved: CaseFiles, journal_file: Path, number: int
) -> None:
    before, findings = told(saved), saved.load(CASE).findings
    lines = lines_of(journal_file)
    del lines[number - 1]
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    # The case file holds the last save and the checksum before it.
    lost = {5: [5], 6: []}.get(number, [number, number + 1])
    assert told(saved) == [says for n, says in enumerate(before, 1) if n not in lost]
    assert CaseFiles(saved.workspace).load(CASE).findings == findings


@pytest.mark.parametrize("number", range(1, 7))
@pytest.mark.parametrize("behind", [0, 2])
def test_a_line_that_is_there_twice_costs_nothing(
    saved: CaseFiles, journal_file: Path, number: int, behind: int
) -> None:
    before = told(saved)
    lines = lines_of(journal_file)
    lines.insert(number + behind, lines[number - 1])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    assert told(saved) == before


def test_what_was_found_changed_behind_a_gap_is_not_believed(
    saved: CaseFiles, journal_file: Path
) -> None:
    lines = lines_of(journal_file)
    lines[3] = re.sub(rb"made it two", rb"made it mine", lines[3])
    del lines[2]
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    assert "made it mine" not in told(saved)
    assert told(saved)[-2:] == ["made it three", "made it four"]


def gaps(files: CaseFiles) -> Iterator[tuple[int, int]]:
    for entry in CaseFiles(files.workspace).history(CASE):
        if entry.gap:
            yield entry.number, entry.gap.lost


def test_a_gap_is_a_line_of_history_and_can_be_damaged_again(
    saved: CaseFiles, journal_file: Path
) -> None:
    lines = lines_of(journal_file)
    lines[1] = harmed(lines[1])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    history = CaseFiles(saved.workspace).history(CASE)
    assert history[1].says == "what save 2 changed is lost; the journal was damaged there"
    assert [entry.number for entry in history] == [1, 2, 3, 4, 5, 6, 7]
    lines = lines_of(journal_file)
    lines[1] = lines[1].replace(b"damaged", b"changed")
    lines[2] = harmed(lines[2])
    journal_file.write_bytes(b"".join(lines))
    assert not CaseFiles(saved.workspace).verify(CASE).sound
    mend(saved)
    assert list(gaps(saved)) == [(3, 2)]
    assert told(saved)[0] == "began the review"
    assert told(saved)[1:] == ["made it two", "made it three", "made it four"]


@pytest.mark.parametrize(
    "forged",
    [
        lambda line: line.replace(b"changed is lost", b"changed is gone"),
        lambda line: b"0" * 64 + line[64:],
        lambda line: line.replace(b'"who":"unknown"', b'"who":"ben"'),
    ],
    ids=["its words", "its checksum", "its author"],
)
def test_a_gap_that_somebody_changed_is_found(
    saved: CaseFiles, journal_file: Path, forged: Callable[[bytes], bytes]
) -> None:
    lines = lines_of(journal_file)
    lines[1] = harmed(lines[1])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    lines = lines_of(journal_file)
    lines[1] = forged(lines[1])
    journal_file.write_bytes(b"".join(lines))
    assert not CaseFiles(saved.workspace).verify(CASE).sound


def test_a_gap_that_nobody_vouches_for_is_found(saved: CaseFiles, journal_file: Path) -> None:
    lines = lines_of(journal_file)
    sound = lines_of(journal_file)
    lines[1] = harmed(lines[1])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    sound[1] = lines_of(journal_file)[1]
    journal_file.write_bytes(b"".join(sound))
    case_file = journal_file.with_name("case.json")
    case_file.write_bytes(b"")
    plan = mend(saved)
    assert "The journal of lewisham-2014 has a gap that no repair tells of." in plan.found


def test_the_history_of_an_item_does_not_guess_over_a_gap(
    saved: CaseFiles, journal_file: Path
) -> None:
    lines = lines_of(journal_file)
    lines[3] = harmed(lines[3])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    found = list(versions(CaseFiles(saved.workspace).history(CASE), "findings", 1))
    words = [record and getattr(record, "text", "") for _, record in found]
    assert words == ["The referral was late.", "one", None, None, "four"]


def test_undo_goes_by_what_is_left(saved: CaseFiles, journal_file: Path) -> None:
    lines = lines_of(journal_file)
    lines[4] = harmed(lines[4])
    journal_file.write_bytes(b"".join(lines))
    mend(saved)
    session = Session(CaseFiles(saved.workspace), CASE, who="ana")
    session.undo()
    assert session.review.findings[1].text == "three"
    assert session.store.verify(CASE).sound


def test_with_the_case_file_gone_too_the_saves_that_rest_on_nothing_lost_are_kept(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    lines = lines_of(journal_file)
    lines[2] = harmed(lines[2])
    journal_file.write_bytes(b"".join(lines))
    case_file.unlink()
    plan = mend(saved)
    assert "What save 3 changed is lost." in plan.loses
    review = CaseFiles(saved.workspace).load(CASE)
    assert review.findings[1].text == "four"
    assert list(review.findings) == [1]


def test_with_the_case_file_gone_too_nothing_is_kept_that_rests_on_a_lost_save(
    saved: CaseFiles, journal_file: Path, case_file: Path
) -> None:
    lines = lines_of(journal_file)
    lines[3] = harmed(lines[3])
    journal_file.write_bytes(b"".join(lines))
    case_file.unlink()
    plan = mend(saved)
    assert plan.loses == (
        "What was saved after save 3 is lost to the case; the lines of 3 saves can still be read, "
        "unproven, in the damaged journal that is kept.",
    )
    assert CaseFiles(saved.workspace).load(CASE).findings[1].text == "one"


@pytest.mark.parametrize("zeros", [600, 2_000, 5_000])
def test_a_sector_of_zeros_over_several_files_of_a_journal(
    files: CaseFiles, folder: Path, monkeypatch: pytest.MonkeyPatch, zeros: int
) -> None:
    monkeypatch.setattr(parts, "LARGEST", 1_500)
    for number in range(30):
        reword(files, f"wording {number}")
    names = [parts.closed_name(part) for part in range(parts.closed(str(folder)))]
    for name in names[1:4]:
        path = folder / name
        data = path.read_bytes()
        take = min(zeros, len(data) - 300) if zeros < 5_000 else len(data)
        path.write_bytes(b"\0" * take + data[take:])
    before = files.load(CASE)
    mend(files)
    fresh = CaseFiles(files.workspace)
    assert fresh.load(CASE).findings == before.findings
    assert told(files)[-1] == "made it wording 29"
    reword(fresh, "went on")
    assert fresh.verify(CASE).sound
    assert fresh.history(CASE)[-1].says == "made it went on"
