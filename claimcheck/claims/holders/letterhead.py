"""Who issued a text, told by the lines at its head: the issuer alone on one, a communique on the
other."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.mentions.chart import Chart
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

_HEAD = 2
"""In so many paragraphs at its head a text says who issued it."""
_ISSUERS = ("office", "organization", "movement", "company", "holder")


def issued_by(chart: Chart, communique: Mention, key: str) -> Mention | None:
    """The attribution of a text to its issuer, under a key; ``None`` where no line names one.

    It stops behind the later of the two lines, so that it covers the text below them.
    """
    number = chart.layout.paragraph_of[communique.first]
    paragraphs = chart.layout.paragraphs
    words = _words(chart, paragraphs[number])
    if number > _HEAD or (words[0], words[-1]) != (communique.first, communique.stop - 1):
        return None
    for other in (number - 1, number + 1):
        if 0 <= other <= _HEAD and other < len(paragraphs) - 1:
            for issuer in _alone(chart, paragraphs[other]):
                stop = max(issuer.stop, communique.stop)
                return communique._replace(
                    key=key, first=issuer.first, stop=stop, parts=(("holder", issuer),)
                )
    return None


def _alone(chart: Chart, line: Stretch) -> Iterator[Mention]:
    """What names somebody and fills a line, marks aside."""
    words = _words(chart, line)
    for mention in chart.at(words[0]) if words else ():
        if mention.type in _ISSUERS and mention.stop == words[-1] + 1:
            yield mention


def _words(chart: Chart, line: Stretch) -> list[int]:
    return [index for index in range(*line) if chart.words[index].shape != "mark"]
