from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.errors import GoldError
from claimcheck.evaluate.gold import Gold, Ignored
from claimcheck.evaluate.read import parse_gold, read_gold
from tests.unit.evaluate.builders import Json, gold_of, row

GOLD = Path(__file__).parents[2] / "gold"


def data(**more: object) -> Json:
    claims = [row("g1", 0, 5, fact="f"), row("g2", 6, 9, fact="f")]
    facts = [{"id": "f", "verdict": "single_origin", "origins": 1, "claims": ["g1", "g2"]}]
    whole: Json = {"claims": claims, "facts": facts, "exhaustive": {"a": ["casualties"]}}
    return whole | more


def problem(**more: object) -> str:
    with pytest.raises(GoldError) as caught:
        parse_gold(json.dumps(data(**more)), "x.gold.json")
    return str(caught.value)


@pytest.mark.parametrize(
    ("name", "claims"),
    [("seeds", 70), ("dev/S2", 101), ("dev/S4", 91), ("dev/S9", 103)],
)
def test_the_gold_of_the_project_is_read_whole(name: str, claims: int) -> None:
    gold = read_gold(GOLD / f"{name}.gold.json")
    assert len(gold.claims) == claims
    assert {claim.fact for claim in gold.claims} == {fact.id for fact in gold.facts}
    assert gold.path.endswith(".gold.json")


def test_keys_that_are_not_scored_do_no_harm() -> None:
    gold = parse_gold(json.dumps(data(agencies={"a": "AFP"}, why="because")))
    assert [claim.id for claim in gold.claims] == ["g1", "g2"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "none.json"
    with pytest.raises(GoldError, match=r"none\.json: no such gold file"):
        read_gold(path)


def test_a_folder_is_no_gold_file(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="cannot be read"):
        read_gold(tmp_path)


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b'{"a": "\xe9"}')
    with pytest.raises(GoldError, match=r"x\.json: not UTF-8 at byte 7"):
        read_gold(path)


def test_broken_json_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text('{\n"claims": [,]\n}', encoding="utf-8")
    with pytest.raises(GoldError, match=r"x\.json:2: not valid JSON"):
        read_gold(path)


def test_a_list_is_no_gold_file() -> None:
    with pytest.raises(GoldError, match="one JSON object"):
        parse_gold("[]")


def test_a_missing_key_is_told_with_its_row() -> None:
    claim = row("g7", 0, 5)
    del claim["start"]
    told = problem(claims=[row("g1", 0, 5), claim], facts=[])
    assert told == "x.gold.json: claims[1].start (id 'g7'): field required"


def test_a_missing_table_is_told() -> None:
    whole = data()
    del whole["exhaustive"]
    with pytest.raises(GoldError, match="exhaustive: field required"):
        parse_gold(json.dumps(whole))


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"start": "0"}, "claims[0].start (id 'g1')"),
        ({"polarity": "no"}, "claims[0].polarity (id 'g1')"),
        ({"end": 0}, "holds nothing"),
        ({"also": [[9, 3]]}, "the span [9, 3) holds nothing"),
        ({"when": {"first": "2024-02-02", "last": "2024-02-01"}}, "comes before the first"),
        ({"when": {"first": "2024-02-30", "last": None}}, "claims[0].when.first (id 'g1')"),
        ({"quantity": {"stated": 3, "hedge": "nearly"}}, "claims[0].quantity.hedge (id 'g1')"),
    ],
)
def test_a_bad_value_is_told_with_its_place(more: Json, told: str) -> None:
    assert told in problem(claims=[row("g1", 0, 5) | more], facts=[])


def test_a_claim_id_that_stands_twice_is_told() -> None:
    assert "claim 'g1' stands twice" in problem(claims=[row("g1", 0, 5)] * 2, facts=[])


def test_a_fact_with_an_unknown_claim_is_told() -> None:
    facts = [{"id": "f", "verdict": "updated", "origins": 1, "claims": ["g1", "g2", "g3"]}]
    assert "fact 'f' names an unknown claim 'g3'" in problem(facts=facts)


def test_a_claim_in_two_facts_is_told() -> None:
    fact = {"verdict": "updated", "origins": 1, "claims": ["g1", "g2"]}
    told = problem(facts=[fact | {"id": "f"}, fact | {"id": "h"}])
    assert "claim 'g1' stands in the facts twice" in told


def test_a_claim_that_stands_in_another_fact_than_it_names_is_told() -> None:
    facts = [{"id": "f", "verdict": "updated", "origins": 1, "claims": ["g1"]}]
    assert "claim 'g2' names fact 'f', but stands in None" in problem(facts=facts)


def test_a_pair_with_an_unknown_claim_is_told() -> None:
    pairs = [{"left": "g1", "right": "g9", "relation": "agree"}]
    assert "pairs[0] names an unknown claim 'g9'" in problem(pairs=pairs)


def test_a_pair_that_is_judged_twice_is_told() -> None:
    pairs = [
        {"left": "g1", "right": "g2", "relation": "agree"},
        {"left": "g2", "right": "g1", "relation": "conflict"},
    ]
    assert "pair g1/g2 is judged twice" in problem(pairs=pairs)


def test_of_many_problems_the_first_are_told_and_the_rest_counted() -> None:
    pairs = [{"left": "g1", "right": f"x{n}", "relation": "agree"} for n in range(8)]
    told = problem(pairs=pairs)
    assert told.count("names an unknown claim") == 5
    assert told.endswith("and 3 more")


def test_a_stretch_without_a_kind_lets_every_kind_pass() -> None:
    anything = Ignored(document="a", start=0, end=5)
    either = Ignored(document="a", kind="visit|meeting", start=0, end=5)
    assert anything.covers("visit")
    assert either.covers("meeting")
    assert not either.covers("treaty")


def test_documents_are_those_of_every_table() -> None:
    ignore = [{"document": "c", "start": 0, "end": 1}]
    gold = gold_of(row("g", 0, 5, document="b"), ignore=ignore, published={"d": "2024-01-01"})
    assert gold.documents == ("a", "b", "c", "d")


def test_joint_kinds_may_be_exhaustive_together() -> None:
    gold = Gold(claims=(), exhaustive={"a": ("visit|meeting",)})
    assert gold.is_exhaustive("a", "meeting")
    assert not gold.is_exhaustive("a", "treaty")
    assert not gold.is_exhaustive("b", "meeting")
