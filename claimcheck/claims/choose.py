"""Which of several overlapping drafts stands for what the text says once."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.claims.slots import JOIN
from claimcheck.model.claim import Polarity

_DENIED = Polarity.DENIED.value
LISTED = "words"
"""How a rule follows that finds the next of a list: it stands in the words of the one before."""


def choose(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts without those that say less of the same words, in the order of the text.

    Two drafts of one kind rival each other when they count the same figure, or share words, tell
    the same outcome or act and do not count two figures; what is told and then denied is said
    twice. A loose rule gives way to every other one, another kind's among them. The one that fills
    more, markers of modality among it, stays; then the one with fewer words in gaps, then the
    longer one, then the first by rule id.
    """
    chosen: list[Draft] = []
    for draft in sorted(drafts, key=_rank):
        if not any(rivals(draft, other) for other in chosen):
            chosen.append(draft)
    return sorted(chosen, key=lambda draft: (draft.first, draft.stop, draft.rule.id))


def _rank(draft: Draft) -> tuple[bool, int, int, int, int, int, str]:
    keys = sum(len(value.key.split(JOIN)) for value in draft.slots.values())
    filled = keys + (draft.quantity is not None) + len(draft.markers)
    return (
        draft.rule.loose,
        -draft.rule.priority,
        -filled,
        draft.match.gaps,
        draft.first - draft.stop,
        draft.first,
        draft.rule.id,
    )


def rivals(left: Draft, right: Draft) -> bool:
    """Whether of two drafts only one can stand."""
    if left.kind.id != right.kind.id:
        loose = left.rule.loose or right.rule.loose
        return loose and left.figure is not None and left.figure == right.figure
    if (_DENIED in left.markers) != (_DENIED in right.markers):
        return False
    ours, theirs = left.figure, right.figure
    if ours is not None and theirs is not None:
        return ours == theirs
    if (left.rule.follows == LISTED) != (right.rule.follows == LISTED):
        return left.first == right.first
    overlap = left.first < right.stop and right.first < left.stop
    return overlap and left.told == right.told
