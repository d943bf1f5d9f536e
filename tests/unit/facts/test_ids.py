"""A fact keeps its id when documents are added; one that an older document takes is an alias."""

from claimcheck.facts.called import fact_called
from claimcheck.facts.link import link_claims
from claimcheck.model.document import Document
from claimcheck.model.fact import Fact
from claimcheck.rulepack.load import load_pack
from tests.factories import claim, document, published

PACK = load_pack()
DAYS = {"old.txt": "2024-01-01", "mid.txt": "2024-02-01", "new.txt": "2024-03-01"}


def linked(*names: str) -> tuple[Fact, ...]:
    documents: list[Document] = [document(name, **published(DAYS[name])) for name in names]
    claims = [
        claim(f"{10 - index}-{one.id}", one, slots={"outcome": "killed", "place": "kursk"})
        for index, one in enumerate(sorted(documents, key=lambda one: sorted(DAYS).index(one.id)))
    ]
    return link_claims(claims, documents, PACK)


def only(*names: str) -> Fact:
    (fact,) = linked(*names)
    return fact


def claim_of(fact: Fact, name: str) -> str:
    return next(id_ for id_ in fact.claims if id_.endswith(name))


def test_the_id_is_the_claim_of_the_oldest_document() -> None:
    fact = only("mid.txt", "new.txt", "old.txt")
    assert fact.id == claim_of(fact, "old.txt")


def test_a_newer_document_leaves_the_id() -> None:
    before, after = only("mid.txt"), only("mid.txt", "new.txt")
    assert after.id == before.id
    assert after.aliases == (claim_of(after, "new.txt"),)


def test_an_older_document_leaves_the_former_id_as_an_alias() -> None:
    fact = only("mid.txt", "old.txt")
    former = claim_of(fact, "mid.txt")
    assert former in fact.aliases
    assert fact_called(former, [fact]) is fact
