"""Comparisons of claims in different texts, one for all that look the same to it.

Across texts a comparison looks at what claims say, at their days, and at whether one speaker says
both; never at who the speaker is, at the words or at where they stand.
"""

from __future__ import annotations

from collections.abc import Hashable

from claimcheck.facts.compare import Comparison, weigh
from claimcheck.facts.figures import one_speaker
from claimcheck.facts.told import Told
from claimcheck.model.claim import Moment
from claimcheck.rulepack.pack import Pack

_BITS = 40
"""A number of a profile takes no more."""


class Profiled:
    """Weighs claims in different texts, and remembers the outcome for all with their profiles."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        self._numbers: dict[Hashable, int] = {}
        self._of: dict[str, int] = {}
        self._known: dict[int, Comparison] = {}

    def weigh(self, left: Told, right: Told) -> Comparison:
        """Whether two claims of one kind are about one matter; they stand in different texts."""
        one, other = self._number(left), self._number(right)
        key = (one << _BITS | other) << 1 | one_speaker(left.claim, right.claim)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = weigh(left, right, self._pack)
        return found

    def _number(self, told: Told) -> int:
        """The number of a claim's profile: claims alike to a comparison have one."""
        number = self._of.get(told.claim.id)
        if number is None:
            number = self._numbers.setdefault(_profile(told), len(self._numbers))
            self._of[told.claim.id] = number
        return number


def _profile(told: Told) -> Hashable:
    """All that a comparison across texts looks at, but for who speaks."""
    claim = told.claim
    slots = tuple(
        (name, one.key, one.inherited, one.start is None) for name, one in claim.slots.items()
    )
    said = (claim.kind, slots, claim.quantity, claim.modality, claim.polarity, claim.earlier)
    moments = (_moment(claim.when), _moment(claim.as_of), told.days, told.published, told.company)
    told_by = (
        told.passed,
        bool(claim.attribution),
        told.scene,
        told.cast,
        told.of_nothing,
        told.towns,
    )
    return said, moments, told_by


def _moment(moment: Moment | None) -> Hashable:
    if moment is None:
        return None
    return moment.range, moment.hour, moment.inherited, moment.text is None
