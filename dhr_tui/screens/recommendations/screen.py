"""The recommendations: the list, the ledger of the agency reports' own, the action plan."""

from __future__ import annotations

from dhr_tui.review.refs import Ref
from dhr_tui.screens.keys.action import RECOMMENDATIONS
from dhr_tui.screens.keys.bindings import bindings_of
from dhr_tui.screens.recommendations.moving import ViewsScreen
from dhr_tui.screens.recommendations.views import View, meant_by, view_of
from dhr_tui.screens.writing import forms
from dhr_tui.screens.writing.plan_form import plan_form


class RecommendationsScreen(ViewsScreen):
    """What is done to a recommendation: written, linked, decided on, planned."""

    place_name = RECOMMENDATIONS
    BINDINGS = bindings_of(RECOMMENDATIONS)
    CSS_PATH = "screen.tcss"

    @property
    def brings_in(self) -> str:
        return "recommendations"

    @property
    def idle(self) -> frozenset[str]:
        return frozenset() if self.recommendation else frozenset({"open"})

    def select(self, item: Ref) -> None:
        """Select the recommendation that is meant, in the view in which it is."""
        found = meant_by(self.review, item)
        if found is None:
            self.say(f"No recommendation is about {item}; dhr show tells what {item} is.")
            return
        self._open_view(view_of(found, self.position.view))
        ids = [recommendation.id for recommendation in self.rows]
        self.position.choose(self.rows, ids.index(found.id))
        self.show_all()

    def do_open(self) -> None:
        """Write the selected cell of the plan, or edit the selected recommendation."""
        selected, position = self.recommendation, self.position
        if selected is None:
            self.say("There is nothing here yet; r writes a recommendation.", wrong=True)
        elif position.view is View.PLAN and position.column:
            self.write(plan_form(self.review, selected, position.column))
        else:
            self.edit(selected, lambda: forms.recommendation_form(self.review, None, selected))

    def do_add_recommendation(self) -> None:
        self.write(forms.recommendation_form(self.review))

    def do_link(self) -> None:
        self.link_item()
