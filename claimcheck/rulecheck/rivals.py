"""Rules that say the same of the same words: one of them is too much, or they will part one day."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.claims.draft import Draft
from claimcheck.claims.slots import draft_of
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.rule_set import RuleSet
from claimcheck.rulepack.lint import Issue, Severity, Written


def rival_rules(written: Written) -> Iterator[Issue]:
    """Two rules of one kind that give an equal claim from the same words of a ``gives`` case."""
    for name, language in written.pack.languages.items():
        finder = MentionFinder(written.pack, language)
        rules = finder.rule_set(rule for rule in language.rules if rule.kind)
        for each in written.rules:
            if each.rule.kind is None or not each.rule.id.startswith(f"{name}."):
                continue
            for case in (case for case in each.cases if case.sort == "gives"):
                drafts = list(_drafts(case.case.text, finder, rules, written))
                own = [draft for draft in drafts if draft.rule.id == each.rule.id]
                for rival in sorted({other for draft in own for other in _equal(draft, drafts)}):
                    what = f"{rival} gives the same claim in {case.name}"
                    yield Issue("same_claim", each.rule.id, Severity.WARNING, what, case.at)


def _drafts(text: str, finder: MentionFinder, rules: RuleSet, written: Written) -> Iterator[Draft]:
    chart = finder.read(text)
    for rule, _, match in rules.matches(chart):
        if rule.kind:
            yield draft_of(rule, written.pack.kinds[rule.kind], match, written.pack.names)


def _equal(draft: Draft, drafts: list[Draft]) -> Iterator[str]:
    """The other rules that find the same in the same words."""
    for other in drafts:
        same_words = (other.first, other.stop) == (draft.first, draft.stop)
        same_claim = other.kind.id == draft.kind.id and other.slots == draft.slots
        same_figure = other.quantity == draft.quantity
        if same_words and same_claim and same_figure and other.rule.id != draft.rule.id:
            yield other.rule.id
