"""From a report to schema.org ``Claim`` nodes as JSON-LD: who said what, where it appeared.

Never ``ClaimReview``, and no rating: agreement between documents is not truth, and a rating is for
a named editor to give.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.model.claim import Claim, Holder
from claimcheck.model.document import DateBasis, Document
from claimcheck.model.report import Finding
from claimcheck.report.addresses import address_of, name_of, web_address
from claimcheck.report.sheet import Sheet
from claimcheck.report.to_json import dump

CONTEXT = "https://schema.org"
_TYPES: Mapping[str, str] = {
    "person": "Person",
    "organization": "Organization",
    "agency": "NewsMediaOrganization",
    "outlet": "NewsMediaOrganization",
    "company": "Organization",
    "movement": "Organization",
    "carrier": "Organization",
}
"""By the type of a name; what the names table does not know is only called a thing."""
Json = dict[str, Any]


def render(sheet: Sheet) -> str:
    """One graph: the facts, the claims about them, and the documents that they appear in."""
    graph = [_fact(finding, sheet) for finding in sheet.report.findings]
    graph += [_claim(finding, claim, sheet) for finding, claim in sheet.cells()]
    used = {claim.document for claim in sheet.report.claims}
    graph += [_document(one) for one in sheet.report.documents if one.id in used]
    return dump({"@context": CONTEXT, "@graph": graph}, indent=2)


def _fact(finding: Finding, sheet: Sheet) -> Json:
    """The matter that claims are about: the question, and what the documents together say."""
    return {
        "@id": name_of("fact", finding.fact.id),
        "@type": "Thing",
        "name": finding.question[sheet.language],
        "description": sheet.told(finding),
    }


def _claim(finding: Finding, claim: Claim, sheet: Sheet) -> Json:
    document = sheet.documents[claim.document]
    first = sheet.documents.get(document.copy_of or "", document)
    told: Json = {
        "@id": name_of("claim", claim.id),
        "@type": "Claim",
        "text": claim.quote,
        "description": sheet.claim_told(claim),
        "about": {"@id": name_of("fact", finding.fact.id)},
        "appearance": {"@id": address_of(document)},
        "firstAppearance": {"@id": address_of(first)},
    }
    if claim.attribution:
        told["author"] = [_author(holder, sheet) for holder in claim.attribution[0]]
    if document.language:
        told["inLanguage"] = document.language
    return told


def _author(holder: Holder, sheet: Sheet) -> Json:
    """The first speaker, in the words of the text."""
    known = sheet.pack.names.by_id.get(holder.key)
    return {"@type": _TYPES.get(known.type, "Thing") if known else "Thing", "name": holder.text}


def _document(document: Document) -> Json:
    told: Json = {"@id": address_of(document), "@type": "CreativeWork", "identifier": document.id}
    url = web_address(document.url)
    published = document.published
    if document.published_basis is DateBasis.GIVEN and published and published.is_day:
        told["datePublished"] = str(published.first)
    for name, value in (
        ("name", document.title),
        ("url", url),
        ("inLanguage", document.language),
        ("publisher", document.source and {"@type": "Organization", "name": document.source}),
    ):
        if value:
            told[name] = value
    return told
