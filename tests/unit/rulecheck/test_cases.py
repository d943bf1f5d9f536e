from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import RuleError
from claimcheck.rulecheck.cases import failed_cases, run_cases, runnable_cases, shown
from claimcheck.rulecheck.variants import VARIANTS, variants
from tests.factories import claim, moment, quantity
from tests.packs import CASES, RULE, read_pack, write_pack
from tests.readers import language


def failed(rules: Path) -> tuple[RuleError, ...]:
    pack = read_pack(rules)
    return failed_cases(runnable_cases(pack, rules), pack)


def problems(folder: Path, **changed: str) -> list[str]:
    rules = write_pack(folder, {f"xx/sinking/sank.{name}": text for name, text in changed.items()})
    return [problem.what for problem in failed(rules)]


def with_case(sort: str, text: str, claim: str = "{}") -> dict[str, str]:
    return {"cases.yaml": f"today: 2024-01-01\n{sort}:\n  - {{text: {text}, claim: {claim}}}\n"}


def test_cases_that_hold_are_silent(tmp_path: Path) -> None:
    assert problems(tmp_path) == []


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (with_case("gives", "the boat floats"), "should give {}, gives nothing"),
        (with_case("gives", "the boat sank", "{what: raft}"), "should give {'what': 'raft'}"),
        (with_case("nothing", "the boat sank"), "should give nothing, gives [{"),
        (with_case("missed", "the boat sank"), "is found now: move it to 'gives'"),
    ],
)
def test_a_case_that_does_not_hold_says_why(
    tmp_path: Path, case: dict[str, str], told: str
) -> None:
    (problem,) = problems(tmp_path, **case)
    assert told in problem


def test_null_asks_for_absence(tmp_path: Path) -> None:
    assert problems(tmp_path, **with_case("gives", "the boat sank", "{stated: null}")) == []


def test_the_cases_of_a_rule_that_is_off_are_not_run(tmp_path: Path) -> None:
    rules = write_pack(tmp_path, {"xx/sinking/sank.yaml": RULE.replace("draft", "off")})
    assert runnable_cases(read_pack(rules), rules) == ()


@pytest.mark.parametrize(
    ("within", "count"), [("", 1), ("xx", 1), ("xx.sinking.sank", 1), ("xx.sink", 0), ("yy", 0)]
)
def test_cases_are_chosen_by_rule_or_folder(tmp_path: Path, within: str, count: int) -> None:
    rules = write_pack(tmp_path, {})
    chosen = runnable_cases(read_pack(rules), rules, within)
    assert len({case.rule for case in chosen}) == count


def test_a_known_miss_is_run_as_written_alone(tmp_path: Path) -> None:
    rules = write_pack(
        tmp_path, {"xx/sinking/sank.cases.yaml": with_case("missed", "x y")["cases.yaml"]}
    )
    pack = read_pack(rules)
    (case,) = runnable_cases(pack, rules)
    assert [outcome.variant for outcome in run_cases([case], pack)] == ["as written"]
    assert all(outcome.passed for outcome in run_cases([case], pack))


def test_a_rule_that_emits_is_checked_by_what_it_emits(tmp_path: Path) -> None:
    rule = RULE.replace("sinking", "names").replace("kind: names", 'emits: wreck\nkey: "{what}"')
    cases = CASES.replace("{act: sunk, what: boat}", "{key: boat, what: boat, text: boat sank}")
    rules = write_pack(
        tmp_path,
        {
            "xx/names/sank.yaml": rule.partition("slots:")[0],
            "xx/names/sank.cases.yaml": cases,
            "xx/sinking/sank.yaml": None,
            "xx/sinking/sank.cases.yaml": None,
        },
    )
    assert [problem.what for problem in failed(rules)] == []


@pytest.mark.parametrize(
    ("name", "text", "other"),
    [
        ("marks dropped", "قُتِلَ 12", "قتل 12"),
        ("marks added", "قتل 1", "قَتُلِ 1"),
        ("letters drawn", "جندي قتل", "جـندي قتل"),
        ("other digits", "12", "١٢"),
        ("letters folded", "أصيب إثر", "اصيب اثر"),
        ("other comma", "جاء، ثم", "جاء, ثم"),
        ("conjunction before", "قتل", "وقتل"),
    ],
)
def test_a_text_is_written_otherwise(name: str, text: str, other: str) -> None:
    assert dict(variants(text, language()))[name] == other


def test_every_variant_has_a_test() -> None:
    assert len(VARIANTS) == 7


def test_what_would_be_the_same_is_no_variant() -> None:
    assert "other digits" not in dict(variants("قتل", language()))


def test_a_claim_is_shown_flat() -> None:
    full: dict[str, Any] = shown(
        claim(
            slots={"outcome": "killed"},
            quantity=quantity(12),
            when=moment(edtf="2024-06-19"),
            holders=["b"],
        )
    )
    assert full == {
        "outcome": "killed",
        "modality": "asserted",
        "polarity": "affirmed",
        "stated": 12,
        "hedge": "exact",
        "per": None,
        "when": "2024-06-19",
        "holder": "b",
    }
