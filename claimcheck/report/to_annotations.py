"""From a report to W3C Web Annotations: what was found about each quote, and where it stands.

Positions count code points of the document's text, as the recommendation asks. A document that came
from a web page was read as text first, so that the quote with what stands around it is what finds
the place in the page.
"""

from __future__ import annotations

from typing import Any

from claimcheck.model.claim import Claim
from claimcheck.model.document import Document
from claimcheck.model.report import Finding
from claimcheck.report.addresses import address_of, name_of
from claimcheck.report.sheet import Sheet
from claimcheck.report.to_json import dump

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""So many code points are given on each side of a quote, more where it stands there twice."""
_MOST = 512
Json = dict[str, Any]


def render(sheet: Sheet) -> str:
    """One collection with one page: an annotation for each claim of each finding."""
    items = [_annotation(finding, claim, sheet) for finding, claim in sheet.cells()]
    collection: Json = {
        "@context": CONTEXT,
        "id": name_of("annotations"),
        "type": "AnnotationCollection",
        "label": sheet.say("export.about"),
        "total": len(items),
    }
    if items:
        first: Json = {"id": name_of("annotations", "1"), "type": "AnnotationPage"}
        collection["first"] = {**first, "startIndex": 0, "items": items}
    return dump(collection, indent=2)


def _annotation(finding: Finding, claim: Claim, sheet: Sheet) -> Json:
    said = {"type": "TextualBody", "format": "text/plain", "language": sheet.language}
    generator = {
        "id": name_of("program", sheet.report.program),
        "type": "Software",
        "name": sheet.report.program,
    }
    return {
        "id": name_of("annotation", finding.fact.id, claim.id),
        "type": "Annotation",
        "motivation": "describing",
        "generator": generator,
        "body": [
            {**said, "purpose": "describing", "value": sheet.told(finding)},
            {**said, "purpose": "describing", "value": sheet.claim_told(claim)},
            {"type": "TextualBody", "purpose": "tagging", "value": finding.verdict.kind},
            {"type": "TextualBody", "purpose": "tagging", "value": finding.fact.kind},
            {
                "type": "SpecificResource",
                "purpose": "linking",
                "source": name_of("fact", finding.fact.id),
            },
        ],
        "target": _target(claim, sheet.documents[claim.document]),
    }


def _target(claim: Claim, document: Document) -> Json:
    before, after = _around(document.text, claim.start, claim.stop)
    quote: Json = {"type": "TextQuoteSelector", "exact": claim.quote}
    for name, words in (("prefix", before), ("suffix", after)):
        if words:
            quote[name] = words
    skipped = document.extra.get("body_start", 0)
    at = skipped if isinstance(skipped, int) else 0
    position = {
        "type": "TextPositionSelector",
        "start": at + claim.start,
        "end": at + claim.stop,
    }
    return {
        "type": "SpecificResource",
        "source": address_of(document),
        "selector": [quote, position],
    }


def _around(text: str, start: int, stop: int) -> tuple[str, str]:
    """What stands before and after a quote: enough to tell it from the same words elsewhere."""
    size = _AROUND
    while True:
        first, last = max(0, start - size), min(len(text), stop + size)
        once = text.find(text[first:last]) == first and text.find(text[first:last], first + 1) < 0
        if once or size >= _MOST:
            return text[first:start], text[stop:last]
        size *= 2
