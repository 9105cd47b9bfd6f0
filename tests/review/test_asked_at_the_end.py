"""What is asked at the end of a meeting: what names an item before what is still to be walked."""

from dhr_tui.review.acts import setting_up
from dhr_tui.review.checks.closing import questions
from dhr_tui.review.records import Agency
from dhr_tui.review.refs import Ref
from dhr_tui.review.review import Place
from tests.review.builders import MPS, RISK, Panel


def asked(panel: Panel) -> list[str]:
    return [remark.sentence for remark in questions(panel.review, panel.review.meetings[1])]


def test_what_names_an_item_stands_before_the_cells_that_are_still_to_be_walked(
    panel: Panel,
) -> None:
    panel.finding(promise="on sharing")
    panel.recommendation("Train the desk.")
    for number in range(3):
        agency = Agency(id=0, name=f"Service {number}", short=f"S{number}")
        panel.do(lambda r, h, a=agency: setting_up.add_agency(r, a, h))  # type: ignore[misc]
    found = asked(panel)
    promise = "F1 promises a recommendation and none is linked: on sharing"
    undated = "R1 says nothing about when it is to be done."
    assert (
        found.index(promise) < found.index(undated) < found.index("No good practice is recorded.")
    )
    assert found[-1] == "11 cells have no answer yet."
    assert not [sentence for sentence in found if "no answer to" in sentence]


def test_many_of_one_kind_are_one_sentence_that_goes_to_the_first(panel: Panel) -> None:
    for _ in range(6):
        panel.recommendation("Train the desk.")
    remarks = list(questions(panel.review, panel.review.meetings[1]))
    [undated] = [remark for remark in remarks if remark.check == "undated"]
    assert undated.ref == Ref("recommendations", 1)
    assert undated.sentence == (
        "R1, R2, R3, R4 and 2 more say nothing about when they are to be done."
    )


def test_cells_that_are_counted_are_gone_to_by_the_first(panel: Panel) -> None:
    [*_, last] = questions(panel.review, panel.review.meetings[1])
    assert last.sentence == "5 cells have no answer yet."
    panel.finding()
    first = Place(RISK, MPS)
    assert last.place
    assert last.place != first
