"""Where patterns are woken: no match is lost by it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from claimcheck.mentions.bits import ANY, bit_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.nodes import Node
from claimcheck.mentions.outlook import outlook
from claimcheck.mentions.pattern import Match
from claimcheck.model.document import Document
from claimcheck.model.mention import Mention
from claimcheck.rulepack.rule import Rule
from tests.corpus import articles
from tests.packs import shipped

Told = tuple[str, int, Match]


@cache
def finder() -> MentionFinder:
    pack = shipped()
    return MentionFinder(pack, pack.languages["ar"])


@cache
def claim_rules() -> tuple[Rule, ...]:
    return tuple(rule for rule in shipped().languages["ar"].rules if rule.kind)


@cache
def patterns() -> tuple[tuple[str, int, frozenset[str], Node], ...]:
    matcher = finder().matcher
    return tuple(
        (rule.id, number, matcher.types_of(rule.outlines[number].first), matcher.compiled(items))
        for rule in claim_rules()
        for number, items in enumerate(rule.file.patterns)
    )


def tried_everywhere(chart: Chart) -> Iterator[Told]:
    """What the claim rules match where each is tried at each word that it can begin with."""
    matcher = finder().matcher
    trial = matcher.trial(chart)
    trial.here = [-1] * len(trial.here)
    for rule, number, first, pattern in patterns():
        for at in set(range(len(chart.words))) - chart.furniture:
            begins = any(mention.type in first for mention in chart.at(at))
            if begins or ANY in first:
                match = matcher.best(pattern, trial, at)
                if match is not None:
                    yield rule, number, match


@pytest.mark.parametrize("article", articles()[::8], ids=lambda article: article.id)
def test_no_match_is_lost_where_patterns_sleep(article: Document) -> None:
    chart = finder().read(article.text[:1200])
    found = finder().rule_set(claim_rules()).matches(chart)
    told = [(rule.id, number, match) for rule, number, match in found]
    assert sorted(told, key=repr) == sorted(tried_everywhere(chart), key=repr)


def test_the_outline_of_a_pattern_tells_what_may_stand_behind_its_first_item() -> None:
    matcher = finder().matcher
    for rule in shipped().languages["ar"].rules:
        for outline, items in zip(rule.outlines, rule.file.patterns, strict=True):
            told = matcher.bits_of_any(outline.then)
            assert told == (matcher.compiled(items[1:]).entry if items[1:] else 0)


def test_answers_that_are_kept_no_longer_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    chart = finder().read(articles()[0].text)
    every = list(finder().rule_set(claim_rules()).matches(chart))
    monkeypatch.setattr("claimcheck.mentions.rule_set.MOST", 2)
    assert list(finder().rule_set(claim_rules()).matches(chart)) == every


def test_matches_come_in_the_order_of_the_text() -> None:
    chart = finder().read(articles()[0].text)
    found = finder().rule_set(claim_rules()).matches(chart)
    begins = [match.first for _, _, match in found]
    assert begins
    assert begins == sorted(begins)


def test_what_is_to_come_ends_with_the_sentence() -> None:
    chart = finder().read("قال الوزير ذلك. في باريس")
    city = bit_of("city")
    assert not outlook(chart).ahead[0] & city
    assert outlook(chart).ahead[4] & city


def test_a_mention_over_the_end_of_a_sentence_joins_what_is_to_come() -> None:
    chart = finder().read("قال الوزير ذلك. في باريس")
    chart.add([Mention("person", "x", 2, 5, 0, 0)])
    assert outlook(chart).ahead[0] & bit_of("city")


def test_what_stands_behind_a_quotation_mark_can_be_taken_before_it() -> None:
    chart = finder().read("زار «باريس»")
    assert outlook(chart).here[1] & bit_of("city")
