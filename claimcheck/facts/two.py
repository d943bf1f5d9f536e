"""Two claims under comparison, with all that a guard may look at."""

from typing import NamedTuple

from claimcheck.facts.told import Told
from claimcheck.model.kind import Kind
from claimcheck.model.quantity import Hedge, Number
from claimcheck.model.reading import ReadingRelation
from claimcheck.rulepack.pack import Pack
from claimcheck.values.quantities.relate import relate_quantities

_APART = (ReadingRelation.DISJOINT, ReadingRelation.TENSION)


class Two(NamedTuple):
    """Two claims of one kind."""

    left: Told
    right: Told
    kind: Kind
    pack: Pack

    @property
    def exclude_each_other(self) -> bool:
        """Whether two stated figures do; a vague scale says too little for that."""
        ours, theirs = self.left.claim.quantity, self.right.claim.quantity
        if ours is None or theirs is None or Hedge.VAGUE in (ours.hedge, theirs.hedge):
            return False
        return relate_quantities(ours, theirs, self.pack.units) in _APART

    @property
    def by_figure(self) -> tuple[Told, Told]:
        """The two with the lower figure first."""
        if stated(self.left) <= stated(self.right):
            return self.left, self.right
        return self.right, self.left


def stated(told: Told) -> Number:
    """The figure that a claim states, 0 without one."""
    quantity = told.claim.quantity
    return quantity.stated if quantity is not None else 0
