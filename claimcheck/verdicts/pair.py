"""Two claims of one fact, with all that their relation depends on."""

from typing import NamedTuple

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind
from claimcheck.model.reason import ReasonValue
from claimcheck.model.relation import Clash, RelationKind, Side


class Witness(NamedTuple):
    """A claim with its document and the keys of its origin.

    ``passed`` says that its document tells a later count itself, ``current`` that it speaks of the
    moment at which it is read, as a draft does. ``looks_back`` are the ids of the documents on
    whose counts its own looks back.
    """

    claim: Claim
    document: Document
    origin: frozenset[str]
    passed: bool = False
    current: bool = False
    looks_back: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """How two witnesses stand: a relation without the ids of its claims.

    ``code`` names the message of the reason, ``values`` fill its gaps.
    """

    kind: RelationKind
    code: str
    values: dict[str, ReasonValue]
    side: Side | None
    clash: Clash | None


class Pair(NamedTuple):
    """Two witnesses of one matter. ``left`` has the smaller claim id.

    ``beside`` says that a text sets what the two say side by side, as two answers to one question.
    """

    left: Witness
    right: Witness
    kind: Kind
    beside: bool = False

    @property
    def one_origin(self) -> bool:
        return bool(self.left.origin & self.right.origin)

    @property
    def one_document(self) -> bool:
        return self.left.claim.document == self.right.claim.document

    @property
    def written_later(self) -> Side | None:
        """The side whose document looks back on the other one."""
        if self.right.claim.document in self.left.looks_back:
            return Side.LEFT
        return Side.RIGHT if self.left.claim.document in self.right.looks_back else None

    @property
    def of_one_text(self) -> bool:
        """Whether one document copies the other, or both copy a third."""
        texts = {each.document.copy_of or each.document.id for each in (self.left, self.right)}
        return len(texts) == 1 and not self.one_document

    def relation(
        self,
        kind: RelationKind,
        code: str,
        values: dict[str, ReasonValue] | None = None,
        *,
        side: Side | None = None,
        clash: Clash | None = None,
    ) -> Outcome:
        """How the pair stands, and why."""
        return Outcome(kind, code, values or {}, side, clash)
