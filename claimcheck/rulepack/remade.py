"""Rules as they are kept with a pack, and made again of what was kept.

A pack holds thousands of items, and most of them stand in several patterns: each is kept once, and
items, steps and groups of steps are told by their places among all. What was kept is not checked
anew, which would take longer than to read it. Files and items stay text until they are asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from claimcheck.model.claim import Modality, Polarity
from claimcheck.rulepack.outline import Outline, Step
from claimcheck.rulepack.plain import defaults_of, noun_again
from claimcheck.rulepack.rule import Rule
from claimcheck.rulepack.schema import Item, Pattern, RuleFile, Status

Thing = TypeVar("Thing")
Places = Sequence[int]
Steps = tuple[Step, ...]

_BETWEEN = "\x1e"
"""What divides files, and items: JSON writes it in another way."""

_WORDS = {"status": Status, "modality": Modality, "polarity": Polarity}
"""Keys of a rule whose value is one of a few words."""
_PATTERNS = ("any_of", "unordered")
"""Keys of an item that hold patterns; ``opt`` holds one."""


def kept_rules(rules: Iterable[Rule]) -> tuple[dict[str, Any], str, str]:
    """Some rules in words that JSON has, and as two lines of text their files and their items."""
    groups, items = _Places[Steps](), _Places[str]()
    rows = [_kept_rule(rule, groups) for rule in rules]
    files = [_compact(_kept_file(rule.file, items)) for rule in rules]
    steps = _Places[Step]()
    placed = [[steps[step] for step in group] for group in groups]
    kept = {"steps": list(steps), "groups": placed, "rows": rows}
    return kept, _BETWEEN.join(files), _BETWEEN.join(items)


def rules_again(kept: Mapping[str, Any], files: str, items: str) -> tuple[Rule, ...]:
    """The rules that were kept so."""
    steps = [Step(*map(tuple, each)) for each in kept["steps"]]
    groups = [tuple([steps[place] for place in places]) for places in kept["groups"]]
    all_items = _Items(items.split(_BETWEEN))
    rows = zip(kept["rows"], files.split(_BETWEEN), strict=bool(kept["rows"]))
    return tuple(
        Rule(id_, kind, emits, _outlines(outlines, groups), KeptFile(file, all_items))
        for (id_, kind, emits, outlines), file in rows
    )


def _outlines(kept: Iterable[Sequence[Any]], groups: Sequence[Steps]) -> tuple[Outline, ...]:
    return tuple(
        [
            Outline(groups[first], groups[then], tuple([groups[at] for at in needs]), tuple(marks))
            for first, then, needs, marks in kept
        ]
    )


class _Places(dict[Thing, int]):
    """The place of each thing, in the order in which they were first met."""

    def __missing__(self, thing: Thing) -> int:
        place = self[thing] = len(self)
        return place


def _compact(told: object) -> str:
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def _kept_rule(rule: Rule, groups: _Places[Steps]) -> Sequence[Any]:
    outlines = [
        (groups[each.first], groups[each.then], [groups[need] for need in each.needs], each.marks)
        for each in rule.outlines
    ]
    return rule.id, rule.kind, rule.emits, outlines


def _kept_file(file: RuleFile, items: _Places[str]) -> Sequence[Any]:
    """What a rule's file says beside its patterns, and these."""
    said = file.model_dump(mode="json", exclude_unset=True, exclude={"patterns"})
    return said, [_kept_items(pattern, items) for pattern in file.patterns]


def _kept_items(pattern: Pattern, items: _Places[str]) -> list[int]:
    return [_kept_item(item, items) for item in pattern]


def _kept_item(item: Item, items: _Places[str]) -> int:
    inner: dict[str, Any] = {
        key: [_kept_items(each, items) for each in getattr(item, key)]
        for key in _PATTERNS
        if key in item.model_fields_set
    }
    if "opt" in item.model_fields_set:
        inner["opt"] = _kept_items(item.opt, items)
    told = item.model_dump(mode="json", exclude_unset=True, exclude={"opt", *_PATTERNS})
    return items[_compact({**told, **inner})]


class _Items:
    """The items of a pack, each made when a pattern that is asked for holds it."""

    def __init__(self, kept: Sequence[str]) -> None:
        self._kept = kept
        self._made: dict[int, Item] = {}

    def pattern(self, places: Places) -> Pattern:
        """The items at some places."""
        made = self._made
        return tuple([made.get(place) or self._item(place) for place in places])

    def patterns(self, every: Sequence[Places]) -> tuple[Pattern, ...]:
        """Several patterns."""
        return tuple([self.pattern(each) for each in every])

    def _item(self, place: int) -> Item:
        told = json.loads(self._kept[place])
        values = {**_ITEM, "inside": {}, **told}
        for key, value in told.items():
            if key in _PATTERNS:
                values[key] = self.patterns(value)
            elif key == "opt":
                values[key] = self.pattern(value)
            elif isinstance(value, list):
                values[key] = tuple(value)
        item = self._made[place] = noun_again(Item, values, set(told))
        return item


class KeptFile:
    """The file of a rule as it was kept: what it says, and the items of its patterns."""

    __slots__ = ("_items", "_read", "_written")

    def __init__(self, written: str, items: _Items) -> None:
        self._written, self._items = written, items
        self._read: tuple[Mapping[str, Any], Sequence[Places]] | None = None

    def pattern(self, number: int, part: slice) -> Pattern:
        """A part of one of its patterns."""
        return self._items.pattern(self._parts()[1][number][part])

    def made(self) -> RuleFile:
        """All of it."""
        told, patterns = self._parts()
        return _rule(told, self._items.patterns(patterns))

    def said(self) -> RuleFile:
        """All of it, less the patterns."""
        return _rule(self._parts()[0], ())

    def _parts(self) -> tuple[Mapping[str, Any], Sequence[Places]]:
        if self._read is None:
            told, patterns = json.loads(self._written)
            self._read = told, patterns
        return self._read


def _rule(told: Mapping[str, Any], patterns: tuple[Pattern, ...]) -> RuleFile:
    values = {**_RULE, "slots": {}, **told, "patterns": patterns}
    for key, value in told.items():
        if key in _WORDS and value is not None:
            values[key] = _WORDS[key](value)
        elif key == "slots":
            values[key] = {name: tuple(each) for name, each in value.items()}
        elif isinstance(value, list):
            values[key] = tuple(value)
    return noun_again(RuleFile, values, {*told, "patterns"})


_ITEM, _RULE = defaults_of(Item), defaults_of(RuleFile)
