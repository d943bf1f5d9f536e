from __future__ import annotations

import json

import pytest

from claimcheck.model.language import Language
from claimcheck.model.number_words import NumberWords
from claimcheck.model.quantity import Hedge
from claimcheck.rulepack.plain import noun_again, noun_of, plain_of
from claimcheck.rulepack.schema import Item
from tests.packs import shipped


@pytest.mark.parametrize("name", ["ar", "en"])
def test_a_language_comes_back_through_json(name: str) -> None:
    language = shipped().languages[name].language
    told = json.loads(json.dumps(plain_of(language)))
    assert noun_of(told, Language) == language


def test_a_mapping_comes_back_whatever_its_keys() -> None:
    values = {"a": (1, None), "b": {"": "empty"}, "c": {1: 2.5, "1": True}, "d": {Hedge.ABOUT: ()}}
    item = noun_again(Item, values, set())
    told = json.loads(json.dumps({"": "schema.Item"} | {k: plain_of(v) for k, v in values.items()}))
    with pytest.raises(KeyError):  # a part of a rule is no noun of the model
        noun_of(told, Item)
    told[""] = "number_words.NumberWords"
    assert vars(noun_of(told, NumberWords)) == vars(item)


def test_another_noun_is_refused() -> None:
    told = plain_of(shipped().languages["en"].language.marks)
    with pytest.raises(TypeError, match="no Language"):
        noun_of(told, Language)


def test_what_json_has_no_word_for_is_refused() -> None:
    with pytest.raises(TypeError, match="plain data"):
        plain_of({"a": {1, 2}})
