"""Rules as they are kept with a pack, and made again of what was kept.

A pack holds thousands of items, and most of them stand in several patterns: each is kept once, and
items and steps are told by their places among all. What was kept is not checked anew, which would
take longer than to read it, and the file of a rule is made again when it is first asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

from claimcheck.model.base import Model
from claimcheck.model.claim import Modality, Polarity
from claimcheck.rulepack.outline import Outline, Step
from claimcheck.rulepack.rule import Rule
from claimcheck.rulepack.schema import Item, Pattern, RuleFile, Status

ModelT = TypeVar("ModelT", bound=Model)
Thing = TypeVar("Thing")
Places = Sequence[int]

_WORDS = {"status": Status, "modality": Modality, "polarity": Polarity}
"""Keys of a rule whose value is one of a few words."""
_PATTERNS = ("any_of", "unordered")
"""Keys of an item that hold patterns; ``opt`` holds one."""


def kept_rules(rules: Iterable[Rule]) -> dict[str, Any]:
    """Some rules in words that JSON has."""
    steps, items = _Places[Step](), _Places[str]()
    rows = [(*_kept_rule(rule, steps), _kept_file(rule.file, items)) for rule in rules]
    return {"steps": list(steps), "items": list(map(json.loads, items)), "rows": rows}


def rules_again(kept: Mapping[str, Any]) -> tuple[Rule, ...]:
    """The rules that were kept so."""
    steps = [Step(*map(tuple, each)) for each in kept["steps"]]
    items = _Items(kept["items"])

    def told(places: Places) -> tuple[Step, ...]:
        return tuple([steps[place] for place in places])

    return tuple(
        Rule(
            id_,
            kind,
            emits,
            tuple(
                Outline(told(first), tuple(map(told, needs)), tuple(marks))
                for first, needs, marks in outlines
            ),
            partial(items.file, *file),
        )
        for id_, kind, emits, outlines, file in kept["rows"]
    )


class _Places(dict[Thing, int]):
    """The place of each thing, in the order in which they were first met."""

    def __missing__(self, thing: Thing) -> int:
        place = self[thing] = len(self)
        return place


def _kept_rule(rule: Rule, steps: _Places[Step]) -> Sequence[Any]:
    def places(told: Iterable[Step]) -> list[int]:
        return [steps[step] for step in told]

    outlines = [
        (places(each.first), list(map(places, each.needs)), each.marks) for each in rule.outlines
    ]
    return rule.id, rule.kind, rule.emits, outlines


def _kept_file(file: RuleFile, items: _Places[str]) -> Sequence[Any]:
    """What a rule's file says beside its patterns, and these."""
    said = file.model_dump_json(exclude_unset=True, exclude={"patterns"})
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
    return items[json.dumps({**told, **inner}, ensure_ascii=False)]


class _Items:
    """The items of a pack, each made when a rule that is asked for holds it."""

    def __init__(self, kept: Sequence[Mapping[str, Any]]) -> None:
        self._kept = kept
        self._made: dict[int, Item] = {}

    def file(self, said: str, patterns: Sequence[Places]) -> RuleFile:
        """The file of a rule: what it says, and the items of its patterns."""
        told = json.loads(said)
        values = {**_RULE, "slots": {}, **told, "patterns": self._patterns(patterns)}
        for key, value in told.items():
            if key in _WORDS and value is not None:
                values[key] = _WORDS[key](value)
            elif key == "slots":
                values[key] = {name: tuple(each) for name, each in value.items()}
            elif isinstance(value, list):
                values[key] = tuple(value)
        return _again(RuleFile, values, {*told, "patterns"})

    def _patterns(self, patterns: Sequence[Places]) -> tuple[Pattern, ...]:
        return tuple([self._pattern(each) for each in patterns])

    def _pattern(self, places: Places) -> Pattern:
        made = self._made
        return tuple([made.get(place) or self._item(place) for place in places])

    def _item(self, place: int) -> Item:
        told = self._kept[place]
        values = {**_ITEM, "inside": {}, **told}
        for key, value in told.items():
            if key in _PATTERNS:
                values[key] = self._patterns(value)
            elif key == "opt":
                values[key] = self._pattern(value)
            elif isinstance(value, list):
                values[key] = tuple(value)
        item = self._made[place] = _again(Item, values, set(told))
        return item


def _again(noun: type[ModelT], values: dict[str, Any], written: set[str]) -> ModelT:
    """A noun with these values, of which some were written: as it comes out of a pickle."""
    made = noun.__new__(noun)
    made.__setstate__(
        {
            "__dict__": values,
            "__pydantic_fields_set__": written,
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made


def _defaults(noun: type[Model]) -> dict[str, Any]:
    return {name: field.default for name, field in noun.model_fields.items()}


_ITEM, _RULE = _defaults(Item), _defaults(RuleFile)
