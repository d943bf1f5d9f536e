from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import RuleError
from claimcheck.rulecheck.cases import failed_cases, run_cases, runnable_cases, shown
from claimcheck.rulecheck.variants import VARIANTS, joint_variants, variants
from tests.factories import claim, moment, quantity
from tests.packs import CASES, LANGUAGE, RULE, read_pack, write_pack
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


MARKED = RULE.replace("{opt: [{word: [slowly]}]}", '{mark: [";"]}')
JOINING = LANGUAGE.replace("clitics: {}", 'clitics: {conjunctions: [w]}\ncomma: ";"')


@pytest.mark.parametrize(
    ("text", "variants"),
    [
        ("the boat; sank", ["as written", "other comma"]),
        ("the boat; floats", ["as written", "other comma", "conjunction before"]),
    ],
)
def test_the_change_that_breaks_a_case_is_told(
    tmp_path: Path, text: str, variants: list[str]
) -> None:
    """Changes are made at once; where that fails, each alone shows which of them it was."""
    files = {
        "xx/language.yaml": JOINING,
        "xx/sinking/sank.yaml": MARKED,
        "xx/sinking/sank.cases.yaml": with_case("gives", text)["cases.yaml"],
    }
    pack = read_pack(rules := write_pack(tmp_path, files))
    outcomes = list(run_cases(runnable_cases(pack, rules), pack))
    assert [outcome.variant for outcome in outcomes] == variants
    assert outcomes[0].passed == text.endswith("sank")
    assert not any(outcome.passed for outcome in outcomes[1:])


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


def test_what_leaves_each_other_as_it_is_is_changed_at_once() -> None:
    joint = dict(joint_variants("أُصيب 12 جنديا أمس، ثم", language()))
    name = "letters folded, letters drawn, marks added, other digits, other comma"
    assert list(joint) == ["marks dropped", f"{name}, conjunction before"]
    plain = unicodedata.normalize("NFC", joint[f"{name}, conjunction before"])
    assert "".join(char for char in plain if unicodedata.category(char) != "Mn") == (
        "واصيب ١٢ جـنديا امس, ثم"
    )


@given(st.text("أإآقدبتي 12،ُـ", max_size=30))
def test_every_change_is_made_in_some_joint_variant(text: str) -> None:
    """Those of the joined names that change the text alone; drawing may leave what marks hide."""
    joint = {name for names, _ in joint_variants(text, language()) for name in names.split(", ")}
    assert joint == {name for name, _ in variants(text, language())}


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
