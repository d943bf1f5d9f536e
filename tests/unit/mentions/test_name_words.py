"""Words that are part of a name though they fold like a particle, or are a word too."""

import pytest

from claimcheck.mentions.find import MentionFinder
from tests.packs import shipped


def person(text: str) -> str | None:
    """The key of the one person whom a text names."""
    pack = shipped()
    chart = MentionFinder(pack, pack.languages["ar"]).read(text)
    found = {each.key for each in chart.every("person") if each.part("name") is not None}
    assert len(found) <= 1
    return next(iter(found), None)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        # the writer tells the name from the preposition
        ("عثر على السفينة رئيس الفريق البحري علي مرزوق", "person.علي مرزوق"),
        ("عثر علي السفينة رئيس الفريق البحري علي مرزوق", None),
        # nothing stands behind it that the preposition would need
        ("قال رئيس الفريق البحري قرني على، إن السفينة غرقت", "person.قرني علي"),
        # the second part of a name is no place and no office
        ("زارنا رئيس الفريق البحري عبد الجليل مرزوق", "person.عبد الجليل مرزوق"),
    ],
)
def test_a_name_goes_on_over_what_its_place_makes_a_part_of_it(text: str, key: str | None) -> None:
    assert person(text) == key


@pytest.mark.parametrize("name", ["حازم عبد الودود", "سليم عبد الوكيل بوقرين", "عبد الهادي مرزوق"])
def test_who_speaks_is_quoted_with_the_whole_name(name: str) -> None:
    pack = shipped()
    chart = MentionFinder(pack, pack.languages["ar"]).read(f"أكد {name}، مفوض الري، أن السد متين")
    (saying,) = chart.every("attribution")
    speaker = saying.part("holder")
    assert speaker is not None
    words = chart.words
    assert chart.text[words.starts[speaker.first] : words.end(speaker.stop - 1)] == name
