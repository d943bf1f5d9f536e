"""The manual of the rules: its tables are complete and its worked example runs."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from claimcheck import check
from claimcheck.claims.resolve import RESOLVERS
from claimcheck.model.kind import Kind, SlotKind
from claimcheck.rulecheck.cases import run_cases, runnable_cases
from claimcheck.rulecheck.lint import lint
from claimcheck.rulepack.case_file import CaseFile
from claimcheck.rulepack.folders import STRATA
from claimcheck.rulepack.pack import Pack
from claimcheck.rulepack.schema import SORTS, Item, RuleFile
from tests.packs import ROOT, RULES, read_pack

MANUAL = (RULES / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```yaml\n# (rules/\S+)\n(.*?)```", MANUAL, re.DOTALL)


def rows() -> set[str]:
    """What stands in code in the first column of a table."""
    firsts = re.findall(r"^\| ([^|]*) \|", MANUAL, re.MULTILINE)
    return {name for first in firsts for name in re.findall(r"`([^`]+)`", first)}


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> tuple[Pack, Path]:
    """The shipped rules with the files of the worked example, and where they lie."""
    folder = tmp_path_factory.mktemp("manual")
    shutil.copytree(RULES, folder / "rules")
    for name, text in BLOCKS:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        assert not path.exists(), f"{name} is taken by now"
        path.write_text(text, encoding="utf-8")
    return read_pack(folder / "rules"), folder / "rules"


@pytest.mark.parametrize(
    "name", sorted({field.alias or key for key, field in Item.model_fields.items()})
)
def test_every_key_of_an_item_is_explained(name: str) -> None:
    assert name in rows()


@pytest.mark.parametrize(
    "name",
    sorted({*RuleFile.model_fields, *SORTS, *STRATA, *RESOLVERS, *Kind.model_fields} - {"id"}),
)
def test_every_key_stratum_and_resolver_is_explained(name: str) -> None:
    assert name in rows()


@pytest.mark.parametrize("name", sorted({*SlotKind.model_fields, *CaseFile.model_fields}))
def test_every_key_of_slots_and_cases_is_explained(name: str) -> None:
    assert f"`{name}`" in MANUAL


def test_every_check_of_the_lint_is_explained() -> None:
    sources = [
        *(ROOT / "claimcheck/rulepack").glob("*.py"),
        *(ROOT / "claimcheck/rulecheck").glob("*.py"),
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    checks = set(re.findall(r"issue\(\s*\"(\w+)\"", text, re.IGNORECASE))
    assert len(checks) > 8
    assert checks <= rows()


def test_every_block_of_yaml_can_be_read() -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", MANUAL, re.DOTALL)
    assert len(blocks) == len(BLOCKS)
    assert all(YAML(typ="safe").load(block) for block in blocks)


def test_the_worked_example_passes_its_cases(example: tuple[Pack, Path]) -> None:
    pack, folder = example
    cases = [case for case in runnable_cases(pack, folder) if case.rule == "ar.rescue.saved"]
    assert len(cases) == 6
    assert [out.why for out in run_cases(cases, pack) if not out.passed] == []


def test_the_lint_has_nothing_against_the_worked_example(example: tuple[Pack, Path]) -> None:
    pack, folder = example
    assert [str(issue) for issue in lint(pack, folder) if "rescue" in str(issue)] == []


def test_a_kind_of_the_newsroom_is_reported_like_any_other(example: tuple[Pack, Path]) -> None:
    pack, _ = example
    texts = ["أنقذ الصيادون 14 مهاجرا في بيروت.", "إنقاذ 14 شخصا في بيروت."]
    (finding,) = check(
        [
            {"id": str(number), "text": text, "published": "2024-03-01"}
            for number, text in enumerate(texts)
        ],
        pack,
    ).findings
    assert finding.fact.kind == "rescue"
    assert finding.verdict.kind == "corroborated"
    assert finding.question["en"] == "How many people were rescued in Beirut?"
