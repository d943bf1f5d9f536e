"""The lexicons that the program asks for by name, beside those that the rules ask for."""

from __future__ import annotations

from collections.abc import Iterable

ASKED = frozenset(
    (
        "aboard",
        "all_along",
        "anaphor",
        "and_that",
        "announce.verb",
        "at",
        "basis",
        "basis.what",
        "came",
        "carry_on",
        "cause",
        "centre",
        "clock.noun",
        "comes",
        "contrast",
        "contrast.not",
        "count.present",
        "count.again",
        "count.verb",
        "counting.time",
        "date.on",
        "denied",
        "denied.after",
        "denied.but",
        "denied.but.not",
        "denied.matter",
        "denied.past",
        "denied.plans",
        "deny.now",
        "deny.own",
        "deny.verb",
        "done",
        "during",
        "earlier",
        "elsewhere",
        "expected.after",
        "figures.again",
        "furniture.byline",
        "furniture.line",
        "governing",
        "happening",
        "hoped",
        "in.place",
        "likewise",
        "links",
        "looking_back",
        "loyal",
        "media.noun",
        "mediation",
        "member.noun",
        "narrow.state",
        "occasion",
        "on_another_day",
        "on_another_day.not",
        "outlet.noun",
        "place.before",
        "planned",
        "possible",
        "possible.clause",
        "summing",
        "possible.verb",
        "prep",
        "question.frame",
        "records",
        "relative",
        "result",
        "same",
        "same.number",
        "same_day",
        "say.noun",
        "say.participle",
        "say.present",
        "say.verb",
        "say.weak_verb",
        "since",
        "sort",
        "sorted.adjective",
        "sorted.noun",
        "statement.noun",
        "step",
        "still",
        "strike.noun",
        "strikes",
        "that",
        "that.not",
        "title",
        "told.noun",
        "toll.up_to",
        "tracing",
        "visit.noun",
        "where",
        "yet",
    )
)
"""By their own names, in each language that has them."""
_OF_KINDS = ("planned", "possible", "unreal")
"""Behind the name of a kind: what governs its claims alone, as in ``casualties.possible``."""
_NEVER = "never"
"""Likewise, before a word of its slots: what means something else beside it."""


def asked_by_program(kinds: Iterable[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The names of lexicons that the program asks for, and the beginnings of further ones."""
    kinds = tuple(kinds)
    names = {f"{kind}.{what}" for kind in kinds for what in _OF_KINDS}
    return ASKED | names, tuple(f"{kind}.{_NEVER}." for kind in kinds)
