"""From the match of a mention rule to the mention that it emits."""

from __future__ import annotations

from collections.abc import Mapping

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.pattern import Match
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.pack import Names
from claimcheck.rulepack.schema import RuleFile

_STATE = "state"
"""The capture whose key is that of a state, for which its capital may stand."""


def emit(rule: RuleFile, match: Match, chart: Chart, names: Names) -> Mention:
    """The mention that a rule makes of a match.

    Its key is the rule's ``key`` with the keys of the captures put into ``{capture}``; where that
    is a state and an office for which the names table has a name, it is that name's id; beside
    other captures a figure is put in as its number. It covers
    the whole match, or with ``span`` only from the first to the last of these captures.
    """
    parts = match.captures
    start, stop = match.first, match.stop
    if rule.span:
        named = [parts[name] for each in rule.span if (name := each.removeprefix("$")) in parts]
        start = min([each.first for each in named], default=start)
        stop = max([each.stop for each in named], default=stop)
    first = chart.skip_quotes(start)
    head = _head(first, parts, chart)
    return Mention(
        type=rule.emits or "",
        key=_key(rule.key or "", parts, names),
        first=first,
        stop=stop,
        start=head.start if head else chart.words.starts[first],
        end=chart.end_of(first, stop),
        before=head.before if head else (),
        reading=None,
        parts=tuple(parts.items()),
        rule=rule.id,
    )


def _head(first: int, parts: Mapping[str, Mention], chart: Chart) -> Mention | None:
    """What begins at a word: a capture, else what has the fewest proclitics there."""
    for part in parts.values():
        if part.first == first:
            return part
    return min(chart.at(first), key=lambda mention: len(mention.before), default=None)


def _key(template: str, parts: Mapping[str, Mention], names: Names) -> str:
    key = _filled(template, parts, names) if "{" in template else template
    state, dot, office = key.partition(".")
    return names.offices.get((state, office), key) if dot else key


def _filled(template: str, parts: Mapping[str, Mention], names: Names) -> str:
    told = _said if template.count("{") > 1 else _own
    keys = {name: told(mention) for name, mention in parts.items()}
    if _STATE in keys:
        keys[_STATE] = _state(keys[_STATE], names)
    try:
        return template.format_map(keys)
    except KeyError:
        return next(iter(keys.values()), "")


def _own(mention: Mention) -> str:
    return mention.key


def _said(mention: Mention) -> str:
    """The key of a capture; of a figure, which has none of its own, the number itself."""
    reading = mention.reading
    if isinstance(reading, Quantity) and reading.stated is not None:
        return f"{reading.stated:g}"
    return mention.key


def _state(key: str, names: Names) -> str:
    name = names.by_id.get(key)
    return key if name is None or name.stands_for is None else name.stands_for
