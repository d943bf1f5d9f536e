"""A claim in the making: what a rule matched, before the context fills what is missing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property

from claimcheck.mentions.pattern import Match, figure_of
from claimcheck.model.claim import Modality, Polarity, SlotValue
from claimcheck.model.kind import Kind
from claimcheck.model.mention import Mention
from claimcheck.model.quantity import Quantity
from claimcheck.rulepack.schema import RuleFile

_MARKERS = tuple(each.value for each in (*Modality, *Polarity))


@dataclass(frozen=True, repr=False)
class Draft:
    """A match of a claim rule, with the slots, quantity and time mentions it captured."""

    rule: RuleFile
    kind: Kind
    match: Match
    slots: dict[str, SlotValue] = field(default_factory=dict)
    quantity: Quantity | None = None
    counted: Mention | None = None
    """The mention that holds the quantity."""
    anaphors: dict[str, Mention] = field(default_factory=dict)
    """Captures that only point back, by the slot that they were to fill."""
    head: Draft | None = None
    """The claim that this one goes on from."""
    unnamed: set[str] = field(default_factory=set)
    """Slots for which the rule captured somebody whom no name and no key tells."""
    when: Mention | None = None
    """The date that the rule captured."""
    sure: Modality | None = None
    """How sure the rest of the text is of what this only names."""

    @cached_property
    def first(self) -> int:
        """The first word."""
        return min((each.first for each in self._spanned), default=self.match.first)

    @cached_property
    def stop(self) -> int:
        """The word after the last."""
        return max((each.stop for each in self._spanned), default=self.match.stop)

    @cached_property
    def figure(self) -> Mention | None:
        """The figure that it counts, without what stands around it."""
        return None if self.counted is None else figure_of(self.counted)

    @cached_property
    def told(self) -> tuple[str | None, ...]:
        """The outcome or act that it tells."""
        words = (name for name, slot in self.kind.slots.items() if slot.words)
        return tuple(self.slots[name].key if name in self.slots else None for name in words)

    @cached_property
    def markers(self) -> tuple[str, ...]:
        """The captures of the rule that say how sure the text is, or that it denies."""
        return tuple(name for name in _MARKERS if name in self.match.captures)

    @property
    def _spanned(self) -> list[Mention]:
        """The captures that the rule quotes, if it does not quote the whole match."""
        named = (each.removeprefix("$") for each in self.rule.span)
        return [self.match.captures[name] for name in named if name in self.match.captures]

    def with_slot(self, name: str, value: SlotValue) -> Draft:
        """The draft with one more slot filled."""
        return replace(self, slots={**self.slots, name: value})
