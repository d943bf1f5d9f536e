"""Claims as their documents tell them, among the other claims of a run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimcheck.facts.fights import counts_a_side, towns_in
from claimcheck.facts.figures import telling_figure
from claimcheck.facts.identity import identity_of
from claimcheck.facts.parts import parts_of_nothing, wholes_of
from claimcheck.facts.passed import passed_claims
from claimcheck.facts.scene import cast_of, scene_of
from claimcheck.facts.told import Told, days_told
from claimcheck.facts.written import company_of
from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.kind import Kind
from claimcheck.rulepack.pack import Pack


class Company:
    """What the claims of a run tell of each other, each looked up by its id."""

    def __init__(
        self,
        claims: Iterable[Claim],
        documents: Mapping[str, Document],
        pack: Pack,
    ) -> None:
        every = tuple(claims)
        kinds = self._kinds = pack.kinds
        self._documents = documents
        self._days = company_of(every, documents)
        texts: dict[str, list[Claim]] = {}
        for claim in every:
            texts.setdefault(claim.document, []).append(claim)
        self._passed: set[str] = set()
        self._wholes: dict[str, frozenset[str]] = {}
        self._of_nothing: set[str] = set()
        for text in texts.values():
            self._passed |= passed_claims(text, kinds)
            self._wholes.update(wholes_of(text, kinds))
            self._of_nothing |= parts_of_nothing(text, kinds)
        self._towns = {
            claim.id: towns
            for text in texts.values()
            if (towns := towns_in(text, pack))
            for claim in text
            if counts_a_side(claim, pack)
        }
        self._casts = {
            id_: cast_of(text, pack) for id_, text in texts.items() if _tells_by_cast(text, kinds)
        }
        scenes = ((id_, scene_of(text, pack)) for id_, text in texts.items())
        self.scenes = {id_: scene for id_, scene in scenes if scene is not None}
        """By the id of a document, the state in which most of what it tells plays, where known."""

    def told(self, claim: Claim) -> Told:
        """A claim as its document tells it, among the others."""
        document = self._documents.get(claim.document)
        published = document.published if document else None
        kind = self._kinds[claim.kind]
        return Told(
            claim,
            days_told(claim, published),
            published,
            (document and document.copy_of) or claim.document,
            identity_of(claim, kind),
            telling_figure(claim),
            claim.id in self._passed,
            self._wholes.get(claim.id, frozenset()),
            self._days.get(claim.document),
            self.scenes.get(claim.document),
            self._casts.get(claim.document, frozenset()) if kind.tells_by_cast else frozenset(),
            claim.id in self._of_nothing,
            self._towns.get(claim.id, frozenset()),
        )


def _tells_by_cast(claims: Iterable[Claim], kinds: Mapping[str, Kind]) -> bool:
    """Whether for one of some claims it counts which states its document tells of."""
    return any(kinds[claim.kind].tells_by_cast for claim in claims)


def tell_all(
    claims: Iterable[Claim], documents: Mapping[str, Document], pack: Pack
) -> dict[str, Told]:
    """Claims as their documents tell them, by the claims' ids."""
    every = tuple(claims)
    company = Company(every, documents, pack)
    return {claim.id: company.told(claim) for claim in every}
