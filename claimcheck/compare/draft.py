"""The claims of a draft against a corpus: supported, out of date, clashing, or found nowhere."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from claimcheck.compare.bearing import Bearing, bearing_of
from claimcheck.compare.corpus import Corpus, Matters
from claimcheck.facts.company import tell_all
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.draft import Checked, Standing
from claimcheck.model.fact import Fact
from claimcheck.model.reason import Reason
from claimcheck.model.relation import Relation, Side
from claimcheck.rulepack.pack import Pack
from claimcheck.verdicts.origins import origin_keys, origins_of
from claimcheck.verdicts.pair import Witness
from claimcheck.verdicts.relate import relate
from claimcheck.verdicts.relations import REPLACING

Bearings = Mapping[str, Bearing]
_NOT_SAID = (Bearing.OLDER, Bearing.WEAKER, Bearing.FITS)
"""Why the claims about one matter do not support a draft, the most telling first."""


class _Against(NamedTuple):
    """A claim of the draft, the fact that it is about, and what each of its claims means."""

    fact: Fact
    relations: Mapping[str, Relation]
    """By the id of the claim of the corpus."""
    bearings: Bearings
    replaced: frozenset[str]

    def that(self, bearing: Bearing, *, replaced: bool = False) -> tuple[str, ...]:
        """The claims that bear so, of those that are replaced, or of those that are not."""
        return tuple(
            id_
            for id_, one in sorted(self.bearings.items())
            if one is bearing and (id_ in self.replaced) is replaced
        )


class _Found(NamedTuple):
    """A standing, its reason, and the claims that show it."""

    standing: Standing
    reason: Reason
    against: tuple[str, ...] = ()


def check_claims(
    told: Iterable[Claim], draft: Document, corpus: Corpus, pack: Pack
) -> tuple[Checked, ...]:
    """How each claim of a draft stands; the draft itself is no witness for anything."""
    matters = Matters(corpus, pack)
    said = sorted(told, key=lambda one: (one.start, one.stop, one.id))
    mine = tell_all(said, {draft.id: draft}, pack)
    return tuple(
        _checked(claim, draft, matters.fact_of(mine[claim.id]), corpus, pack) for claim in said
    )


def _checked(
    claim: Claim, draft: Document, fact: Fact | None, corpus: Corpus, pack: Pack
) -> Checked:
    if fact is None:
        nowhere = Reason(code="draft.reason.nowhere")
        return Checked(claim=claim.id, standing=Standing.UNSUPPORTED, reason=nowhere)
    against = _against(claim, draft, fact, corpus, pack)
    support = against.that(Bearing.SAYS_SO)
    origins = origins_of((corpus.claims[id_] for id_ in support), corpus.documents, pack)
    found = _grave(against, corpus) or _mild(against, len(origins))
    return Checked(
        claim=claim.id,
        fact=fact.id,
        standing=found.standing,
        reason=found.reason,
        origins=origins,
        support=support,
        against=found.against,
        relations=tuple(against.relations[id_] for id_ in sorted(against.relations)),
    )


def _against(claim: Claim, draft: Document, fact: Fact, corpus: Corpus, pack: Pack) -> _Against:
    """The relations of a draft's claim to those of a fact, the draft on the left."""
    documents = {**corpus.documents, draft.id: draft}
    kind = pack.kinds[fact.kind]

    def witness(one: Claim) -> Witness:
        keys, _ = origin_keys(one, documents, pack)
        return Witness(one, documents[one.document], keys, current=one is claim)

    members = [corpus.claims[id_] for id_ in fact.claims]
    relations = {one.id: relate(witness(claim), witness(one), kind, pack.units) for one in members}
    return _Against(
        fact=fact,
        relations=relations,
        bearings={
            one.id: bearing_of(relations[one.id], claim, one, kind, pack.units) for one in members
        },
        replaced=frozenset(corpus.verdicts[fact.id].superseded),
    )


def _grave(against: _Against, corpus: Corpus) -> _Found | None:
    """Out of date, or clashing. A denial that a source prints too is no clash of the draft's."""
    newer = against.that(Bearing.NEWER)
    if newer:
        return _Found(Standing.OUTDATED, against.relations[newer[0]].reason, newer)
    support = against.that(Bearing.SAYS_SO)
    if not support and (outdated := _outdated(against, corpus)):
        return outdated
    clashing = against.that(Bearing.CLASHES) or (() if support else against.that(Bearing.OPPOSES))
    if clashing:
        return _Found(Standing.CLASH, against.relations[clashing[0]].reason, clashing)
    return None


def _outdated(against: _Against, corpus: Corpus) -> _Found | None:
    """What the draft says was said before, and a later claim has replaced it since."""
    matched = against.that(Bearing.SAYS_SO, replaced=True)
    replacing: dict[str, Relation] = {}
    for relation in corpus.verdicts[against.fact.id].relations:
        new, old = relation.left, relation.right
        if relation.side is Side.RIGHT:
            new, old = old, new
        if relation.kind in REPLACING and old in matched and new not in against.replaced:
            replacing.setdefault(new, relation)
    if not replacing:
        return None
    newest = tuple(sorted(replacing))
    return _Found(Standing.OUTDATED, replacing[newest[0]].reason, newest)


def _mild(against: _Against, origins: int) -> _Found:
    """Supported; else in the open, or more precise than all; else not said by anybody."""
    if origins:
        reason = Reason(code="draft.reason.supported", values={"origins": origins})
        return _Found(Standing.SUPPORTED, reason)
    if unclear := against.that(Bearing.OPEN):
        return _Found(Standing.UNSETTLED, against.relations[unclear[0]].reason, unclear)
    if coarser := against.that(Bearing.SAYS_LESS):
        return _Found(Standing.PRECISE, Reason(code="draft.reason.precise"), coarser)
    for bearing in _NOT_SAID:
        if others := against.that(bearing):
            return _Found(Standing.UNSUPPORTED, Reason(code=f"draft.reason.{bearing}"), others)
    return _Found(Standing.UNSUPPORTED, Reason(code="draft.reason.nowhere"))
