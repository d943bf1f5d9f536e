"""Everything that led to the verdict of one fact."""

from claimcheck.model.base import Model
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Link
from claimcheck.model.reason import Reason
from claimcheck.model.report import Finding
from claimcheck.model.verdict import VerdictKind


class NearMiss(Model):
    """Another fact (by id) that came close, with the closest pair of claims that was set aside.

    ``link`` says what set the pair aside; a pair that agrees was refused because of ``barrier``,
    a pair of claims of the two facts that are known to be about different matters. ``pairs`` tells
    how many pairs were compared.
    """

    fact: str
    link: Link
    barrier: Link | None = None
    pairs: int


class Ruling(Model):
    """One line of the decision table: whether it decided, and why or why not."""

    verdict: VerdictKind
    holds: bool
    reason: Reason


class Explanation(Model):
    """A finding with all that led to it.

    ``claims`` are those of the fact in the order of their documents' age, ``beside`` those of the
    near misses; ``documents`` are the documents of both. The last of the ``rulings`` decided.
    """

    finding: Finding
    claims: tuple[Claim, ...]
    beside: tuple[Claim, ...]
    documents: tuple[Document, ...]
    near: tuple[NearMiss, ...]
    rulings: tuple[Ruling, ...]
