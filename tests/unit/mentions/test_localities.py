"""Places outside the names table: named by a frame, then by their name alone."""

import pytest

from claimcheck.mentions.find import MentionFinder
from claimcheck.model.mention import Mention
from tests.packs import shipped


def places(text: str) -> list[tuple[str, str]]:
    """The places of a text with their keys, in its order."""
    pack = shipped()
    chart = MentionFinder(pack, pack.languages["ar"]).read(text)
    found: list[Mention] = [each for each in chart.every() if pack.names.is_a(each.type, "place")]
    return [(text[each.start : each.end], each.key) for each in found]


def test_a_frame_names_a_place_of_its_rank() -> None:
    assert places("جرى السباق في إقليم السمارة وفي مدينة السمارة") == [
        ("إقليم السمارة", "province.السماره"),
        ("مدينة السمارة", "town.السماره"),
    ]


def test_a_known_name_counts_only_as_the_whole_of_its_frame() -> None:
    assert places("سكن في محافظة حلب ثم في مدينة حلب") == [
        ("محافظة حلب", "aleppo.province"),
        ("مدينة حلب", "aleppo"),
    ]


@pytest.mark.parametrize(
    ("rest", "bare"),
    [
        ("ثم هدأ الجو في تيفلت", "تيفلت"),
        ("ثم هدأ الجو بتيفلت", "تيفلت"),
        ("ثم هدأ الجو في كندا وتيفلت", "تيفلت"),
    ],
)
def test_the_name_alone_means_the_place_where_a_preposition_leads_to_it(
    rest: str, bare: str
) -> None:
    assert (bare, "town.تيفلت") in places(f"هبت ريح على مدينة تيفلت {rest}")


@pytest.mark.parametrize(
    "text",
    [
        "هبت ريح على مدينة تيفلت ثم فاز نادي تيفلت",
        "هبت ريح على مدينة تيفلت وإقليم تيفلت ثم هدأ الجو في تيفلت",
        "هدأ الجو في تيفلت",
    ],
)
def test_the_name_alone_means_nothing_without_a_preposition_or_where_two_places_share_it(
    text: str,
) -> None:
    assert ("تيفلت", "town.تيفلت") not in places(text)


@pytest.mark.parametrize("text", ["تنزه في مدينة ساحلية", "تنزه في قرية يحيطها النخيل"])
def test_neither_an_adjective_nor_a_verb_with_a_pronoun_is_a_name(text: str) -> None:
    assert places(text) == []
