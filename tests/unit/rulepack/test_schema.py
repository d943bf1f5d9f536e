from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from claimcheck.rulepack.case_file import CaseFile
from claimcheck.rulepack.schema import MOST_GAP, Item, RuleFile

RULE: dict[str, Any] = {
    "id": "xx.k.r",
    "status": "draft",
    "why": "why",
    "patterns": [[{"word": "a"}]],
}


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"word": "a", "lex": "b"},
        {"gap": 0},
        {"gap": MOST_GAP + 1},
        {"unknown": MOST_GAP + 1},
        {"unordered": [[{"word": "a"}]] * 5},
        {"word": "a", "colour": "red"},
        {"regex": "a+"},
    ],
)
def test_an_item_is_one_bounded_thing(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Item.model_validate(given)


def test_one_string_stands_for_a_list_of_one() -> None:
    assert Item.model_validate({"word": "a"}).word == ("a",)
    assert Item.model_validate({"lex": ["a", "b"], "as": "x"}).name == "x"


@pytest.mark.parametrize("more", [{}, {"kind": "k", "emits": "m"}, {"kind": "k", "patterns": []}])
def test_a_rule_has_one_purpose_and_a_pattern(more: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        RuleFile.model_validate({**RULE, **more})


def test_days_are_read_as_they_are_written() -> None:
    day = date(2024, 3, 1)
    case = {"text": "a", "published": day, "claim": {"when": day, "stated": 3}}
    file = CaseFile.model_validate({"today": day, "gives": [case]})
    assert (file.today, file.gives[0].published) == ("2024-03-01", "2024-03-01")
    assert file.gives[0].claim == {"when": "2024-03-01", "stated": 3}
