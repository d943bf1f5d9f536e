"""The literal words of patterns, as phrases like any other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.rulepack.items import items_of, literal_type
from claimcheck.rulepack.lexicon import Fold
from claimcheck.rulepack.phrases import Phrase
from claimcheck.rulepack.schema import RuleFile


def literal_phrases(rules: Iterable[RuleFile], fold: Fold) -> Iterator[Phrase]:
    """A phrase for each literal word of each rule."""
    for rule in rules:
        for item, _ in items_of(rule):
            for word in item.word:
                yield Phrase(fold(word), literal_type(word), word)
