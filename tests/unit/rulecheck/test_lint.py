"""Every check of the lint, on the small pack written otherwise: what it finds, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import RulePackError
from claimcheck.rulecheck.coverage import choices_of
from claimcheck.rulecheck.lint import has_errors, lint
from claimcheck.rulepack.schema import Item
from tests.packs import LANGUAGE, LEXICON, RULE, read_pack, write_pack

FULL = """\
today: 2024-03-01
gives:
  - {text: the boat sank, claim: {act: sunk}}
  - {text: the ship slowly went down, claim: {what: ship}}
  - {text: two ships sank, claim: {what: ship}}
nothing:
  - {text: the boat floats, because: no sinking}
  - {text: his heart sank, because: no ship}
"""
SOUND = {
    "xx/sinking/sank.yaml": RULE.replace("draft", "stable"),
    "xx/sinking/sank.cases.yaml": FULL,
}


def issues(folder: Path, changed: dict[str, str | None]) -> list[str]:
    rules = write_pack(folder, {**SOUND, **changed})
    return [str(issue) for issue in lint(read_pack(rules), rules)]


def test_nothing_is_said_of_a_sound_pack(tmp_path: Path) -> None:
    assert issues(tmp_path, {}) == []


def rule(old: str, new: str) -> dict[str, str | None]:
    return {"xx/sinking/sank.yaml": SOUND["xx/sinking/sank.yaml"].replace(old, new)}


def cases(old: str, new: str) -> dict[str, str | None]:
    return {"xx/sinking/sank.cases.yaml": FULL.replace(old, new)}


SANK = "rules/xx/sinking/sank"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"xx/sinking/sank.cases.yaml": None},
            f"{SANK}.yaml:1: error: no cases stand beside it in {SANK}.cases.yaml [no_cases]",
        ),
        (
            cases("  - {text: his heart sank, because: no ship}\n", ""),
            f"{SANK}.yaml:1: error: 3 gives and 1 nothing, where 3 and 2 are the least [few_cases]",
        ),
        (
            cases("{what: ship}}\n  - {text: two", "{where: x}}\n  - {text: two"),
            f"{SANK}.cases.yaml:4: error: xx.sinking.sank:gives-2 asks for 'where', "
            "which no claim of sinking has [case_keys]",
        ),
        (
            cases("2024-03-01", "yesterday"),
            f"{SANK}.cases.yaml:3: error: xx.sinking.sank:gives-1: 'yesterday' is no day "
            "such as 2024-03-01 [case_keys]",
        ),
        (
            rule("    - {lex: sink.verb}\n", "    - {lex: sink.verb}\n    - {opt: [{gap: 2}]}\n"),
            f"{SANK}.yaml:9: error: a gap stands at the edge of the pattern [edge_gap]",
        ),
        (
            rule("{lex: sink.verb}", "{lex: sink.verb, as: how}"),
            f"{SANK}.yaml:8: warning: nothing asks for what is captured as 'how' [unused_capture]",
        ),
        (
            rule("slots:", "  - [{lex: sink.verb}, {lex: ship, as: what}]\nslots:"),
            f"{SANK}.yaml:9: error: no 'gives' case matches through this pattern [dead_pattern]",
        ),
        (
            rule("[{word: [slowly]}]", "[{word: [quickly]}]"),
            f"{SANK}.yaml:7: warning: in no 'gives' case this part is taken [dead_choice]",
        ),
        (
            cases("the boat sank, claim", "the boat slowly sank, claim") | {},
            "",
        ),
        (
            {"xx/lexicon/ships.yaml": LEXICON + "raft:\n  words: [raft]\n"},
            "rules/xx/lexicon/ships.yaml:6: warning: no rule asks for the lexicon 'raft' "
            "[unused_lexicon]",
        ),
        (
            {"xx/lexicon/ships.yaml": LEXICON.replace("boat]", "boat, b]")},
            "rules/xx/lexicon/ships.yaml:3: error: 'b' is one letter [short_form]",
        ),
        (
            {"xx/language.yaml": LANGUAGE + "common: [ships, boat]\n"},
            "rules/xx/lexicon/ships.yaml:3: error: 'ships' (a form of 'ship') "
            "is also a most common word [common_form]",
        ),
        (
            {
                "xx/lexicon/ships.yaml": LEXICON.replace(
                    "words: [ship, boat]", "keys: {a: [ship, boat], b: [boat]}"
                )
            },
            "rules/xx/lexicon/ships.yaml:3: warning: 'boat' stands under a and b [double_key]",
        ),
        (
            {
                "xx/sinking/twin.yaml": RULE.replace("sinking.sank", "sinking.twin"),
                "xx/sinking/twin.cases.yaml": FULL,
            },
            f"{SANK}.cases.yaml:3: warning: xx.sinking.twin gives the same claim in "
            "xx.sinking.sank:gives-1 [same_claim]",
        ),
        (
            {
                "xx/sinking/twin.yaml": RULE.replace("sinking.sank", "sinking.twin")
                + "priority: -1\n",
                "xx/sinking/twin.cases.yaml": FULL,
            },
            "",
        ),
        ({"xx/lexicon/ships.yaml": LEXICON + "sinking.possible:\n  words: [maybe]\n"}, ""),
    ],
    ids=lambda value: None if isinstance(value, dict) else value.rpartition(" ")[2],
)
def test_what_should_not_stand_so_is_told_with_its_line(
    tmp_path: Path, changed: dict[str, str | None], told: str
) -> None:
    found = issues(tmp_path, changed)
    assert told in found if told else found == []


def test_an_optional_part_that_is_always_taken_is_told(tmp_path: Path) -> None:
    always = FULL.replace("boat sank", "boat slowly sank").replace(
        "ships sank", "ships slowly sank"
    )
    told = f"{SANK}.yaml:7: warning: in no 'gives' case this part is missing [dead_choice]"
    assert issues(tmp_path, {"xx/sinking/sank.cases.yaml": always}) == [told]


def test_an_exemption_with_its_reason_silences_an_issue(tmp_path: Path) -> None:
    more: dict[str, str | None] = {"xx/lexicon/ships.yaml": LEXICON + "raft:\n  words: [raft]\n"}
    exempted = "unused_lexicon:\n  xx.raft: kept for the next rule\n"
    assert issues(tmp_path, {**more, "exemptions.yaml": exempted}) == []


def test_an_exemption_that_is_not_needed_is_told(tmp_path: Path) -> None:
    exempted = "unused_lexicon:\n  xx.raft: kept for the next rule\n"
    told = "xx.raft needs no exemption from unused_lexicon [stale_exemption]"
    assert issues(tmp_path, {"exemptions.yaml": exempted}) == [
        f"rules/exemptions.yaml: warning: {told}"
    ]


def test_an_exemption_needs_a_reason(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match=r"xx\.raft is exempted .* without"):
        issues(tmp_path, {"exemptions.yaml": "unused_lexicon:\n  xx.raft:\n"})


def test_only_errors_must_be_mended(tmp_path: Path) -> None:
    rules = write_pack(tmp_path, {**SOUND, "xx/sinking/sank.yaml": RULE})
    assert not has_errors(lint(read_pack(rules), rules))
    rules = write_pack(tmp_path / "more", {**SOUND, "xx/sinking/sank.cases.yaml": None})
    assert has_errors(lint(read_pack(rules), rules))


def test_a_pattern_has_one_choice_for_each_way() -> None:
    """But none where a gap may be missing, which passes over no words as well."""
    pattern = (
        Item(word=("a",)),
        Item(opt=(Item(word=("b",)), Item(any_of=((Item(word=("c",)),), (Item(word=("d",)),))))),
        Item(opt=(Item(gap=2),)),
        Item(unordered=((Item(word=("e",)),), (Item(opt=(Item(word=("f",)),)), Item(word=("g",))))),
    )
    places = [(choice.place, choice.taken) for choice in choices_of(pattern)]
    taken, missing = "this part is taken", "this part is missing"
    assert places == [
        ((1,), missing),
        ((1, "opt"), taken),
        ((1, "opt", 1, "any_of", 0), taken),
        ((1, "opt", 1, "any_of", 1), taken),
        ((3, "unordered", 1, 0), missing),
        ((3, "unordered", 1, 0, "opt"), taken),
    ]
