"""What patterns pass over: asides with and without marks, and none that holds what ends a gap."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.mentions.asides import asides_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.rule_set import RuleSet
from tests.packs import RULE, read_pack, write_pack

ASIDE = """\
id: xx.asides.{name}
status: draft
why: Passed over.
emits: aside
key: {key}
patterns:
  - - {{lex: aside.{name}}}
"""
WORDS = """\
aside.when:
  words: [today, at last]
aside.source:
  words: [they say]
"""
GAP = RULE.replace("{opt: [{word: [slowly]}]}", "{gap: 2, until: [lex.aside.source]}").replace(
    "xx.sinking.sank", "xx.sinking.gapped"
)


@cache
def finder() -> MentionFinder:
    files = {
        "xx/lexicon/asides.yaml": WORDS,
        "xx/asides/when.yaml": ASIDE.format(name="when", key="time"),
        "xx/asides/source.yaml": ASIDE.format(name="source", key="between"),
        "xx/sinking/gapped.yaml": GAP,
    }
    pack = read_pack(write_pack(Path(mkdtemp()), files))
    return MentionFinder(pack, pack.languages["xx"])


@cache
def rules() -> RuleSet:
    pack = finder().pack
    return finder().rule_set(rule for rule in pack.languages["xx"].rules if rule.file.kind)


def found(text: str) -> set[str]:
    """The words of every match of the rules of claims."""
    chart = finder().read(text)
    return {_text(chart, match.first, match.stop) for _, _, match in rules().matches(chart)}


def _text(chart: Chart, first: int, stop: int) -> str:
    return chart.text[chart.words.starts[first] : chart.words.end(stop - 1)]


def test_a_pattern_passes_over_what_stands_between_its_items() -> None:
    assert found("the ship today sank") == {"ship today sank"}
    assert found("the ship, at last, sank") == {"ship, at last, sank"}
    assert found("the ship, today, at last, sank") == {"ship, today, at last, sank"}


def test_a_match_does_not_reach_over_an_aside_behind_it() -> None:
    assert found("the ship sank today") == {"ship sank"}
    assert found("today the ship sank, at last, there") == {"ship sank"}


def test_one_that_needs_marks_is_none_without_them() -> None:
    assert found("the ship, they say, sank") == {"ship, they say, sank"}
    assert not found("the ship they say sank")
    assert not found("the ship, they say; sank")


def test_other_words_between_marks_are_no_aside() -> None:
    assert not found("the ship, white as snow, sank")


def test_an_aside_counts_no_words_of_a_gap_unless_it_holds_what_ends_it() -> None:
    assert found("the ship so very, at last, sank") == {"ship so very, at last, sank"}
    assert not found("the ship so, they say, sank")


@given(st.lists(st.sampled_from(["today", ", today,", "at last", ";", "ship", "sank", "."])))
def test_asides_lead_on_and_end_behind_one_that_no_other_follows(parts: list[str]) -> None:
    chart = finder().read(" ".join(parts))
    asides = asides_of(chart)
    assert all(at < behind <= len(chart.words) for at, behind in asides.items())
    assert not any(behind in asides for behind in asides.values())
