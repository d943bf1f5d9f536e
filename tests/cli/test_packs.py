"""What an editor of rules is told through the command line, on packs written for the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import pipeline
from claimcheck.rulepack import folders, load
from tests.cli.conftest import Done, Run
from tests.packs import CASES, INFLECTIONS, KIND, LEXICON, RULE, read_pack, write_pack

Written = Callable[..., Done]
FEW = "1 gives and 1 nothing, where 3 and 2 are the least"


@pytest.fixture
def pack(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Run a command over the small pack with some files written otherwise."""

    def run_over(*arguments: str, **changed: str | None) -> Done:
        names = {name.replace("__", "/") + ".yaml": text for name, text in changed.items()}
        folder = write_pack(tmp_path, names)
        for module in (load, folders, "claimcheck.rulecheck.cases", "claimcheck.rulecheck.lint"):
            target = module if isinstance(module, str) else module.__name__
            monkeypatch.setattr(f"{target}.rules_folder", lambda: folder)
        monkeypatch.setattr(pipeline, "load_pack", lambda: read_pack(folder))
        return run(*arguments)

    return run_over


def test_a_sound_pack_passes(pack: Written) -> None:
    assert pack("rules", "test") == (0, "2 cases, no problems\n", "")
    done = pack("rules", "lint")
    assert done.code == 0
    assert done.out == f"rules/xx/sinking/sank.yaml:1: warning: {FEW} [few_cases]\n"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"xx__sinking__sank": RULE + "colour: red\n"},
            "rules/xx/sinking/sank.yaml:12: unknown key 'colour'",
        ),
        (
            {"xx__sinking__sank": RULE + "why: again\n"},
            "rules/xx/sinking/sank.yaml:12: a key stands twice in one mapping",
        ),
        (
            {"xx__sinking__sank": RULE.replace("lex: ship", "lex: shop")},
            "rules/xx/sinking/sank.yaml:6: unknown lexicon 'shop'",
        ),
        (
            {"xx__sinking__sank": RULE + "  where: $what\n"},
            "rules/xx/sinking/sank.yaml:12: unknown slot 'where' of sinking",
        ),
        (
            {"xx__sinking__sank": RULE.replace("act: sunk", "act: swum")},
            "rules/xx/sinking/sank.yaml:10: 'swum' is no act of sinking (one of sunk, raised)",
        ),
        (
            {"xx__sinking__sank": RULE.replace("what: $what", "what: $ship")},
            "rules/xx/sinking/sank.yaml:11: nothing is captured as 'ship'",
        ),
        (
            {"xx__sinking__sank": RULE.replace("kind: sinking", "kind: drowning")},
            "rules/xx/sinking/sank.yaml:2: unknown kind 'drowning'",
        ),
        (
            {"xx__sinking__sank": RULE.replace("xx.sinking.sank", "xx.sinking.sinks")},
            "rules/xx/sinking/sank.yaml:1: id 'xx.sinking.sinks' is not its path",
        ),
        (
            {"xx__sinking__sank": RULE.replace("{lex: ship, as: what}", "{gap: 99}")},
            "rules/xx/sinking/sank.yaml:6: patterns.0.0.gap: Input should be less than",
        ),
        (
            {"xx__sinking__sank": RULE.replace("{lex: ship, as: what}", "{lex: ship, word: a}")},
            "rules/xx/sinking/sank.yaml:6: patterns.0.0: Value error, an item has exactly one of",
        ),
        (
            {"xx__sinking__sank": RULE.replace("{lex: ship, as: what}", "{type: wreck}")},
            "rules/xx/sinking/sank.yaml:6: unknown type 'wreck'",
        ),
        (
            {"xx__sinking__sank": RULE.replace("why: A ship sinks.\n", "")},
            "rules/xx/sinking/sank.yaml:1: key 'why' is missing",
        ),
        (
            {"xx__sinking__sank": "id: [unclosed\n"},
            "rules/xx/sinking/sank.yaml:2: not valid YAML",
        ),
        (
            {"xx__sinking__sank": RULE.replace("kind: sinking", "emits: wreck").split("slots")[0]},
            "rules/xx/sinking/sank.yaml:2: rules that emit mentions have their own folders",
        ),
        (
            {"xx__sailing__sank": RULE.replace("xx.sinking.sank", "xx.sailing.sank")},
            "rules/xx/sailing/sank.yaml:2: kind 'sinking' belongs in its own folder",
        ),
        (
            {"xx__lexicon__ships": LEXICON.replace("forms: plural", "forms: dual")},
            "rules/xx/lexicon/ships.yaml: unknown inflection 'dual'",
        ),
        (
            {"kinds__sinking": KIND.replace("value: act", "value: colour")},
            "rules/kinds/sinking.yaml:7: value: Input should be",
        ),
        (
            {"xx__inflections": INFLECTIONS.replace("forms", "form")},
            "rules/xx/inflections.yaml:1: key 'forms' is missing",
        ),
    ],
    ids=lambda value: None if isinstance(value, dict) else value.partition(": ")[2],
)
def test_a_pack_that_cannot_run_is_refused_with_file_and_line(
    pack: Written, changed: dict[str, str | None], told: str
) -> None:
    done = pack("rules", "lint", **changed)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_all_problems_of_all_files_are_told_at_once(pack: Written) -> None:
    broken = RULE.replace("lex: ship", "lex: shop").replace("act: sunk", "act: swum")
    done = pack(
        "rules",
        "lint",
        xx__sinking__sank=broken,
        kinds__sinking=KIND + "colour: red\n",
        names__cities="- id: rome\n  type: city\n",
    )
    assert done.code == 2
    assert done.err.splitlines() == [
        "error: 4 problems in the rule packs:",
        "  rules/kinds/sinking.yaml:9: unknown key 'colour'",
        "  rules/names/cities.yaml:1: key 'names' is missing",
        "  rules/xx/sinking/sank.yaml:2: unknown kind 'sinking'",
        "  rules/xx/sinking/sank.yaml:6: unknown lexicon 'shop'",
    ]


def test_the_same_problems_meet_whoever_only_wants_a_report(pack: Written, folder: Path) -> None:
    done = pack("report", "--lang", "xx", str(folder), xx__sinking__sank=RULE + "colour: red\n")
    assert (done.code, done.out) == (2, "")
    assert "rules/xx/sinking/sank.yaml:12: unknown key 'colour'" in done.err


def test_a_case_that_does_not_hold_is_told_with_its_line(pack: Written) -> None:
    done = pack("rules", "test", xx__sinking__sank=RULE.replace("act: sunk", "act: raised"))
    assert done.code == 1
    assert done.out.startswith(
        "rules/xx/sinking/sank.cases.yaml:3: xx.sinking.sank:gives-1 (as written): "
        "should give {'act': 'sunk', 'what': 'boat'}, gives [{'act': 'raised'"
    )


def test_a_known_miss_that_is_found_is_told(pack: Written) -> None:
    cases = CASES + "missed:\n  - text: the ship sank\n    claim: {what: ship}\n"
    done = pack("rules", "test", **{"xx__sinking__sank.cases": cases})
    assert done.code == 1
    assert "xx.sinking.sank:missed-1 (as written): is found now: move it to 'gives'" in done.out


@pytest.mark.parametrize("command", ["test", "lint"])
def test_cases_without_a_rule_are_refused(pack: Written, command: str) -> None:
    done = pack("rules", command, **{"xx__sinking__rose.cases": CASES})
    assert done.code == 2
    assert "rules/xx/sinking/rose.cases.yaml: no rule stands beside these cases" in done.err


def test_what_must_be_mended_makes_the_lint_exit_with_1(pack: Written) -> None:
    done = pack("rules", "lint", xx__sinking__sank=RULE.replace("draft", "stable"))
    assert done.code == 1
    assert f"rules/xx/sinking/sank.yaml:1: error: {FEW} [few_cases]\n" in done.out
