"""A newsroom adds a kind of claim with YAML alone: here an earthquake's magnitude.

The test copies the rule packs, adds the three files below, strikes the lines that keep magnitudes
out of the figures of claims, and then extracts, links and reports claims of the new kind.
"""

from __future__ import annotations

import shutil

import pytest

from claimcheck.model.verdict import VerdictKind
from claimcheck.pipeline import check, extract
from claimcheck.rulepack.folders import rules_folder
from claimcheck.rulepack.load import load_pack
from claimcheck.rulepack.pack import Pack

KIND = """\
id: magnitude
names: {ar: قوة زلزال, en: earthquake magnitude}
question:
  ar: "كم بلغت قوة الهزة{place: في }{scale: على }؟"
  en: "How strong was the earthquake{place: in }{scale: on the scale of }?"
words:
  ar: {richter: مقياس ريختر}
  en: {richter: Richter}
labels:
  ar: {scale: المقياس}
  en: {scale: scale}
slots:
  place: {dimension: place, identity: true}
  scale: {dimension: word, words: [richter]}
value: quantity
in_time: fixed
"""

LEXICON = """\
magnitude.quake:
  words: [زلزال, هزة, هزة أرضية]
magnitude.strength:
  words: [قوته, قوتها, قوة, شدته, شدتها, شدة]
magnitude.scale:
  keys:
    richter: [مقياس ريختر, سلم ريختر]
"""

RULE = """\
id: ar.magnitude.quake
kind: magnitude
status: stable
why: An earthquake is told with its magnitude.
patterns:
  - - {lex: magnitude.quake}
    - {opt: [{gap: 3}]}
    - {lex: magnitude.strength, clitic: ["", ب]}
    - {opt: [{gap: 1}]}
    - {type: quantity, unit: [degree, none], as: n}
    - {opt: [{gap: 1}, {lex: magnitude.scale, as: scale}]}
    - {opt: [{gap: 2}, {type: place, as: where}]}
slots:
  place: $where
  scale: $scale
quantity: $n
unit: degree
"""

FIRST = "ضرب زلزال بقوة 6.3 درجات على مقياس ريختر مدينة حلب فجر الأحد، وفق مركز الرصد."
SECOND = "وقع زلزال بلغت قوته 5.1 درجات في مدينة حلب فجر الأحد."


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    """The packs that ship, with the new kind beside them."""
    folder = tmp_path_factory.mktemp("packs") / "rules"
    shutil.copytree(rules_folder(), folder)
    (folder / "kinds" / "magnitude.yaml").write_text(KIND, encoding="utf-8")
    (folder / "ar" / "lexicon" / "magnitude.yaml").write_text(LEXICON, encoding="utf-8")
    rules = folder / "ar" / "magnitude"
    rules.mkdir()
    (rules / "quake.yaml").write_text(RULE, encoding="utf-8")
    quantities = folder / "ar" / "quantities.yaml"
    quantities.write_text(_without("magnitude", quantities.read_text("utf-8")), encoding="utf-8")
    return load_pack(folder)


def _without(why: str, text: str) -> str:
    """The quantity words without the exclusions of one reason."""
    lead = "  - why: "
    head, *entries = text.split(lead)
    return lead.join([head, *(each for each in entries if not each.startswith(why))])


def test_its_claims_are_extracted(pack: Pack) -> None:
    claim = next(each for each in extract({"text": FIRST}, pack) if each.kind == "magnitude")
    assert claim.quantity is not None
    assert (claim.quantity.stated, claim.quantity.unit) == (6.3, "degree")
    assert (claim.slot("place"), claim.slot("scale")) == ("aleppo", "richter")
    assert claim.quote == "زلزال بقوة 6.3 درجات على مقياس ريختر مدينة حلب"


def test_they_are_linked_judged_and_reported_in_its_own_words(pack: Pack) -> None:
    documents = [
        {"id": "one", "text": FIRST, "published": "2026-02-09"},
        {"id": "two", "text": SECOND, "published": "2026-02-09"},
    ]
    report = check(documents, pack)
    finding = next(each for each in report.findings if each.fact.kind == "magnitude")
    assert finding.verdict.kind is VerdictKind.DISPUTED
    asked = finding.question
    assert asked["en"] == "How strong was the earthquake in Aleppo on the scale of Richter?"
    assert asked["ar"] == "كم بلغت قوة الهزة في حلب على مقياس ريختر؟"
