"""No case is taken from a document that rules are measured on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from claimcheck.rulepack.cases import RuleCase
from claimcheck.text.words import find_words
from tests.packs import ROOT, shipped
from tests.rules.test_cases import CASES, name_of

RUN = 6
"""How many folded words in a row two texts may not share."""


def runs(text: str, language: str) -> Iterator[tuple[str, ...]]:
    pack = shipped().languages[language]
    words = [w.folded for w in find_words(text, pack.language) if w.shape != "mark"]
    for index in range(len(words) - RUN + 1):
        yield tuple(words[index : index + RUN])


def measured() -> Iterator[str]:
    """The texts of the seeds and of every gold document."""
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        yield path.read_text(encoding="utf-8")
    for path in sorted(Path(ROOT / "tests/gold").rglob("*.documents.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            yield f"{record.get('title') or ''}\n{record['text']}"


@cache
def measured_runs(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset(run for text in measured() for run in runs(text, language))


def shared(text: str, language: str) -> list[str]:
    """What a text has in common with those that rules are measured on."""
    known = measured_runs(language)
    return [" ".join(run) for run in runs(text, language) if run in known]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_no_case_is_taken_from_a_measured_document(case: RuleCase) -> None:
    assert shared(case.case.text, case.language) == []


def test_a_sentence_of_a_seed_would_be_noticed() -> None:
    first = next(measured())
    words = [word.surface for word in find_words(first, shipped().languages["ar"].language)]
    assert shared(" ".join(words[40:60]), "ar")
    assert shared("the cat sat on the mat and slept", "ar") == []
