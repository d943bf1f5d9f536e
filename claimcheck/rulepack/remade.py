"""Rules of a kept pack, made again of values that were checked when they were first made.

A pack holds thousands of items, and to check each anew takes longer than to read it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from claimcheck.model.base import Model
from claimcheck.model.claim import Modality, Polarity
from claimcheck.rulepack.schema import Item, RuleFile, Status

ModelT = TypeVar("ModelT", bound=Model)
_WORDS = {"status": Status, "modality": Modality, "polarity": Polarity}
"""Keys of a rule whose value is one of a few words."""


def rule_file(written: str) -> RuleFile:
    """The file of a rule, of the JSON that it was kept as."""
    told = json.loads(written)
    values = {**_RULE, "slots": {}, **told, "patterns": _parts(told["patterns"])}
    for key, value in told.items():
        if key in _WORDS and value is not None:
            values[key] = _WORDS[key](value)
        elif key == "slots":
            values[key] = {name: tuple(each) for name, each in value.items()}
        elif isinstance(value, list) and key != "patterns":
            values[key] = tuple(value)
    return _remade(RuleFile, values, told)


def _item(told: Mapping[str, Any]) -> Item:
    values = {**_ITEM, "inside": {}, **told}
    for key, value in told.items():
        if isinstance(value, list):
            part = _parts if key in ("any_of", "unordered") else _items if key == "opt" else tuple
            values[key] = part(value)
    return _remade(Item, values, told)


def _items(told: Sequence[Mapping[str, Any]]) -> tuple[Item, ...]:
    return tuple([_item(each) for each in told])


def _parts(told: Sequence[Sequence[Mapping[str, Any]]]) -> tuple[tuple[Item, ...], ...]:
    return tuple([_items(each) for each in told])


def _remade(noun: type[ModelT], values: dict[str, Any], told: Mapping[str, Any]) -> ModelT:
    """A noun with these values, of which some were written: as it comes out of a pickle."""
    made = noun.__new__(noun)
    made.__setstate__(
        {
            "__dict__": values,
            "__pydantic_fields_set__": set(told),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return made


def _defaults(noun: type[Model]) -> dict[str, Any]:
    return {name: field.default for name, field in noun.model_fields.items()}


_ITEM, _RULE = _defaults(Item), _defaults(RuleFile)
