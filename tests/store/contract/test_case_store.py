"""What every store of cases does, wherever it keeps them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from dhr_tui.review.change import Change, Edit, Hand, adding, change, editing
from dhr_tui.review.merge import Conflict
from dhr_tui.review.records import Agency, Cell, Finding, FindingType, Question, Record, cell_id
from dhr_tui.review.register import RealName
from dhr_tui.review.review import Review
from dhr_tui.store.errors import BadName, CaseExists, UnknownCase, WrongValue
from dhr_tui.store.files import CaseFiles
from dhr_tui.store.memory import MemoryStore
from dhr_tui.store.protocol import CaseInfo, CaseStore, Saved
from dhr_tui.store.workspace import Workspace

CASE = "lewisham-2014"
LATE = "The referral was late."
ANA = Hand(who="ana", at="2026-01-05T10:02:00Z")
BEN = Hand(who="ben", at="2026-01-05T10:03:00Z")
Maker = Callable[[Path], CaseStore]


def in_files(path: Path) -> CaseStore:
    return CaseFiles(Workspace(path))


def in_memory(_: Path) -> CaseStore:
    return MemoryStore()


@pytest.fixture(params=[in_memory, in_files])
def store(request: pytest.FixtureRequest, tmp_path: Path, beginning: Change) -> CaseStore:
    made: CaseStore = request.param(tmp_path)
    made.create(CASE, beginning, Hand(who="ana", at="2026-01-05T10:00:00Z"))
    return made


def save(store: CaseStore, *edits: Edit, hand: Hand = ANA) -> Saved:
    return store.save(CASE, Change(act="test", says="changed something", edits=edits), hand)


def gone(record: Record, table: str) -> Edit:
    return Edit(table=table, id=record.id, base=record.rev, set={}, gone=True)


def finding(review: Review) -> Finding:
    return review.findings[1]


def test_a_new_case_is_loaded_as_it_was_made(store: CaseStore) -> None:
    review = store.load(CASE)
    assert (review.save, review.case.title) == (1, "Kazia")
    assert review.agencies[1].short == "MPS"
    assert finding(review).rev == 1
    assert (finding(review).by, finding(review).at) == ("ana", "2026-01-05T10:00:00Z")


def test_the_list_tells_title_save_and_time(store: CaseStore, beginning: Change) -> None:
    store.create("another", beginning, BEN)
    save(store, editing(finding(store.load(CASE)), text="It was late."))
    assert store.cases() == [
        CaseInfo("another", "Kazia", 1, BEN.at),
        CaseInfo(CASE, "Kazia", 2, ANA.at),
    ]


def test_a_name_is_taken_once(store: CaseStore, beginning: Change) -> None:
    with pytest.raises(CaseExists, match=f"There is a case {CASE} already"):
        store.create(CASE, beginning, BEN)
    assert store.load(CASE).save == 1


@pytest.mark.parametrize("name", ["", "Lewisham", "-a", "a/b", "..", "a" * 65, "a\n", "é"])
def test_a_case_cannot_be_called_everything(store: CaseStore, beginning: Change, name: str) -> None:
    with pytest.raises(BadName, match="A case cannot be called"):
        store.create(name, beginning, ANA)
    with pytest.raises(UnknownCase):
        store.load(name)


def test_an_unknown_case_is_told_with_the_nearest_name(store: CaseStore) -> None:
    with pytest.raises(UnknownCase, match=f"no case lewisham-2015; the nearest is {CASE}"):
        store.load("lewisham-2015")
    with pytest.raises(UnknownCase):
        store.save("camden", change("a", "b", adding(Finding(id=0, text="x"))), ANA)
    with pytest.raises(UnknownCase):
        store.history("camden")


def test_a_case_begins_with_its_own_record(store: CaseStore) -> None:
    with pytest.raises(WrongValue, match="one record of the table review"):
        store.create("new", change("a", "b", adding(Finding(id=0, text="x"))), ANA)
    assert [case.id for case in store.cases()] == [CASE]


def test_a_save_returns_the_next_review_and_counts_revisions(store: CaseStore) -> None:
    before = store.load(CASE)
    saved = save(store, editing(finding(before), text="It was late."), hand=BEN)
    assert saved.number == 2
    assert finding(saved.review).text == "It was late."
    assert (finding(saved.review).rev, finding(saved.review).by) == (2, "ben")
    assert finding(before).text == "The referral was late."
    assert store.load(CASE) == saved.review


def test_reading_twice_changes_nothing(store: CaseStore) -> None:
    assert store.load(CASE) is store.load(CASE)
    assert store.cases() == store.cases()
    assert store.history(CASE) == store.history(CASE)
    assert store.verify(CASE) == store.verify(CASE)


def test_two_people_may_change_different_fields(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    save(store, editing(read, text="It was late."))
    saved = save(store, editing(read, type=FindingType.CONCERN), hand=BEN)
    assert finding(saved.review).text == "It was late."
    assert finding(saved.review).type is FindingType.CONCERN
    assert finding(saved.review).rev == 3


def test_the_same_field_twice_is_a_conflict_with_both_texts(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    saved = save(store, editing(read, text="Ana's words."))
    with pytest.raises(Conflict) as conflict:
        save(store, editing(read, text="Ben's words."), hand=BEN)
    assert conflict.value.clashes == [("findings", 1, "text", "Ana's words.", "Ben's words.")]
    assert store.load(CASE) == saved.review
    assert len(store.history(CASE)) == 2


def test_the_same_words_from_two_people_are_no_conflict(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    save(store, editing(read, text="It was late."))
    saved = save(store, editing(read, text="It was late."), hand=BEN)
    assert finding(saved.review).text == "It was late."


def test_two_people_who_answer_one_cell_meet(store: CaseStore) -> None:
    number = cell_id(1, 1)
    save(store, adding(Cell(id=number, question=1, agency=1, because="No contact.")))
    with pytest.raises(Conflict):
        save(store, adding(Cell(id=number, question=1, agency=1, because="Nothing.")), hand=BEN)


def test_a_change_of_several_records_is_saved_whole_or_not_at_all(store: CaseStore) -> None:
    before = store.load(CASE)
    save(store, editing(finding(before), text="Ana's words."))
    with pytest.raises(Conflict):
        save(
            store,
            adding(Agency(id=0, name="Health", short="NHS")),
            editing(finding(before), text="Ben's words."),
        )
    assert list(store.load(CASE).agencies) == [1]


def test_a_number_is_never_given_twice(store: CaseStore) -> None:
    first = save(store, adding(Finding(id=0, text="a")), adding(Finding(id=0, text="b")))
    assert [edit.id for edit in first.edits] == [2, 3]
    save(store, gone(first.review.findings[3], "findings"))
    again = save(store, adding(Finding(id=0, text="c")))
    assert again.edits[0].id == 4
    assert sorted(again.review.findings) == [1, 2, 4]


def test_a_removed_record_stays_away_when_its_table_was_emptied(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    saved = save(store, gone(read, "findings"), adding(Finding(id=0, text="The only one.")))
    assert [record.text for record in saved.review.findings.values()] == ["The only one."]


def test_history_has_every_save_with_the_words_before_and_after(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    saved = save(store, editing(read, text="It was late."), hand=BEN)
    first, second = store.history(CASE)
    assert (first.number, first.who, first.says) == (1, "ana", "began the review")
    assert (second.number, second.who, second.at) == (2, "ben", BEN.at)
    assert second.edits == saved.edits
    assert second.edits[0].set == {"text": ("The referral was late.", "It was late.")}
    assert second.edits[0].base == 1


def test_an_edit_in_the_history_can_be_turned_round(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    save(store, editing(read, text="It was late."))
    done = store.history(CASE)[-1].edits[0]
    back = {field: (new, old) for field, (old, new) in done.set.items()}
    saved = save(store, Edit(table="findings", id=1, base=2, set=back))
    assert finding(saved.review).text == "The referral was late."


def test_a_removed_record_comes_back_under_its_number(store: CaseStore) -> None:
    read = finding(store.load(CASE))
    save(store, gone(read, "findings"))
    values = {name: new for name, (_, new) in store.history(CASE)[0].edits[-1].set.items()}
    back = Edit(table="findings", id=1, base=0, set={k: (None, v) for k, v in values.items()})
    saved = save(store, back)
    assert finding(saved.review).text == read.text
    assert store.verify(CASE).sound


def test_a_saved_case_is_sound(store: CaseStore) -> None:
    saved = save(store, editing(finding(store.load(CASE)), text="It was late."))
    report = store.verify(CASE)
    assert report.sound
    assert (report.save, report.head) == (2, saved.review.head)
    assert len(report.head) == 64


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (Edit(table="findings", id=1, base=1, set={"state": ("draft", "agred")}), "'agred'"),
        (Edit(table="findings", id=1, base=1, set={"text": (LATE, 5)}), "Expected `str`"),
        (Edit(table="findings", id=1, base=1, set={"colour": (None, "red")}), "colour"),
        (Edit(table="findings", id=1, base=1, set={"text": (LATE, "\ud800")}), "written down"),
        (Edit(table="findings", id=1, base=1, set={"agency": (1, 9)}), "no record 9 in agencies"),
        (Edit(table="findings", id=8, base=0, set={}, gone=True), "not there"),
        (Edit(table="wishes", id=1, base=0, set={}), "no table wishes"),
        (Edit(table="agencies", id=1, base=1, set={}, gone=True), "no record 1 in agencies"),
        (Edit(table="review", id=1, base=1, set={}, gone=True), "table review"),
        (Edit(table="findings", id=-4, base=0, set={"text": (None, "x")}), "number"),
        (Edit(table="findings", id=10**16, base=0, set={"text": (None, "x")}), "between"),
        (Edit(table="cells", id=7, base=0, set={"question": (0, 1), "agency": (0, 1)}), "number"),
        (Edit(table="questions", id=1, base=1, set={"order": (0, 10**40)}), "order"),
    ],
)
def test_what_no_case_can_hold_is_refused_with_a_sentence(
    store: CaseStore, edit: Edit, words: str
) -> None:
    before = store.load(CASE)
    with pytest.raises(WrongValue) as refusal:
        save(store, edit)
    assert words in str(refusal.value)
    assert str(refusal.value).endswith(".")
    assert store.load(CASE) == before
    assert len(store.history(CASE)) == 1


def test_hostile_text_is_kept_letter_by_letter(store: CaseStore) -> None:
    words = "| # <script> [/red] \\ \N{MIDDLE DOT} żółć العربية \U0001f642 " * 3_000 + "\n\n- a"
    saved = save(store, adding(Question(id=0, text=words)))
    assert saved.review.questions[2].text == words
    assert store.load(CASE).questions[2].text == words


def test_the_register_of_real_names_is_kept_beside_the_case(store: CaseStore) -> None:
    before = store.load(CASE)
    jane = {1: RealName(name="Jane", of="P1")}
    assert store.register(CASE) == {}
    assert store.register_change(CASE, lambda register: jane) == jane
    assert store.register(CASE) == jane
    assert store.load(CASE) == before
    with pytest.raises(UnknownCase):
        store.register("lewisham-2015")


def test_the_pseudonyms_of_other_cases_are_told_with_their_case(
    store: CaseStore, beginning: Change
) -> None:
    store.create("another", beginning, BEN)
    assert store.pseudonyms("another") == {"kazia": CASE}
    assert store.pseudonyms(CASE) == {"kazia": "another"}
