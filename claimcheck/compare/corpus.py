"""What is known of some documents, and which of their facts a further claim is about."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from claimcheck.facts.block import BlockKey, block_keys
from claimcheck.facts.company import tell_all
from claimcheck.facts.compare import compare, is_parted
from claimcheck.facts.levels import JOINING
from claimcheck.facts.told import Told
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact, Link
from claimcheck.model.verdict import Verdict
from claimcheck.rulepack.pack import Pack


class Corpus(NamedTuple):
    """What the stages made of some documents; documents and claims by id."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    facts: tuple[Fact, ...]
    verdicts: Mapping[str, Verdict]
    """By the id of the fact."""


class Matters:
    """The facts of a corpus, found by the names that a claim shares with them."""

    def __init__(self, corpus: Corpus, pack: Pack) -> None:
        self._told = tell_all(corpus.claims.values(), corpus.documents, pack)
        self._pack = pack
        self._facts = {fact.id: fact for fact in corpus.facts}
        self._home = {claim: fact.id for fact in corpus.facts for claim in fact.claims}
        self._blocks: dict[BlockKey, list[str]] = {}
        for told in self._told.values():
            for key in self._keys(told):
                self._blocks.setdefault(key, []).append(told.claim.id)

    def fact_of(self, told: Told) -> Fact | None:
        """The fact that a claim from elsewhere is about, by the rules that link claims.

        Of those none of whose claims is known to be about another matter, the one that it agrees
        with in most slots, then with most claims; the first by id among equals.
        """
        by_fact: dict[str, list[Link]] = {}
        for link in self._links(told):
            other = link.right if link.left == told.claim.id else link.left
            by_fact.setdefault(self._home[other], []).append(link)
        meant = {
            id_: [link for link in links if link.linked]
            for id_, links in by_fact.items()
            if any(link.linked for link in links) and not any(map(is_parted, links))
        }
        best = min(
            meant,
            key=lambda id_: (-max(map(_agreeing, meant[id_])), -len(meant[id_]), id_),
            default=None,
        )
        return None if best is None else self._facts[best]

    def _links(self, told: Told) -> Iterator[Link]:
        near = {id_ for key in self._keys(told) for id_ in self._blocks.get(key, ())}
        for id_ in sorted(near - {told.claim.id}):
            left, right = sorted((told, self._told[id_]), key=lambda one: one.claim.id)
            yield compare(left, right, self._pack)

    def _keys(self, told: Told) -> Iterator[BlockKey]:
        return block_keys(told.claim, self._pack, told.scene)


def _agreeing(link: Link) -> int:
    return sum(step.level in JOINING for step in link.steps)
