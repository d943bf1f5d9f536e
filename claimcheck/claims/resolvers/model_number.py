"""Of what model the arms of a figure are, by its number: "36 fighters of type J-10C"."""

from __future__ import annotations

from claimcheck.claims.context import Context, Wish
from claimcheck.mentions.chart import JOINS, Chart
from claimcheck.model.claim import SlotValue

_LETTERS = 4
"""So many letters at the most stand before the number of a model."""
_BEHIND = 6
"""So many words at the most stand between what is counted and its model."""


def model_number(context: Context, wish: Wish) -> SlotValue | None:
    """The number of the model that a sentence tells of what it has counted last.

    Each script writes the letters before it in another way; the number is the same in all.
    """
    draft, chart = wish.draft, context.chart
    _, stop = chart.sentence(draft.first)
    reach = range(draft.first, min(stop, draft.stop + _BEHIND))
    at = next((index for index in reach if _is_model(chart, index)), None)
    if at is None or any(chart.within((draft.stop, at - 2), "quantity")):
        return None
    return SlotValue(key=chart.words[at].folded)


def _is_model(chart: Chart, index: int) -> bool:
    """Whether a number hangs by a hyphen on a few letters."""
    words = chart.words
    number = words[index]
    if index < 2 or number.shape != "number" or not number.glued:
        return False
    letters, hyphen = words[index - 2], words[index - 1]
    joined = hyphen.surface in JOINS and hyphen.glued
    return joined and letters.shape == "word" and len(letters.folded) <= _LETTERS
