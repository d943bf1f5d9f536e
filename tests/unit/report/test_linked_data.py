"""Annotations and schema.org claims: selectors, speakers, first appearances."""

import json
from typing import Any

import pytest

from claimcheck.model.claim import Holder
from claimcheck.model.document import DateBasis
from claimcheck.model.report import Report
from claimcheck.report import to_annotations, to_schemaorg
from tests.factories import claim, document, fact, published, report, verdict
from tests.sheets import PACK, sheet


def annotation(made: Report) -> Any:  # noqa: ANN401 - JSON has no type
    (item,) = json.loads(to_annotations.render(sheet(made)))["first"]["items"]
    return item


def nodes(made: Report) -> dict[str, Any]:
    return {one["@id"]: one for one in json.loads(to_schemaorg.render(sheet(made)))["@graph"]}


def test_what_stands_around_a_quote_tells_it_from_the_same_words_elsewhere() -> None:
    text = "قتل 600 جندي. " * 40 + "ثم قتل 600 جندي."
    of = document(text=text)
    start = text.rindex("600")
    told = claim("c", of, quote="600", start=start, stop=start + 3)
    quote = annotation(report([of], [told], [(fact(told), verdict())]))["target"]["selector"][0]
    assert text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


def test_below_front_matter_positions_count_from_the_beginning_of_the_file() -> None:
    of = document(path="a.md", extra={"body_start": 30})
    told = claim("c", of, quote="600")
    target = annotation(report([of], [told], [(fact(told), verdict())]))["target"]
    assert target["source"] == "a.md"
    assert (target["selector"][1]["start"], target["selector"][1]["end"]) == (34, 37)


def test_a_report_without_findings_is_an_empty_collection() -> None:
    made = json.loads(to_annotations.render(sheet(report())))
    assert (made["total"], "first" in made) == (0, False)


def test_a_copy_first_appeared_elsewhere() -> None:
    first, copy = document("a"), document("b", copy_of="a")
    told = claim("c", copy)
    other = claim("d", first)
    made = nodes(report([first, copy], [told, other], [(fact(told, other), verdict())]))
    node = made["urn:claimcheck:claim:c"]
    assert node["appearance"] == {"@id": "urn:claimcheck:document:b"}
    assert node["firstAppearance"] == {"@id": "urn:claimcheck:document:a"}


@pytest.mark.parametrize(("sort", "told"), [("person", "Person"), ("state", "Thing")])
def test_a_speaker_is_typed_only_where_the_names_table_knows_it(sort: str, told: str) -> None:
    key = next(name.id for name in PACK.names.by_id.values() if name.type == sort)
    holders = (
        Holder(key=key, text="x", start=0, stop=1),
        Holder(key="?", text="y", start=0, stop=1),
    )
    said = claim("c", attribution=(holders,))
    author = nodes(report([document()], [said], [(fact(said), verdict())]))[
        "urn:claimcheck:claim:c"
    ]["author"]
    assert author == [{"@type": told, "name": "x"}, {"@type": "Thing", "name": "y"}]


def test_only_a_given_day_is_a_publication_date() -> None:
    days = published("2025-01-02")
    given = document("a", source="A", title="T", url="https://a.example/x", **days)
    guessed = document("b", **{**days, "published_basis": DateBasis.INFERRED})
    claims = [claim("c", given), claim("d", guessed)]
    made = nodes(report([given, guessed], claims, [(fact(*claims), verdict())]))
    node = made["https://a.example/x"]
    assert (node["datePublished"], node["name"]) == ("2025-01-02", "T")
    assert node["publisher"] == {"@type": "Organization", "name": "A"}
    assert "datePublished" not in made["urn:claimcheck:document:b"]
