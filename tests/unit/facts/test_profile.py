"""Comparisons that are remembered for claims alike to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check, collect_documents
from claimcheck.facts.compare import Comparison, weigh
from claimcheck.facts.profile import Profiled
from claimcheck.facts.told import Told
from tests.packs import shipped

ROOT = Path(__file__).parents[3]
STORIES = [ROOT / "seeds", *sorted((ROOT / "tests/gold/dev").glob("S?.documents.jsonl"))]


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_a_remembered_comparison_is_the_one_made_anew(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Comparison, Comparison]] = []
    remember = Profiled.weigh

    def weigh_twice(self: Profiled, left: Told, right: Told) -> Comparison:
        asked.append((remember(self, left, right), weigh(left, right, shipped())))
        return asked[-1][0]

    monkeypatch.setattr(Profiled, "weigh", weigh_twice)
    check(collect_documents([str(story)]).documents, shipped())
    assert asked
    assert [kept for kept, _ in asked] == [made for _, made in asked]
