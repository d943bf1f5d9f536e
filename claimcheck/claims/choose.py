"""Which of several overlapping drafts stands for what the text says once."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.claims.draft import Draft
from claimcheck.claims.modality import markers
from claimcheck.claims.slots import JOIN
from claimcheck.mentions.pattern import figure_of
from claimcheck.model.claim import Polarity
from claimcheck.model.mention import Mention

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
    filled = keys + (draft.quantity is not None) + len(markers(draft))
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
        return loose and _figure(left) is not None and _figure(left) == _figure(right)
    if (_DENIED in markers(left)) != (_DENIED in markers(right)):
        return False
    ours, theirs = _figure(left), _figure(right)
    if ours is not None and theirs is not None:
        return ours == theirs
    if (left.rule.follows == LISTED) != (right.rule.follows == LISTED):
        return left.first == right.first
    overlap = left.first < right.stop and right.first < left.stop
    return overlap and told(left) == told(right)


def _figure(draft: Draft) -> Mention | None:
    """The figure that a draft counts, without what stands around it."""
    return None if draft.counted is None else figure_of(draft.counted)


def told(draft: Draft) -> list[str | None]:
    """The outcome or act that a draft tells."""
    words = (name for name, slot in draft.kind.slots.items() if slot.words)
    return [draft.slots[name].key if name in draft.slots else None for name in words]
