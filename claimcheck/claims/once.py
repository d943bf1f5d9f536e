"""What the words around a draft say of it, asked many times and found once."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from claimcheck.claims.draft import Draft
from claimcheck.mentions.chart import Chart

Told = TypeVar("Told")


def once(tell: Callable[[Draft, Chart], Told]) -> Callable[[Draft, Chart], Told]:
    """A function of a draft and the chart of its text that keeps what it says with the draft.

    A draft never changes and belongs to one text; one with another slot filled is another draft.
    """
    name = f"_{tell.__module__}.{tell.__qualname__}"

    @wraps(tell)
    def told(draft: Draft, chart: Chart) -> Told:
        kept: dict[str, Told] = draft.__dict__
        if name not in kept:
            kept[name] = tell(draft, chart)
        return kept[name]

    return told
