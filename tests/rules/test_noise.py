"""Texts that tell nothing of what rules look for: they should give no claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import extract
from claimcheck.text.words import find_words
from tests.packs import shipped

NOISE = sorted((Path(__file__).parent / "noise").glob("*.txt"))
MOST_PER_1000_WORDS = 0.5
LEAST_WORDS = 2000


def count_words(path: Path) -> int:
    words = find_words(path.read_text(encoding="utf-8"), shipped().languages["ar"].language)
    return sum(word.shape == "word" for word in words)


def found(path: Path) -> list[str]:
    """The claims of a text, as lines that say where they come from."""
    document = {
        "id": path.name,
        "text": path.read_text(encoding="utf-8"),
        "language": "ar" if path.name.endswith(".ar.txt") else None,
        "published": "2024-05-04",
    }
    given = {key: value for key, value in document.items() if value is not None}
    return [f"{claim.kind} {claim.rule}: {claim.quote}" for claim in extract(given, shipped())]


@pytest.mark.parametrize("path", NOISE, ids=lambda path: path.name)
def test_no_noise_gives_more_than_one_claim(path: Path) -> None:
    claims = found(path)
    assert len(claims) <= 1, "\n".join(claims)


def test_false_claims_are_rare() -> None:
    claims = [claim for path in NOISE for claim in found(path)]
    words = sum(map(count_words, NOISE))
    assert words >= LEAST_WORDS
    assert len(claims) < MOST_PER_1000_WORDS * words / 1000, "\n".join(claims)


def test_a_bystander_language_is_read_as_well() -> None:
    assert any(not path.name.endswith(".ar.txt") for path in NOISE)
