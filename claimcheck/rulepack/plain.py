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
_MARK, _CHOICE = "", "is"
"""The key that tells what a mapping stands for: a noun, one of the choices of a field, or pairs
whose keys JSON has no word for.

A mapping with text as keys, of which none is this, stands for itself.
"""
_PLAIN = (str, int, float, bool, type(None))
_set = object.__setattr__


def plain_of(value: object) -> object:
    """A noun, or what its fields hold, in words that JSON has.

    Raises TypeError on anything but nouns, their choices, tuples, dicts, text, numbers and None.
    """
    if isinstance(value, Model):
        fields = {name: plain_of(getattr(value, name)) for name in type(value).model_fields}
        return {_MARK: _name_of(type(value)), **fields}
    if isinstance(value, StrEnum):
        return {_MARK: _name_of(type(value)), _CHOICE: value.value}
    if isinstance(value, tuple):
        return [plain_of(each) for each in value]
    if isinstance(value, dict):
        if all(type(key) is str and key != _MARK for key in value):
            return {key: plain_of(each) for key, each in value.items()}
        return {_MARK: [[plain_of(key), plain_of(each)] for key, each in value.items()]}
    if type(value) not in _PLAIN:
        raise TypeError(f"a noun that holds {value!r} cannot be kept as plain data")
    return value


def noun_of(told: object, noun: type[ModelT]) -> ModelT:
    """The noun of which ``plain_of`` made this.

    Raises KeyError where some part is told to be a noun that is none, TypeError where it is another
    noun.
    """
    made = _again(told, _nouns())
    if not isinstance(made, noun):
        raise TypeError(f"what was kept is no {noun.__name__}")
    return made


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


def _nouns() -> dict[str, type[Noun]]:
    """All nouns, and the choices of their fields, by their names."""
    every: tuple[type[Noun], ...] = (*Model.__subclasses__(), *StrEnum.__subclasses__())
    return {_name_of(each): each for each in every if each.__module__.startswith(_OURS)}


def _name_of(noun: type) -> str:
    return f"{noun.__module__.rpartition('.')[2]}.{noun.__qualname__}"


def _again(told: object, nouns: Mapping[str, type[Noun]]) -> object:
    if isinstance(told, list):
        return tuple([each if type(each) is str else _again(each, nouns) for each in told])
    if not isinstance(told, dict):
        return told
    mark = told.get(_MARK)
    if isinstance(mark, list):
        return {_again(key, nouns): _again(each, nouns) for key, each in mark}
    values = {key: _again(each, nouns) for key, each in told.items() if key != _MARK}
    if mark is None:
        return values
    noun = nouns[mark]
    if issubclass(noun, StrEnum):
        return noun(str(told[_CHOICE]))
    return noun_again(noun, values, set(values))
