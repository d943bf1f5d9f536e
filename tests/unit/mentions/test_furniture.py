"""Lines that are no part of a story, and the agency that a story credits."""

from __future__ import annotations

import pytest

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.credits import credited_agency
from claimcheck.mentions.find import MentionFinder
from tests.packs import shipped


@pytest.fixture(scope="module")
def finder() -> MentionFinder:
    return MentionFinder(shipped(), shipped().languages["ar"])


def told(chart: Chart) -> list[str]:
    """The lines of a chart that are left of the story."""
    stretches = [each for each in chart.layout.paragraphs if each[0] not in chart.furniture]
    return [chart.text[chart.words.starts[a] : chart.words.end(b - 1)] for a, b in stretches]


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضا: مقتل تسعة في حادث قطار",
        "شارك الخبر عبر: واتساب | تلغرام",
        "كتبت: هند السالمي",
        "رم/سن/ع ك",
        "• تم نسخ الرابط",
    ],
)
def test_furniture_is_left_out(finder: MentionFinder, line: str) -> None:
    assert told(finder.read(f"وقع الحادث فجرا.\n{line}")) == ["وقع الحادث فجرا."]


@pytest.mark.parametrize("line", ["كتب الشاعر قصيدته الأولى في المنفى", "مصادر: مقتل تسعة في غارة"])
def test_the_story_is_kept(finder: MentionFinder, line: str) -> None:
    assert told(finder.read(line)) == [line]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("انهيار مبنى\nأثينا - رويترز - انهار مبنى", "reuters"),
        ("انهيار مبنى\nانهار مبنى فجرا. (أ ف ب)", "afp"),
        ("انهيار مبنى\nانهار مبنى فجرا.\nAgence France-Presse ©", "afp"),
        ("انهيار مبنى\nقالت وكالة رويترز إن مبنى انهار", None),
        ("رويترز: انهيار مبنى\nانهار مبنى فجرا.", None),
    ],
)
def test_a_byline_credits_its_agency(finder: MentionFinder, text: str, agency: str | None) -> None:
    assert credited_agency(finder.read(text)) == agency
