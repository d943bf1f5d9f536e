"""What the program writes of the seeds, read by tools that others wrote."""

from __future__ import annotations

import csv
import json
from functools import cache
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from junitparser import Error, Failure, JUnitXml, Skipped
from markdown_it import MarkdownIt
from pyld import jsonld

from claimcheck.model.verdict import VerdictKind
from claimcheck.report.formats import render
from claimcheck.report.to_json import json_schema
from tests.sheets import seeds_report, seeds_sheet

SCHEMAS = Path(__file__).parents[1] / "schemas"
OA = "http://www.w3.org/ns/oa#"
SCHEMA = "http://schema.org/"
BASE = "https://newsroom.example/"
ANNOTATIONS = {
    "oa": OA,
    "as": "http://www.w3.org/ns/activitystreams#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationCollection": "as:OrderedCollection",
    "AnnotationPage": "as:OrderedCollectionPage",
    "Software": "as:Application",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextualBody": "oa:TextualBody",
    "describing": "oa:describing",
    "linking": "oa:linking",
    "tagging": "oa:tagging",
    "body": {"@type": "@id", "@id": "oa:hasBody"},
    "first": {"@type": "@id", "@id": "as:first"},
    "generator": {"@type": "@id", "@id": "as:generator"},
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"},
    "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "source": {"@type": "@id", "@id": "oa:hasSource"},
    "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "end": "oa:end",
    "exact": "oa:exact",
    "format": "dc:format",
    "label": "rdfs:label",
    "language": "dc:language",
    "name": "foaf:name",
    "prefix": "oa:prefix",
    "start": "oa:start",
    "startIndex": "as:startIndex",
    "suffix": "oa:suffix",
    "total": "as:totalItems",
    "value": "rdf:value",
}
"""The terms of the recommendation that the program uses, as its context defines them."""
CONTEXTS: dict[str, dict[str, Any]] = {
    "http://www.w3.org/ns/anno.jsonld": ANNOTATIONS,
    "https://schema.org": {"@vocab": SCHEMA, "url": {"@type": "@id"}},
}


@cache
def made(name: str, language: str = "en") -> str:
    return render(name, seeds_sheet(language))


def expanded(name: str) -> Any:  # noqa: ANN401 - JSON has no type
    """What a JSON-LD processor makes of a format, without the network."""

    def load(url: str, _: object) -> dict[str, Any]:
        return {"document": {"@context": CONTEXTS[url]}, "documentUrl": url, "contextUrl": None}

    return jsonld.expand(json.loads(made(name)), {"documentLoader": load, "base": BASE})


@cache
def sarif() -> Draft202012Validator:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    return Draft202012Validator(schema, format_checker=FormatChecker())


@pytest.mark.parametrize("language", ["ar", "en"])
def test_sarif_is_what_its_schema_says(language: str) -> None:
    assert list(sarif().iter_errors(json.loads(made("sarif", language)))) == []


def test_the_json_formats_are_what_our_schemas_say() -> None:
    Draft202012Validator(json_schema("report")).validate(json.loads(made("json")))
    claims = Draft202012Validator(json_schema("claim"))
    lines = made("jsonl").splitlines()
    assert len(lines) == len(seeds_report().claims)
    for line in lines:
        claims.validate(json.loads(line))


def test_junit_has_a_test_for_each_fact() -> None:
    suites = JUnitXml.fromstring(made("junit").encode())
    cases = [case for suite in suites for case in suite]
    assert len(cases) == suites.tests == len(seeds_report().findings)
    outcomes = [type(result) for case in cases for result in case.result]
    counts = seeds_report().counts
    assert outcomes.count(Failure) == suites.failures == counts[VerdictKind.DISPUTED]
    lonely = counts[VerdictKind.SINGLE_ORIGIN] + counts[VerdictKind.UNDETERMINED]
    assert outcomes.count(Skipped) == suites.skipped == lonely
    assert outcomes.count(Error) == suites.errors == 0


def test_annotations_mean_what_the_recommendation_says() -> None:
    (collection,) = expanded("annotations")
    (page,) = collection["http://www.w3.org/ns/activitystreams#first"]
    items = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    texts = {f"{BASE}{one.path}": one.text for one in seeds_report().documents}
    assert len(items) == sum(len(one.fact.claims) for one in seeds_report().findings)
    for item in items:
        assert item["@type"] == [f"{OA}Annotation"]
        (target,) = item[f"{OA}hasTarget"]
        quote, position = target[f"{OA}hasSelector"]
        text = texts[target[f"{OA}hasSource"][0]["@id"]]
        start, end = (position[f"{OA}{name}"][0]["@value"] for name in ("start", "end"))
        exact = quote[f"{OA}exact"][0]["@value"]
        assert text[start:end] == exact
        around = "".join(
            quote[f"{OA}{name}"][0]["@value"]
            for name in ("prefix", "exact", "suffix")
            if f"{OA}{name}" in quote
        )
        assert text.count(around) == 1


def test_no_term_of_the_linked_data_is_lost() -> None:
    for name in ("annotations", "schemaorg"):
        terms = {key for one in expanded(name) for key in keys_of(one)}
        assert {key for key in terms if not key.startswith(("http", "@"))} == set()


def keys_of(node: object) -> set[str]:
    if isinstance(node, list):
        return {key for one in node for key in keys_of(one)}
    if isinstance(node, dict):
        return set(node) | {key for one in node.values() for key in keys_of(one)}
    return set()


def test_schema_org_claims_hang_on_facts_and_documents_and_rate_nothing() -> None:
    nodes = {node["@id"]: node for node in expanded("schemaorg")}
    claims = [node for node in nodes.values() if node["@type"] == [f"{SCHEMA}Claim"]]
    assert len(claims) == sum(len(one.fact.claims) for one in seeds_report().findings)
    for claim in claims:
        for name in ("about", "appearance", "firstAppearance"):
            assert claim[f"{SCHEMA}{name}"][0]["@id"] in nodes
    assert not any("rating" in key.casefold() for key in keys_of(list(nodes.values())))
    assert "Review" not in made("schemaorg")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_table_is_plain_csv(language: str) -> None:
    table = made("csv", language)
    dialect = csv.Sniffer().sniff(table)
    assert (dialect.delimiter, csv.Sniffer().has_header(table)) == (",", True)
    rows = list(csv.DictReader(StringIO(table, newline=""), dialect=dialect))
    texts = {one.id: one.text for one in seeds_report().documents}
    assert len(rows) == sum(len(one.fact.claims) for one in seeds_report().findings)
    for row in rows:
        assert row["quote"] == texts[row["document"]][int(row["start"]) : int(row["stop"])]
        assert not row["low"] or float(row["low"]) >= 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_markdown_has_a_heading_and_a_table_for_each_fact(language: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(made("md", language))
    titles = [
        following.content
        for token, following in pairwise(tokens)
        if token.type == "heading_open" and token.tag == "h2"
    ]
    findings = seeds_report().findings
    assert len(titles) >= len(findings)
    for title, finding in zip(titles, findings, strict=False):
        assert finding.question[language] in title
    cells = {token.content for token in tokens if token.type == "inline"}
    assert {claim.quote for one in findings for claim in claims_of(one.fact.claims)} <= cells


def claims_of(ids: tuple[str, ...]) -> list[Any]:
    return [one for one in seeds_report().claims if one.id in ids]


def test_every_line_of_the_report_names_a_place_where_the_quote_stands() -> None:
    sheet = seeds_sheet("en")
    lines = made("lines").splitlines()
    cells = list(sheet.cells())
    texts = {one.path: one.text.split("\n") for one in seeds_report().documents}
    assert len(lines) == len(cells)
    for line, (_, claim) in zip(lines, cells, strict=True):
        path, number, column, _ = line.split(":", 3)
        beginning = claim.quote.split("\n")[0]
        assert texts[path][int(number) - 1][int(column) - 1 :].startswith(beginning)
