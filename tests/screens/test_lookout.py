"""The lookout: where somebody is told, little asked, word passed on, no death in silence."""

from __future__ import annotations

from functools import partial
from queue import SimpleQueue

from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Review
from dhr_tui.screens.program.lookout import Lookout
from dhr_tui.session import Session
from dhr_tui.store.memory import MemoryStore
from dhr_tui.store.present import Present
from tests.screens import cases
from tests.screens.colleague import Colleague

PATIENCE = 30.0
"""Seconds after which a test gives up; what it waits for takes one."""

Word = SimpleQueue[object]


class Counting(MemoryStore):
    """A store that counts how often the case is read."""

    reads = 0

    def load(self, case: str) -> Review:
        self.reads += 1
        return super().load(case)


class Broken(MemoryStore):
    """A store with a fault of its own."""

    def pulse(self, case: str) -> object:
        raise ZeroDivisionError


def table_in(store: MemoryStore) -> cases.Table:
    table = cases.small()
    store.__dict__.update(table.store.__dict__)
    table.store = store
    return table


def watching(table: cases.Table) -> tuple[Lookout, Session, Word]:
    word: Word = SimpleQueue()
    lookout = Lookout(lambda: word.put("news"), word.put)
    session = Session(table.store, table.case, "amina")
    lookout.watch(session)
    return lookout, session, word


def where(session: Session, screen: str) -> Present:
    return Present(session=session.name, who=session.who, screen=screen)


def test_a_look_that_finds_nothing_new_reads_nothing() -> None:
    store = Counting()
    lookout, _, _ = watching(table_in(store))
    assert not lookout.look()
    before = store.reads
    assert not lookout.look()
    assert store.reads == before


def test_word_that_was_not_taken_is_passed_on_again() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    lookout, session, _ = watching(table)
    Colleague(table, "li").rewords(Ref("findings", 1), "Rang three times.")
    assert lookout.look()
    assert lookout.look()
    session.refresh()
    assert not lookout.look()


def test_a_case_that_was_put_back_and_went_another_way_is_news_at_the_same_number() -> None:
    store = MemoryStore()
    table = table_in(store)
    table.add_finding("Rang twice.")
    before = dict(store._cases)
    Colleague(table, "li").rewords(Ref("findings", 1), "Rang three times.")
    lookout, session, _ = watching(table)
    assert not lookout.look()
    store._cases.update(before)
    li = Colleague(table, "li")
    li.session.clock = lambda: "2031-01-05T10:00:00Z"
    li.rewords(Ref("findings", 1), "Did not ring.")
    assert store.load(table.case).save == session.review.save
    assert lookout.look()
    assert session.refresh()
    assert session.review.findings[1].text == "Did not ring."
    assert set(session.news) == {Ref("findings", 1)}


def test_somebody_who_comes_goes_or_moves_is_news_and_oneself_is_not() -> None:
    table = cases.small()
    lookout, session, _ = watching(table)
    li = Colleague(table, "li")
    lookout.tell(where(session, "grid"))
    assert not lookout.look()
    for step in (partial(li.at, "grid"), partial(li.at, "walk"), li.leaves):
        step()
        assert lookout.look()
        session.meet()
        assert not lookout.look()


def test_who_goes_to_another_case_has_left_the_one_before() -> None:
    table = cases.small()
    lookout, session, _ = watching(table)
    lookout.tell(where(session, "grid"))
    lookout.look()
    assert [each.who for each in table.store.present_list(table.case)] == ["amina"]
    lookout.watch(None)
    assert table.store.present_list(table.case) == []
    assert not lookout.look()


def test_the_thread_tells_where_somebody_is_and_passes_word_on() -> None:
    table = cases.small()
    table.add_finding("Rang twice.")
    lookout, session, word = watching(table)
    lookout.start()
    try:
        lookout.tell(where(session, "grid"))
        Colleague(table, "li").rewords(Ref("findings", 1), "Rang three times.")
        assert word.get(timeout=PATIENCE) == "news"
        assert [each.screen for each in table.store.present_list(table.case)] == ["grid"]
    finally:
        lookout.end()
    assert table.store.present_list(table.case) == []


def test_a_fault_in_the_thread_is_told() -> None:
    lookout, _, word = watching(table_in(Broken()))
    lookout.start()
    try:
        assert isinstance(word.get(timeout=PATIENCE), ZeroDivisionError)
    finally:
        lookout.end()
