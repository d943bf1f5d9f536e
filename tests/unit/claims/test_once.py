"""What is told of a draft is found once, and anew for one with another slot."""

from __future__ import annotations

from claimcheck.claims.draft import Draft
from claimcheck.claims.once import once
from claimcheck.claims.slots import draft_of
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.model.claim import SlotValue
from tests.packs import shipped


def drafted(text: str) -> tuple[Chart, Draft]:
    pack = shipped()
    language = pack.languages["ar"]
    finder = MentionFinder(pack, language)
    chart = finder.read(text)
    rules = finder.rule_set(rule for rule in language.rules if rule.kind == "casualties")
    rule, _, match = next(rules.matches(chart))
    return chart, draft_of(rule, pack.kinds["casualties"], match, pack.names)


def test_a_draft_is_asked_once() -> None:
    chart, draft = drafted("قتل خمسة أشخاص في انفجار")
    asked: list[Draft] = []

    @once
    def words(draft: Draft, chart: Chart) -> str:
        asked.append(draft)
        return chart.words[draft.first].surface

    assert words(draft, chart) == words(draft, chart) == "قتل"
    other = draft.with_slot("place", SlotValue(key="somewhere"))
    assert words(other, chart) == "قتل"
    assert len(asked) == 2
    assert asked[0] is draft
    assert asked[1] is other
