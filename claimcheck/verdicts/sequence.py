"""Which texts look back on others: that call an earlier count what others give as their own.

Tolls of one day seldom tell their hour. A text that gives 23 dead and says that an earlier count
was 7 was written after those that give 7, and whatever else it counts of the matter is later too.
"""

from collections.abc import Iterable, Mapping

from claimcheck.facts.link import LARGE
from claimcheck.model.claim import Claim
from claimcheck.model.fact import Fact
from claimcheck.model.quantity import Hedge, Number

Sequence = Mapping[str, frozenset[str]]
"""By the id of a document, those on which it looks back."""
NO_SEQUENCE: Sequence = {}


def sequence_of(facts: Iterable[Fact], claims: Mapping[str, Claim]) -> Sequence:
    """The documents on which each looks back, as the facts tell that both tell of.

    Two that look back on each other have no order. Of very large facts nothing is taken.
    """
    found: dict[str, set[str]] = {}
    for fact in facts:
        if 1 < len(fact.claims) <= LARGE:
            for later, earlier in _told_before([claims[id_] for id_ in fact.claims]):
                found.setdefault(later, set()).add(earlier)
    return {
        later: frozenset(each for each in earlier if later not in found.get(each, ()))
        for later, earlier in found.items()
    }


def _told_before(members: Iterable[Claim]) -> Iterable[tuple[str, str]]:
    """The pairs of documents of which the first gives as an earlier count what is the second one's
    last."""
    counts = [claim for claim in members if _counts(claim)]
    last: dict[str, Number] = {}
    for claim in counts:
        if not claim.earlier:
            last[claim.document] = max(last.get(claim.document, 0), _stated(claim))
    own: dict[Number, set[str]] = {}
    for document, stated in last.items():
        own.setdefault(stated, set()).add(document)
    before = {(_stated(claim), claim.document) for claim in counts if claim.earlier}
    for stated, later in before:
        for other in own.get(stated, set()) - {later}:
            yield later, other


def _counts(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.hedge is not Hedge.VAGUE


def _stated(claim: Claim) -> Number:
    return 0 if claim.quantity is None else claim.quantity.stated
