"""Whether what a rule wants near stands before the words that it takes."""

from __future__ import annotations

from claimcheck.mentions.chart import Chart
from claimcheck.rulepack.schema import RuleFile


def has_near(rule: RuleFile, at: int, chart: Chart) -> bool:
    """Whether a phrase of one of the lexicons that a rule names as ``near`` stands before a word,
    in its sentence or in the one before; so it is where the rule names none."""
    if not rule.near:
        return True
    first, _ = chart.sentence(at)
    start = chart.sentence(first - 1)[0] if first else 0
    return any(chart.within((start, at), *(f"lex.{name}" for name in rule.near)))
