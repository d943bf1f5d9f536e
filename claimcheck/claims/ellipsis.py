"""What a figure that names no outcome of its own leaves to the words before it.

"394 in one province and 271 in the other", "seven of them", "Springfield: three": the figure
stands alone, and what it counts was named before. Each function gives the value of a slot of
words, or ``None`` where the text does not make it plain.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart
from claimcheck.mentions.pattern import figure_of
from claimcheck.model.claim import SlotValue
from claimcheck.model.mention import Mention
from claimcheck.text.sentences import Stretch

LISTED = 9
"""How many words an item of a list has at the most."""
LEADS = ":"


def named(chart: Chart, draft: Draft, name: str) -> SlotValue | None:
    """What the nearest word before names: earlier in the paragraph, or where a list is led in.

    The words of a slot are the lexicons whose names begin with the kind and the slot:
    ``casualties.outcome.noun`` for the outcome of casualties. Other people who are counted in
    between stand in the way.
    """
    start, _ = chart.paragraph(draft.first)
    groups = chart.within((start, draft.first), "group")
    start = max((each.first for each in groups if figure_of(each) is not None), default=start)
    for stretch in ((start, draft.first), _lead(chart, draft.first)):
        value = _last_word(chart, stretch, draft, name)
        if value is not None:
            return value
    return None


def listed(chart: Chart, draft: Draft, name: str) -> SlotValue | None:
    """What the sentence names that leads in the list of which the draft is an item."""
    return _last_word(chart, _lead(chart, draft.first), draft, name)


def whole(chart: Chart, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """The claim of whose group a part is told: it counts the nearest group of people before.

    It stands in the same sentence or the one before. A group that belongs to
    no claim of the kind stands in the way: "500 guests came, 20 of them by train" says nothing of
    the wounded of the sentence before.
    """
    start, _ = chart.paragraph(draft.first)
    first, _ = chart.sentence(draft.first)
    start = max(start, chart.sentence(first - 1)[0] if first else 0)
    reach = (start, draft.first)
    groups = [each.first for each in chart.within(reach, "group") if figure_of(each) is not None]
    nearest = max(groups, default=start)
    for other in reversed(drafts):
        told = other.counted is not None and other.counted.first >= nearest
        if other.kind.id == draft.kind.id and told and other.first < draft.first:
            return other
    return None


def fits_in(part: Draft, other: Draft) -> bool:
    """Whether a part counts no more than its whole may."""
    most = other.quantity.high if other.quantity else None
    return most is None or part.quantity is None or part.quantity.stated <= most


def _last_word(chart: Chart, stretch: Stretch, draft: Draft, name: str) -> SlotValue | None:
    words = list(words_of_slot(chart, stretch, draft, name))
    if not words:
        return None
    word = words[-1]
    return SlotValue(key=word.key, start=word.start, stop=word.end, inherited=True)


def words_of_slot(chart: Chart, stretch: Stretch, draft: Draft, name: str) -> Iterator[Mention]:
    """The phrases in a stretch of words that tell what fills a slot of a claim."""
    prefix = f"lex.{draft.kind.id}.{name}."
    first, stop = stretch
    for index in range(first, stop):
        for mention in chart.at(index):
            if mention.type.startswith(prefix) and mention.stop <= stop:
                yield mention


def _lead(chart: Chart, index: int) -> Stretch:
    """The sentence that leads in the list of which a word's paragraph is an item; else nothing."""
    paragraphs = chart.layout.paragraphs
    at = chart.layout.paragraph_of[index]
    while at > 0 and _is_short(paragraphs[at]):
        at -= 1
        _, stop = paragraphs[at]
        if chart.words[stop - 1].surface == LEADS:
            return chart.sentence(stop - 1)
    return (index, index)


def _is_short(paragraph: Stretch) -> bool:
    return paragraph[1] - paragraph[0] <= LISTED
