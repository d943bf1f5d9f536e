"""Nouns as plain data that JSON has words for, and the nouns again, without a check.

To check a noun anew takes longer than to read it, and most of that is to build what checks it. Only
for data that is known to come from nouns.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar

from claimcheck.model.base import Model

ModelT = TypeVar("ModelT", bound=Model)
Noun = Model | StrEnum
_OURS = Model.__module__.rpartition(".")[0]
"""The package of the nouns."""
_MARK, _CHOICE, _KEYED = "", "is", "by"
"""The key that tells what a mapping stands for: a noun, one of the choices of a field, what is told
by such choices, or pairs whose keys JSON has no word for.

A mapping with text as keys, of which none is this, stands for itself.
"""
_SET = "set"
"""What stands for the name of a noun where a mapping is a set: its members follow as a choice."""
_PLAIN = (str, int, float, bool, type(None))
_INNER = (list, dict)
"""What holds more."""
_set = object.__setattr__


def plain_of(value: object) -> object:
    """A noun, or what its fields hold, in words that JSON has.

    Raises TypeError on anything but nouns, their choices, tuples, sets, dicts, text, numbers and
    None.
    """
    if isinstance(value, Model):
        fields = {name: plain_of(getattr(value, name)) for name in type(value).model_fields}
        return {_MARK: _name_of(type(value)), **fields}
    if isinstance(value, StrEnum):
        return {_MARK: _name_of(type(value)), _CHOICE: value.value}
    if isinstance(value, tuple):
        return [plain_of(each) for each in value]
    if isinstance(value, frozenset):
        return {_MARK: _SET, _CHOICE: [plain_of(each) for each in sorted(value)]}
    if isinstance(value, dict):
        return _plain_mapping(value)
    if type(value) not in _PLAIN:
        raise TypeError(f"a noun that holds {value!r} cannot be kept as plain data")
    return value


def _plain_mapping(value: Mapping[Any, object]) -> dict[str, object]:
    if all(type(key) is str and key != _MARK for key in value):
        return {key: plain_of(each) for key, each in value.items()}
    sorts = {type(key) for key in value}
    if len(sorts) == 1 and issubclass(sort := sorts.pop(), StrEnum):
        told = {key.value: plain_of(each) for key, each in value.items()}
        return {_MARK: _name_of(sort), _KEYED: told}
    return {_MARK: [[plain_of(key), plain_of(each)] for key, each in value.items()]}


def noun_of(told: object, noun: type[ModelT]) -> ModelT:
    """The noun of which ``plain_of`` made this, which is used up.

    Raises KeyError where some part is told to be a noun that is none, TypeError where it is another
    noun.
    """
    return _of_sort(_again(told, _nouns()), noun)


def noun_again(noun: type[ModelT], values: dict[str, Any], written: set[str]) -> ModelT:
    """A noun with these values, of which some were written: as it comes out of a pickle.

    A text asks for thousands: what Pydantic has for this takes twice as long.
    """
    made = noun.__new__(noun)
    _set(made, "__dict__", values)
    _set(made, "__pydantic_fields_set__", written)
    _set(made, "__pydantic_extra__", None)
    _set(made, "__pydantic_private__", None)
    return made


def nouns_of(told: Mapping[str, object], noun: type[ModelT]) -> dict[str, ModelT]:
    """Some nouns of one sort by their names, each as by ``noun_of``."""
    nouns = _nouns()
    return {name: _of_sort(_again(each, nouns), noun) for name, each in told.items()}


def _of_sort(made: object, noun: type[ModelT]) -> ModelT:
    if not isinstance(made, noun):
        raise TypeError(f"what was kept is no {noun.__name__}")
    return made


def defaults_of(noun: type[Model]) -> dict[str, Any]:
    """What the fields of a noun hold where nothing is written; not what is made anew for each."""
    return {name: field.default for name, field in noun.model_fields.items()}


def _nouns() -> dict[str, type[Noun]]:
    """All nouns, and the choices of their fields, by their names."""
    every: tuple[type[Noun], ...] = (*Model.__subclasses__(), *StrEnum.__subclasses__())
    return {_name_of(each): each for each in every if each.__module__.startswith(_OURS)}


def _name_of(noun: type) -> str:
    return f"{noun.__module__.rpartition('.')[2]}.{noun.__qualname__}"


def _again(told: object, nouns: Mapping[str, type[Noun]]) -> object:
    # Most of what is kept is text: no call for each.
    if isinstance(told, list):
        return tuple([each if type(each) is str else _again(each, nouns) for each in told])
    if not isinstance(told, dict):
        return told
    mark = told.get(_MARK)
    if isinstance(mark, list):
        return {_again(key, nouns): _again(each, nouns) for key, each in mark}
    noun = nouns[mark] if mark and mark != _SET else None
    for key, each in told.items():
        if type(each) in _INNER:
            told[key] = _again(each, nouns)
    if noun is None:
        return told if mark is None else frozenset(told[_CHOICE])
    if issubclass(noun, StrEnum):
        return _chosen(noun, told)
    del told[_MARK]
    return noun_again(noun, told, set(told))


def _chosen(noun: type[StrEnum], told: Mapping[str, Any]) -> object:
    if _KEYED in told:
        return {noun(key): each for key, each in told[_KEYED].items()}
    return noun(told[_CHOICE])
