"""From ``rules/units.yaml`` to the tree of units."""

from __future__ import annotations

from pathlib import Path

from claimcheck.model.units import UnitTree
from claimcheck.rulepack.language import shown_path
from claimcheck.rulepack.source import Source


def load_units(path: Path) -> UnitTree:
    """The unit tree of a file. Raises RulePackError with all its problems, each at its line."""
    return Source(path, shown_path(path)).as_model(UnitTree)
