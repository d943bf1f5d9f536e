"""What patterns look at learns what is added to a chart as if it were made anew."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.mentions.chart import Chart
from claimcheck.mentions.find import MentionFinder
from claimcheck.mentions.outlook import Outlook, outlook
from claimcheck.model.mention import Mention
from tests.packs import shipped

TEXT = "زار «باريس» أمس. قال الوزير، «إن 5 قتلوا في و3 آخرين». في لندن\nعاد الوفد"


@cache
def finder() -> MentionFinder:
    pack = shipped()
    return MentionFinder(pack, pack.languages["ar"])


def added(chart: Chart, first: int, words: int, type_: str) -> None:
    stop = min(first + words, len(chart.words))
    chart.add([Mention(type_, "x", first, stop, 0, 0)])


@given(
    st.lists(
        st.tuples(st.integers(0, 18), st.integers(1, 9), st.sampled_from(["person", "city", "x"]))
    )
)
@settings(max_examples=50, deadline=None)
def test_what_is_added_is_seen_as_from_the_start(mentions: list[tuple[int, int, str]]) -> None:
    chart = finder().read(TEXT)
    assert len(chart.words) > 18
    for first, words, type_ in mentions:
        added(chart, first, words, type_)
        known, anew = outlook(chart), Outlook(chart)
        assert (known.here, known.ahead) == (anew.here, anew.ahead)
