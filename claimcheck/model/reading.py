"""How two readings of one dimension stand to each other."""

from __future__ import annotations

from enum import StrEnum


class ReadingRelation(StrEnum):
    """How a left reading stands to a right one."""

    SAME = "same"
    INSIDE = "inside"
    """The left says more: all that it allows, the right allows too."""
    AROUND = "around"
    """The left says less."""
    OVERLAPPING = "overlapping"
    TENSION = "tension"
    """Disjoint only by what a writer would not have left unsaid."""
    DISJOINT = "disjoint"
    NOT_COMPARABLE = "not_comparable"

    def flipped(self) -> ReadingRelation:
        """The relation when the sides are swapped."""
        return _FLIPPED.get(self, self)


_FLIPPED = {
    ReadingRelation.INSIDE: ReadingRelation.AROUND,
    ReadingRelation.AROUND: ReadingRelation.INSIDE,
}
