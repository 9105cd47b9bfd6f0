"""The forms of a finding and of a recommendation: what is asked, and the act it becomes."""

from __future__ import annotations

from dhr_tui.review.acts import findings, recommendations, wording
from dhr_tui.review.acts.rules import Agreeable
from dhr_tui.review.change import Change, Hand
from dhr_tui.review.evidence import HOW, parse_evidence, show_evidence
from dhr_tui.review.records import (
    FactStatus,
    Finding,
    FindingType,
    Recommendation,
    RecommendationKind,
    Record,
    Scope,
    Slug,
    Visibility,
    Voice,
)
from dhr_tui.review.refs import ref_to
from dhr_tui.review.review import Place, Review
from dhr_tui.screens.writing.field_rules import fault_of
from dhr_tui.screens.writing.form import Form, form_on
from dhr_tui.widgets.field import Field, Values

WORDING = "wording"

NOT_SAID = ("", "not said")
EVIDENCE = "Source, paragraph and date, like IMR, 3.2 [4 Feb 2010]; after a ; the next one."


def finding_form(review: Review, place: Place, was: Finding | None = None) -> Form:
    """A finding of a cell, new or as it was read."""
    shown = was or Finding(id=0, text="", agency=place.agency, questions=(place.question,))

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        given = {
            "text": text,
            "type": FindingType(values["type"]),
            "voice": Voice(values["voice"]),
            "fact": FactStatus(values["fact"]),
            "visibility": Visibility(values["visibility"]),
            "verify_by": values["verify_by"],
            "promise": values["promise"],
            "evidence": parse_evidence(values["evidence"], shown.evidence),
        }
        if was:
            return findings.edit_finding(review, was, hand, **given)
        fresh = Finding(id=0, agency=place.agency, questions=(place.question,), **given)  # type: ignore[arg-type]
        return findings.add_finding(review, fresh, hand)

    def again(review: Review, now: Record | None) -> Form:
        return finding_form(review, place, now if isinstance(now, Finding) else None)

    rule = "One point, as the report prints it, with pseudonyms."
    return form_on(
        review, was, place, "finding", shown.text, _finding_rows(shown), save, again, rule
    )


def _finding_rows(shown: Finding) -> tuple[tuple[Field, ...], ...]:
    """The fields of a finding, in rows."""
    return (
        (
            Field("type", "type", shown.type, _words(FindingType)),
            Field("voice", "voice", shown.voice, _words(Voice)),
        ),
        (
            Field("fact", "fact status", shown.fact, _words(FactStatus)),
            Field("visibility", "shown in", shown.visibility, _words(Visibility)),
        ),
        (
            Field(
                "evidence",
                "evidence",
                show_evidence(shown.evidence),
                hint=HOW,
                rule=EVIDENCE,
                wrong=fault_of(lambda typed: parse_evidence(typed, shown.evidence)),
            ),
        ),
        (
            Field(
                "verify_by",
                "verified by",
                shown.verify_by,
                hint="who, if to verify",
                rule="Who finds out whether it is so, where the fact status is to verify.",
            ),
            Field(
                "promise",
                "promises",
                shown.promise,
                hint="a recommendation, if any",
                rule="A recommendation that is promised here and is not written yet.",
            ),
        ),
    )


def recommendation_form(
    review: Review,
    place: Place | None = None,
    was: Recommendation | None = None,
    finding: int = 0,
) -> Form:
    """A recommendation, new or as it was read; a new one is linked to `finding`."""
    links = (finding,) if finding else ()
    question = (place.question,) if place else ()
    lead = place.agency if place else 0
    shown = was or Recommendation(id=0, text="", lead=lead, findings=links, questions=question)

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        given = {
            "text": text,
            "kind": RecommendationKind(values["kind"]),
            "scope": Scope(values["scope"]) if values["scope"] else None,
            "lead": int(values["lead"]),
            "monitoring": int(values["monitoring"]),
            "department": values["department"],
        }
        if was:
            return recommendations.edit_recommendation(review, was, hand, **given)
        fresh = Recommendation(id=0, findings=links, questions=question, **given)  # type: ignore[arg-type]
        return recommendations.add_recommendation(review, fresh, hand)

    bodies = (("0", "nobody named"), *((str(a.id), a.name) for a in review.agencies.values()))
    rows = (
        (
            Field("kind", "kind", shown.kind, _words(RecommendationKind)),
            Field("scope", "scope", shown.scope or "", (NOT_SAID, *_words(Scope))),
        ),
        (Field("lead", "lead agency", str(shown.lead), bodies),),
        (Field("monitoring", "monitored by", str(shown.monitoring), bodies),),
        (
            Field("department", "department", shown.department, hint="if national: which one",
                  rule="Which department of government it is for, where it is national."),
        ),
    )  # fmt: skip

    def again(review: Review, now: Record | None) -> Form:
        known = now if isinstance(now, Recommendation) else None
        return recommendation_form(review, place, known, finding)

    rule = "Who does what, so that it can be seen as done."
    form = form_on(review, was, place, "recommendation", shown.text, rows, save, again, rule)
    rests = f", rests on F{finding}" if finding and not was else ""
    return form._replace(heading=form.heading + rests, finding=finding)


def amend_form(review: Review, was: Finding | Recommendation) -> Form:
    """The wording alone, as it is amended before the panel."""

    def save(review: Review, hand: Hand, text: str, values: Values) -> Change:
        return wording.amend(was, text, hand)

    def again(review: Review, now: Record | None) -> Form | None:
        return amend_form(review, now) if isinstance(now, Agreeable) else None

    rule = "The wording alone; the words as they are now stay in its history."
    form = form_on(review, was, None, WORDING, was.text, (), save, again, rule)
    # A draft of its own: it has no fields, and would lose those of a draft of the whole item.
    return form._replace(key=f"{ref_to(was)} {WORDING}")


def _words(kind: type[Slug]) -> tuple[tuple[str, str], ...]:
    return tuple((word.value, word.label) for word in kind)
