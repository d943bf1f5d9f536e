"""The tree of units: what can be compared with what, in no language."""

from fractions import Fraction
from typing import Self

from pydantic import ConfigDict, Field, PrivateAttr, RootModel, model_validator

from claimcheck.model.base import Model


class UnitNode(Model):
    """One unit: the wider one that it ``is``, and how many of it one makes."""

    is_: str | None = Field(default=None, alias="is")
    factor: float = Field(default=1, gt=0)
    sort: str | None = None
    """What rules may call it together with units that it cannot be compared with: a currency."""
    loose: bool = False
    """Said of what other units of its tree name too: soldiers are men."""
    fights: bool = False
    """Those who fight are counted by their side, apart from all others."""


class UnitTree(RootModel[dict[str, UnitNode]]):
    """All units by name."""

    model_config = ConfigDict(defer_build=True)

    root: dict[str, UnitNode] = {}
    _sizes: dict[str, Fraction] = PrivateAttr(default_factory=dict)
    _lines: dict[str, tuple[str, ...]] = PrivateAttr(default_factory=dict)
    _kinds: dict[str, set[str]] = PrivateAttr(default_factory=dict)

    @model_validator(mode="after")
    def _leads_upward(self) -> Self:
        for unit in self.root:
            seen = {unit}
            wider = self.root[unit].is_
            while wider is not None:
                if wider not in self.root:
                    raise ValueError(f"unit {unit!r} leads to {wider!r}, which is not declared")
                if wider in seen:
                    raise ValueError(f"unit {unit!r} leads back to itself")
                seen.add(wider)
                wider = self.root[wider].is_
        return self

    def line(self, unit: str) -> tuple[str, ...]:
        """A unit and the wider ones above it, the widest last."""
        known = self._lines.get(unit)
        if known is None:
            line = [unit]
            while (node := self.root.get(line[-1])) is not None and node.is_ is not None:
                line.append(node.is_)
            known = self._lines[unit] = tuple(line)
        return known

    def widest(self, unit: str) -> str:
        """The root of a unit's tree: two units with one root can be compared."""
        return self.line(unit)[-1]

    def size(self, unit: str) -> Fraction:
        """How many of its root one of a unit makes, exactly."""
        if unit not in self._sizes:
            size = Fraction(1)
            for one in self.line(unit):
                if (node := self.root.get(one)) is not None:
                    size *= Fraction(str(node.factor))
            self._sizes[unit] = size
        return self._sizes[unit]

    def exclude(self, left: str, right: str) -> bool:
        """Whether two units of one tree can never name the same: soldiers are no prisoners."""
        one, other = self.line(left), self.line(right)
        if one[-1] != other[-1] or left in other or right in one:
            return False
        return not self.is_loose(left) and not self.is_loose(right)

    def is_loose(self, unit: str) -> bool:
        """Whether a unit is said of what other units of its tree name too."""
        node = self.root.get(unit)
        return node is not None and node.loose

    def fights(self, unit: str) -> bool:
        """Whether a unit counts those who fight, on whichever side."""
        return any(node.fights for one in self.line(unit) if (node := self.root.get(one)))

    def differ(self, left: str, right: str) -> bool:
        """Whether two units of two trees count things that nothing converts into each other: no
        currencies, in which one amount is told."""
        roots = [self.root.get(self.widest(unit)) for unit in (left, right)]
        told = all(root is not None and root.sort is None for root in roots)
        return told and self.widest(left) != self.widest(right)

    def kinds_of(self, wider: str) -> frozenset[str]:
        """The declared units that are another one, or a kind or of the sort of it."""
        if not self._kinds:
            for unit in self.root:
                line = self.line(unit)
                sorts = (self.root[one].sort for one in line if one in self.root)
                for above in filter(None, (*line, *sorts)):
                    self._kinds.setdefault(above, set()).add(unit)
        return frozenset(self._kinds.get(wider, ()))

    def is_part_of(self, unit: str, wider: str) -> bool:
        """Whether a unit is another one, or a kind or of the sort of it: a soldier is a person."""
        line = self.line(unit)
        return wider in line or any(
            node.sort == wider for one in line if (node := self.root.get(one)) is not None
        )
