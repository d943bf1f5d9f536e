"""Any text at all, in every part of a report, comes out of every format as text."""

from __future__ import annotations

import csv
import json
from html import unescape
from io import StringIO
from typing import Any
from xml.etree import ElementTree as XML

import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from claimcheck.model.document import Document
from claimcheck.model.relation import RelationKind
from claimcheck.model.report import Report
from claimcheck.model.verdict import Camp, VerdictKind
from claimcheck.report.formats import FORMATS, render
from claimcheck.report.safe import is_hidden, safe_text
from claimcheck.report.to_csv import guard
from claimcheck.report.to_markdown import escape
from tests.factories import claim, document, fact, origin, relation, report, verdict
from tests.golden.test_others_read_it import sarif
from tests.sheets import sheet

HOSTILE = (
    "=cmd|' /C calc'!A0",
    "+1",
    "@SUM(A1)",
    "a|b",
    "`code`",
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://a.example/p.png)",
    "]]>",
    "&lt;&#13;",
    "{0} {{",
    "\\",
    "# ",
    "1. ",
    "- ",
    "---",
    "***",
    "~~~",
    "\u202e",
    "\u2066",
    "\x1b[2J",
    "\x00",
    "\r",
    "\u2028",
    "\ufffe",
    "\U000e0041",
    '"',
    ",",
    ";",
    "https://a.example/?q=1",
    "[/bold]",
    "قتل 600",
)
texts = st.one_of(
    st.text(min_size=1, max_size=40),
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=6).map("".join),
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=6).map(" ".join),
    st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=6).map("\n".join),
)


def hostile_report(text: str, other: str) -> Report:
    """A dispute of two documents in which every text of a stranger is the one given."""
    whole = f"{other}{text}{other}"
    shared: dict[str, Any] = {"source": text, "title": text, "agency": text, "url": text}
    left = Document(id=f"1{text}", text=whole, path=f"a{text}.txt", **shared)
    right = document("2", whole, path="b.jsonl", extra={"line": 2}, source=text)
    claims = [
        claim(
            name,
            of,
            quote=whole[len(other) : len(other) + len(text)],
            start=len(other),
            stop=len(other) + len(text),
            slots={"outcome": "killed", "place": text},
            holders=[text],
        )
        for name, of in (("left", left), ("right", right))
    ]
    told = verdict(
        VerdictKind.DISPUTED,
        origins=tuple(origin(text + one.id, one) for one in claims),
        relations=(relation(claims[0], claims[1], RelationKind.CONTRADICTORY),),
        camps=tuple(Camp(claims=(one.id,), origins=(text + one.id,)) for one in claims),
        evidence=("left", "right"),
    )
    return report([left, right], claims, [(fact(*claims), told)])


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_every_format_takes_any_text(text: str, other: str) -> None:
    made = sheet(hostile_report(text, other))
    for name in FORMATS:
        assert render(name, made) == render(name, made)


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_json_formats_keep_every_quote_and_its_place(text: str, other: str) -> None:
    made = sheet(hostile_report(text, other))
    whole = f"{other}{text}{other}"
    results = json.loads(render("sarif", made))["runs"][0]["results"]
    assert results[0]["locations"][0]["properties"]["quote"] == text
    for line in render("jsonl", made).splitlines():
        assert json.loads(line)["quote"] == text
    for item in json.loads(render("annotations", made))["first"]["items"]:
        quote, position = item["target"]["selector"]
        assert quote["exact"] == text == whole[position["start"] : position["end"]]
        assert f"{quote.get('prefix', '')}{text}{quote.get('suffix', '')}" in whole
    nodes = json.loads(render("schemaorg", made))["@graph"]
    assert [one["text"] for one in nodes if one["@type"] == "Claim"] == [text, text]


@settings(max_examples=25, deadline=None)
@given(texts, texts)
def test_sarif_stays_what_its_schema_says(text: str, other: str) -> None:
    log = json.loads(render("sarif", sheet(hostile_report(text, other))))
    assert list(sarif().iter_errors(log)) == []
    message = log["runs"][0]["results"][0]["message"]["text"]
    links = regex.findall(r"(?<!\\)(?:\\\\)*\[(?:[^\[\]\\]|\\.)*+\]\(([^)]*)\)", message)
    assert links == ["1"]


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_a_table_cell_is_the_text_and_no_formula(text: str, other: str) -> None:
    table = render("csv", sheet(hostile_report(text, other)))
    rows = list(csv.DictReader(StringIO(table, newline=""), strict=True))
    assert len(rows) == 2
    for row in rows:
        assert row["quote"] == guard(text)
        assert row["source"] == guard(text)
        assert row["quote"].removeprefix("'") == text.removeprefix("'")
        for cell in row.values():
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\0"))


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_junit_is_xml_and_shows_what_xml_cannot_hold(text: str, other: str) -> None:
    tests = XML.fromstring(render("junit", sheet(hostile_report(text, other))))
    (failure,) = tests.iter("failure")
    assert failure.text is not None
    shown = safe_text(text).replace("\ufffe", "⟨U+FFFE⟩").replace("\uffff", "⟨U+FFFF⟩")
    assert shown.strip() in failure.text


@settings(max_examples=60, deadline=None)
@given(texts, texts)
def test_a_claim_is_one_line_without_orders(text: str, other: str) -> None:
    lines = render("lines", sheet(hostile_report(text, other)))
    assert len(lines.splitlines()) == 2
    assert not any(is_hidden(one) for one in lines if one != "\n")


@settings(max_examples=300, deadline=None)
@given(texts)
def test_markdown_shows_the_text_and_runs_nothing(text: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    shown = escape(text)
    wanted = squeezed(safe_text(text))
    table = f"| a | b |\n| --- | --- |\n| {shown} | x |\n"
    for page, tag in ((f"# {shown}\n", "h1"), (f"- {shown}\n", "li"), (table, "td")):
        html = reader.render(page)
        (first, *_) = regex.findall(rf"<{tag}>(.*?)</{tag}>", html, regex.DOTALL) or [""]
        assert squeezed(unescape(first)) == wanted
    assert squeezed(unescape(reader.render(f"x {shown} x"))) == squeezed(f"<p>x {wanted} x</p>")


def squeezed(text: str) -> str:
    return " ".join(text.split())
