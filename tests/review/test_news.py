"""What is marked as new: what others changed, where it is seen, until it is looked at."""

from __future__ import annotations

from benchmarks.ceiling import build_ceiling
from dhr_tui.review import news
from dhr_tui.review.acts import cells, findings, queries, recommendations
from dhr_tui.review.change import Change, Edit, Hand, change, editing
from dhr_tui.review.records import Answer, Finding, Query, Recommendation
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place, Review
from dhr_tui.store.memory import MemoryStore

CASE = "ceiling"
F1, R1 = Ref("findings", 1), Ref("recommendations", 1)


class Panel:
    """The largest case, in which several people save."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        build_ceiling(self.store)

    @property
    def review(self) -> Review:
        return self.store.load(CASE)

    def saves(self, who: str, *edits: Edit) -> Review:
        hand = Hand(who=who, at="2026-01-05T10:02:00Z")
        return self.store.save(CASE, change("edit", "changed", *edits), hand).review

    def does(self, who: str, made: Change) -> Review:
        return self.saves(who, *made.edits)


def test_nothing_is_new_where_nothing_changed() -> None:
    review = Panel().review
    assert news.after(news.NOTHING, review, review) == {}


def test_a_reworded_finding_is_new_in_each_of_its_cells() -> None:
    panel = Panel()
    before = panel.review
    finding = before.findings[1]
    now = panel.saves("li", editing(finding, text="Reworded."))
    found = news.after(news.NOTHING, before, now)
    places = {Place(question, finding.agency) for question in finding.questions}
    assert found == {F1: news.Mark("li", frozenset(places))}
    assert news.by_place(found) == {place: ("li",) for place in places}


def test_what_is_added_is_new_where_it_is_seen() -> None:
    panel = Panel()
    before, hand = panel.review, Hand(who="li", at="2026-01-05T10:02:00Z")
    place = next(each for each in _cells(before) if before.applies(each))
    fresh = Query(id=0, text="Asked.", agency=place.agency, question=place.question)
    now = panel.does("li", queries.add_query(before, fresh, hand))
    [(ref, mark)] = news.after(news.NOTHING, before, now).items()
    assert (ref.table, mark) == ("queries", news.Mark("li", frozenset({place})))


def test_an_answer_and_a_recommendation_are_new_in_their_cells() -> None:
    panel = Panel()
    before, hand = panel.review, Hand(who="li", at="2026-01-05T10:02:00Z")
    free = next(
        each for each in _cells(before) if before.applies(each) and not before.findings_at(each)
    )
    answered = panel.does(
        "li", cells.answer_cell(before, free, hand, Answer.NOTHING_ARISES, "no contact")
    )
    linked = Recommendation(id=0, text="Train them.", findings=(1,), questions=(free.question,))
    now = panel.does("amina", recommendations.add_recommendation(answered, linked, hand))
    found = news.after(news.NOTHING, before, now)
    finding = now.findings[1]
    where = news.by_place(found)
    assert where[free] == ("li",)
    assert where[Place(finding.questions[0], finding.agency)] == ("amina",)
    assert where[Place(free.question, 0)] == ("amina",)


def test_a_removed_finding_is_new_in_the_cell_that_it_left() -> None:
    panel = Panel()
    before, hand = panel.review, Hand(who="li", at="2026-01-05T10:02:00Z")
    place = _cells(before)[0]
    fresh = Finding(id=0, text="x", agency=place.agency, questions=(place.question,))
    with_it = panel.does("li", findings.add_finding(before, fresh, hand))
    ref = next(iter(news.after(news.NOTHING, before, with_it)))
    gone = Edit(table="findings", id=ref.id, base=1, set={}, gone=True)
    found = news.after(news.NOTHING, with_it, panel.saves("li", gone))
    assert found == {ref: news.Mark("", frozenset({place}))}
    assert news.by_place(found) == {place: ()}


def test_ones_own_save_is_no_news_and_takes_the_news_from_its_record() -> None:
    panel = Panel()
    before = panel.review
    panel.saves("li", editing(before.recommendations[1], text="Hers."))
    now = panel.saves("amina", editing(before.findings[1], text="Mine."))
    found = news.after({F1: news.Mark("li", frozenset())}, before, now, own={F1})
    assert set(found) == {R1}


def test_news_stays_until_its_cell_or_its_record_is_looked_at() -> None:
    here, there = Place(1, 1), Place(2, 1)
    found = {
        F1: news.Mark("li", frozenset({here, there})),
        R1: news.Mark("amina", frozenset({there})),
    }
    assert set(news.looked_at(found, here)) == {R1}
    assert news.looked_at(found, there) == {}
    assert set(news.looked_at(found, F1)) == {R1}
    assert news.by_place(found)[there] == ("amina", "li")


def _cells(review: Review) -> list[Place]:
    return [
        Place(question.id, agency.id)
        for question in review.walked
        for agency in review.contributors
    ]
