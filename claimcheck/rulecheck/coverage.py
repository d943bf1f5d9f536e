"""Which patterns, and which of their alternatives, no ``gives`` case of the rule uses.

An alternative is used when the pattern without the others still matches the same words of some
case. So nothing has to be counted while matching: each choice is compiled on its own and tried
where the whole pattern matched.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.pattern import Match
from claimcheck.rulepack.items import Place, is_gap, parts_of
from claimcheck.rulepack.lint import Issue, Severity, Written, WrittenRule
from claimcheck.rulepack.schema import Item, Pattern, Status


class _Hit(NamedTuple):
    """Where a pattern matched in a case."""

    chart: Chart
    at: int
    match: Match


class Choice(NamedTuple):
    """A pattern in which one choice is made: the place of the choice, and what it takes."""

    place: Place
    taken: str
    pattern: Pattern


class Coverage:
    """Finds what the cases of a pack leave unused; reads each case once."""

    def __init__(self, written: Written) -> None:
        self._written = written
        self._finders = {
            name: MentionFinder(written.pack, language)
            for name, language in written.pack.languages.items()
        }

    def issues(self) -> Iterator[Issue]:
        """Patterns that no case uses, and alternatives that are never taken or never left out."""
        for each in self._written.rules:
            gives = [case for case in each.cases if case.sort == "gives"]
            finder = self._finders[each.rule.id.partition(".")[0]]
            stratum = each.rule.id.split(".")[1]
            charts = [finder.read(case.case.text, below=stratum) for case in gives]
            if charts:
                yield from self._of_rule(each, finder, charts)

    def _of_rule(
        self, each: WrittenRule, finder: MentionFinder, charts: Sequence[Chart]
    ) -> Iterator[Issue]:
        for number, pattern in enumerate(each.rule.patterns):
            hits = list(self._hits(pattern, finder, charts))
            if not hits:
                what = "no 'gives' case matches through this pattern"
                yield each.issue("dead_pattern", what, "patterns", number)
            elif each.rule.status is Status.STABLE:
                for choice in choices_of(pattern):
                    if not self._is_taken(choice, finder, hits):
                        what = f"in no 'gives' case {choice.taken}"
                        yield each.issue(
                            "dead_choice",
                            what,
                            "patterns",
                            number,
                            *choice.place,
                            severity=Severity.WARNING,
                        )

    def _hits(
        self, pattern: Pattern, finder: MentionFinder, charts: Sequence[Chart]
    ) -> Iterator[_Hit]:
        compiled = finder.matcher.compiled(pattern)
        for chart in charts:
            trial = finder.matcher.trial(chart)
            for at in range(len(chart.words)):
                match = finder.matcher.best(compiled, trial, at)
                if match is not None:
                    yield _Hit(chart, at, match)

    def _is_taken(self, choice: Choice, finder: MentionFinder, hits: Sequence[_Hit]) -> bool:
        matcher = finder.matcher
        pattern = matcher.compiled(choice.pattern)
        return any(
            _same(matcher.best(pattern, matcher.trial(hit.chart), hit.at), hit.match)
            for hit in hits
        )


def choices_of(items: Pattern, place: Place = ()) -> Iterator[Choice]:
    """Every choice of a pattern, inner ones too, each made alone.

    An optional part is taken or left out, of alternatives one is taken; an inner choice is made
    where the part that holds it is taken. A gap alone that may be missing is no choice: it passes
    over no words as well.
    """
    for index, item in enumerate(items):
        head, rest = items[:index], items[index + 1 :]
        here = (*place, index)
        if is_gap(item.opt):
            continue
        if item.opt and (head or rest):
            yield Choice(here, "this part is missing", (*head, *rest))
        for keys, part in parts_of(item):
            if keys[0] != "unordered":
                yield Choice((*here, *keys), "this part is taken", (*head, *part, *rest))
            for inner in choices_of(part, (*here, *keys)):
                yield inner._replace(pattern=(*head, *_with(item, keys, inner.pattern), *rest))


def _with(item: Item, keys: Place, part: Pattern) -> Pattern:
    """What stands for an item in which one part is taken and changed."""
    if keys[0] != "unordered":
        return part
    parts = list(item.unordered)
    parts[int(keys[1])] = part
    return (item.model_copy(update={"unordered": tuple(parts)}),)


def _same(found: Match | None, whole: Match) -> bool:
    """Whether a match takes the same words as the whole pattern's, with the same captures."""
    return found is not None and _told(found) == _told(whole)


def _told(match: Match) -> tuple[int, int, Mapping[str, object]]:
    return match.first, match.stop, match.captures
