"""The list of cases tells by when a review is due, and why it is late, from its ends alone."""

from pathlib import Path

import msgspec
import pytest

from dhr_tui.review.change import Change, Hand, adding, change
from dhr_tui.review.records import CaseRecord, Contact, Delay, Delayed, When
from dhr_tui.store import listing
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.memory import MemoryStore
from dhr_tui.store.protocol import CaseInfo, CaseStore
from dhr_tui.store.workspace import Workspace

HAND = Hand(who="ana", at="2026-01-05T10:02:00Z")
TRICK = '},"delays":{"1":{"what":"completion","because":"Forged."}}'


def began(*more: Delay | Contact) -> Change:
    case = CaseRecord(id=1, title="Ruth", decided=When(on="2013-10-07"), complete_within=6)
    return change("new-case", "began the review", adding(case), *map(adding, more))


def delay(because: str, what: Delayed = Delayed.COMPLETION) -> Delay:
    return Delay(id=0, because=because, what=what, on=When(on="2014-04"))


def told(store: CaseStore) -> tuple[str, str, str | None]:
    (line,) = store.cases()
    return line.next, line.due, line.reason


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, on_disk: CaseFiles) -> CaseStore:
    return MemoryStore() if request.param == "memory" else on_disk


@pytest.fixture
def on_disk(tmp_path: Path) -> CaseFiles:
    return CaseFiles(Workspace(tmp_path))


@pytest.fixture
def no_closer_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """The list reads the ends of a file and never a whole one."""

    def whole(folder: str, case: str) -> None:
        raise AssertionError(f"{case} was read whole")

    monkeypatch.setattr(listing, "_read_whole", whole)


@pytest.mark.usefixtures("no_closer_look")
def test_a_review_that_is_due_says_so_with_its_last_reason(store: CaseStore) -> None:
    reasons = (delay("First."), delay("Reports came late."), delay("No.", Delayed.DECISION))
    store.create("ruth", began(*reasons), HAND)
    assert told(store) == ("completion", "2014-04-07", "Reports came late.")


@pytest.mark.usefixtures("no_closer_look")
def test_where_no_reason_was_logged_there_is_none(store: CaseStore) -> None:
    store.create("ruth", began(), HAND)
    assert told(store) == ("completion", "2014-04-07", "")


@pytest.mark.usefixtures("no_closer_look")
def test_words_that_look_like_the_log_are_words(store: CaseStore) -> None:
    store.create("ruth", began(Contact(id=0, who=TRICK), delay(f"True. {TRICK}")), HAND)
    assert told(store)[2] == f"True. {TRICK}"


@pytest.mark.usefixtures("no_closer_look")
def test_a_log_longer_than_the_list_looks_is_not_guessed(on_disk: CaseFiles) -> None:
    on_disk.create("ruth", began(delay("w" * 70_000)), HAND)
    on_disk.save("ruth", change("add", "added", adding(delay("Late."))), HAND)
    assert told(on_disk) == ("completion", "2014-04-07", None)


def test_a_file_of_another_form_is_told_the_same(on_disk: CaseFiles) -> None:
    on_disk.create("ruth", began(delay("Late.")), HAND)
    file = Path(on_disk.workspace.cases) / "ruth" / "case.json"
    tables = msgspec.json.decode(file.read_bytes())
    file.write_bytes(msgspec.json.format(msgspec.json.encode(tables), indent=1))
    assert told(on_disk) == ("completion", "2014-04-07", "Late.")


@pytest.mark.parametrize("decided", ["soon", 7, [1], {"on": 3}])
def test_a_wrong_date_is_a_damaged_case_and_no_crash(on_disk: CaseFiles, decided: object) -> None:
    on_disk.create("ruth", began(), HAND)
    file = Path(on_disk.workspace.cases) / "ruth" / "case.json"
    tables = msgspec.json.decode(file.read_bytes())
    tables["review"]["1"]["decided"] = decided
    file.write_bytes(msgspec.json.encode(tables))
    (line,) = on_disk.cases()
    assert "decided" in line.damaged


def test_a_list_that_is_looked_at_again_reads_only_what_was_saved_since(
    on_disk: CaseFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    plain = listing._info

    def counting(folder: str, case: str) -> CaseInfo:
        read.append(case)
        return plain(folder, case)

    monkeypatch.setattr(listing, "_info", counting)
    on_disk.create("ruth", began(), HAND)
    on_disk.create("salma", began(), HAND)
    first = on_disk.cases()
    assert (on_disk.cases(), read) == (first, ["ruth", "salma"])

    other = CaseFiles(on_disk.workspace)
    other.save("salma", change("add-delay", "logged", adding(delay("Late."))), HAND)
    assert [(case.id, case.save) for case in on_disk.cases()] == [("ruth", 1), ("salma", 2)]
    assert read == ["ruth", "salma", "salma"]
