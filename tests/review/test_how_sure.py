"""How sure a fact is: a new finding claims nothing, and what is put to the panel should."""

from dhr_tui.review.checks import remarks
from dhr_tui.review.records import FactStatus
from dhr_tui.review.refs import Ref
from tests.review.builders import Panel

F1 = Ref("findings", 1)


def test_a_new_finding_claims_no_certainty(panel: Panel) -> None:
    panel.finding()
    assert panel.review.findings[1].fact is FactStatus.NOT_SAID


def test_a_fact_before_the_panel_says_how_sure_it_is(panel: Panel) -> None:
    """A new finding claims nothing; whoever puts a fact to the panel says how sure it is."""
    panel.finding()
    assert not any(remark.check == "fact" for remark in remarks(panel.review))
    panel.propose(F1)
    found = [remark.sentence for remark in remarks(panel.review) if remark.check == "fact"]
    assert found == ["F1 does not say how sure its fact is."]
