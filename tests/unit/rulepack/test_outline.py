"""What is known of a pattern without making it ready."""

from __future__ import annotations

from typing import Any

import pytest

from claimcheck.rulepack.outline import ANY_WORD, Step, outline_of
from claimcheck.rulepack.schema import Item

A, B, C = Step(("lex.a",)), Step(("lex.b",)), Step(("lex.c",))


def items(*written: dict[str, Any]) -> list[Item]:
    return [Item.model_validate(item) for item in written]


@pytest.mark.parametrize(
    ("written", "needs"),
    [
        ([{"lex": "a"}, {"gap": 2}, {"lex": "b"}], {(A,), (B,)}),
        ([{"lex": "a"}, {"opt": [{"lex": "b"}]}], {(A,)}),
        ([{"any_of": [[{"lex": "a"}], [{"lex": "b"}]]}], {(A, B)}),
        (
            [{"any_of": [[{"lex": "a"}, {"lex": "c"}], [{"lex": "b"}, {"lex": "c"}]]}],
            {(C,), (A, B)},
        ),
        ([{"any_of": [[{"lex": "a"}, {"lex": "c"}], [{"lex": "c"}]]}], {(C,)}),
        ([{"any_of": [[{"lex": "a"}], [{"gap": 1}]]}], set()),
        ([{"unordered": [[{"lex": "a"}], [{"lex": "b"}], [{"gap": 1}]]}], {(A,), (B,)}),
        ([{"mark": ","}, {"run": 2}, {"not_next": "city"}], {(Step(marks=(",",)),)}),
    ],
)
def test_a_pattern_needs_what_every_match_takes(
    written: list[dict[str, Any]], needs: set[tuple[Step, ...]]
) -> None:
    assert set(outline_of(items(*written)).needs) == needs


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ([{"type": "quantity", "unit": "ship"}], (Step(("quantity",), ("ship",)),)),
        ([{"gap": 1}, {"type": "quantity", "unit": "ship"}], (Step(("quantity",)),)),
        ([{"gap": 1}, {"mark": ","}], (ANY_WORD, Step(marks=(",",)))),
        ([{"unordered": [[{"gap": 1}], [{"lex": "a"}]]}, {"lex": "b"}], (A,)),
        ([{"opt": [{"lex": "a"}]}, {"not_before": "city"}, {"lex": "b"}], (A, B)),
    ],
)
def test_a_pattern_begins_with_what_it_takes_first(
    written: list[dict[str, Any]], first: tuple[Step, ...]
) -> None:
    assert outline_of(items(*written)).first == first


def test_marks_are_told_wherever_they_stand() -> None:
    pattern = items({"lex": "a"}, {"opt": [{"any_of": [[{"mark": "."}], [{"mark": ","}]]}]})
    assert outline_of(pattern).marks == (".", ",")


@pytest.mark.parametrize(
    ("written", "then"),
    [
        ([{"lex": "a"}], ()),
        ([{"lex": "a"}, {"lex": "b"}, {"lex": "c"}], (B,)),
        ([{"lex": "a"}, {"gap": 2}, {"lex": "b"}], (ANY_WORD,)),
        ([{"lex": "a"}, {"opt": [{"lex": "b"}]}], (B, ANY_WORD)),
        ([{"lex": "a"}, {"opt": [{"lex": "b"}]}, {"not_next": "city"}, {"lex": "c"}], (B, C)),
        ([{"lex": "a"}, {"unordered": [[{"lex": "b"}], [{"mark": ","}]]}], (B, Step(marks=(",",)))),
    ],
)
def test_behind_the_first_item_stands_what_may_be_next(
    written: list[dict[str, Any]], then: tuple[Step, ...]
) -> None:
    assert outline_of(items(*written)).then == then
