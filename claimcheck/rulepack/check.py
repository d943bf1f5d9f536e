"""Whether a rule refers only to what exists: the checks without which it cannot run."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from claimcheck.errors import RuleError
from claimcheck.model.kind import Kind
from claimcheck.rulepack.items import items_of
from claimcheck.rulepack.schema import Item, RuleFile
from claimcheck.rulepack.source import Source


def check_rule(
    rule: RuleFile,
    source: Source,
    stratum: str,
    lexicons: Collection[str],
    types: Collection[str],
    kinds: Mapping[str, Kind],
) -> Iterator[RuleError]:
    """Every reference of a rule to something that does not exist, at its line."""
    for item, place in items_of(rule):
        for what in _unknown(item, lexicons, types):
            yield RuleError(what, at=source.at(*place))
    if rule.kind is not None and rule.kind not in kinds:
        yield RuleError(f"unknown kind {rule.kind!r}", at=source.at("kind"))
    elif rule.kind is not None and rule.kind != stratum:
        yield RuleError(f"kind {rule.kind!r} belongs in its own folder", at=source.at("kind"))
    elif rule.kind is not None:
        yield from _unknown_slots(rule, source, kinds[rule.kind])
    yield from _unknown_captures(rule, source)
    yield from _unknown_lexicons(rule, source, lexicons)


def _unknown_lexicons(
    rule: RuleFile, source: Source, lexicons: Collection[str]
) -> Iterator[RuleError]:
    for key in ("near", "unless", "absent"):
        for name in getattr(rule, key):
            if name not in lexicons:
                yield RuleError(f"unknown lexicon {name!r}", at=source.at(key))


def _unknown(item: Item, lexicons: Collection[str], types: Collection[str]) -> Iterator[str]:
    for name in (*item.lex, *item.holds, *item.lacks, *item.despite, *item.led_by):
        if name not in lexicons:
            yield f"unknown lexicon {name!r}"
    looks = (*item.not_next, *item.not_before, *item.until, *item.inside.values())
    for name in (*item.type, *looks):
        if name not in types and name.removeprefix("lex.") not in lexicons:
            yield f"unknown type {name!r}, or one of the same or a higher stratum"


def _unknown_slots(rule: RuleFile, source: Source, kind: Kind) -> Iterator[RuleError]:
    for name in rule.needs:
        if name not in kind.slots:
            yield RuleError(f"unknown slot {name!r} of {kind.id}", at=source.at("needs"))
    for name, values in rule.slots.items():
        slot = kind.slots.get(name)
        if slot is None:
            yield RuleError(f"unknown slot {name!r} of {kind.id}", at=source.at("slots", name))
            continue
        for value in values:
            if slot.words and value[:1] not in ("$", "?") and value not in slot.words:
                hint = f"one of {', '.join(slot.words)}"
                yield RuleError(
                    f"{value!r} is no {name} of {kind.id}", at=source.at("slots", name), hint=hint
                )


def _unknown_captures(rule: RuleFile, source: Source) -> Iterator[RuleError]:
    captured = {name for item, _ in items_of(rule) for name in (item.name, *item.inside) if name}
    values: list[tuple[tuple[str, ...], str]] = [
        (("slots", name), value) for name, each in rule.slots.items() for value in each
    ]
    for key in ("quantity", "when", "as_of", "holder", "unit"):
        value = getattr(rule, key)
        if value is not None:
            values.append(((key,), value))
    values += [(("span",), value) for value in rule.span]
    for place, value in values:
        name = value.removeprefix("$").partition(".")[0]
        if value.startswith("$") and name not in captured:
            yield RuleError(f"nothing is captured as {name!r}", at=source.at(*place))
